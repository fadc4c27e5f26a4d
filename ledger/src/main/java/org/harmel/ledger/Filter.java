package org.harmel.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.harmel.core.EventQuery;

/**
 * A question as an SQL condition on one of the ledger's tables, whose columns have the same names for the same things.
 * Fields that a table has no column for ask nothing of it.
 */
public final class Filter {
    private final StringBuilder sql = new StringBuilder("TRUE");
    private final List<Object> parameters = new ArrayList<>();

    private Filter() {}

    /** Everything. */
    public static Filter none() {
        return new Filter();
    }

    /** Events, by their type of record. */
    public static Filter events(EventQuery query) {
        Filter filter =
                parties(query, true).days(query, "coalesce(first_day, published)", "coalesce(last_day, published)");
        return filter.anyOf("type", upper(query.type()))
                .anyOf("status", lower(query.status()))
                .sure(query)
                .where(query);
    }

    /**
     * Reports that stand behind a register's row, by the type of record or of the bare act; the status is the row's
     * affair.
     */
    public static Filter reports(EventQuery query) {
        Filter filter =
                parties(query, true).days(query, "coalesce(first_day, published)", "coalesce(last_day, published)");
        if (!query.type().isEmpty()) {
            filter.and("(type IN (%s) OR act_type IN (%s))".formatted(marks(query.type()), marks(query.type())));
            filter.parameters.addAll(upper(query.type()));
            filter.parameters.addAll(upper(query.type()));
        }
        return filter.sure(query).where(query);
    }

    /** Events for the tracks, whose parties and days are chosen there. */
    public static Filter tally(EventQuery query) {
        Filter filter = new Filter().days(query, "tally_first", "tally_last");
        return filter.anyOf("type", upper(query.type()))
                .anyOf("status", lower(query.status()))
                .sure(query)
                .where(query);
    }

    /** Statements: the speaker is the actor, whom it is about the recipient. */
    public static Filter statements(EventQuery query) {
        return parties(query, false)
                .days(query, "coalesce(first_day, published)", "coalesce(last_day, published)")
                .where(query);
    }

    /** Perceptions: the holder is the actor, whom it is about the recipient. */
    public static Filter perceptions(EventQuery query) {
        return parties(query, false).days(query, "published", "published");
    }

    /** And what had been published by a day. */
    public Filter asOf(Optional<LocalDate> day) {
        day.ifPresent(last -> and("published <= CAST(? AS DATE)", last.toString()));
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    public List<Object> parameters() {
        return Collections.unmodifiableList(parameters);
    }

    private static Filter parties(EventQuery query, boolean events) {
        Filter filter = new Filter();
        filter.side("actors", "actor_names", query.actor(), false);
        filter.side("recipients", "recipient_names", query.recipient(), events);
        if (!query.dyad().isEmpty()) {
            List<String> pair = upper(query.dyad());
            filter.and("(%s OR %s)".formatted(faces(events), faces(events)));
            filter.meet(pair.get(0), pair.get(1), events);
            filter.meet(pair.get(1), pair.get(0), events);
        }
        return filter;
    }

    private static String faces(boolean events) {
        String others = events
                ? "list_contains(recipients, ?) OR list_contains(facing, ?) OR list_contains(actors, ?)"
                : "list_contains(recipients, ?)";
        return "(list_contains(actors, ?) AND (%s))".formatted(others);
    }

    private void meet(String one, String other, boolean events) {
        parameters.add(one);
        parameters.addAll(Collections.nCopies(events ? 3 : 1, other));
    }

    /** In a symmetric event each party is also the other's recipient. */
    private void side(String codes, String names, List<String> wanted, boolean symmetric) {
        if (wanted.isEmpty()) {
            return;
        }
        String list = "list_has_any(%s, [%s])";
        String marks = marks(wanted);
        String both = symmetric ? " OR (mutual AND " + list.formatted("actors", marks) + ")" : "";
        and("(" + list.formatted(codes, marks) + " OR " + list.formatted(names, marks) + both + ")");
        for (int i = 0; i < (symmetric ? 3 : 2); i++) {
            parameters.addAll(upper(wanted));
        }
    }

    private Filter days(EventQuery query, String first, String last) {
        query.since().ifPresent(day -> and(last + " >= CAST(? AS DATE)", day.toString()));
        query.until().ifPresent(day -> and(first + " <= CAST(? AS DATE)", day.toString()));
        return this;
    }

    private Filter sure(EventQuery query) {
        query.minConfidence().ifPresent(least -> and("confidence >= ?", least));
        return this;
    }

    private Filter where(EventQuery query) {
        query.where()
                .ifPresent(place ->
                        and("(upper(country) = upper(?) OR contains(lower(place_name), lower(?)))", place, place));
        return this;
    }

    private Filter anyOf(String column, List<String> values) {
        if (!values.isEmpty()) {
            and(column + " IN (" + marks(values) + ")", values.toArray());
        }
        return this;
    }

    private void and(String condition, Object... values) {
        sql.append(" AND ").append(condition);
        Collections.addAll(parameters, values);
    }

    private static String marks(List<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static List<String> upper(List<String> values) {
        return values.stream().map(value -> value.toUpperCase(Locale.ROOT)).toList();
    }

    private static List<String> lower(List<String> values) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }
}
