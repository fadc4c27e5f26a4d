package org.harmel.app.cli;

import org.harmel.core.BadInput;

/** A problem that is not that of one article: reading ends, where a {@link BadInput} of an article would not end it. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop(BadInput problem) {
        super(problem.getMessage(), problem);
    }
}
