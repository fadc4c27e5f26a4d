package org.harmel.app.cli;

import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress with an estimate on standard error, where a person can see it; warnings beside it. */
final class Progress implements AutoCloseable {
    private static final int UPDATE_MILLIS = 250;
    private static final int MEGABYTE = 1 << 20;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final Optional<ProgressBar> bar;
    private boolean closed;

    private Progress(ProgressBarBuilder form, PrintWriter err, boolean seen) {
        this.err = err;
        bar = seen
                ? Optional.of(form.setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .clearDisplayOnFinish()
                        .build())
                : Optional.empty();
    }

    /** Of bytes, for {@link #to}, with the number of articles beside. */
    static Progress ofBytes(String task, long total, PrintWriter err, boolean wanted) {
        ProgressBarBuilder form =
                new ProgressBarBuilder().setTaskName(task).setInitialMax(total).setUnit(" MB", MEGABYTE);
        return new Progress(form, err, wanted && total > 0 && Terminal.takesWarnings());
    }

    /** Of articles, for {@link #to}. */
    static Progress ofArticles(String task, long total, PrintWriter err) {
        ProgressBarBuilder form =
                new ProgressBarBuilder().setTaskName(task).setInitialMax(total).setUnit(" articles", 1);
        return new Progress(form, err, Terminal.takesWarnings());
    }

    void to(long done) {
        bar.ifPresent(b -> b.stepTo(done));
    }

    void articles(long count) {
        bar.ifPresent(b -> b.setExtraMessage(" " + Words.count(count, "article")));
    }

    /** A line of its own. */
    void say(String line) {
        err.println(bar.isPresent() && !closed ? CLEAR_LINE + line : line);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            bar.ifPresent(ProgressBar::close);
        }
    }
}
