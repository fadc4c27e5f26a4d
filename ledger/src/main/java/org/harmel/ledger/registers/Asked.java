package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.util.Optional;
import org.harmel.core.EventQuery;

/**
 * What is asked of a register.
 *
 * @param query filters; a row of several reports is shown where one of them fits, and {@code status} is the row's own: of a
 *     channel its state, of an item of the agenda also its outcome
 * @param asOf shows the record as it stood: articles published by that day, none of unknown date
 * @param period of the tracks; by default chosen from the span of time
 */
public record Asked(EventQuery query, Optional<LocalDate> asOf, Optional<Period> period) {
    public static final Asked ALL = of(EventQuery.ALL);

    public static Asked of(EventQuery query) {
        return new Asked(query, Optional.empty(), Optional.empty());
    }

    public Asked asOf(LocalDate day) {
        return new Asked(query, Optional.of(day), period);
    }

    public Asked by(Period value) {
        return new Asked(query, asOf, Optional.of(value));
    }

    boolean status(String... statuses) {
        if (query.status().isEmpty()) {
            return true;
        }
        for (String status : statuses) {
            if (query.status().stream().anyMatch(status::equalsIgnoreCase)) {
                return true;
            }
        }
        return false;
    }
}
