package org.harmel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.harmel.core.Article;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.EventQuery;
import org.harmel.core.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store of events does, and what the ledger does beyond it. */
public class LedgerTest {
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

    @Test
    void givesBackExactlyWhatWasPut() {
        Document doc = Child.article(1);
        assertThat(ledger.put(doc, Told.RUN)).isTrue();
        String id = doc.article().id();
        assertThat(ledger.has(id)).isTrue();
        assertThat(ledger.has("a-none")).isFalse();
        assertThat(ledger.article(id)).contains(doc.article());
        assertThat(ledger.eventsOf(id)).isEqualTo(doc.events());
        assertThat(ledger.statementsOf(id)).isEqualTo(doc.statements());
        assertThat(ledger.perceptionsOf(id)).isEqualTo(doc.perceptions());
        assertThat(ledger.officesOf(id)).isEqualTo(doc.offices());
        assertThat(ledger.event(doc.events().get(3).id())).contains(doc.events().get(3));
        assertThat(ledger.run(Told.RUN.id())).contains(Told.RUN);
    }

    @Test
    void theSameAgainChangesNothing() {
        ledger.put(Child.article(1), Told.RUN);
        List<String> before = everything();
        assertThat(ledger.put(Child.article(1), Told.RUN)).isFalse();
        assertThat(ledger.put(Child.article(1), Run.of("0.2.0", "other", "other", "other", "other")))
                .isFalse();
        assertThat(ledger.putAll(List.of(Child.article(1), Child.article(2), Child.article(2)), Told.RUN))
                .isEqualTo(1);
        ledger.close();
        open();
        assertThat(ledger.put(Child.article(2), Told.RUN)).isFalse();
        assertThat(everything()).containsAll(before).hasSize(2 * (before.size() - 1) + 1);
    }

    @Test
    void orderOfPuttingAndThreadsDoNotShow() throws Exception {
        ledger.putAll(IntStream.range(0, 20).mapToObj(Child::article).toList(), Told.RUN);
        List<Event> one = events(EventQuery.ALL);
        try (Ledger other = Ledger.open(folder.resolve("other.duckdb"))) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            for (int i = 19; i >= 0; i--) {
                Document doc = Child.article(i);
                threads.submit(() -> other.put(doc, Told.RUN));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            List<Event> two = new ArrayList<>();
            other.events(EventQuery.ALL, two::add);
            assertThat(two).isEqualTo(one).hasSize(200);
        }
    }

    @ParameterizedTest(name = "in one transaction: {0}")
    @CsvSource({"true", "false"})
    void ofAnArticleAtTwoAddressesTheSameIsKeptInAnyOrder(boolean atOnce) {
        List<Document> both = List.of(
                new Told("The same.", "2024-03-14", "https://a.example/long")
                        .event(e -> e.from("FIN"))
                        .doc(),
                new Told("The same.", "2024-03-14", "https://b.example")
                        .event(e -> e.from("FIN"))
                        .doc());
        List<Document> turned = List.of(both.get(1), both.get(0));
        try (Ledger other = Ledger.open(folder.resolve("other.duckdb"))) {
            for (List<Document> documents : List.of(both, turned)) {
                Ledger target = documents == both ? ledger : other;
                if (atOnce) {
                    assertThat(target.putAll(documents, Told.RUN)).isEqualTo(1);
                } else {
                    assertThat(target.put(documents.get(0), Told.RUN)).isTrue();
                    assertThat(target.put(documents.get(1), Told.RUN)).isFalse();
                }
            }
            assertThat(everything(other)).isEqualTo(everything(ledger)).hasSize(3);
            assertThat(events(EventQuery.ALL).get(0).url()).contains("https://a.example/long");
        }
    }

    @Test
    void aReaderMayAskAgainWhileItReads() {
        ledger.putAll(List.of(Child.article(1), Child.article(2)), Told.RUN);
        List<Article> found = new ArrayList<>();
        ledger.events(
                EventQuery.ALL,
                event -> found.add(ledger.article(event.article()).orElseThrow()));
        assertThat(found).hasSize(20);
    }

    @Test
    void aClosedLedgerAnswersNothing() {
        ledger.close();
        assertThatThrownBy(() -> ledger.info())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("closed");
    }

