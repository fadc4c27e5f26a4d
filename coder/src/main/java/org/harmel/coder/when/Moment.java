package org.harmel.coder.when;

import java.time.LocalDate;
import java.util.Optional;
import org.harmel.core.Days.Precision;

/**
 * What a time expression means.
 *
 * @param days the first and last day; both empty where the words leave them open
 * @param period the calendar period that it names, for later "the previous year", "the next day"
 */
record Moment(
        String type,
        String value,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        Precision precision,
        Optional<Period> period) {

    static Moment open(String type, String value) {
        return new Moment(type, value, Optional.empty(), Optional.empty(), Precision.RANGE, Optional.empty());
    }

    static Moment of(Period period) {
        return of("DATE", period.value(), period);
    }

    static Moment of(String type, String value, Period period) {
        return new Moment(
                type,
                value,
                Optional.of(period.start()),
                Optional.of(period.end()),
                period.grain().precision,
                Optional.of(period));
    }

    static Moment range(String type, String value, LocalDate first, LocalDate last) {
        return new Moment(type, value, Optional.of(first), Optional.of(last), Precision.RANGE, Optional.empty());
    }

    Moment as(Precision other) {
        return new Moment(type, value, first, last, other, period);
    }

    /** The same words for a part of the days, as in "early March". */
    Moment within(LocalDate first, LocalDate last) {
        return last.isBefore(first)
                ? this
                : new Moment(type, value, Optional.of(first), Optional.of(last), precision, period);
    }
}
