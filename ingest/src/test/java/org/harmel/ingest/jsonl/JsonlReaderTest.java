package org.harmel.ingest.jsonl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Span;
import org.junit.jupiter.api.Test;

class JsonlReaderTest {
    private static List<JsonlReader.Line> read(InputStream in, int limit) throws IOException {
        List<JsonlReader.Line> lines = new ArrayList<>();
        try (JsonlReader reader = new JsonlReader(in, "in", limit)) {
            for (Optional<JsonlReader.Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    private static List<JsonlReader.Line> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1000);
    }

    private static Record record(JsonlReader.Line line) {
        return ((JsonlReader.Good) line).record();
    }

    private static String problem(JsonlReader.Line line) {
        return ((JsonlReader.Bad) line).problem().getMessage();
    }

    @Test
    void keepsTheTextAsItIs() throws IOException {
        Record record =
                record(read("\uFEFF{\"id\": 7, \"text\": \" LONDON (Reuters) -  Two\\u00a0words. \",\"published\":"
                                + "\"2018-06-07T23:00:00Z\",\"url\":\"https://example.org\",\"outlet\":\"Example\",\"title\":null,"
                                + "\"pair\":{\"actor\":[1,7],\"recipient\":[9,16]},\"more\":[1]}")
                        .get(0));
        assertThat(record.id()).contains("7");
        assertThat(record.text()).contains(" LONDON (Reuters) -  Two\u00a0words. ");
        assertThat(record.published()).contains(LocalDate.of(2018, 6, 7));
        assertThat(record.outlet()).contains("Example");
        assertThat(record.title()).isEmpty();
        assertThat(record.pair()).contains(new Record.Pair(new Span(1, 7), new Span(9, 16)));
    }

    @Test
    void countsBlankLinesAndReadsTheLastWithoutAnEnd() throws IOException {
        List<JsonlReader.Line> lines = read("{\"text\":\"a\"}\r\n\n{\"text\":\"b\"}");
        assertThat(lines).extracting(line -> record(line).line()).containsExactly(1, 3);
    }

    @Test
    void namesEachBadLineAndReadsOn() throws IOException {
        List<JsonlReader.Line> lines = read("{\"text\":\"ab\",\"pair\":{\"actor\":[0,1],\"recipient\":[1,3]}}\n"
                + "{\"id\":[1],\"text\":\"a\"}\n{\"text\":\"a\"}\n");
        assertThat(problem(lines.get(0)))
                .isEqualTo("in:1: \"pair\" has no \"recipient\" within the text; give [start, end) in UTF-16 units of"
                        + " \"text\"");
        assertThat(problem(lines.get(1))).isEqualTo("in:2: \"id\" is not a string; put its value in quotation marks");
        assertThat(record(lines.get(2)).text()).contains("a");
    }

    @Test
    void holdsNoLineOverTheLimit() throws IOException {
        long length = 50L << 20;
        InputStream huge = new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : left > -3 ? '\n' : -1;
            }
        };
        assertThat(read(huge, 1 << 20))
                .singleElement()
                .satisfies(line -> assertThat(problem(line))
                        .isEqualTo("in:1: has %d bytes, and a line may have %d; put one article on a line"
                                .formatted(length, 1 << 20)));
    }
}
