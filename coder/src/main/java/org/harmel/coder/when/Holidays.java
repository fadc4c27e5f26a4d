package org.harmel.coder.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Days of feasts from the rules of holidays.tsv. */
final class Holidays {
    private Holidays() {}

    /** @param rule {@code 12-25}, {@code easter-2} or {@code 4/4/11}, the fourth Thursday in November */
    static LocalDate day(String rule, int year) {
        if (rule.startsWith("easter")) {
            return easter(year).plusDays(Integer.parseInt(rule.substring("easter".length())));
        }
        if (rule.contains("/")) {
            String[] parts = rule.split("/");
            return LocalDate.of(year, Integer.parseInt(parts[2]), 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(
                            Integer.parseInt(parts[0]), DayOfWeek.of(Integer.parseInt(parts[1]))));
        }
        return LocalDate.parse(year + "-" + rule);
    }

    /**
     * Easter Sunday of the Gregorian calendar.
     *
     * @see "Meeus, Jones and Butcher: Astronomical Algorithms, chapter 8"
     */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
