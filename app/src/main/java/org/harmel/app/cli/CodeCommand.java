package org.harmel.app.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harmel.coder.what.PairCoder;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.core.Document;
import org.harmel.ingest.jsonl.JsonlReader;
import org.harmel.ingest.jsonl.Record;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A filter: articles in, all that is read in them out, a line each and in the same order. */
@Command(
        name = "code",
        mixinStandardHelpOptions = true,
        description = {
            "Codes articles from standard input, without a ledger.",
            "",
            "In:  one JSON object a line: id, text, and optionally title, published, url, pair.",
            "Out: one JSON object a line, in the same order: events, perceptions, offices, actors,",
            "     times, places, quantities, statements; and pair where the line had one."
        },
        footer = {
            "",
            "Examples:",
            "  harmel code < articles.jsonl > coded.jsonl",
            "  echo '{\"id\":\"1\",\"text\":\"Norway and Sweden held talks in Oslo.\",\"published\":\"2024-03-14\"}' | harmel code"
        })
final class CodeCommand implements Callable<Integer> {
    private static final String INPUT = "standard input";

    @Mixin
    private Coding coding = new Coding();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private int bad;

    @Override
    public Integer call() throws IOException {
        Streams io = Harmel.streams(spec);
        Reader reader = coding.reader();
        try (InOrder<Attempt<String>> work = new InOrder<>(this::give);
                JsonlReader in = new JsonlReader(new Awaiting(io.in(), () -> answer(work, io)), INPUT)) {
            for (Optional<JsonlReader.Line> line = in.next(); line.isPresent(); line = in.next()) {
                JsonlReader.Line given = line.get();
                work.give(() -> code(reader, given));
            }
            answer(work, io);
        }
        return bad == 0 ? 0 : Harmel.BAD_INPUT;
    }

    private static void answer(InOrder<Attempt<String>> work, Streams io) {
        work.finish();
        io.out().flush();
    }

    private void give(Attempt<String> answer) {
        Streams io = Harmel.streams(spec);
        answer.done().ifPresent(io.out()::println);
        answer.problem().ifPresent(problem -> {
            bad++;
            io.err().println("harmel: " + problem.getMessage());
        });
    }

    private static Attempt<String> code(Reader reader, JsonlReader.Line line) {
        if (line instanceof JsonlReader.Bad bad) {
            return Attempt.bad(bad.problem());
        }
        Record record = ((JsonlReader.Good) line).record();
        String where = INPUT + ":" + record.line();
        return record.text().isEmpty()
                ? Attempt.bad(new BadInput(where, "has html and no text", "use `harmel read`"))
                : Attempt.of(where, () -> layers(reader, record, reader.read(article(record, where))));
    }

    private static Article article(Record record, String where) {
        return new Article.Builder(record.text().orElseThrow())
                .title(record.title())
                .published(record.published())
                .url(record.url())
                .outlet(record.outlet())
                .path(Optional.of(where))
                .build();
    }

    private static String layers(Reader reader, Record record, Document doc) {
        Optional<Layers.Pair> pair = record.pair()
                .flatMap(p -> reader.coder().pairs().answer(doc, p.actor(), p.recipient()))
                .map(CodeCommand::pair);
        return Layers.of(record.id().orElse(doc.article().id()), doc, pair).line();
    }

    private static Layers.Pair pair(PairCoder.Answer answer) {
        return new Layers.Pair(answer.type(), answer.mode(), answer.confidence(), answer.because());
    }
}
