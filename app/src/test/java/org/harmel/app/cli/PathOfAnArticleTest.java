package org.harmel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.harmel.core.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a file to rows whose words stand where they say. */
class PathOfAnArticleTest {
    /** Emoji take two UTF-16 units each, so that spans that count characters otherwise are off from the first sentence. */
    private static final String TEXT =
            "\uD83D\uDE80\uD83C\uDDF3\uD83C\uDDF4 A launch of balloons delighted the harbour. "
                    + "Norway's foreign minister met her Swedish counterpart in Oslo on Tuesday, Finland's government said. "
                    + "The two ministers will meet again in Stockholm on May 20. "
                    + "Russia deployed 3,000 troops near the Norwegian border last week. "
                    + "\u201CRussia sees the exercise of NATO as a threat,\u201D a Kremlin spokesman told reporters in Moscow.";

    @TempDir
    private static Path folder;

    private static Path ledger;
    private static Told first;

    @BeforeAll
    static void read() throws IOException {
        ledger = folder.resolve("north.duckdb");
        Path article = folder.resolve("north.jsonl");
        Files.writeString(article, line("1", TEXT) + "\n");
        first = Told.by("read", article.toString(), "--ledger", ledger.toString());
    }

    private static String line(String id, String text) {
        ObjectNode line = Json.mapper().createObjectNode();
        line.put("id", id).put("text", text).put("title", "North").put("published", "2024-03-14");
        return Json.write(line);
    }

    @Test
    void readsTheArticleOnceAndTellsSo() throws IOException {
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err()).startsWith("1 new article with ").contains("ledger " + ledger);
        String before = Told.by("events", "--format", "jsonl", "--ledger", ledger.toString())
                .out();
        Told again = Told.by("read", folder.resolve("north.jsonl").toString(), "--ledger", ledger.toString());
        assertThat(again.code()).isZero();
        assertThat(again.err()).startsWith("0 new articles with 0 events, 1 known already");
        assertThat(Told.by("events", "--format", "jsonl", "--ledger", ledger.toString())
                        .out())
                .isEqualTo(before)
                .isNotEmpty();
    }

    @Test
    void tellsWhoMetWhomInExactlyThoseWords() {
        List<JsonNode> events = Told.by(
                        "events", "--type", "CONSULT", "--format", "jsonl", "--ledger", ledger.toString())
                .json();
        JsonNode met = events.get(0);
        assertThat(met.path("actors").findValuesAsString("code")).contains("NOR", "SWE");
        assertThat(met.path("where").path("name").asString()).isEqualTo("Oslo");
        assertThat(met.path("when").path("start").asString()).isEqualTo("2024-03-12");
        JsonNode trigger = met.path("evidence").path("trigger");
        assertThat(TEXT.substring(trigger.path(0).asInt(), trigger.path(1).asInt()))
                .isEqualTo("met");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events",
                "meetings",
                "agenda",
                "forces",
                "channels",
                "perceptions",
                "statements",
                "tracks",
                "offices"
            })
    void everyRegisterHoldsExactWords(String register) {
        Told told = Told.by(register, "--format", "jsonl", "--ledger", ledger.toString());
        assertThat(told.code()).as(told.err()).isZero();
        told.json().forEach(row -> mustStandInTheText(row, TEXT));
        if (Stream.of("events", "meetings", "agenda", "forces", "statements").anyMatch(register::equals)) {
            assertThat(told.json()).isNotEmpty();
        }
    }

    @Test
    void codesTheSameWithoutALedger() {
        Told told = Told.given(line("x1", TEXT) + "\n\n" + line("x2", "Nothing.") + "\n", "code");
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.json()).extracting(row -> row.path("id").asString()).containsExactly("x1", "x2");
        mustStandInTheText(told.json().get(0), TEXT);
        assertThat(told.json().get(0).path("events").findValuesAsString("id"))
                .containsAll(ids(Told.by("events", "--format", "jsonl", "--ledger", ledger.toString())));
    }

    private static List<String> ids(Told events) {
        return events.json().stream().map(row -> row.path("id").asString()).toList();
    }

    /** Wherever a value has words and their place, the words are at that place. */
    private static void mustStandInTheText(JsonNode node, String text) {
        for (JsonNode each : all(node)) {
            JsonNode span = each.has("span") ? each.path("span") : Json.mapper().createArrayNode();
            if (each.has("text") && span.size() == 2) {
                assertThat(text.substring(span.path(0).asInt(), span.path(1).asInt()))
                        .isEqualTo(each.path("text").asString());
            }
            if (each.has("sentence") && each.has("start") && each.has("text")) {
                assertThat(text.substring(
                                each.path("start").asInt(), each.path("end").asInt()))
                        .isEqualTo(each.path("text").asString());
            }
        }
    }

    private static List<JsonNode> all(JsonNode node) {
        List<JsonNode> all = new ArrayList<>(List.of(node));
        node.forEach(child -> all.addAll(all(child)));
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120, 200})
    void tablesFitTheirLine(int width) {
        List<ObjectNode> rows = new ArrayList<>();
        Told.by("events", "--format", "jsonl", "--ledger", ledger.toString())
                .json()
                .forEach(row -> rows.add((ObjectNode) row));
        List<String> columns = List.of("id", "when", "actors", "recipients", "act", "status", "where", "evidence");
        assertThat(TextTable.lines(rows, columns, width))
                .allSatisfy(line -> assertThat(Screen.width(line)).isLessThanOrEqualTo(width))
                .last()
                .isEqualTo(Words.count(rows.size(), "row"));
    }

    @Test
    void printsCsvWithOneLineARow() {
        Told told = Told.by("events", "--format", "csv", "--ledger", ledger.toString());
        Told rows = Told.by("events", "--format", "jsonl", "--ledger", ledger.toString());
        assertThat(told.out().lines()).hasSize(rows.json().size() + 1);
        assertThat(told.out()).startsWith("id,").contains(",actors.code,");
    }

    @Test
    void writesParquetToAFileOrAPipe() throws IOException {
        Path file = folder.resolve("events.parquet");
        Told told =
                Told.by("events", "--format", "parquet", "--output", file.toString(), "--ledger", ledger.toString());
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(Files.readAllBytes(file)).startsWith('P', 'A', 'R', '1');
        assertThat(Told.by("tracks", "--format", "parquet", "--ledger", ledger.toString())
                        .out())
                .startsWith("PAR1");
    }

    @Test
    void showsAnArticleWithItsEventsMarked() {
        JsonNode event = Told.by("events", "--type", "CONSULT", "--format", "jsonl", "--ledger", ledger.toString())
                .json()
                .get(0);
        String id = event.path("id").asString();
        Told one = Told.by("show", id, "--ledger", ledger.toString());
        assertThat(one.out()).contains(id, "**met**", "[[Norway", "]]");
        Told article = Told.by("show", event.path("article").asString(), "--ledger", ledger.toString());
        assertThat(article.out()).contains(id, "**met**", "**deployed**", "North");
        assertThat(article.out()).doesNotContain("\u001b");
    }
}
