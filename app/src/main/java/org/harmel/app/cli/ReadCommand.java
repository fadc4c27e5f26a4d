package org.harmel.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.core.Document;
import org.harmel.ingest.Ingest;
import org.harmel.ingest.Sink;
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

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Ingest ingest = Ingest.standard();
        try (Ledger ledger = where.open(err);
                Recording recording = new Recording(ledger, err);
                Progress progress = new Progress("reading", ingest.size(paths), !quiet)) {
            ingest.read(paths, new Sink() {
                @Override
                public void article(Article article) {
                    recording.take(article);
                }

                @Override
                public void bad(BadInput problem) {
                    recording.bad(problem);
                }

                @Override
                public void progress(long bytes) {
                    progress.to(bytes);
                }
            });
            recording.finish();
            if (!quiet) {
                err.println(recording.summary(where.path()));
                err.flush();
            }
            return recording.bad == 0 ? 0 : Harmel.BAD_INPUT;
        }
    }

    /** Articles on their way into the ledger; those that it has are not coded again. */
    static final class Recording implements AutoCloseable {
        private final Ledger ledger;
        private final PrintWriter err;
        private final InOrder<Document> work;
        private int fresh;
        private int known;
        private int events;
        private int bad;
        private Optional<Reader> reader = Optional.empty();

        Recording(Ledger ledger, PrintWriter err) {
            this.ledger = ledger;
            this.err = err;
            work = new InOrder<>(this::put);
        }

        void take(Article article) {
            if (ledger.has(article.id())) {
                known++;
                return;
            }
            Reader ready = reader.orElseGet(Reader::open);
            reader = Optional.of(ready);
            work.give(() -> ready.read(article));
        }

        void bad(BadInput problem) {
            bad++;
            err.println("harmel: " + problem.getMessage());
        }

        private void put(Document doc) {
            if (ledger.put(doc, reader.orElseThrow().run())) {
                fresh++;
                events += doc.events().size();
            } else {
                known++;
            }
        }

        void finish() {
            work.finish();
        }

        String summary(Path path) {
            String skipped = known > 0 ? ", %d known already".formatted(known) : "";
            String unusable = bad > 0 ? ", %d inputs could not be used".formatted(bad) : "";
            return "%d new articles with %d events%s%s; ledger %s".formatted(fresh, events, skipped, unusable, path);
        }

        @Override
        public void close() {
            work.close();
        }
    }
}
