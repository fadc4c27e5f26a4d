package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Days;
import org.harmel.core.Event;
import org.harmel.core.Json;
import org.harmel.ledger.Filter;
import org.harmel.ledger.Ledger;

/**
 * An event that stands behind a register's row.
 *
 * @param wanted whether the question asks for it; the others are read too, since they tell what became of it
 */
record Report(Event event, boolean wanted) {
    private static final LocalDate UNKNOWN = LocalDate.MAX;

    /** The events that fit a condition, by publication, article and place. */
    static List<Report> of(Ledger ledger, Asked asked, String condition) {
        Filter filter = Filter.reports(asked.query());
        Filter stood = Filter.none().asOf(asked.asOf());
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(stood.parameters());
        List<Report> found = new ArrayList<>();
        ledger.select(
                asked.asOf(),
                "SELECT json, coalesce(%s, FALSE) FROM event WHERE (%s) AND %s ORDER BY published NULLS LAST, article, place"
                        .formatted(filter.sql(), condition, stood.sql()),
                parameters,
                row -> found.add(new Report(Json.read(row.text(1), Event.class), row.yes(2))));
        return found;
    }

    /** Those without a date come last. */
    LocalDate published() {
        return event.published().orElse(UNKNOWN);
    }

    String status() {
        return Json.name(event.status());
    }

    Optional<Days> when() {
        return event.when();
    }
}