    @Test
    void countsWhatItHolds() {
        assertThat(ledger.info().first()).isEmpty();
        ledger.putAll(List.of(Child.article(1), Child.article(2)), Told.RUN);
        Info info = ledger.info();
        assertThat(info)
                .isEqualTo(new Info(
                        2,
                        20,
                        2,
                        2,
                        2,
                        1,
                        Optional.of(LocalDate.of(2024, 3, 14)),
                        Optional.of(LocalDate.of(2024, 3, 14)),
                        info.bytes()));
        assertThat(info.bytes()).isPositive();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # question                | events found
            -                         | 1 2 3 4 5
            actor RUS                 | 1 2 4
            actor rus,NATO            | 1 2 3 4
            actor ANNA KEY            | 5
            recipient UKR             | 2
            recipient USA             | 1
            dyad RUS,USA              | 1
            dyad USA,RUS              | 1
            dyad NATO,RUS             | 3
            dyad RUS,NATO             | 3
            type CONSULT              | 1
            type consult,ASSAULT      | 1 2
            status planned            | 4
            since 2024-03-01          | 1 3 4 5
            until 2024-02-29          | 2
            where FIN                 | 1
            where sinki               | 1
            min-confidence 0.8        | 1 2
            limit 2                   | 1 2
            """)
    void asks(String question, String wanted) {
        Told first = new Told("Something was told here.", "2024-03-14")
                .event(e -> e.parties("USA RUS")
                        .when("2024-03-13")
                        .where("Helsinki", "FIN")
                        .sure(0.9))
                .event(e -> e.act("ASSAULT")
                        .from("RUS")
                        .to("UKR")
                        .when("2024-02-01..2024-02-29")
                        .sure(0.8))
                .event(e -> e.act("MOBILIZE").from("NATO").facing("RUS").sure(0.7))
                .event(e -> e.act("MOBILIZE").from("RUS").status("planned").sure(0.7))
                .event(e -> e.act("PROTEST").from("FIN").named("Anna Key").sure(0.7));
        ledger.put(first.doc(), Told.RUN);
        List<String> ids = first.events().stream().map(Event::id).toList();
        assertThat(events(query(question)).stream().map(e -> String.valueOf(ids.indexOf(e.id()) + 1)))
                .containsExactly(wanted.split(" "));
    }

    @Test
    void showsTheRecordAsItStood() {
        ledger.put(
                new Told("An early one.", "2024-01-01")
                        .event(e -> e.from("FIN"))
                        .doc(),
                Told.RUN);
        ledger.put(
                new Told("A later one.", "2024-02-01").event(e -> e.from("FIN")).doc(), Told.RUN);
        List<Event> found = new ArrayList<>();
        ledger.events(EventQuery.ALL, Optional.of(LocalDate.of(2024, 1, 31)), found::add);
        assertThat(found).hasSize(1);
    }

    @Test
    void keepsNothingOfAnArticleThatFails() {
        Document good = Child.article(1);
        Run broken = new Run("v-1", "v", "o", "l", "p", "c");
        List<Document> withNull = new ArrayList<>();
        withNull.add(good);
        withNull.add(null);
        assertThatThrownBy(() -> ledger.putAll(withNull, broken)).isInstanceOf(NullPointerException.class);
        assertThat(ledger.has(good.article().id())).isFalse();
        assertThat(ledger.put(good, broken)).isTrue();
        assertThat(ledger.run("v-1")).contains(broken);
    }

    /** Every row of every table but clock times, as text. */
    private List<String> everything() {
        return everything(ledger);
    }

    static List<String> everything(Ledger ledger) {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("run", "article", "event", "statement", "perception", "office_fact")) {
            String columns = table.equals("run") || table.equals("article") ? "* EXCLUDE (first_recorded)" : "*";
            ledger.select(
                    "SELECT '%s ' || CAST(t AS VARCHAR) FROM (SELECT %s FROM %s) t ORDER BY 1"
                            .formatted(table, columns, table),
                    List.of(),
                    row -> rows.add(row.text(1)));
        }
        return rows;
    }

    private List<Event> events(EventQuery query) {
        List<Event> found = new ArrayList<>();
        ledger.events(query, found::add);
        return found;
    }

    /** A question as the table above has it. */
    public static EventQuery query(String words) {
        String[] parts = words.split(" ", 2);
        String value = parts.length > 1 ? parts[1] : "";
        List<String> values = List.of(value.split(","));
        List<String> none = List.of();
        String field = parts[0];
        return new EventQuery(
                field.equals("actor") ? values : none,
                field.equals("recipient") ? values : none,
                field.equals("dyad") ? values : none,
                field.equals("type") ? values : none,
                field.equals("status") ? values : none,
                field.equals("since") ? Optional.of(LocalDate.parse(value)) : Optional.empty(),
                field.equals("until") ? Optional.of(LocalDate.parse(value)) : Optional.empty(),
                field.equals("where") ? Optional.of(value) : Optional.empty(),
                field.equals("min-confidence") ? OptionalDouble.of(Double.parseDouble(value)) : OptionalDouble.empty(),
                field.equals("limit") ? Integer.parseInt(value) : 0);
    }
}
