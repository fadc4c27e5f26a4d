package org.harmel.app.cli;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress with an estimate on standard error, where a person can see it. */
final class Progress implements AutoCloseable {
    private final Optional<ProgressBar> bar;

    /**
     * @param total in the unit of {@link #to}
     */
    Progress(String task, long total, boolean wanted) {
        boolean seen = wanted && System.console() != null && total > 0;
        bar = seen
                ? Optional.of(new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUnit(" MB", 1 << 20)
                        .setUpdateIntervalMillis(500)
                        .build())
                : Optional.empty();
    }

    void to(long done) {
        bar.ifPresent(b -> b.stepTo(done));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
