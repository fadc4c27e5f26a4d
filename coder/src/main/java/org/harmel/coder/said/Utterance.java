package org.harmel.coder.said;

import java.util.List;
import org.harmel.core.Span;
import org.harmel.core.Statement;

/**
 * Words of saying together with all that they govern, quotations of other sentences included.
 *
 * @param content in text order, without the outer quotation marks of direct speech
 */
record Utterance(Saying saying, List<Span> content, Statement.Kind kind) {
    Utterance {
        content = List.copyOf(content);
    }

    int start() {
        int first = content.get(0).start();
        return saying.cueSpan().map(cue -> Math.min(cue.start(), first)).orElse(first);
    }
}
