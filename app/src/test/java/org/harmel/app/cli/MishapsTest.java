package org.harmel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Article;
import org.harmel.core.Document;
import org.harmel.core.Layer;
import org.harmel.core.Pipeline;
import org.harmel.core.Stage;
import org.harmel.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong is told, with what to do about it, and harms nothing else. */
class MishapsTest {
    private static final String GOOD =
            "{\"id\":\"1\",\"text\":\"Norway and Sweden held talks in Oslo.\",\"published\":\"2024-03-14\"}\n";

    @TempDir
    private Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path good() throws IOException {
        return write("good.jsonl", GOOD.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bad(String kind) {
        byte[] noise = new byte[4096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 + i / 7);
        }
        return switch (kind) {
            case "empty" -> new byte[0];
            case "binary" -> noise;
            case "broken" -> "Norway met Sweden in \u00C5lesund \u2013 twice.".getBytes(StandardCharsets.UTF_16LE);
            case "latin" -> {
                byte[] text = "{\"text\":\"Sweden met X in Oslo.\"}".getBytes(StandardCharsets.US_ASCII);
                text[20] = (byte) 0xC3;
                yield text;
            }
            default -> "<html><body><nav><a href='/'>Home</a></nav></body></html>".getBytes(StandardCharsets.US_ASCII);
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # kind  | file        | said
            empty   | empty.txt   | is empty; give a file with an article in it
            binary  | binary.txt  | binary.txt:
            latin   | latin.jsonl | latin.jsonl:1: is not UTF-8; write JSON in UTF-8
            menu    | menu.html   | has no article in it; give the page of one report
            """)
    void namesAFileThatItCannotUseAndReadsTheOthers(String kind, String file, String said) throws IOException {
        Path bad = write(file, bad(kind));
        mustTellAndReadOn(bad, said);
    }

    @Test
    void namesAFileThatIsMissing() throws IOException {
        mustTellAndReadOn(folder.resolve("gone.txt"), "gone.txt: does not exist; check the name");
    }

    @Test
    void refusesALineOfFiftyMegabytesWithoutHoldingIt() throws IOException {
        Path long50 = folder.resolve("long.jsonl");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(long50))) {
            out.write("{\"text\":\"".getBytes(StandardCharsets.US_ASCII));
            byte[] words = "Norway met Sweden. ".repeat(1000).getBytes(StandardCharsets.US_ASCII);
            for (long size = 0; size < 50L << 20; size += words.length) {
                out.write(words);
            }
            out.write("\"}\n".getBytes(StandardCharsets.US_ASCII));
        }
        mustTellAndReadOn(long50, "long.jsonl:1: has 52");
    }

    private void mustTellAndReadOn(Path bad, String said) throws IOException {
        Path ledger = folder.resolve("some.duckdb");
        Told told = Told.by("read", bad.toString(), good().toString(), "--ledger", ledger.toString());
        assertThat(told.code()).as(told.err()).isEqualTo(1);
        assertThat(told.err()).contains("harmel: ").contains(said).contains("1 input could not be used");
        assertThat(told.out()).isEmpty();
        mustHold(ledger, 1);
    }

    private static void mustHold(Path ledger, int articles) {
        Told info = Told.by("info", "--format", "jsonl", "--ledger", ledger.toString());
        assertThat(info.code()).as(info.err()).isZero();
        assertThat(info.json().get(0).path("articles").asInt()).isEqualTo(articles);
    }

    @Test
    void refusesALedgerBelowAFile() throws IOException {
        Path file = good();
        Told told = Told.by(
                "read", file.toString(), "--ledger", file.resolve("x.duckdb").toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("good.jsonl is a file, not a folder; name a file in a folder");
        assertThat(file).hasContent(GOOD);
    }

    @Test
    void asksNoLedgerThatIsNotThere() {
        Told told = Told.by("events", "--ledger", folder.resolve("none.duckdb").toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("there is no ledger; make one with `harmel read PATH --ledger ");
        assertThat(folder.resolve("none.duckdb")).doesNotExist();
    }

    @Test
    void namesTheProcessThatHoldsTheLedger() throws IOException {
        Path ledger = folder.resolve("held.duckdb");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        ledger.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).startsWith("holds ");
            Told told = Told.by("read", good().toString(), "--ledger", ledger.toString());
            assertThat(told.code()).isEqualTo(1);
            assertThat(told.err()).contains("is held by process " + holder.pid());
        } finally {
            holder.destroy();
            holder.onExit().join();
        }
        assertThat(Told.by("read", good().toString(), "--ledger", ledger.toString())
                        .code())
                .isZero();
        mustHold(ledger, 1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsWhatWasRecordedWhenTheDiskIsFull() throws Exception {
        Path ledger = folder.resolve("full.duckdb");
        assertThat(Told.by("read", good().toString(), "--ledger", ledger.toString())
                        .code())
                .isZero();
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            many.append("{\"text\":\"Number ").append(i).append(" says that nothing was done. ");
            for (int j = 0; j < 800; j++) {
                many.append(Integer.toString(i * 7919 + j * 104729, 36)).append(j % 10 == 9 ? ".\\n\\n" : " ");
            }
            many.append("\"}\n");
        }
        write("many.jsonl", many.toString().getBytes(StandardCharsets.UTF_8));
        Told told = Told.shell(folder, "ulimit -f 1500; harmel read many.jsonl --ledger full.duckdb");
        assertThat(told.code()).as(told.err()).isEqualTo(1);
        assertThat(told.err())
                .contains("full.duckdb")
                .contains("the disk is full or a quota is reached; free some space");
        assertThat(told.err()).doesNotContain("\tat ");
        Told events = Told.by("events", "--format", "jsonl", "--ledger", ledger.toString());
        assertThat(events.code()).as(events.err()).isZero();
        assertThat(events.json()).isNotEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void endsQuietlyWhenNobodyReadsOn() throws Exception {
        Path ledger = folder.resolve("some.duckdb");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            many.append(GOOD.replace("held talks in Oslo.", "held talks in Oslo. This is report %d.".formatted(i)));
        }
        Path reports = write("many.jsonl", many.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(Told.by("read", reports.toString(), "--ledger", ledger.toString())
                        .code())
                .isZero();
        Told told = Told.shell(
                folder, "harmel events --format jsonl --ledger some.duckdb | head -c 10; echo \" ${PIPESTATUS[0]}\"");
        assertThat(told.out())
                .isEqualTo("{\"id\":\"r-%s 0\n".formatted(told.out().charAt(9)));
        assertThat(told.err()).isEmpty();
    }

    @Test
    void codesTheGoodLinesBetweenBadOnes() {
        Told told = Told.given(
                "{not json\n" + GOOD + "[1]\n{\"id\":\"2\"}\n{\"text\":\"Talks.\",\"published\":\"someday\"}\n"
                        + "{\"id\":\"3\",\"html\":\"<p>Talks</p>\"}\n" + GOOD.replace("\"1\"", "\"4\""),
                "code");
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.json()).extracting(row -> row.path("id").asString()).containsExactly("1", "4");
        assertThat(told.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("harmel: standard input:1: is not JSON ("),
                        line -> assertThat(line).startsWith("harmel: standard input:3: is no JSON object"),
                        line -> assertThat(line).startsWith("harmel: standard input:4: has no \"text\""),
                        line -> assertThat(line).startsWith("harmel: standard input:5: \"published\" is not a date"),
                        line -> assertThat(line).startsWith("harmel: standard input:6: has html and no text"));
    }

    @Test
    void anArticleThatCannotBeReadIsItsOwnProblem() throws IOException {
        Reader reader = new Reader(
                new Falling(),
                new Pipeline(List.of(new Falling())),
                Reader.open().coder());
        StringWriter err = new StringWriter();
        Path path = folder.resolve("falls.duckdb");
        try (Ledger ledger = Ledger.open(path);
                Progress progress = Progress.ofArticles("reading", 4, new PrintWriter(err, true));
                Recording recording = new Recording(ledger, () -> reader, progress)) {
            for (String text : List.of("Fine.", "overflow", "null", "Also fine.", "Fine.")) {
                recording.article(new Article.Builder(text)
                        .path(Optional.of(text + ".txt"))
                        .build());
            }
            recording.finish();
            assertThat(recording.bad()).isEqualTo(2);
            assertThat(recording.summary(path)).startsWith("2 new articles with 0 events, 1 known already, 2 inputs");
        }
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("overflow.txt: cannot be coded", "StackOverflowError"),
                        line -> assertThat(line)
                                .contains("null.txt: cannot be coded", "IllegalStateException: no word"));
        mustHold(path, 2);
    }

    /** Fails on two texts. */
    private static final class Falling implements Stage {
        @Override
        public Set<Layer> needs() {
            return Set.of();
        }

        @Override
        public Layer makes() {
            return Layer.SENTENCES;
        }

        @Override
        public Document apply(Document doc) {
            if (doc.text().equals("overflow")) {
                throw new StackOverflowError();
            }
            if (doc.text().equals("null")) {
                throw new IllegalStateException("no word");
            }
            return doc.withSentences(List.of());
        }
    }
}
