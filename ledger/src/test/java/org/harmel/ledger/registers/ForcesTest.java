package org.harmel.ledger.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.harmel.core.BadInput;
import org.harmel.ledger.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ForcesTest extends RegisterTest {
    @Test
    void aRowTellsWhoseForcesDoWhatFacingWhom() {
        put(new Told("They hold a large exercise near the border.", "2024-03-12")
                .event(e -> e.act("MOBILIZE/troops")
                        .from("POL")
                        .form("exercise")
                        .what("a large exercise")
                        .many(13500, "troops")
                        .where("Orzysz", "POL")
                        .when("2024-03-11")
                        .facing("RUS")));
        ObjectNode row = rows("forces").get(0);
        assertThat(keys(row)).isEqualTo(Registers.fields("forces"));
        assertThat(codes(row.get("whose"))).isEqualTo("POL");
        assertThat(codes(row.get("facing"))).isEqualTo("RUS");
        assertThat(text(row, "notifiable"))
                .isEqualTo("{\"notification\":true,\"observation\":true,\"by\":\"troops\",\"value\":13500.0,"
                        + "\"threshold\":13000.0}");
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # act          | status       | context  | form     | pattern                       | kind
            MOBILIZE       | occurred     | none     | movement | MOBILIZE#deploy               | movement
            MOBILIZE       | planned      | none     | -        | MOBILIZE/troops#deploy        | deployment
            MOBILIZE       | occurred     | none     | -        | MOBILIZE/weapons#missile-test | test
            MOBILIZE       | ongoing      | none     | -        | MOBILIZE#gear-up              | readiness
            MOBILIZE       | requested    | none     | -        | MOBILIZE#other                | -
            COOPERATE      | occurred     | military | -        | COOPERATE#joint-exercise      | exercise
            COOPERATE      | occurred     | economic | -        | COOPERATE#joint-exercise      | none
            COOPERATE      | occurred     | military | -        | COOPERATE#trade               | none
            MOBILIZE       | hypothetical | none     | exercise | MOBILIZE#drill                | none
            MOBILIZE       | denied       | none     | exercise | MOBILIZE#drill                | none
            """)
    void theKindIsTheCodersOrThePatterns(
            String act, String status, String context, String form, String pattern, String kind) {
        put(new Told("Told.", "2024-03-12").event(e -> {
            e.act(act).status(status).context(context).because(pattern).from("FRA");
            return form == null ? e : e.form(form);
        }));
        if ("none".equals(kind)) {
            assertThat(rows("forces")).isEmpty();
        } else {
            assertThat(text(rows("forces").get(0), "kind")).isEqualTo(kind == null ? "-" : kind);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} in {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # whose | kind       | many  | unit             | where | notification | observation
            POL     | exercise   | 8999  | troops           | POL   | false        | false
            POL     | exercise   | 9000  | troops           | POL   | true         | false
            POL     | deployment | 300   | tanks            | POL   | true         | true
            USA     | exercise   | 500   | armored vehicles | DEU   | true         | true
            GBR     | movement   | 3000  | paratroopers     | NOR   | true         | false
            USA     | exercise   | 20000 | troops           | USA   | -            | -
            CHN     | exercise   | 20000 | troops           | BLR   | -            | -
            POL     | readiness  | 20000 | troops           | POL   | -            | -
            POL     | exercise   | 20    | ships            | POL   | -            | -
            RUS     | exercise   | 20000 | troops           | RUS   | true         | true
            """)
    void theViennaDocumentsThresholdsAreCompared(
            String whose, String kind, double many, String unit, String where, String notified, String observed) {
        put(new Told("Told.", "2024-03-12")
                .event(e -> e.act("MOBILIZE")
                        .from(whose)
                        .form(kind)
                        .many(many, unit)
                        .where("There", where)));
        ObjectNode row = rows("forces").get(0);
        assertThat(text(row.path("notifiable"), "notification")).isEqualTo(notified);
        assertThat(text(row.path("notifiable"), "observation")).isEqualTo(observed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # table                    | what is told
            'unit\tcount'              | cases.tsv:1: the columns are [unit, count]; name them [stem, kind]
            'stem\tkind\ndrill'        | cases.tsv:2: there are 1 cells; write [stem, kind]
            """)
    void aBadTableSaysWhere(String table, String told) {
        assertThatThrownBy(() -> Table.parse("cases.tsv", table.translateEscapes(), "stem", "kind"))
                .isInstanceOf(BadInput.class)
                .hasMessage(told);
    }
}
