package org.harmel.ledger.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.harmel.ledger.LedgerTest;
import org.harmel.ledger.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class StatementsTest extends RegisterTest {
    private static final String SENTENCE = "the alliance keeps its door open for talks";

    @Test
    void aRowTellsWhoSaidWhat() {
        put(new Told("Told.", "2024-01-10")
                .statement(s -> s.speaker("FIN", "Aino")
                        .text(SENTENCE)
                        .about("NATO")
                        .when("2024-01-09")
                        .repeated()));
        ObjectNode row = rows("statements").get(0);
        assertThat(keys(row))
                .containsExactly("id", "speaker", "text", "kind", "about", "to", "when", "repeated", "evidence");
        assertThat(Registers.fields("statements")).containsSubsequence(keys(row));
        assertThat(text(row, "text")).isEqualTo(SENTENCE);
    }

    @ParameterizedTest(name = "{0} in {1}, then {2} in {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # who, when, what                       | in | who, when, what                                   | in | echoes of one, of other
            Aino,2024-01-09,keeps open door talks   | 1  | Bo,2024-01-12,keeps open door talks               | 2  | 0 1
            Aino,2024-01-09,keeps open door talks   | 1  | Bo,2024-01-12,the door stays open for talks keeps | 2  | 0 1
            Aino,2024-01-09,keeps open door talks   | 1  | Bo,2024-01-12,fish prices rise again              | 2  | 0 0
            Aino,2024-01-09,keeps open door talks   | 1  | Bo,2024-01-09,keeps open door talks               | 2  | 0 0
            Aino,2024-01-09,keeps open door talks   | 1  | Bo,2024-01-09,keeps open door talks               | 1  | 1 1
            Aino,2024-01-09,keeps open door talks   | 1  | Aino,2024-01-09,keeps open door talks             | 1  | 0 0
            Aino,2024-01-09,keeps open door talks   | 1  | Aino,2024-01-12,keeps open door talks             | 2  | 0 0
            Aino,2024-01-09,keeps open door talks   | 1  | Aino,2024-02-12,keeps open door talks             | 2  | 0 1
            Aino,2024-01-09,keeps open door talks   | 1  | Aino,2024-01-12,open door and talks               | 2  | 0 1
            Aino,2024-01-12,keeps open door talks   | 1  | Bo,2024-01-09,keeps open door talks               | 2  | 1 0
            """)
    void anEchoSharesTheRareTermsOfAnEarlierOne(String one, int first, String other, int second, String counts) {
        Told article = new Told("An article.", "2024-03-01");
        Told another = new Told("Another article.", "2024-03-01");
        Told noise = new Told("Noise.", "2023-01-01");
        for (String words :
                List.of("ships sail north", "grain leaves port", "the court sits", "rain falls", "open mines")) {
            noise.statement(s -> s.speaker("NOR", words).text(words));
        }
        say(first == 1 ? article : another, one);
        say(second == 1 ? article : another, other);
        put(article, another, noise);
        List<ObjectNode> rows = rows("statements", Asked.of(LedgerTest.query("since 2024-01-01")));
        List<Integer> found = Stream.of(one, other)
                .map(said -> rows.stream()
                        .filter(row -> text(row.get("speaker"), "name").equals(said.split(",")[0])
                                && row.get("when").get("start").asString().equals(said.split(",")[1])
                                && text(row, "text").equals(said.split(",")[2]))
                        .mapToInt(row -> row.path("echoes").size())
                        .min()
                        .orElse(-1))
                .toList();
        assertThat("%d %d".formatted(found.get(0), found.get(1))).isEqualTo(counts);
    }

    @Test
    void theTextItselfMaySayWhomItEchoes() {
        put(new Told("Aino's words echo those of Bo.", "2024-03-01")
                .statement(s ->
                        s.speaker("FIN", "Aino").text("never close the door").echoOf(24, 29))
                .statement(s -> s.speaker("SWE", "Bo")
                        .text("ready for talks")
                        .source(27, 29)
                        .repeated()));
        List<ObjectNode> rows = rows("statements");
        assertThat(text(rows.get(0), "echoes")).isEqualTo("[" + rows.get(1).get("id") + "]");
        assertThat(text(rows.get(0), "echo_scores")).isEqualTo("[1.0]");
        assertThat(text(rows.get(1), "echoes")).isEqualTo("-");
    }

    @Test
    void lookingAtRareTermsMissesNoEcho() {
        Random random = new Random(7);
        String[] words = IntStream.range(0, 60).mapToObj(i -> "word" + i).toArray(String[]::new);
        List<Told> articles = new ArrayList<>();
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            List<String> text = random.ints(3 + random.nextInt(7), 0, words.length)
                    .map(n -> n * n / words.length)
                    .mapToObj(n -> words[n])
                    .distinct()
                    .toList();
            texts.add(text);
            int number = i;
            articles.add(new Told("Article %d.".formatted(i), "2024-%02d-%02d".formatted(1 + i / 28, 1 + i % 28))
                    .statement(s -> s.speaker("FIN", "Speaker " + number).text(String.join(" ", text))));
        }
        put(articles.toArray(Told[]::new));
        int found = rows("statements").stream()
                .mapToInt(row -> row.path("echoes").size())
                .sum();
        assertThat(found).isEqualTo(pairs(texts)).isGreaterThan(10);
    }

    /** All pairs, the slow way. */
    private static int pairs(List<List<String>> texts) {
        int pairs = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                List<String> common = new ArrayList<>(texts.get(i));
                common.retainAll(texts.get(j));
                double shared = weight(common, texts);
                double all = weight(texts.get(i), texts) + weight(texts.get(j), texts) - shared;
                if (common.size() >= 3 && shared / all >= Echoes.LEAST) {
                    pairs++;
                }
            }
        }
        return pairs;
    }

    private static double weight(List<String> terms, List<List<String>> texts) {
        return terms.stream()
                .mapToDouble(term -> Math.log(1
                        + texts.size()
                                / (double) texts.stream()
                                        .filter(text -> text.contains(term))
                                        .count()))
                .sum();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # question         | rows
            -                  | 2
            actor FIN          | 1
            actor aino         | 1
            recipient RUS      | 1
            dyad FIN,RUS       | 1
            since 2024-01-10   | 1
            limit 1            | 1
            """)
    void filters(String question, int count) {
        put(new Told("Told.", "2024-01-10")
                .statement(
                        s -> s.speaker("FIN", "Aino").text("one").about("RUS").when("2024-01-09"))
                .statement(s -> s.speaker("SWE", "Bo").text("two")));
        assertThat(rows("statements", Asked.of(LedgerTest.query(question)))).hasSize(count);
    }

    @Test
    void perceptionsTellWhoSeesWhatInWhom() {
        put(new Told("Told.", "2024-01-10")
                .perception("RUS", "USA", "its expansion", "threat")
                .perception("USA", "RUS", "Russia", "assertive"));
        assertThat(rows("perceptions")).hasSize(2);
        ObjectNode row =
                rows("perceptions", Asked.of(LedgerTest.query("actor USA"))).get(0);
        assertThat(keys(row)).containsExactly("id", "holder", "about", "object", "as", "explained_as", "evidence");
        assertThat(text(row, "as")).isEqualTo("assertive");
    }

    private static void say(Told article, String told) {
        String[] parts = told.split(",");
        article.statement(s -> s.speaker("FIN", parts[0]).when(parts[1]).text(parts[2]));
    }
}
