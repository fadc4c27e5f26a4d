package org.harmel.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harmel.core.Article;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.ingest.jsonl.JsonlReader;
import org.harmel.ingest.jsonl.Record;
import picocli.CommandLine.Command;
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
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Reader reader = Reader.open();
        int bad = 0;
        try (PrintStream out = new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8);
                JsonlReader in = new JsonlReader(System.in, "standard input");
                InOrder<String> work = new InOrder<>(out::println)) {
            for (Optional<JsonlReader.Line> line = in.next(); line.isPresent(); line = in.next()) {
                if (line.get() instanceof JsonlReader.Good good
                        && good.record().text().isPresent()) {
                    work.give(() -> code(reader, good.record()));
                } else {
                    bad++;
                    warn(line.get());
                }
                if (System.in.available() == 0) {
                    // a person or a program waits at the other end
                    work.finish();
                    out.flush();
                }
            }
            work.finish();
        }
        return bad == 0 ? 0 : Harmel.BAD_INPUT;
    }

    private void warn(JsonlReader.Line line) {
        String what = line instanceof JsonlReader.Bad bad
                ? String.valueOf(bad.problem().getMessage())
                : "standard input:%d: has html and no text; use `harmel read`"
                        .formatted(((JsonlReader.Good) line).record().line());
        spec.commandLine().getErr().println("harmel: " + what);
    }

    private static String code(Reader reader, Record record) {
        Article article = new Article.Builder(record.text().orElseThrow())
                .title(record.title())
                .published(record.published())
                .url(record.url())
                .outlet(record.outlet())
                .build();
        Document doc = reader.read(article);
        Optional<Layers.Pair> pair = record.pair()
                .flatMap(p -> reader.coder().pairs().event(doc, p.actor(), p.recipient()))
                .map(CodeCommand::pair);
        return Layers.of(record.id().orElse(article.id()), doc, pair).line();
    }

    private static Layers.Pair pair(Event event) {
        return new Layers.Pair(event.type(), event.mode(), event.confidence(), event.because());
    }
}
