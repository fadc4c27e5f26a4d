package org.harmel.ledger.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.harmel.ledger.LedgerTest;
import org.harmel.ledger.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ChannelsTest extends RegisterTest {
    @Test
    void aRowTellsTheStateAndWhatItIsOver() {
        put(new Told("It has suspended all cooperation since the seizure.", "2018-06-07")
                .event(e -> e.act("COOPERATE")
                        .status("ended")
                        .type("SANCTION")
                        .from("NATO")
                        .to("RUS")
                        .background()
                        .domains("military", "civilian")
                        .cause("the seizure")));
        ObjectNode row = rows("channels").get(0);
        assertThat(codes(row.get("parties"))).isEqualTo("NATO RUS");
        assertThat(text(row, "domains")).isEqualTo("[\"civilian\",\"military\"]");
        assertThat(text(row, "state")).isEqualTo("suspended");
        assertThat(text(row, "since")).isEqualTo("-");
        assertThat(text(row, "cause")).isEqualTo("the seizure");
        assertThat(row.get("history").size()).isEqualTo(1);
        assertThat(row.get("evidence").size()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # acts, one a month                                                            | states
            COOPERATE occurred                                                             | open
            COOPERATE ongoing, COOPERATE ended                                             | open suspended
            COOPERATE ended, COOPERATE ended                                               | suspended
            COOPERATE ended, COOPERATE occurred                                            | suspended restored
            COOPERATE ended, COOPERATE ongoing, COOPERATE ongoing, COOPERATE ended         | suspended restored suspended
            SANCTION occurred, SANCTION ended                                              | suspended restored
            SANCTION occurred SANCTION#reduce-ties, COOPERATE occurred COOPERATE#resume    | reduced restored
            CONSULT planned, COOPERATE hypothetical                                        | ''
            """)
    void statesFollowOneAnother(String acts, String states) {
        List<Told> articles = new ArrayList<>();
        for (String act : acts.split(", ")) {
            String[] parts = act.split(" ");
            int month = articles.size() + 1;
            articles.add(new Told("Told %d.".formatted(month), "2024-%02d-10".formatted(month))
                    .event(e -> e.act(parts[0])
                            .status(parts[1])
                            .because(parts.length > 2 ? parts[2] : parts[0])
                            .from("FIN")
                            .to("SWE")
                            .published("2024-%02d-10".formatted(month))
                            .domains("military")));
        }
        put(articles.toArray(Told[]::new));
        List<String> found = new ArrayList<>();
        rows("channels").forEach(row -> row.get("history").forEach(state -> found.add(text(state, "state"))));
        assertThat(found).isEqualTo(states.isEmpty() ? List.of() : List.of(states.split(" ")));
    }

    @Test
    void eachDyadAndSetOfDomainsHasItsOwnRow() {
        put(new Told("Told.", "2024-01-10")
                .event(e -> e.act("COOPERATE")
                        .status("ended")
                        .from("NATO EU")
                        .to("RUS")
                        .domains("military"))
                .event(e -> e.act("COOPERATE").parties("NATO EU RUS").domains("economic"))
                .event(e -> e.act("COOPERATE").parties("NATO EU")));
        assertThat(rows("channels").stream().map(row -> codes(row.get("parties")) + text(row, "domains")))
                .containsExactly(
                        "EU NATO[\"economic\"]",
                        "EU RUS[\"economic\"]",
                        "EU RUS[\"military\"]",
                        "NATO RUS[\"economic\"]",
                        "NATO RUS[\"military\"]");
        assertThat(rows("channels", Asked.of(LedgerTest.query("status suspended"))))
                .hasSize(2);
    }
}
