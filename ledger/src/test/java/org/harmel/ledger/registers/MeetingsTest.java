package org.harmel.ledger.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.harmel.ledger.LedgerTest;
import org.harmel.ledger.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class MeetingsTest extends RegisterTest {
    @Test
    void aRowTellsWhatTheCoderRead() {
        Told told = new Told("The generals of both held a rare meeting.", "2018-06-07")
                .event(e -> e.parties("RUS NATO")
                        .when("2018-04-01..2018-04-30")
                        .level("generals")
                        .form("face-to-face")
                        .topics("exercises", "troop movements")
                        .rare()
                        .where("Baku", "AZE"));
        put(told);
        ObjectNode row = rows("meetings").get(0);
        assertThat(keys(row)).isEqualTo(Registers.fields("meetings"));
        assertThat(codes(row.get("parties"))).isEqualTo("NATO RUS");
        assertThat(row.get("id").asString()).isEqualTo(told.events().get(0).id());
        assertThat(text(row, "topics")).isEqualTo("[\"exercises\",\"troop movements\"]");
        assertThat(text(row, "rare")).isEqualTo("true");
        assertThat(text(row, "rank")).isEqualTo("{\"before\":0,\"articles\":1,\"since\":\"2018-06-07\"}");
        assertThat(row.get("where").get("name").asString()).isEqualTo("Baku");
        assertThat(row.get("evidence").get(0).get("article").asString()).isEqualTo(told.id());
        assertThat(text(row.get("evidence").get(0), "text")).isEqualTo("The generals of both held a rare meeting.");
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # status, level, when             | status, level, when               | rows
            occurred,generals,2024-03-10      | occurred,generals,2024-03-10      | occurred
            planned,generals,2024-03-12       | occurred,generals,2024-03-12      | occurred
            planned,generals,2024-03-12       | refused,generals,2024-03-12       | refused
            occurred,generals,2024-03-10      | occurred,generals,2024-03-11      | occurred occurred
            occurred,generals,2024-03-10      | occurred,ministers,2024-03-10     | occurred occurred
            occurred,generals,2024-03-10      | occurred,generals,                | occurred occurred
            occurred,,2024-03-01..2024-03-31  | occurred,,2024-03-10              | occurred
            occurred,,2024-01-01..2024-12-31  | occurred,,2024-03-10              | occurred occurred
            occurred,,2024-01-01..2024-12-31  | occurred,,2024-01-01..2024-12-31  | occurred
            hypothetical,,2024-03-10          | negated,,2024-03-11               | ''
            """)
    void reportsOfOneMeetingAreOneRow(String one, String other, String statuses) {
        put(meeting("One told it.", "2024-03-11", one), meeting("Another told it.", "2024-03-13", other));
        assertThat(rows("meetings").stream().map(row -> text(row, "status")).toList())
                .isEqualTo(statuses.isEmpty() ? List.of() : List.of(statuses.split(" ")));
    }

    @Test
    void anUndatedReportIsOfTheDaysBeforeItsPublication() {
        put(
                new Told("They met on Monday.", "2024-03-12")
                        .event(e -> e.parties("FIN SWE").when("2024-03-11")),
                new Told("The two met.", "2024-03-13")
                        .event(e -> e.parties("SWE FIN").published("2024-03-13")),
                new Told("The two met again.", "2024-03-20")
                        .event(e -> e.parties("SWE FIN").published("2024-03-20")));
        assertThat(rows("meetings").stream().map(row -> row.get("evidence").size()))
                .containsExactly(2, 1);
        assertThat(rows("meetings").get(0).get("when").get("start").asString()).isEqualTo("2024-03-11");
    }

    @Test
    void rankCountsSuchMeetingsBefore() {
        put(
                meeting("First.", "2024-01-10", "occurred,generals,2024-01-09"),
                meeting("Second.", "2024-02-10", "refused,generals,2024-02-09"),
                meeting("Third.", "2024-03-10", "occurred,generals,2024-03-09"),
                meeting("Fourth.", "2024-04-10", "occurred,ministers,2024-04-09"),
                meeting("Fifth.", "2024-05-10", "planned,generals,2024-06-01"));
        assertThat(rows("meetings").stream()
                        .map(row -> row.get("rank").get("before").asInt() + " of "
                                + row.get("rank").get("articles").asInt()))
                .containsExactly("0 of 1", "1 of 2", "1 of 3", "0 of 4", "2 of 5");
        Asked early = Asked.ALL.asOf(LocalDate.of(2024, 2, 10));
        assertThat(rows("meetings", early)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # question          | rows
            -                   | 3
            actor FIN           | 2
            dyad FIN,NOR        | 1
            status planned      | 1
            until 2024-01-31    | 1
            where SWE           | 1
            type CONSULT        | 3
            type AGREE          | 1
            limit 1             | 1
            """)
    void filters(String question, int count) {
        put(
                new Told("One.", "2024-01-10")
                        .event(e -> e.parties("FIN SWE").when("2024-01-09").where("Lund", "SWE")),
                new Told("Two.", "2024-02-10").event(e -> e.parties("FIN NOR").when("2024-02-09")),
                new Told("Three.", "2024-03-10")
                        .event(e -> e.parties("DNK NOR")
                                .when("2024-04-09")
                                .status("planned")
                                .type("AGREE")));
        assertThat(rows("meetings", Asked.of(LedgerTest.query(question)))).hasSize(count);
    }

    @Test
    void someoneWithoutCodeMeetsNobodyAlone() {
        put(new Told("Elders met.", "2024-01-10").event(e -> e.from("FIN")).event(e -> e));
        assertThat(rows("meetings")).hasSize(1);
    }

    private static Told meeting(String text, String published, String told) {
        String[] parts = told.split(",", -1);
        return new Told(text, published)
                .event(e ->
                        e.parties("USA RUS").status(parts[0]).level(parts[1]).when(parts[2]));
    }
}
