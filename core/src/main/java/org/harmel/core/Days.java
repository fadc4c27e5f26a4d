package org.harmel.core;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something is, as exactly as the text tells.
 *
 * @param end the last day, included
 * @param basis whether words of the text say so, or only the date of publication
 */
public record Days(
        LocalDate start, LocalDate end, Precision precision, Optional<String> text, Optional<Span> span, Basis basis) {
    public Days {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("%s is before %s".formatted(end, start));
        }
    }

    /** How exact the words are, not how long the stretch is. */
    public enum Precision {
        DAY,
        WEEKEND,
        WEEK,
        MONTH,
        SEASON,
        QUARTER,
        HALF,
        YEAR,
        DECADE,
        CENTURY,
        RANGE
    }

    public enum Basis {
        EXPRESSION,
        PUBLICATION
    }

    /** One day that the text itself does not name. */
    public static Days published(LocalDate day, Precision precision) {
        return new Days(day, day, precision, Optional.empty(), Optional.empty(), Basis.PUBLICATION);
    }

    public static Days said(LocalDate start, LocalDate end, Precision precision, String text, Span span) {
        return new Days(start, end, precision, Optional.of(text), Optional.of(span), Basis.EXPRESSION);
    }
}
