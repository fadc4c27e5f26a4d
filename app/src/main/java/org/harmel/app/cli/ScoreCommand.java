package org.harmel.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harmel.app.score.Bench;
import org.harmel.app.score.Confusion;
import org.harmel.app.score.Conventions;
import org.harmel.app.score.GoldCase;
import org.harmel.app.score.GoldFile;
import org.harmel.app.score.Score;
import org.harmel.coder.what.PairCoder;
import org.harmel.core.Article;
import org.harmel.core.Document;
import org.harmel.core.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How well the coder does on gold. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = {
            "Runs gold through the coder and prints how much it gets right.",
            "",
            "SET is `examples` (those of the ontology that never taught the encoder), `taught` (those that did), `nothing`",
            "(plain news without events), a JSONL file, or a YAML file that names a set and the scores to hold.",
            "A line of JSONL has `text`; `type` or `types` (neither where nothing must be coded); and optionally",
            "`actor` and `recipient`, as [start, end), where one pair is meant.",
            "A thousand sentences take some 10 s."
        },
        footer = {
            "",
            "Examples:",
            "  harmel score examples",
            "  harmel score gold.jsonl --errors 20",
            "  harmel score bench/examples.yaml    # exit 1 where a score has dropped"
        })
final class ScoreCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "SET")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--errors", paramLabel = "N", description = "Print the N worst errors (default: ${DEFAULT-VALUE}).")
    private int errors = 10;

    @Option(names = "--code-points", description = "Spans of the file count code points, not UTF-16 units.")
    private boolean codePoints;

    @Option(
            names = "--conventions",
            paramLabel = "FILE",
            description = "Which of our codes stand for which labels of the gold: label, code, why; parted by tabs.")
    private @Nullable Path conventions;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or jsonl (default: table).")
    private Format format = Format.TABLE;

    @Mixin
    private Coding coding = new Coding();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (format == Format.CSV || format == Format.PARQUET) {
            throw new ParameterException(spec.commandLine(), "--format is table or jsonl here");
        }
        int code = 0;
        for (String set : sets) {
            Optional<Bench> bench = Bench.isOne(set) ? Optional.of(Bench.read(Path.of(set))) : Optional.empty();
            Score score = score(set, bench);
            print(set, score);
            List<String> dropped = bench.map(b -> b.dropped(score.figures())).orElse(List.of());
            dropped.forEach(line -> spec.commandLine().getErr().println("harmel: " + set + ": " + line));
            code = dropped.isEmpty() ? code : Harmel.BAD_INPUT;
        }
        return code;
    }

    private Score score(String set, Optional<Bench> bench) {
        Reader reader = coding.reader();
        List<GoldCase> cases =
                bench.map(b -> b.cases(reader.coder().ontology())).orElseGet(() -> cases(set, reader));
        Score score = new Score(bench.map(Bench::conventions)
                .orElseGet(() -> conventions == null ? Conventions.NONE : Conventions.read(conventions)));
        return run(reader, cases, score, spec.commandLine().getErr());
    }

    private List<GoldCase> cases(String set, Reader reader) {
        List<GoldCase> shipped = GoldFile.shipped(set, reader.coder().ontology());
        return shipped.isEmpty() ? GoldFile.read(Path.of(set), codePoints) : shipped;
    }

    private record Coded(GoldCase gold, Document doc, Optional<PairCoder.Answer> answer) {}

    static Score run(Reader reader, List<GoldCase> cases, Score score, PrintWriter err) {
        try (Progress progress = Progress.ofArticles("scoring", cases.size(), err);
                InOrder<Coded> work = new InOrder<>(c -> score.add(c.gold(), c.doc(), c.answer()))) {
            int done = 0;
            for (GoldCase gold : cases) {
                work.give(() -> code(reader, gold));
                progress.to(++done);
            }
            work.finish();
        }
        return score;
    }

    private static Coded code(Reader reader, GoldCase gold) {
        Document doc = reader.read(new Article.Builder(gold.text())
                .title(gold.title())
                .published(Optional.of(OntologyCommand.PRINTED))
                .path(Optional.of(gold.where()))
                .build());
        Optional<PairCoder.Answer> answer = gold.isPair() && !gold.isNothing()
                ? reader.coder()
                        .pairs()
                        .answer(
                                doc,
                                gold.actor().orElseThrow(),
                                gold.recipient().orElseThrow())
                : Optional.empty();
        return new Coded(gold, doc, answer);
    }

    private void print(String set, Score score) {
        PrintWriter out = spec.commandLine().getOut();
        if (format != Format.TABLE) {
            out.println(Json.mapper().writeValueAsString(Map.of("set", set, "figures", score.figures())));
            return;
        }
        out.println(set);
        score.figures().forEach((name, value) -> out.println("  " + figure(name, value)));
        Confusion given = score.given();
        if (given.size() > 0) {
            out.printf("%n  %-10s %9s %6s %6s %5s%n", "given", "precision", "recall", "F1", "n");
            given.rows()
                    .forEach(r -> out.printf(
                            Locale.ROOT,
                            "  %-10s %9.3f %6.3f %6.3f %5d%n",
                            r.label(),
                            r.precision(),
                            r.recall(),
                            r.f1(),
                            r.n()));
            table(given, out);
        }
        List<Score.Fault> faults = score.faults();
        if (errors > 0 && !faults.isEmpty()) {
            out.printf("%n  the surest of %s%n", Words.count(faults.size(), "error"));
            faults.stream()
                    .limit(errors)
                    .forEach(f -> out.printf(
                            Locale.ROOT,
                            "  %s wanted %s, got %s (%.2f): %s%n",
                            f.where(),
                            f.wanted(),
                            f.got(),
                            f.weight(),
                            f.text()));
        }
        out.flush();
    }

    private static String figure(String name, double value) {
        return value == Math.rint(value) && value > 1
                ? "%-22s %d".formatted(name, (long) value)
                : String.format(Locale.ROOT, "%-22s %.4f", name, value);
    }

    /** Gold down, given across. */
    private static void table(Confusion given, PrintWriter out) {
        List<String> across = given.given();
        out.printf("%n  %-10s", "gold");
        across.forEach(label -> out.printf(" %5s", label.substring(0, Math.min(5, label.length()))));
        out.println();
        given.table().forEach((gold, row) -> {
            out.printf("  %-10s", gold);
            across.forEach(label -> out.printf(" %5s", row.getOrDefault(label, 0) == 0 ? "." : row.get(label)));
            out.println();
        });
    }
}
