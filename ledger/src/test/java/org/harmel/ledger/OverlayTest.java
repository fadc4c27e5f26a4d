package org.harmel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.EventQuery;
import org.harmel.core.Json;
import org.harmel.ledger.registers.Asked;
import org.harmel.ledger.registers.Registers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a bare name means, by what other articles tell; always the same for the same set of articles. */
class OverlayTest {
    @TempDir
    Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("test.duckdb"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    static List<Document> told() {
        List<Document> articles = new ArrayList<>();
        IncumbentsTest.TOLD
                .lines()
                .map(line -> line.split(" *\\| *"))
                .forEach(t -> articles.add(new Told("%s told of %s, %s.".formatted(t[3], t[1], t[2]), t[0].strip())
                        .office(t[1], t[2], t[3], t[4].strip())
                        .doc()));
        return articles;
    }

    private static Told naming(String name, String day) {
        return new Told("%s visited Oslo on %s.".formatted(name, day), day)
                .event(e -> e.andBare(name).to("FRA").when(day))
                .statement(s -> s.bare(name).text("we shall see"));
    }

    @Test
    void theRowOfTheOfficeIsNamed() {
        ledger.putAll(told(), Told.RUN);
        Told naming = naming("Moe", "2018-06-15");
        ledger.put(naming.doc(), Told.RUN);
        Optional<String> source =
                ledger.eventsOf(naming.id()).get(0).actors().get(0).codedBy();
        List<String> rows = rows(ledger, "offices", Asked.ALL);
        assertThat(rows)
                .filteredOn(row -> row.contains(source.orElseThrow()))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("Jan Moe", "acting minister");
    }

    @Test
    void whatFollowsFromCodesFollows() {
        ledger.putAll(told(), Told.RUN);
        Told met = new Told("Holm met Dahl on Sunday.", "2018-05-07")
                .event(e -> e.act("CONSULT").parties("").andBare("Holm", "Dahl").when("2018-05-06"));
        Told also = new Told("Norway's minister met Denmark's.", "2018-05-07")
                .event(e ->
                        e.act("CONSULT").parties("NOR DNK").level("ministers").when("2018-05-06"));
        Told home = new Told("Holm met Haug.", "2018-05-07")
                .event(e -> e.parties("").andBare("Holm", "Haug").when("2018-05-06"));
        Told armed = new Told("Haug worked together with Sweden.", "2018-05-07")
                .event(e -> e.act("COOPERATE")
                        .on(Event.Track.DIALOGUE, Event.Strand.COOPERATION)
                        .andBare("Haug")
                        .to("SWE")
                        .when("2018-05-06"));
        ledger.putAll(List.of(met.doc(), also.doc(), home.doc(), armed.doc()), Told.RUN);

        Asked dyad = Asked.of(LedgerTest.query("dyad NOR,DNK"));
        assertThat(rows(ledger, "events", dyad)).hasSize(2);
        assertThat(rows(ledger, "meetings", dyad))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("\"level\":\"ministers\"");
        assertThat(rows(ledger, "tracks", dyad))
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("\"reports\":2");
        assertThat(ledger.eventsOf(home.id()).get(0).track()).isEqualTo(Event.Track.NONE);
        Event posture = ledger.eventsOf(armed.id()).get(0);
        assertThat(posture.strand()).isEqualTo(Event.Strand.POSTURE);
        assertThat(posture.contexts()).contains("military");
    }

    @Test
    void whatTheCoderReadStaysAsItWas() {
        ledger.putAll(told(), Told.RUN);
        Told naming = naming("Holm", "2018-04-15");
        ledger.put(naming.doc(), Told.RUN);
        assertThat(ledger.eventsOf(naming.id())).isNotEqualTo(naming.events());
        List<String> read = new ArrayList<>();
        ledger.select("SELECT json FROM event_read", List.of(), row -> read.add(row.text(1)));
        assertThat(read).containsExactly(Json.write(naming.events().get(0)));
    }

    /** Names of all kinds on many days, and whatever is told. */
    private static List<Document> many() {
        List<Document> all = new ArrayList<>(told());
        Random random = new Random(5);
        List<String> names =
                List.of("Holm", "Anna Holm", "Berg", "Lena Berg", "Vik", "Lund", "Dahl", "Ek", "Lie", "Haug", "Strand");
        for (int i = 0; i < 40; i++) {
            String day = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(800)).toString();
            String name = names.get(random.nextInt(names.size()));
            String other = names.get(random.nextInt(names.size()));
            all.add(naming(name, day)
                    .event(e -> e.parties("").andBare(name, other))
                    .doc());
        }
        return all;
    }

