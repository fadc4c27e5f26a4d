package org.harmel.ledger.registers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.harmel.core.EventQuery;
import org.harmel.core.Ids;
import org.harmel.core.Json;
import org.harmel.ledger.Filter;
import org.harmel.ledger.Info;
import org.harmel.ledger.Ledger;
import org.harmel.ledger.Row;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Per dyad and period: how much they talk and how much they arm, by strand, as counted in {@code tracks.sql}.
 *
 * <p>A dyad is two codes in alphabetical order; one code alone is an actor's own posture that faces nobody, which is never
 * added to a dyad. {@code words: true} marks what charts leave out unless asked. Of the events behind a row the first {@value
 * #SHOWN} are its evidence; {@code events} with the same dyad and dates shows all.
 */
final class Tracks implements Register {
    private static final int SHOWN = 10;
    private static final String SQL = sql();

    @Override
    public List<String> fields() {
        return List.of(
                "id",
                "dyad",
                "period",
                "track",
                "strand",
                "words",
                "events",
                "reports",
                "articles_read",
                "articles_on_dyad",
                "mean_score",
                "sum_score",
                "evidence",
                "confidence");
    }

    @Override
    public void rows(Ledger ledger, Asked asked, Consumer<ObjectNode> each) {
        Period period = asked.period().orElseGet(() -> period(ledger, asked));
        Filter filter = Filter.tally(asked.query()).asOf(asked.asOf());
        Filter stood = Filter.none().asOf(asked.asOf());
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(stood.parameters());
        parameters.addAll(stood.parameters());
        List<String> wanted = wanted(asked.query(), parameters);
        String sql = SQL.replace(":period", "'" + period.sql() + "'")
                .replace(":filter", filter.sql())
                .replace(":stood", stood.sql())
                .replace(":shown", String.valueOf(SHOWN))
                .replace(":wanted", String.join(" AND ", wanted));
        ledger.select(asked.asOf(), sql, parameters, row -> each.accept(row(period, row)));
    }

    /** Conditions on the dyad; where one is asked for, each side's own posture is shown beside it. */
    private static List<String> wanted(EventQuery query, List<Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("TRUE"));
        if (!query.dyad().isEmpty()) {
            List<String> pair = query.dyad().stream()
                    .map(code -> code.toUpperCase(Locale.ROOT))
                    .sorted()
                    .toList();
            conditions.add("((one = ? AND other = ?) OR (other IS NULL AND one IN (?, ?)))");
            parameters.addAll(pair);
            parameters.addAll(pair);
        }
        for (List<String> side : List.of(query.actor(), query.recipient())) {
            if (!side.isEmpty()) {
                String marks = String.join(", ", side.stream().map(code -> "?").toList());
                conditions.add("(one IN (%s) OR other IN (%s))".formatted(marks, marks));
                Stream.concat(side.stream(), side.stream())
                        .forEach(code -> parameters.add(code.toUpperCase(Locale.ROOT)));
            }
        }
        return conditions;
    }

    private static Period period(Ledger ledger, Asked asked) {
        Info info = ledger.info();
        Optional<LocalDate> first = asked.query().since().or(info::first);
        Optional<LocalDate> last = asked.query().until().or(asked::asOf).or(info::last);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return Period.DAY;
        }
        return Period.of(first.get(), last.get());
    }

    private static ObjectNode row(Period period, Row row) throws java.sql.SQLException {
        List<String> dyad = new ArrayList<>(List.of(row.text(1)));
        row.maybeText(2).ifPresent(dyad::add);
        String label = period.label(row.day(3).orElseThrow());
        String track = row.text(4);
        String strand = row.text(5);
        ArrayNode evidence = (ArrayNode) Json.mapper().readTree(row.text(12));
        return Fields.id(Ids.of("t", dyad, label, track, strand))
                .put("dyad", dyad)
                .put("period", label)
                .put("track", track)
                .put("strand", strand)
                .put("words", strand.equals("words"))
                .put("events", row.number(6))
                .put("reports", row.number(7))
                .put("articles_read", row.number(8))
                .put("articles_on_dyad", row.number(9))
                .put("mean_score", row.real(10))
                .put("sum_score", row.real(11))
                .put("evidence", evidence)
                .put("confidence", row.real(13))
                .row();
    }

    private static String sql() {
        try (InputStream in = Objects.requireNonNull(Tracks.class.getResourceAsStream("tracks.sql"), "tracks.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("tracks.sql cannot be read", e);
        }
    }
}
