package org.harmel.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestTest {
    private static final Ingest INGEST = Ingest.standard();
    private static final String REPORT = "Norway's minister visited Sweden on Monday for talks on the border.";

    @TempDir
    private Path folder;

    private static final class Kept implements Sink {
        private final List<Article> articles = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private final List<Long> progress = new ArrayList<>();

        @Override
        public void article(Article article) {
            articles.add(article);
        }

        @Override
        public void bad(BadInput problem) {
            problems.add(problem.getMessage());
        }

        @Override
        public void progress(long bytesDone) {
            progress.add(bytesDone);
        }

        Article only() {
            assertThat(problems).isEmpty();
            assertThat(articles).hasSize(1);
            return articles.get(0);
        }
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Kept read(Path... paths) {
        Kept kept = new Kept();
        INGEST.read(List.of(paths), kept);
        return kept;
    }

    private Article sample(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(IngestTest.class.getResourceAsStream(name))) {
            return read(write(name, in.readAllBytes())).only();
        }
    }

    @Test
    void takesAnArchivedPageApart() throws IOException {
        Article article = sample("archived.md");
        assertThat(article.title()).contains("Norway and Sweden Plan Joint Winter Exercise Near the Arctic Circle");
        assertThat(article.published()).contains(LocalDate.of(2019, 3, 14));
        assertThat(article.outlet()).contains("The Local Sweden");
        assertThat(article.agency()).contains("Agence France-Presse");
        assertThat(article.credit()).contains("Kari Nordmann / Flickr (CC BY-SA 2.0)");
        assertThat(article.related()).containsExactly("Finland Invites Observers to Its Border Drills");
        assertThat(article.language()).contains("en");
        assertThat(article.url())
                .contains("https://www.thelocal.se/2019/03/14/norway-and-sweden-plan-joint-winter-exercise");
        assertThat(article.links()).containsExactly(new Article.Link("said", "https://www.example.org/statement"));
        assertThat(article.text()).isEqualTo("""
                        Norway and Sweden will hold a joint winter exercise close to the Arctic Circle next month, the \
                        Norwegian defence ministry has said.

                        Some 4,000 troops and 20 aircraft will take part, the ministry said in a statement on \
                        Thursday. A spokeswoman declined to name the units.

                        “This exercise is defensive,” she told reporters in Oslo.""");
    }

    @Test
    void takesAWebPageApart() throws IOException {
        Article article = sample("page.html");
        assertThat(article.title()).contains("Chad and Sudan reopen border post after talks");
        assertThat(article.published()).as("the day where it was published").contains(LocalDate.of(2020, 11, 6));
        assertThat(article.outlet()).contains("Sahel Courier");
        assertThat(article.agency()).contains("Reuters");
        assertThat(article.byline()).contains("Amina Test");
        assertThat(article.credit()).contains("Idris Example / AFP");
        assertThat(article.dateline()).contains("N'DJAMENA");
        assertThat(article.url()).contains("https://www.sahelcourier.example/world/chad-sudan-border-post");
        assertThat(article.links())
                .containsExactly(
                        new Article.Link("letting armed men cross", "https://www.sahelcourier.example/world/raid"));
        assertThat(article.text().split("\n\n", -1))
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("Chad and Sudan reopened a border post on Thursday after two"),
                        p -> assertThat(p).endsWith("cross the frontier. Sudan denied the accusation."),
                        p -> assertThat(p).startsWith("“We want to live in peace"),
                        p -> assertThat(p).startsWith("Sudan's minister said"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a.txt    | Talks on the border\\n\\nNorway's minister visited Sweden on Monday for talks on the border.
            a.md     | # Talks on the border\\n\\nNorway's minister visited Sweden on Monday for talks on the border.
            a.jsonl  | {"title": "Talks on the border", "text": "Norway's minister visited Sweden on Monday for talks on the border."}
            a.ndjson | {"title": "Talks on the border", "text": "Norway's minister visited Sweden on Monday for talks on the border."}
            a.json   | [{"title": "Talks on the border",\\n "text": "Norway's minister visited Sweden on Monday for talks on the border."}]
            """)
    void readsEveryKindAlsoPacked(String name, String content) throws IOException {
        byte[] bytes = content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        for (Path path : List.of(write(name, bytes), write(name + ".gz", packed.toByteArray()))) {
            Article article = read(path).only();
            assertThat(article.title()).contains("Talks on the border");
            assertThat(article.text()).isEqualTo(REPORT);
            assertThat(article.path().orElseThrow()).startsWith(path.toString());
        }
    }

    @Test
    void readsAPageWithinARecord() {
        String html = "<html><head><title>Talks on the border</title></head><body><article><p>" + REPORT + "</p><p>"
                + "The two ministers spoke for three hours and will meet again in Oslo next month, both sides said."
                + "</p></article></body></html>";
        Path path = write("a.jsonl", "{\"url\":\"https://yle.fi/a\",\"html\":\"" + html + "\"}");
        assertThat(read(path).only().outlet()).contains("Yle");
    }

    @Test
    void walksAFolderByName() {
        write("b.txt", "Second. " + REPORT);
        write("a.txt", "First. " + REPORT);
        write(".hidden", "x");
        Kept kept = read(folder);
        assertThat(kept.articles).extracting(a -> a.text().substring(0, 5)).containsExactly("First", "Secon");
        assertThat(kept.problems).isEmpty();
        assertThat(kept.progress).isSorted().last().isEqualTo(INGEST.size(List.of(folder)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            none.txt   |                 | none.txt: does not exist; check the name
            empty.txt  | ''              | empty.txt: is empty; give a file with an article in it
            blank.txt  | ' \\n '         | blank.txt: is empty; give a file with an article in it
            empty.jsonl| ' \\n '         | empty.jsonl: is empty; give a file with an article in it
            a.docx     | words           | a.docx: is of no kind that can be read; give .txt, .md, .html, .htm, .jsonl, .ndjson or .json, also with .gz
            a.pdf.txt  | %PDF-1.4        | a.pdf.txt: is a PDF, not a page of text; convert it to text or HTML
            zero.txt   | 'a\\0b'         | zero.txt: is binary (a zero byte at 1); give text, HTML, Markdown or JSON; save UTF-16 with its byte order mark
            a.html     | '<p>Home</p>'   | a.html: has no article in it; give the page of one report
            cut.json   | '[{"text":'     | cut.json:1: is not JSON
            bad.jsonl  | '{"text": 3x}'  | bad.jsonl:1: is not JSON
            no.jsonl   | '{"id": "1"}'   | no.jsonl:1: has no "text"; give the article's text under "text", or its page under "html"
            day.jsonl  | '{"text": "a", "published": "soon"}' | day.jsonl:1: "published" is not a date: 'soon'; write it as in 2018-06-07
            list.jsonl | '[1]'           | list.jsonl:1: is no JSON object; write {"id": …, "text": …}
            """)
    void namesWhatCannotBeUsedAndReadsOn(String name, String content, String message) {
        Path bad = folder.resolve(name);
        if (content != null) {
            write(name, content.replace("\\n", "\n").replace("\\0", "\0"));
        }
        Kept kept = read(bad, write("good.txt", REPORT));
        assertThat(kept.problems)
                .singleElement()
                .asString()
                .startsWith(folder.resolve(message).toString());
        assertThat(kept.articles).hasSize(1);
    }

    @Test
    void findsNoArticleOnAFrontPage() throws IOException {
        try (InputStream in = Objects.requireNonNull(IngestTest.class.getResourceAsStream("front.html"))) {
            assertThat(read(write("front.html", in.readAllBytes())).problems)
                    .singleElement()
                    .asString()
                    .endsWith("has no article in it; give the page of one report");
        }
    }

    @Test
    void readsOnBehindALineOverTheLimit() {
        String good = "{\"text\": \"" + REPORT + "\"}\n";
        Kept kept = new Kept();
        String content = good + "{\"text\": \"" + "x".repeat(100_000) + "\"}\n" + good;
        INGEST.withLimits(1000, 1000).read(write("a.jsonl", content), kept);
        assertThat(kept.articles)
                .extracting(a -> a.path().orElseThrow().replaceFirst(".*:", ""))
                .containsExactly("1", "3");
        assertThat(kept.problems)
                .containsExactly(folder.resolve("a.jsonl")
                        + ":2: has 100012 bytes, and a line may have 1000; put one article on a line");
    }

    @Test
    void refusesAPageOverTheLimit() {
        Kept kept = new Kept();
        INGEST.withLimits(1000, 1000).read(write("a.txt", "word ".repeat(500)), kept);
        assertThat(kept.problems)
                .containsExactly(
                        folder.resolve("a.txt")
                                + ": has more than the 1000 bytes that a page may have; give one article a file, or JSON lines");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "windows-1252", "ISO-8859-2", "windows-1251"})
    void readsDeclaredAndMarkedEncodings(String charset) {
        String words = charset.equals("windows-1251") ? "Министр прибыл" : "Köln und Düsseldorf";
        String page = "<html><head><meta charset=\"" + charset + "\"><title>" + words + "</title></head><body><p>"
                + REPORT + " " + words + "</p><p>" + REPORT + " " + REPORT + "</p></body></html>";
        assertThat(read(write("a.html", page.getBytes(Charset.forName(charset))))
                        .only()
                        .text())
                .contains(words);
    }

    @Test
    void detectsAnEncodingThatNobodyDeclares() {
        String words =
                "Der Außenminister reiste am Montag nach Köln, um über die Übung zu sprechen. Später fuhr er weiter.";
        assertThat(read(write("a.txt", words.getBytes(Charset.forName("windows-1252"))))
                        .only()
                        .text())
                .isEqualTo(words);
    }

    @Test
    void tellsTheLineThatIsNotUtf8() {
        byte[] line = "{\"text\": \"Caf\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(write("a.jsonl", line)).problems)
                .containsExactly(folder.resolve("a.jsonl") + ":1: is not UTF-8; write JSON in UTF-8");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] noise = new byte[4000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (1 + (i * 7919 + i * i * 31) % 255);
        }
        assertThat(read(write("noise.txt", noise)).problems)
                .containsExactly(folder.resolve("noise.txt")
                        + ": is in no character encoding that can be told; save it as UTF-8");
    }

    @Test
    void readsAPageOfEndlessMarkupInTime() {
        String page = "<html><body>" + "<div>".repeat(50_000) + "<p>" + (REPORT + " ").repeat(3) + "</p></body></html>";
        assertThat(read(write("deep.html", page)).only().text()).contains(REPORT);
    }

    @Test
    void refusesUtf8WithManyFaultsAndMendsFew() {
        byte[] words = "Köln — Zürich — ".repeat(10).getBytes(StandardCharsets.UTF_8);
        words[1] = 'x';
        assertThat(read(write("bad.txt", words)).problems)
                .containsExactly(
                        folder.resolve("bad.txt") + ": is in no character encoding that can be told; save it as UTF-8");
        byte[] more = "Köln — Zürich — ".repeat(100).getBytes(StandardCharsets.UTF_8);
        more[1] = 'x';
        assertThat(read(write("few.txt", more)).only().text()).startsWith("Kx\uFFFDln — Zürich");
    }
}
