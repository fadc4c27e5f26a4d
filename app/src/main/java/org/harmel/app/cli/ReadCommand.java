package org.harmel.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.harmel.ingest.Ingest;
import org.harmel.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads news into the ledger. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Reads, codes and records articles into the ledger.",
            "",
            "Takes files or folders of HTML, Markdown, text, JSON or JSONL, also packed (.gz).",
            "The same input again changes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  harmel read article.html",
            "  harmel read archive/ --ledger baltic.duckdb",
            "  harmel read stories.jsonl.gz"
        })
final class ReadCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files or folders")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private LedgerOption where = new LedgerOption();

    @Option(names = "--quiet", description = "no progress and no summary")
    private boolean quiet;

    @Mixin
    private Coding coding = new Coding();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Ingest ingest = Ingest.standard();
        try (Ledger ledger = where.open(err);
                Progress progress = Progress.ofBytes("reading", ingest.size(paths), err, !quiet);
                Recording recording = new Recording(ledger, coding::reader, progress)) {
            ingest.read(paths, recording);
            recording.finish();
            progress.close();
            if (!quiet) {
                err.println(recording.summary(where.path()));
            }
            return recording.bad() == 0 ? 0 : Harmel.BAD_INPUT;
        }
    }
}
