package org.harmel.coder.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.harmel.core.Days.Precision;

/**
 * A stretch of the calendar: the week, month, year … that begins on a day.
 *
 * <p>Weeks are those of ISO 8601; a winter belongs to the year in which it begins; decades and centuries begin with the
 * years 0.
 */
record Period(Grain grain, LocalDate start) {
    /** Kinds of stretches; {@code unit} is the sign in words.tsv. */
    enum Grain {
        DAY("D", Precision.DAY),
        WEEKEND("WE", Precision.WEEKEND),
        WEEK("W", Precision.WEEK),
        MONTH("M", Precision.MONTH),
        SEASON("SE", Precision.SEASON),
        QUARTER("Q", Precision.QUARTER),
        HALF("HY", Precision.HALF),
        YEAR("Y", Precision.YEAR),
        DECADE("DE", Precision.DECADE),
        CENTURY("CE", Precision.CENTURY);

        final String unit;
        final Precision precision;

        Grain(String unit, Precision precision) {
            this.unit = unit;
            this.precision = precision;
        }

        /** @throws IllegalArgumentException for units below a day */
        static Grain of(String unit) {
            for (Grain grain : values()) {
                if (grain.unit.equals(unit)) {
                    return grain;
                }
            }
            if (unit.equals("F")) {
                return WEEK;
            }
            return DAY;
        }
    }

    /** The period of a kind in which a day is; of weekends, that of its week. */
    static Period of(Grain grain, LocalDate day) {
        LocalDate first = switch (grain) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEKEND ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
            case MONTH -> day.withDayOfMonth(1);
            case SEASON -> day.withDayOfMonth(1).minusMonths(day.getMonthValue() % 3);
            case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
            case HALF -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 6);
            case YEAR -> day.withDayOfYear(1);
            case DECADE -> LocalDate.of(day.getYear() - day.getYear() % 10, 1, 1);
            case CENTURY -> LocalDate.of(day.getYear() - day.getYear() % 100, 1, 1);
        };
        return new Period(grain, first);
    }

    Period plus(int n) {
        return new Period(
                grain,
                switch (grain) {
                    case DAY -> start.plusDays(n);
                    case WEEK, WEEKEND -> start.plusWeeks(n);
                    case MONTH -> start.plusMonths(n);
                    case SEASON, QUARTER -> start.plusMonths(3L * n);
                    case HALF -> start.plusMonths(6L * n);
                    case YEAR -> start.plusYears(n);
                    case DECADE -> start.plusYears(10L * n);
                    case CENTURY -> start.plusYears(100L * n);
                });
    }

    /** The last day, included. */
    LocalDate end() {
        return grain == Grain.WEEKEND ? start.plusDays(1) : plus(1).start.minusDays(1);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(start, end()) + 1;
    }

    /** As TIMEX3 writes it. */
    String value() {
        int year = start.getYear();
        return switch (grain) {
            case DAY -> start.toString();
            case WEEK -> week();
            case WEEKEND -> week() + "-WE";
            case MONTH -> start.toString().substring(0, 7);
            case SEASON -> "%04d-%s".formatted(year, season());
            case QUARTER -> "%04d-Q%d".formatted(year, start.get(IsoFields.QUARTER_OF_YEAR));
            case HALF -> "%04d-H%d".formatted(year, start.getMonthValue() < 7 ? 1 : 2);
            case YEAR -> "%04d".formatted(year);
            case DECADE -> "%03d".formatted(year / 10);
            case CENTURY -> "%02d".formatted(year / 100);
        };
    }

    private String week() {
        return "%04d-W%02d"
                .formatted(start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private String season() {
        return switch (start.getMonthValue()) {
            case 3 -> "SP";
            case 6 -> "SU";
            case 9 -> "FA";
            default -> "WI";
        };
    }
}
