package org.harmel.ledger.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.harmel.core.BadInput;
import org.harmel.core.Event.Strand;
import org.harmel.core.Event.Track;
import org.harmel.ledger.LedgerTest;
import org.harmel.ledger.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class TracksTest extends RegisterTest {
    private static final Asked MONTHS = Asked.ALL.by(Period.MONTH);

    @Test
    void aRowCountsEventsOfADyadInAPeriod() {
        put(
                new Told("One.", "2024-03-04")
                        .event(e -> e.parties("USA RUS").when("2024-03-02").score(4))
                        .event(e ->
                                e.parties("USA RUS").when("2024-03-03").score(1).sure(0.8)),
                new Told("Two.", "2024-03-20")
                        .event(e -> e.act("ACCUSE").from("USA").to("CHN").uncounted()),
                new Told("Three.", "2024-03-21")
                        .event(e -> e.act("PROTEST").from("RUS").to("USA").on(Track.NONE, Strand.NONE)));
        List<ObjectNode> rows = rows("tracks", MONTHS);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).toString())
                .contains(
                        "\"dyad\":[\"RUS\",\"USA\"],\"period\":\"2024-03\",\"track\":\"dialogue\",\"strand\":\"talk\","
                                + "\"events\":2,\"reports\":2,\"articles_read\":3,\"articles_on_dyad\":2,\"mean_score\":2.5,"
                                + "\"sum_score\":5.0,\"evidence\":[{\"sentence\":0,")
                .contains("\"confidence\":0.85");
        assertThat(rows.get(0).get("evidence").get(1).get("text").asString()).isEqualTo("ne.");
    }

    @ParameterizedTest(name = "{0} > {1} facing {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # from   | to      | facing | strand  | dyads
            USA      | RUS     | ''     | POSTURE | RUS-USA
            NATO     | ''      | RUS    | POSTURE | NATO-RUS
            USA KOR  | ''      | ''     | POSTURE | KOR-USA
            USA KOR  | CHN     | ''     | POSTURE | CHN-KOR CHN-USA KOR-USA
            USA      | RUS CHN | ''     | WORDS   | CHN-USA RUS-USA
            NATO     | ''      | ''     | POSTURE | NATO
            NATO     | ''      | ''     | TALK    | ''
            USA      | USA     | ''     | FORCE   | ''
            """)
    void anEventCountsForEachTwoThatActOnOrFaceEachOther(
            String from, String to, String facing, Strand strand, String dyads) {
        put(new Told("Told.", "2024-03-04")
                .event(e ->
                        e.from(from).to(to).facing(facing).when("2024-03-04").on(Track.DETERRENCE, strand)));
        assertThat(rows("tracks").stream().map(TracksTest::dyad))
                .containsExactlyElementsOf(dyads.isEmpty() ? List.of() : List.of(dyads.split(" ")));
        assertThat(rows("tracks").stream().allMatch(row -> row.has("words") == (strand == Strand.WORDS)))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # when                 | period  | label
            2024-03-04             | DAY     | 2024-03-04
            2024-12-30             | WEEK    | 2025-W01
            2024-03-04             | MONTH   | 2024-03
            2024-03-04             | QUARTER | 2024-Q1
            2024-03-04             | YEAR    | 2024
            2024-03-01..2024-03-31 | MONTH   | 2024-03
            2024-03-01..2024-03-31 | WEEK    | none
            2024-01-01..2024-12-31 | MONTH   | none
            """)
    void datesThatAreTooCoarseForAPeriodAreLeftOut(String when, Period period, String label) {
        put(new Told("Told.", "2024-12-31").event(e -> e.parties("USA RUS").when(when)));
        assertThat(rows("tracks", Asked.ALL.by(period)).stream().map(row -> text(row, "period")))
                .containsExactlyElementsOf(label.equals("none") ? List.of() : List.of(label));
    }

    @ParameterizedTest(name = "{0} {1}, told on 4 March")
    @CsvSource(delimiter = '|', textBlock = """
            # when     | said       | type     | background | day
            2024-03-02 | ''         | CONSULT  | false      | 2024-03-02
            2024-03-12 | 2024-03-03 | AGREE    | false      | 2024-03-03
            2024-03-12 | ''         | AGREE    | false      | 2024-03-04
            ''         | ''         | CONSULT  | false      | 2024-03-04
            ''         | ''         | CONSULT  | true       | none
            """)
    void whatIsAnnouncedCountsWhenItIsSaid(String when, String said, String type, boolean background, String day) {
        put(new Told("Told.", "2024-03-04").event(e -> {
            e.parties("USA RUS").when(when).type(type);
            e = said.isEmpty() ? e : e.said(said);
            return background ? e.background() : e;
        }));
        assertThat(rows("tracks", Asked.ALL.by(Period.DAY)).stream().map(row -> text(row, "period")))
                .containsExactlyElementsOf(day.equals("none") ? List.of() : List.of(day));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # question         | dyads
            dyad RUS,NATO      | NATO-RUS NATO
            dyad NATO,RUS      | NATO-RUS NATO
            actor CHN          | CHN-USA
            type CONSULT       | CHN-USA
            since 2024-03-02   | NATO-RUS NATO
            """)
    void filters(String question, String dyads) {
        put(new Told("Told.", "2024-03-04")
                .event(e -> e.parties("USA CHN").when("2024-03-01"))
                .event(e -> e.act("MOBILIZE")
                        .from("NATO")
                        .facing("RUS")
                        .when("2024-03-03")
                        .on(Track.DETERRENCE, Strand.POSTURE))
                .event(e -> e.act("MOBILIZE").from("NATO").when("2024-03-03").on(Track.DETERRENCE, Strand.POSTURE)));
        assertThat(rows("tracks", Asked.of(LedgerTest.query(question))).stream().map(TracksTest::dyad))
                .containsExactlyInAnyOrder(dyads.split(" "));
    }

    @Test
    void copiesOfATextAreOneEventInSeveralReports() {
        Told first = new Told("The same words.", "2024-03-04")
                .event(e -> e.parties("USA RUS").when("2024-03-01"));
        Told copy = new Told("The same words.", "2024-03-05")
                .event(e -> e.parties("USA RUS").when("2024-03-01"));
        put(first, copy);
        ObjectNode row = rows("tracks", MONTHS).get(0);
        assertThat(text(row, "events") + " in " + text(row, "reports")).isEqualTo("1 in 2");
        assertThat(text(row, "sum_score")).isEqualTo("2.5");
    }

    @ParameterizedTest
    @CsvSource({"1, DAY", "31, DAY", "32, WEEK", "271, MONTH", "1465, QUARTER", "4393, YEAR"})
    void theSpanOfTimeChoosesThePeriod(int days, Period period) {
        LocalDate first = LocalDate.of(2010, 1, 1);
        assertThat(Period.of(first, first.plusDays(days - 1))).isEqualTo(period);
    }

    @Test
    void anUnknownRegisterIsRefused() {
        assertThatThrownBy(() -> rows("gossip"))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("gossip: is no register; use one of events, tracks, meetings,");
    }

    @Test
    void eventsAreARegisterToo() {
        Told told =
                new Told("Told.", "2024-03-04").event(e -> e.parties("USA CHN").when("2024-03-01"));
        put(told);
        ObjectNode row = rows("events").get(0);
        assertThat(Registers.fields("events")).containsSubsequence(keys(row));
        assertThat(text(row, "id")).isEqualTo(told.events().get(0).id());
    }

    private static String dyad(ObjectNode row) {
        List<String> codes = new java.util.ArrayList<>();
        row.get("dyad").forEach(code -> codes.add(code.asString()));
        return String.join("-", codes);
    }
}
