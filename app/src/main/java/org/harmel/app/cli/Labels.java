package org.harmel.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harmel.ledger.registers.Period;

/** Names of periods, as {@link Period#label} writes them, in a row. */
final class Labels {
    private Labels() {}

    /** From one to another, both included; empty where there are more, or where they are no such names. */
    static Optional<List<String>> between(String first, String last, int most) {
        List<String> labels = new ArrayList<>();
        try {
            Period period = period(first);
            LocalDate day = start(first, period);
            for (String label = first; label.compareTo(last) <= 0; label = period.label(day)) {
                labels.add(label);
                if (labels.size() > most) {
                    return Optional.empty();
                }
                day = next(day, period);
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
        return Optional.of(labels);
    }

    private static Period period(String label) {
        if (label.contains("W")) {
            return Period.WEEK;
        }
        if (label.contains("Q")) {
            return Period.QUARTER;
        }
        return switch (label.length()) {
            case 4 -> Period.YEAR;
            case 7 -> Period.MONTH;
            default -> Period.DAY;
        };
    }

    private static LocalDate start(String label, Period period) {
        return switch (period) {
            case YEAR -> LocalDate.parse(label + "-01-01");
            case QUARTER ->
                LocalDate.parse(label.substring(0, 4) + "-01-01")
                        .plusMonths(3L * (Integer.parseInt(label.substring(6)) - 1));
            case MONTH -> LocalDate.parse(label + "-01");
            case WEEK -> LocalDate.parse(label + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            case DAY -> LocalDate.parse(label);
        };
    }

    private static LocalDate next(LocalDate day, Period period) {
        return switch (period) {
            case YEAR -> day.plusYears(1);
            case QUARTER -> day.plusMonths(3);
            case MONTH -> day.plusMonths(1);
            case WEEK -> day.plusWeeks(1);
            case DAY -> day.plusDays(1);
        };
    }
}
