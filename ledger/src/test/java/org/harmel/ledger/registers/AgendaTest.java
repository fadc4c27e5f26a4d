package org.harmel.ledger.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.harmel.ledger.LedgerTest;
import org.harmel.ledger.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class AgendaTest extends RegisterTest {
    @Test
    void aRowTellsWhatIsAnnouncedByWhom() {
        Told told = new Told("They are to meet in Turku on Friday.", "2024-03-12")
                .event(e -> e.act("CONSULT/third-party")
                        .status("planned")
                        .type("AGREE")
                        .parties("USA RUS")
                        .when("2024-03-15")
                        .said("2024-03-11")
                        .where("Turku", "FIN")
                        .by("FIN"));
        put(told);
        ObjectNode row = rows("agenda").get(0);
        assertThat(row.toString())
                .contains("\"act\":{\"type\":\"CONSULT\",\"mode\":\"third-party\"},\"due\":\"2024-03-15\"")
                .contains("\"announced_on\":\"2024-03-11\",\"outcome\":\"open\",\"evidence\":[{");
        assertThat(codes(row.get("parties"))).isEqualTo("RUS USA");
        assertThat(codes(row.get("announced_by"))).isEqualTo("FIN");
        assertThat(row.get("id").asString()).isEqualTo(told.events().get(0).id());
    }

    @Test
    void whoIsToActAnnouncesWhereNobodyElseIsNamed() {
        put(new Told("It will send ships.", "2024-03-12")
                .event(e ->
                        e.act("MOBILIZE/weapons").status("planned").from("GBR").uncounted()));
        ObjectNode row = rows("agenda").get(0);
        assertThat(codes(row.get("announced_by"))).isEqualTo("GBR");
        assertThat(text(row, "due")).isEqualTo("-");
    }

    @ParameterizedTest(name = "{0} {1} {2} on 12 March")
    @CsvSource(delimiter = '|', textBlock = """
            # act    | status      | when                   | stands there
            CONSULT  | planned     | 2024-03-15             | true
            CONSULT  | planned     | 2024-03-12             | true
            CONSULT  | planned     | 2024-03-01..2024-03-31 | true
            CONSULT  | planned     | 2024-03-11             | false
            CONSULT  | planned     | ''                     | true
            CONSULT  | conditional | ''                     | true
            PROTEST  | planned     | 2024-03-15             | true
            MOBILIZE | planned     | 2024-03-15             | true
            ASSAULT  | planned     | ''                     | true
            REQUEST  | planned     | ''                     | false
            THREATEN | planned     | ''                     | false
            CONSULT  | requested   | 2024-03-15             | false
            CONSULT  | occurred    | 2024-03-15             | false
            """)
    void whatIsAheadStandsThere(String act, String status, String when, boolean there) {
        put(new Told("Told.", "2024-03-12")
                .event(e -> e.act(act).status(status).parties("USA RUS").when(when)));
        assertThat(rows("agenda").size()).isEqualTo(there ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # a meeting of 15 March was announced on 12 March; what comes then         | later articles | what became of it
            nothing                                                                    | 0 | open
            2024-03-16 CONSULT occurred USA RUS 2024-03-15                             | 0 | held
            2024-03-20 CONSULT occurred RUS USA 2024-03-18                             | 0 | held
            2024-03-20 CONSULT occurred RUS USA 2024-03-19                             | 0 | open
            2024-03-16 CONSULT occurred USA CHN 2024-03-15                             | 0 | open
            2024-03-16 AGREE occurred USA RUS 2024-03-15                               | 0 | open
            2024-03-11 CONSULT occurred USA RUS 2024-03-12                             | 0 | open
            2024-03-14 CONSULT refused USA RUS 2024-03-15                              | 0 | cancelled
            2024-03-14 CONSULT ended USA RUS -                                         | 0 | cancelled
            2024-05-14 CONSULT refused USA RUS -                                       | 0 | open
            2024-03-14 CONSULT planned USA RUS 2024-04-02                              | 0 | moved
            2024-05-14 CONSULT planned USA RUS 2024-06-02                              | 0 | open
            nothing                                                                    | 2 | open
            nothing                                                                    | 3 | overdue
            2024-03-16 CONSULT occurred USA RUS 2024-03-15                             | 3 | held
            """)
    void laterArticlesTellTheOutcome(String later, int silent, String outcome) {
        List<Told> articles = new ArrayList<>();
        articles.add(new Told("Announced.", "2024-03-12")
                .event(e -> e.status("planned").type("AGREE").parties("USA RUS").when("2024-03-15")));
        if (!later.equals("nothing")) {
            String[] parts = later.split(" ");
            articles.add(new Told("Later.", parts[0])
                    .event(e -> e.act(parts[1])
                            .status(parts[2])
                            .parties(parts[3] + " " + parts[4])
                            .when(parts[5].equals("-") ? "" : parts[5])));
        }
        for (int i = 0; i < silent; i++) {
            articles.add(new Told("Silent %d.".formatted(i), "2024-03-22")
                    .event(e -> e.act("ACCUSE").from("USA").to("RUS")));
        }
        put(articles.toArray(Told[]::new));
        ObjectNode row = rows("agenda").get(0);
        assertThat(text(row, "outcome")).isEqualTo(outcome);
        boolean told = List.of("held", "cancelled", "moved").contains(outcome);
        assertThat(text(row, "outcome_event"))
                .isEqualTo(told ? articles.get(1).events().get(0).id() : "-");
    }

    @Test
    void asOfADayNothingLaterIsKnown() {
        put(
                new Told("Announced.", "2024-03-12")
                        .event(e -> e.status("planned").parties("USA RUS").when("2024-03-15")),
                new Told("Held.", "2024-03-16").event(e -> e.parties("USA RUS").when("2024-03-15")));
        assertThat(text(rows("agenda").get(0), "outcome")).isEqualTo("held");
        Asked before = Asked.ALL.asOf(LocalDate.of(2024, 3, 14));
        assertThat(text(rows("agenda", before).get(0), "outcome")).isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # question          | rows
            status held         | 0
            status open         | 2
            status planned      | 1
            since 2024-04-01    | 1
            type PROTEST        | 1
            """)
    void filters(String question, int count) {
        put(new Told("Announced.", "2024-03-12")
                .event(e -> e.status("planned").parties("USA RUS").when("2024-03-15"))
                .event(e -> e.act("PROTEST").status("conditional").from("FRA").when("2024-04-15")));
        assertThat(rows("agenda", Asked.of(LedgerTest.query(question)))).hasSize(count);
    }

    @Test
    void theSameAnnouncementIsOneRow() {
        put(
                new Told("Announced.", "2024-03-12")
                        .event(e -> e.status("planned").parties("USA RUS").when("2024-03-15")),
                new Told("Announced, too.", "2024-03-13")
                        .event(e -> e.status("planned").parties("RUS USA").when("2024-03-15")));
        assertThat(rows("agenda")).hasSize(1);
        assertThat(rows("agenda").get(0).get("evidence").size()).isEqualTo(2);
    }
}
