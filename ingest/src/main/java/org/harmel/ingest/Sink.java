package org.harmel.ingest;

import org.harmel.core.Article;
import org.harmel.core.BadInput;

/** Takes what {@link Ingest} reads, in order, on the thread that reads. */
public interface Sink {
    void article(Article article);

    /** An input, or a line of it, that cannot be used; reading goes on. */
    void bad(BadInput problem);

    /**
     * How far reading has come.
     *
     * @param bytesDone of the files as they lie on the disk, counted from the beginning of this call of {@code read}
     */
    default void progress(long bytesDone) {}
}
