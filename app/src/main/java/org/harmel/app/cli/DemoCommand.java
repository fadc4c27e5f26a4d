package org.harmel.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.core.Event;
import org.harmel.core.EventQuery;
import org.harmel.ingest.Ingest;
import org.harmel.ingest.jsonl.JsonlReader;
import org.harmel.ledger.Info;
import org.harmel.ledger.Ledger;
import org.harmel.ledger.Opening;
import org.harmel.ledger.Owner;
import org.harmel.ledger.registers.Asked;
import org.harmel.ledger.registers.Period;
import org.harmel.ledger.registers.Registers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** The first-run tour over a small corpus that ships. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a small corpus that ships with Harmel and shows what it can tell.",
            "The reports were written for this demonstration. Its ledger is made anew each time."
        },
        footer = {"", "Examples:", "  harmel demo", "  harmel demo --ledger /tmp/first-look.duckdb"})
final class DemoCommand implements Callable<Integer> {
    private static final String CORPUS = "/org/harmel/app/demo/reports.jsonl";
    private static final String PLACE = "harmel-demo";
    private static final int SHOWN = 5;

    @Option(
            names = "--ledger",
            paramLabel = "PATH",
            defaultValue = "harmel-demo.duckdb",
            description = "the ledger to make; default ${DEFAULT-VALUE} in this folder")
    private Path path = Path.of("harmel-demo.duckdb");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Article> corpus = corpus();
        makeRoom(err);
        try (Ledger ledger = Ledger.open(path, opening(err))) {
            read(corpus, ledger, out, err);
            tracks(ledger, "NATO", "RUS", "NATO and Russia", out);
            tracks(ledger, "IND", "PAK", "India and Pakistan", out);
            last(
                    ledger,
                    "meetings",
                    "The last meetings",
                    List.of("when", "parties", "level", "where", "status", "evidence"));
            last(
                    ledger,
                    "agenda",
                    "What was announced, and what became of it",
                    List.of("due", "parties", "act", "where", "outcome", "evidence"));
            Optional<Event> event = telling(ledger);
            event.ifPresent(e -> one(ledger, e, out));
            next(event, out);
        }
        return 0;
    }

    private static Opening opening(PrintWriter err) {
        return Opening.by("harmel demo").telling(line -> err.println("harmel: " + line));
    }

    static List<Article> corpus() throws IOException {
        Ingest ingest = Ingest.standard();
        List<Article> articles = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(DemoCommand.class.getResourceAsStream(CORPUS), CORPUS);
                JsonlReader lines = new JsonlReader(in, PLACE)) {
            for (Optional<JsonlReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get() instanceof JsonlReader.Bad bad) {
                    throw bad.problem();
                }
                var record = ((JsonlReader.Good) line.get()).record();
                ingest.article(record, PLACE + ":" + record.line()).ifPresent(articles::add);
            }
        }
        return articles;
    }

    /** Takes an older ledger of the demonstration away; any other stays, and is not written to. */
    private void makeRoom(PrintWriter err) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Ledger ledger = Ledger.open(path, opening(err))) {
            ledger.articles(article -> {
                if (!article.path().orElse("").startsWith(PLACE + ":")) {
                    throw new BadInput(
                            path.toString(),
                            "holds articles that are not the demonstration's, and stays as it is",
                            "name another file with --ledger");
                }
            });
        }
        Files.delete(path);
        Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".wal"));
        Files.deleteIfExists(Owner.file(path));
    }

    private void read(List<Article> corpus, Ledger ledger, PrintWriter out, PrintWriter err) {
        long start = System.nanoTime();
        Reader reader = Reader.open();
        double loading = seconds(start);
        long ready = System.nanoTime();
        try (Progress progress = Progress.ofArticles("reading", corpus.size(), err);
                Recording recording = new Recording(ledger, () -> reader, progress)) {
            for (int i = 0; i < corpus.size(); i++) {
                recording.article(corpus.get(i));
                progress.to(i + 1L);
            }
            recording.finish();
        }
        double coding = seconds(ready);
        Info info = ledger.info();
        out.printf(
                "Read %s of %s to %s into %s:%n",
                Words.count(info.articles(), "report"),
                day(info.first().map(Object::toString)),
                day(info.last().map(Object::toString)),
                path);
        out.printf(
                "  %s, %s, %s, %s%n",
                Words.count(info.events(), "event"),
                Words.count(info.statements(), "statement"),
                Words.count(info.perceptions(), "perception"),
                Words.count(info.offices(), "office fact"));
        long characters = corpus.stream().mapToLong(a -> a.text().length()).sum();
        out.printf(
                Locale.ROOT,
                "  loading the parser took %.1f s, coding and recording %,d characters %.1f s%n",
                loading,
                characters,
                coding);
        out.flush();
    }

    private static String day(Optional<String> day) {
        return day.orElse("?");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void title(String title, PrintWriter out) {
        out.println();
        out.println(title);
        out.println("─".repeat(title.length()));
    }

    private static void tracks(Ledger ledger, String one, String other, String names, PrintWriter out) {
        title(names + ": do they talk, do they arm?", out);
        Asked asked = Asked.of(between(one, other)).by(Period.YEAR);
        TracksCommand.chart(new Registers(ledger), asked, false).forEach(out::println);
        out.flush();
    }

    private static EventQuery between(String one, String other) {
        EventQuery all = EventQuery.ALL;
        return new EventQuery(
                all.actor(),
                all.recipient(),
                List.of(one, other),
                all.type(),
                all.status(),
                all.since(),
                all.until(),
                all.where(),
                all.minConfidence(),
                all.limit());
    }

    /** Rows of several parties that have the first column, the last few of them. */
    private void last(Ledger ledger, String register, String title, List<String> columns) {
        PrintWriter out = spec.commandLine().getOut();
        List<ObjectNode> rows = new ArrayList<>();
        new Registers(ledger).rows(register, Asked.ALL, row -> {
            boolean whole = row.path("parties").size() > 1 && row.has(columns.get(0));
            if (whole) {
                rows.add(row);
            }
        });
        title(title, out);
        TextTable.lines(rows.subList(Math.max(0, rows.size() - SHOWN), rows.size()), columns, Terminal.width())
                .forEach(out::println);
        out.flush();
    }

    /** The event that shows most of what an event can have: by confidence among those with all parts, then by id. */
    private static Optional<Event> telling(Ledger ledger) {
        List<Event> events = new ArrayList<>();
        ledger.events(EventQuery.ALL, events::add);
        return events.stream()
                .max(Comparator.comparingInt(DemoCommand::parts)
                        .thenComparingDouble(Event::confidence)
                        .thenComparing(Event::id));
    }

    private static int parts(Event e) {
        int parts = 0;
        for (boolean there : new boolean[] {
            !e.actors().isEmpty(),
            !e.recipients().isEmpty() || e.symmetric() && e.actors().size() > 1,
            e.when().filter(days -> days.span().isPresent()).isPresent(),
            e.where().isPresent(),
            !e.attribution().isEmpty()
        }) {
            parts += there ? 1 : 0;
        }
        return parts;
    }

    private static void one(Ledger ledger, Event event, PrintWriter out) {
        title("One event, and the words it rests on", out);
        ledger.article(event.article()).ifPresent(article -> {
            int width = Terminal.width();
            article.title().ifPresent(out::println);
            out.println(String.join(
                    " · ",
                    List.of(
                            article.outlet().orElse("unknown outlet"),
                            day(article.published().map(Object::toString)))));
            out.println();
            Screen.wrap(ShowCommand.Lines.of(event), width).forEach(out::println);
            out.println();
            for (String paragraph :
                    Marks.of(List.of(event)).in(article.text(), false).split("\n")) {
                Screen.wrap(paragraph, width).forEach(out::println);
            }
        });
    }

    private void next(Optional<Event> event, PrintWriter out) {
        title("What to try next", out);
        String ledger = " --ledger " + quoted(path.toString());
        out.println("  harmel events --dyad NATO,RUS --type CONSULT" + ledger);
        out.println("  harmel tracks --dyad IND,PAK --period quarter" + ledger);
        out.println("  harmel statements --actor NATO" + ledger);
        out.println("  harmel show " + event.map(Event::article).orElse("ID") + ledger);
        out.println("  harmel read YOUR-FOLDER --ledger my.duckdb");
    }

    /** For a shell. */
    private static String quoted(String path) {
        return path.matches("[\\w./+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