    @RepeatedTest(2)
    void orderAndPiecesDoNotShow(RepetitionInfo turn) {
        List<Document> all = many();
        ledger.putAll(all, Told.RUN);
        List<String> whole = record(ledger);
        assertThat(whole).anyMatch(row -> row.contains("coded_by"));

        Random random = new Random(turn.getCurrentRepetition());
        Collections.shuffle(all, random);
        Path file = folder.resolve("other.duckdb");
        Ledger other = Ledger.open(file);
        try {
            for (int i = 0; i < all.size(); ) {
                int end = Math.min(all.size(), i + 1 + random.nextInt(8));
                other.putAll(all.subList(i, end), Told.RUN);
                switch (random.nextInt(4)) {
                    case 0 -> other.settle();
                    case 1 -> other.putAll(all.subList(0, end), Told.RUN);
                    case 2 -> {
                        other.close();
                        other = Ledger.open(file);
                    }
                    default -> {}
                }
                i = end;
            }
            assertThat(record(other)).isEqualTo(whole);
        } finally {
            other.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"2018-04-05", "2018-05-05", "2018-06-30"})
    void asOfADayTheRecordIsThatOfTheArticlesUntilThen(LocalDate day) {
        List<Document> all = many();
        ledger.putAll(all, Told.RUN);
        try (Ledger then = Ledger.open(folder.resolve("then.duckdb"))) {
            then.putAll(
                    all.stream()
                            .filter(doc ->
                                    !doc.article().published().orElseThrow().isAfter(day))
                            .toList(),
                    Told.RUN);
            for (String register : List.of("events", "meetings", "statements", "tracks", "channels", "agenda")) {
                Asked asked = new Asked(
                        EventQuery.ALL, Optional.of(day), Optional.of(org.harmel.ledger.registers.Period.MONTH));
                assertThat(rows(ledger, register, asked)).as(register).isEqualTo(rows(then, register, asked));
            }
        }
    }

    @Test
    void aVersionOfAnArticleThatTellsMoreReplacesWhatWasKnown() {
        ledger.putAll(told(), Told.RUN);
        Told shorter = new Told("Holm spoke.", "2018-04-15", "https://example.org/s").event(e -> e.andBare("Holm"));
        Told longer = new Told("Holm spoke.", "2018-04-15", "https://example.org/longer").event(e -> e.andBare("Holm"));
        ledger.put(shorter.doc(), Told.RUN);
        ledger.settle();
        ledger.put(longer.doc(), Told.RUN);
        assertThat(ledger.eventsOf(longer.id())).singleElement().satisfies(event -> {
            assertThat(event.actors().get(0).code()).contains("NOR");
            assertThat(event.url()).contains("https://example.org/longer");
        });
    }

    @Test
    void anOlderLedgerIsMigratedAndThenKnowsToo() throws Exception {
        List<Document> all = many();
        ledger.putAll(all, Told.RUN);
        List<String> whole = record(ledger);
        ledger.close();
        Path file = folder.resolve("test.duckdb");
        try (Connection connection = DuckDriver.connect(file);
                Statement statement = connection.createStatement()) {
            for (String layer : List.of("event", "statement", "perception")) {
                statement.execute("DROP VIEW " + layer);
                statement.execute("DROP TABLE %s_known".formatted(layer));
                statement.execute("ALTER TABLE %s_read RENAME TO %s".formatted(layer, layer));
            }
            statement.execute("DROP TABLE family");
            statement.execute("DROP TABLE unsettled");
            statement.execute("UPDATE schema_version SET version = 1");
        }
        open();
        assertThat(record(ledger)).isEqualTo(whole);
        assertThat(Files.exists(folder.resolve("test.duckdb.v1"))).isTrue();
        ledger.close();
        open();
        assertThat(record(ledger)).isEqualTo(whole);
    }

    /** All registers' rows as exports have them, and the rows behind them. */
    private static List<String> record(Ledger ledger) {
        List<String> record = new ArrayList<>();
        Registers.names().forEach(register -> record.addAll(rows(ledger, register, Asked.ALL)));
        for (String table : List.of("event_known", "statement_known", "perception_known", "family")) {
            ledger.select(
                    "SELECT '%s ' || CAST(t AS VARCHAR) FROM %s t ORDER BY 1".formatted(table, table),
                    List.of(),
                    row -> record.add(row.text(1)));
        }
        return record;
    }

    private static List<String> rows(Ledger ledger, String register, Asked asked) {
        Stream.Builder<String> rows = Stream.builder();
        new Registers(ledger).rows(register, asked, row -> rows.add(Json.write(row)));
        return rows.build().toList();
    }
}
