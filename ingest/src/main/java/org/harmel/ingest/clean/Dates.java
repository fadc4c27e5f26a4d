package org.harmel.ingest.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Days as pages write them, whatever the machine's locale. A date that can be read in two ways (06/07/2018) is none. Of a
 * time stamp the day counts that is written, in the zone it is written in.
 */
public final class Dates {
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern SLASHED = Pattern.compile("(?<!\\d)(\\d{4})[/.年] ?(\\d{1,2})[/.月] ?(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T\\d|(?!\\d))");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern URL_DAY = Pattern.compile("/(\\d{4})[/-](\\d{1,2}|\\p{L}{3})[/-](\\d{1,2})(?=[/_-])");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    /** A line with a date and more other words than this is a sentence. */
    private static final int OTHER_WORDS = 6;

    private final Map<String, Integer> months = new HashMap<>();
    private final Pattern monthDayYear;
    private final Pattern dayMonthYear;

    /** The months' names stand in {@code months.tsv}. */
    public static Dates standard() {
        return Holder.STANDARD;
    }

    private static final class Holder {
        private static final Dates STANDARD = new Dates();
    }

    private Dates() {
        for (Table.Row row : Table.read(Dates.class, "months.tsv", 3)) {
            for (String name : row.get(2).split(" ", -1)) {
                months.put(name, Integer.valueOf(row.get(1)));
            }
        }
        String month = names();
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        monthDayYear = Pattern.compile(
                "(?<!\\p{L})(?<m>" + month + ")\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? "
                        + "(?:at )?(?:[\\d:.]+(?: ?[ap]\\.?m\\.?)?,? )?(?:[A-Z]{2,4} )?(?<y>\\d{4})(?!\\d)",
                flags);
        dayMonthYear = Pattern.compile(
                "(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[ -](?:de |of )?(?<m>" + month
                        + ")\\.?,?[ -](?:de |del )?(?<y>\\d{4})(?!\\d)",
                flags);
    }

    /** The names of months as an alternation, the longer first. */
    String names() {
        return months.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** The first date in the text, in any of the forms that have one meaning. */
    public Optional<LocalDate> find(String text) {
        return matches(text).stream().min(Comparator.comparing(Found::start)).map(Found::day);
    }

    /** The date of a line that holds little else ("Published Thursday, June 7, 2018 9:15 am"). */
    public Optional<LocalDate> line(String text) {
        if (text.length() > 120) {
            return Optional.empty();
        }
        return matches(text).stream()
                .min(Comparator.comparing(Found::start))
                .filter(found -> isAlone(text, found))
                .map(Found::day);
    }

    private static boolean isAlone(String text, Found found) {
        String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
        long words = Pattern.compile("\\p{L}{2,}").matcher(rest).results().count();
        return words <= OTHER_WORDS && !rest.strip().endsWith(".");
    }

    /** The day that an address names ({@code /2018/06/07/}, {@code /2018-jun-07/}, {@code -20180607}). */
    public Optional<LocalDate> inUrl(String url) {
        Matcher path = URL_DAY.matcher(url + "/");
        while (path.find()) {
            Optional<LocalDate> day = day(path.group(1), month(path.group(2)), path.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        return first(COMPACT, url).or(() -> first(ISO, url));
    }

    private Optional<LocalDate> first(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            Optional<LocalDate> day = day(m.group(1), m.group(2), m.group(3));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private record Found(int start, int end, LocalDate day) {}

    private List<Found> matches(String text) {
        List<Found> found = new ArrayList<>();
        for (Pattern pattern : List.of(ISO, SLASHED, COMPACT)) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                day(m.group(1), m.group(2), m.group(3)).ifPresent(d -> found.add(new Found(m.start(), m.end(), d)));
            }
        }
        for (Pattern pattern : List.of(monthDayYear, dayMonthYear)) {
            Matcher m = pattern.matcher(text);
            while (m.find()) {
                day(m.group("y"), month(m.group("m")), m.group("d"))
                        .ifPresent(d -> found.add(new Found(m.start(), m.end(), d)));
            }
        }
        Matcher m = DAY_FIRST.matcher(text);
        while (m.find()) {
            dayFirst(m).ifPresent(d -> found.add(new Found(m.start(), m.end(), d)));
        }
        return found;
    }

    /** Points stand after day and month; slashes say it only where one of the two numbers cannot be a month. */
    private static Optional<LocalDate> dayFirst(Matcher m) {
        int one = Integer.parseInt(m.group(1));
        int two = Integer.parseInt(m.group(3));
        if (m.group(2).equals(".") || one > 12 || one == two) {
            return day(m.group(4), m.group(3), m.group(1));
        }
        return two > 12 ? day(m.group(4), m.group(1), m.group(3)) : Optional.empty();
    }

    private String month(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return months.containsKey(key) ? String.valueOf(months.get(key)) : name;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date).filter(d -> d.getYear() >= EARLIEST && d.getYear() < LATEST);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
