package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** A stretch of time that tracks are counted by; weeks are ISO 8601's, from Monday. */
public enum Period {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** The finest that gives at most some forty points: days up to 31, weeks up to 270 days, months, quarters, years. */
    public static Period of(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days <= 31) {
            return DAY;
        }
        if (days <= 270) {
            return WEEK;
        }
        if (days <= 4 * 366) {
            return MONTH;
        }
        return days <= 12 * 366 ? QUARTER : YEAR;
    }

    /** {@code 2018-06-08}, {@code 2018-W23}, {@code 2018-06}, {@code 2018-Q2} or {@code 2018}. */
    public String label(LocalDate day) {
        return switch (this) {
            case DAY -> day.toString();
            case WEEK ->
                "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> "%04d".formatted(day.getYear());
        };
    }

    /** Its name in SQL's {@code date_trunc}. */
    String sql() {
        return name().toLowerCase(Locale.ROOT);
    }
}
