package org.harmel.coder.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import org.harmel.coder.when.Period.Grain;
import org.harmel.coder.when.Phrases.Match;
import org.harmel.core.Days.Precision;
import org.jspecify.annotations.Nullable;

/** From a matched pattern to what it means: one method an operation of patterns.tsv. */
final class Reckoner {
    /** A date without a year this near to the day of print is in the year that is nearest, whatever the verb says. */
    private static final int NEAR = 45;

    /**
     * From where a match is read.
     *
     * @param anchor the day of print
     * @param named the period last named in the text before
     * @param day the day last named in the sentence, for clock times
     */
    record Context(Optional<LocalDate> anchor, Optional<Period> named, Optional<LocalDate> day, Tense.Look look) {}

    /** Empty where the words mean no time. */
    Optional<Moment> read(Match match, Context context) {
        try {
            return Optional.ofNullable(moment(match, context));
        } catch (DateTimeException e) {
            return Optional.empty(); // 31 June
        }
    }

    private @Nullable Moment moment(Match m, Context c) {
        return switch (m.operation()) {
            case "iso" -> Moment.of(Period.of(Grain.DAY, LocalDate.parse(value(m, "iso"))));
            case "isotime" -> isotime(value(m, "isotime"));
            case "dmy" -> numeric(value(m, "dmy"));
            case "date" -> date(m, c);
            case "days" -> days(m, c);
            case "month" -> month(m, c);
            case "months" -> months(m, c);
            case "year" -> part(m, c, Moment.of(year(m.number(m.has("inyear") ? "inyear" : "year"))));
            case "years" -> years(m);
            case "fiscal" -> fiscal(m, c);
            case "decade" -> decade(m, c);
            case "century" ->
                part(m, c, Moment.of(Period.of(Grain.CENTURY, LocalDate.of((m.number("num") - 1) * 100, 1, 1))));
            case "season", "bareseason", "inseason" -> season(m, c);
            case "quarter" -> quarter(m, c);
            case "half" -> half(m, c);
            case "weekday" -> weekday(m, c);
            case "weekdays" -> weekdays(m, c);
            case "weekof" -> weekOf(m, c);
            case "weekwith" -> weekWith(m, c);
            case "refweekday" -> refWeekday(m, c);
            case "weekend" -> weekend(m, c);
            case "part" -> partOfDay(c, value(m, "part"), c.day().or(c::anchor));
            case "day" -> near(m, c, m.number("day"));
            case "tonight" -> tonight(c, value(m, "tonight"));
            case "unit" -> unit(m, c, c.anchor(), m.number("rel"));
            case "unitthe" -> unitThe(m, c);
            case "refunit" -> unit(m, c, reference(m, c), m.number("refrel"));
            case "refday" -> m.has("alone") ? refDay(m, c) : open(m);
            case "refperiod" -> yearBefore(m, c);
            case "point" -> point(m, c.anchor(), m.number("dir"));
            case "refpoint" -> refPoint(m, c);
            case "duration" -> Moment.open("DURATION", length(value(m, "num"), value(m, "units")));
            case "lengths" -> Moment.open("DURATION", length("X", value(m, "units")));
            case "past" -> anchored(m, c, -1);
            case "next" -> anchored(m, c, 1);
            case "refs" -> Moment.open("DATE", value(m, "adjective"));
            case "vague" -> Moment.open("DATE", value(m, "vague"));
            case "adjective" -> Moment.open("DATE", value(m, "now"));
            case "set" -> set(m);
            case "rate" ->
                m.has("adverb") || m.has("often") ? set(m) : Moment.open("DURATION", length("1", value(m, "unit")));
            case "time" -> time(m, c);
            case "holiday" -> holiday(m, c);
            default -> null;
        };
    }

    private static String value(Match m, String label) {
        return m.get(label).orElse("");
    }

    private static Period year(int year) {
        return Period.of(Grain.YEAR, LocalDate.of(year, 1, 1));
    }

    private static @Nullable Moment isotime(String written) {
        LocalDate day = LocalDate.parse(written.substring(0, 10));
        return Moment.of("TIME", written, Period.of(Grain.DAY, day));
    }

    /** "8.6.2018" is day first; "6/8/2018" month first, unless that cannot be. */
    private static @Nullable Moment numeric(String written) {
        String[] parts = written.split("[./]");
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        int year = Integer.parseInt(parts[2]) + (parts[2].length() == 2 ? 2000 : 0);
        boolean monthFirst = written.contains("/") && first <= 12;
        return parts[2].length() == 3 || year < 1000
                ? null
                : Moment.of(Period.of(
                        Grain.DAY, monthFirst ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first)));
    }

    // --- dates of the calendar

    private @Nullable Moment date(Match m, Context c) {
        int month = m.number("month");
        int day = m.number("dom");
        Optional<Integer> year = yearOf(m, c);
        if (year.isEmpty()) {
            if (c.anchor().isEmpty()) {
                return Moment.open("DATE", "XXXX-%02d-%02d".formatted(month, day));
            }
            year = Optional.of(yearFor(month, day, c.anchor().get(), c.look()));
        }
        LocalDate date = LocalDate.of(year.get(), month, day);
        if (m.has("near") && c.anchor().isPresent()) {
            date = nearBy(m.number("near"), date, c.anchor().get());
        }
        return m.has("part")
                ? partOfDay(c, value(m, "part"), Optional.of(date))
                : Moment.of(Period.of(Grain.DAY, date));
    }

    /** "next January 20": the first after the day of print; "last January 20": the last before it. */
    private static LocalDate nearBy(int rel, LocalDate date, LocalDate anchor) {
        LocalDate here = date.withYear(anchor.getYear());
        if (rel == 0) {
            return here;
        }
        boolean off = rel > 0 ? !here.isAfter(anchor) : !here.isBefore(anchor);
        return off ? here.plusYears(rel) : here;
    }

    private static Optional<Integer> yearOf(Match m, Context c) {
        if (m.has("year")) {
            return Optional.of(m.number("year"));
        }
        return m.has("rel") ? c.anchor().map(day -> day.getYear() + m.number("rel")) : Optional.empty();
    }

    /** The year of a day that is given without one. */
    private static int yearFor(int month, int day, LocalDate anchor, Tense.Look look) {
        LocalDate best = LocalDate.of(anchor.getYear(), month, Math.min(day, 28));
        for (int shift = -1; shift <= 1; shift++) {
            LocalDate other = LocalDate.of(anchor.getYear() + shift, month, Math.min(day, 28));
            if (Math.abs(ChronoUnit.DAYS.between(anchor, other)) <= NEAR) {
                return other.getYear();
            }
        }
        if (look == Tense.Look.AHEAD) {
            return best.isBefore(anchor) ? best.getYear() + 1 : best.getYear();
        }
        if (look == Tense.Look.BACK) {
            return best.isAfter(anchor) ? best.getYear() - 1 : best.getYear();
        }
        long distance = ChronoUnit.DAYS.between(anchor, best);
        return distance > 183 ? best.getYear() - 1 : distance < -183 ? best.getYear() + 1 : best.getYear();
    }

    private @Nullable Moment days(Match m, Context c) {
        int month = m.number("month");
        int lastMonth = m.has("m2") ? m.number("m2") : month;
        Optional<Integer> year = yearOf(m, c);
        if (year.isEmpty() && c.anchor().isPresent()) {
            year = Optional.of(yearFor(month, m.number("d1"), c.anchor().get(), c.look()));
        }
        if (year.isEmpty()) {
            return Moment.open(
                    "DATE",
                    "XXXX-%02d-%02d/XXXX-%02d-%02d".formatted(month, m.number("d1"), lastMonth, m.number("d2")));
        }
        LocalDate first = LocalDate.of(year.get(), month, m.number("d1"));
        LocalDate last = LocalDate.of(year.get() + (lastMonth < month ? 1 : 0), lastMonth, m.number("d2"));
        if (m.has("year") && lastMonth < month) {
            first = first.minusYears(1);
            last = last.minusYears(1);
        }
        return last.isBefore(first) ? null : Moment.range("DATE", first + "/" + last, first, last);
    }

    private @Nullable Moment month(Match m, Context c) {
        int month = m.number("month");
        if (m.has("year")) {
            return part(m, c, Moment.of(Period.of(Grain.MONTH, LocalDate.of(m.number("year"), month, 1))));
        }
        if (c.anchor().isEmpty()) {
            return Moment.open("DATE", "XXXX-%02d".formatted(month));
        }
        int year = monthYear(month, c.anchor().get(), c.look());
        if (m.has("rel")) {
            year = relativeMonth(m, month, c.anchor().get());
        }
        return part(m, c, Moment.of(Period.of(Grain.MONTH, LocalDate.of(year, month, 1))));
    }

    private static int relativeMonth(Match m, int month, LocalDate anchor) {
        int rel = m.number("rel");
        int now = anchor.getMonthValue();
        if (rel == 0) {
            return anchor.getYear();
        }
        if (rel < 0) {
            return month < now ? anchor.getYear() : anchor.getYear() - 1;
        }
        return month > now ? anchor.getYear() : anchor.getYear() + 1;
    }

    private static int monthYear(int month, LocalDate anchor, Tense.Look look) {
        int year = anchor.getYear();
        int now = anchor.getMonthValue();
        if (look == Tense.Look.AHEAD) {
            return month < now ? year + 1 : year;
        }
        if (look == Tense.Look.BACK) {
            return month > now ? year - 1 : year;
        }
        int farBack = look == Tense.Look.PRESENT ? 5 : 9;
        return month - now > 6 ? year - 1 : now - month > farBack ? year + 1 : year;
    }

    private @Nullable Moment months(Match m, Context c) {
        if (!m.has("year") && c.anchor().isEmpty()) {
            return null;
        }
        int first = m.number("m1");
        int last = m.number("m2");
        int year = m.has("year") ? m.number("year") : monthYear(last, c.anchor().orElseThrow(), c.look());
        Period start = Period.of(Grain.MONTH, LocalDate.of(last < first ? year - 1 : year, first, 1));
        Period end = Period.of(Grain.MONTH, LocalDate.of(year, last, 1));
        return Moment.range("DATE", start.value() + "/" + end.value(), start.start(), end.end());
    }

    private static @Nullable Moment years(Match m) {
        int first = m.number("y1");
        int last = m.has("year") ? m.number("year") : m.number("y2");
        last = last < 100 ? first - first % 100 + last : last;
        return last <= first
                ? null
                : Moment.range("DATE", first + "/" + last, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    /** When a budget's year begins differs by country: no days. */
    private static @Nullable Moment fiscal(Match m, Context c) {
        if (m.has("year")) {
            return Moment.open("DATE", "FY" + m.number("year"));
        }
        return c.anchor()
                .map(day -> Moment.open("DATE", "FY" + (day.getYear() + m.number("rel"))))
                .orElseGet(() -> Moment.open("DATE", "FYXXXX"));
    }

    private @Nullable Moment decade(Match m, Context c) {
        int decade = m.has("decades") ? m.number("decades") : 190 + m.number("decade");
        return part(m, c, Moment.of(Period.of(Grain.DECADE, LocalDate.of(decade * 10, 1, 1))));
    }

    private static final Map<String, Integer> SEASONS = Map.of("SP", 3, "SU", 6, "FA", 9, "WI", 12);

    private @Nullable Moment season(Match m, Context c) {
        int month = SEASONS.getOrDefault(value(m, "season"), 9);
        if (m.has("year")) {
            return part(m, c, Moment.of(Period.of(Grain.SEASON, LocalDate.of(m.number("year"), month, 1))));
        }
        if (c.anchor().isEmpty()) {
            return Moment.open("DATE", "XXXX-" + value(m, "season"));
        }
        LocalDate anchor = c.anchor().get();
        Period now = Period.of(Grain.SEASON, anchor);
        Period same = Period.of(Grain.SEASON, LocalDate.of(anchor.getYear(), month, 1));
        Period near = same.start().isAfter(now.start()) && c.look() == Tense.Look.BACK
                        || month == 12 && now.start().getYear() < anchor.getYear()
                ? same.plus(-4)
                : same;
        if (m.has("rel")) {
            near = relativeSeason(m.number("rel"), same, now);
        } else if (c.look().isAhead() && same.end().isBefore(anchor)) {
            near = same.plus(4);
        }
        return part(m, c, Moment.of(near));
    }

    private static Period relativeSeason(int rel, Period same, Period now) {
        if (rel < 0) {
            return same.start().isBefore(now.start()) ? same : same.plus(-4);
        }
        if (rel == 0) {
            return same.start().getMonthValue() == 12
                            && now.start().getYear() < same.start().getYear()
                    ? now
                    : same;
        }
        return same.start().isAfter(now.start()) ? same : same.plus(4);
    }

    private @Nullable Moment quarter(Match m, Context c) {
        int number = m.has("quarterly") ? m.number("quarterly") : m.number("num");
        if (number < 1 || number > 4) {
            return null;
        }
        Optional<Integer> year = yearOf(m, c);
        if (year.isEmpty() && c.anchor().isEmpty()) {
            return Moment.open("DATE", "XXXX-Q" + number);
        }
        int month = number * 3 - 2;
        int bare = year.orElseGet(() -> quarterYear(month, c));
        return part(m, c, Moment.of(Period.of(Grain.QUARTER, LocalDate.of(bare, month, 1))));
    }

    private static int quarterYear(int month, Context c) {
        LocalDate anchor = c.anchor().orElseThrow();
        boolean ahead = LocalDate.of(anchor.getYear(), month, 1).isAfter(anchor);
        return ahead && !c.look().isAhead() ? anchor.getYear() - 1 : anchor.getYear();
    }

    private @Nullable Moment half(Match m, Context c) {
        Optional<Integer> year = yearOf(m, c);
        int number = m.number("num");
        return year.isEmpty() || number > 2
                ? null
                : Moment.of(Period.of(Grain.HALF, LocalDate.of(year.get(), number * 6 - 5, 1)));
    }

    // --- days about the day of print

    private @Nullable Moment weekday(Match m, Context c) {
        DayOfWeek weekday = DayOfWeek.of(m.number("weekday"));
        if (c.anchor().isEmpty()) {
            return Moment.open("DATE", "XXXX-WXX-" + weekday.getValue());
        }
        LocalDate anchor = c.anchor().get();
        LocalDate day = m.has("rel") ? related(m.number("rel"), weekday, anchor) : bare(weekday, anchor, c.look());
        if (m.has("week")) {
            day = Period.of(Grain.WEEK, anchor).plus(m.number("rel")).start().plusDays(weekday.getValue() - 1L);
        } else if (m.has("rel") && m.number("rel") == 0) {
            day = c.look() == Tense.Look.BACK ? anchor.with(TemporalAdjusters.previousOrSame(weekday)) : day;
        }
        return m.has("part") ? partOfDay(c, value(m, "part"), Optional.of(day)) : Moment.of(Period.of(Grain.DAY, day));
    }

    /** "Monday to Wednesday": the last day is the first such one after the first. */
    private @Nullable Moment weekdays(Match m, Context c) {
        if (c.anchor().isEmpty()) {
            return Moment.open("DATE", "XXXX-WXX-%d/XXXX-WXX-%d".formatted(m.number("weekday"), m.number("w2")));
        }
        LocalDate first = bare(DayOfWeek.of(m.number("weekday")), c.anchor().get(), c.look());
        LocalDate last = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(m.number("w2"))));
        return Moment.range("DATE", first + "/" + last, first, last);
    }

    /** "the third week of May": the days 15 to 21; the fifth is the last. */
    private @Nullable Moment weekOf(Match m, Context c) {
        Moment month = month(m, c);
        if (month == null || month.period().isEmpty()) {
            return month;
        }
        Period period = month.period().get();
        boolean last = m.number("num") > 4;
        LocalDate first = last ? period.end().minusDays(6) : period.start().plusDays(7L * (m.number("num") - 1));
        return Moment.of("DATE", period.value(), period)
                .within(first, first.plusDays(6))
                .as(Precision.WEEK);
    }

    /** "the week of March 4": the one in which the day is. */
    private @Nullable Moment weekWith(Match m, Context c) {
        Moment day = date(m, c);
        return day == null || day.period().isEmpty()
                ? day
                : Moment.of(Period.of(Grain.WEEK, day.period().get().start()));
    }

    /** "the previous Friday": before the day named last, else before the day of print. */
    private @Nullable Moment refWeekday(Match m, Context c) {
        DayOfWeek weekday = DayOfWeek.of(m.number("weekday"));
        Optional<LocalDate> from = c.day().or(c::anchor);
        int shift = m.number("refrel");
        if (from.isEmpty() || shift == 0) {
            return weekday(m, c);
        }
        return Moment.of(Period.of(
                Grain.DAY,
                from.get().with(shift < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday))));
    }

    /** The one that is, or the nearest to which the verb looks. */
    private @Nullable Moment weekend(Match m, Context c) {
        return c.anchor()
                .map(day -> {
                    Period here = Period.of(Grain.WEEKEND, day);
                    boolean now = !day.isBefore(here.start());
                    return Moment.of(now || c.look().isAhead() ? here : here.plus(-1));
                })
                .orElseGet(() -> Moment.open("DATE", "XXXX-WXX-WE"));
    }

    /** "the day before", with nothing after it: from what was named last. */
    private @Nullable Moment refDay(Match m, Context c) {
        Grain grain = Grain.of(value(m, "span"));
        int shift = m.has("back") ? -1 : 1;
        return reference(m, c)
                .map(day -> Moment.of(Period.of(grain, day).plus(shift)))
                .orElseGet(() -> open(m));
    }

    private static LocalDate bare(DayOfWeek weekday, LocalDate anchor, Tense.Look look) {
        return look.isAhead()
                ? anchor.with(TemporalAdjusters.nextOrSame(weekday))
                : anchor.with(TemporalAdjusters.previousOrSame(weekday));
    }

    private static LocalDate related(int rel, DayOfWeek weekday, LocalDate anchor) {
        if (rel < 0) {
            return anchor.with(TemporalAdjusters.previous(weekday));
        }
        if (rel == 0) {
            return anchor.with(TemporalAdjusters.nextOrSame(weekday));
        }
        LocalDate monday = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static Moment partOfDay(Context c, String part, Optional<LocalDate> day) {
        return day.map(date -> Moment.of("TIME", date + "T" + part, Period.of(Grain.DAY, date)))
                .orElseGet(() -> Moment.open("TIME", "XXXX-XX-XXT" + part));
    }

    private @Nullable Moment near(Match m, Context c, int shift) {
        return c.anchor()
                .map(day -> Moment.of(Period.of(Grain.DAY, day.plusDays(shift))))
                .orElseGet(() -> Moment.open("DATE", shift == 0 ? "PRESENT_REF" : "XXXX-XX-XX"));
    }

    private static Moment tonight(Context c, String rule) {
        String[] parts = rule.split(":");
        return partOfDay(c, parts[1], c.anchor().map(day -> day.plusDays(Integer.parseInt(parts[0]))));
    }

    // --- periods about the day of print or about one named before

    private @Nullable Moment unit(Match m, Context c, Optional<LocalDate> from, int shift) {
        Grain grain = Grain.of(value(m, "span"));
        if (value(m, "span").equals("N")) {
            return from.map(day ->
                            Moment.of("TIME", day.plusDays(shift) + "TNI", Period.of(Grain.DAY, day.plusDays(shift))))
                    .orElseGet(() -> Moment.open("TIME", "XXXX-XX-XXTNI"));
        }
        boolean length =
                m.operation().equals("unit") && shift != 0 && (grain == Grain.DECADE || grain == Grain.CENTURY);
        if (length) {
            return rolling(
                    "DURATION",
                    "P" + (grain == Grain.DECADE ? 10 : 100) + "Y",
                    from,
                    shift * (grain == Grain.DECADE ? 10 : 100),
                    ChronoUnit.YEARS);
        }
        return from.map(day -> part(m, c, Moment.of(Period.of(grain, day).plus(shift))))
                .orElseGet(() -> open(m));
    }

    private static Moment open(Match m) {
        return Moment.open(
                "DATE",
                switch (value(m, "span")) {
                    case "D", "N" -> "XXXX-XX-XX";
                    case "W", "F" -> "XXXX-WXX";
                    case "WE" -> "XXXX-WXX-WE";
                    case "M" -> "XXXX-XX";
                    case "Q" -> "XXXX-QX";
                    case "DE" -> "XXX";
                    case "CE" -> "XX";
                    default -> "XXXX";
                });
    }

    /** "the end of the year", "later in the day": the present one, or the one just named. */
    private @Nullable Moment unitThe(Match m, Context c) {
        Grain grain = Grain.of(value(m, "span"));
        Optional<LocalDate> from = grain == Grain.DAY ? c.day().or(c::anchor) : c.anchor();
        return from.map(day -> part(m, c, Moment.of(Period.of(grain, day)))).orElse(null);
    }

    private static Optional<LocalDate> reference(Match m, Context c) {
        Grain grain = Grain.of(value(m, "span"));
        Optional<LocalDate> named =
                c.named().filter(period -> period.grain().compareTo(grain) <= 0).map(Period::start);
        return named.or(c::anchor);
    }

    private @Nullable Moment yearBefore(Match m, Context c) {
        int shift = m.has("rel") ? m.number("rel") : -1;
        if (c.named().isPresent()) {
            Period named = c.named().get();
            Period moved = Period.of(named.grain(), named.start().plusYears(shift));
            return named.grain() == Grain.YEAR || named.grain() == Grain.DAY
                    ? Moment.of(Period.of(Grain.YEAR, moved.start()))
                    : Moment.of(moved);
        }
        return c.anchor()
                .map(day -> Moment.of(Period.of(Grain.YEAR, day.plusYears(shift))))
                .orElseGet(() -> Moment.open("DATE", "XXXX"));
    }

    /** A length with the days to which it reaches from the day of print. */
    Moment from(Match m, Moment length, Context c) {
        Moment reached = value(m, "num").equals("X") ? null : point(m, c.anchor(), 1);
        return reached == null || reached.period().isEmpty()
                ? length
                : new Moment(
                        length.type(),
                        length.value(),
                        reached.first(),
                        reached.last(),
                        reached.precision(),
                        Optional.empty());
    }

    /** "two days ago": as exact as the unit. */
    private @Nullable Moment point(Match m, Optional<LocalDate> from, int direction) {
        String unit = value(m, "units");
        if (value(m, "num").equals("X")) {
            return Moment.open("DATE", direction < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        double number = Double.parseDouble(value(m, "num"));
        if (unit.equals("H") || unit.equals("MIN") || unit.equals("S")) {
            return unit.equals("H") && from.isPresent() && number % 24 == 0
                    ? Moment.of(Period.of(Grain.DAY, from.get().plusDays((long) (direction * number / 24))))
                    : Moment.open("TIME", direction < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        Grain grain = Grain.of(unit);
        if (from.isEmpty()) {
            return Moment.open("DATE", grain == Grain.DAY ? "XXXX-XX-XX" : "XXXX");
        }
        if (number != Math.rint(number)) {
            LocalDate day = from.get().plusDays(Math.round(direction * number * daysOf(grain)));
            return Moment.of(Period.of(grain == Grain.YEAR ? Grain.MONTH : grain, day));
        }
        int steps = (int) (number * (unit.equals("F") ? 2 : 1));
        return Moment.of(Period.of(grain, from.get()).plus(direction * steps));
    }

    private static double daysOf(Grain grain) {
        return switch (grain) {
            case WEEK -> 7;
            case MONTH -> 30.44;
            case YEAR -> 365.25;
            case DECADE -> 3652.5;
            default -> 1;
        };
    }

    /** "three days later": from the period just named; from nothing it is a mere length. */
    private @Nullable Moment refPoint(Match m, Context c) {
        boolean length = c.named().isEmpty() || m.has("open") && !m.has("alone"); // "two days before the vote"
        return length
                ? Moment.open("DURATION", length(value(m, "num"), value(m, "units")))
                : point(m, c.named().map(Period::start), m.number("dir"));
    }

    // --- lengths and repeated times

    static String length(String number, String unit) {
        boolean clock = unit.equals("H") || unit.equals("MIN") || unit.equals("S");
        String sign = switch (unit) {
            case "MIN" -> "M";
            case "HY" -> "M";
            case "DE", "CE" -> "Y";
            case "F" -> "W";
            default -> unit;
        };
        int times = switch (unit) {
            case "DE" -> 10;
            case "CE" -> 100;
            case "F" -> 2;
            case "HY" -> 6;
            default -> 1;
        };
        String total = number.equals("X") || times == 1 ? number : Phrases.plain(Double.parseDouble(number) * times);
        if (number.equals("X") && times == 10) {
            return "PXDE";
        }
        return (clock ? "PT" : "P") + total + sign;
    }

    /** "the past two weeks": a length that ends, or begins, on the day of print. */
    private @Nullable Moment anchored(Match m, Context c, int direction) {
        String number = value(m, "num");
        String unit = value(m, "units");
        String value = length(number, unit);
        if (number.equals("X") || c.anchor().isEmpty()) {
            return Moment.open("DURATION", value);
        }
        double count = Double.parseDouble(number);
        return switch (unit) {
            case "D", "N", "WE" -> rolling("DURATION", value, c.anchor(), direction * count, ChronoUnit.DAYS);
            case "W", "F" ->
                rolling(
                        "DURATION",
                        value,
                        c.anchor(),
                        direction * count * (unit.equals("F") ? 2 : 1),
                        ChronoUnit.WEEKS);
            case "M" -> rolling("DURATION", value, c.anchor(), direction * count, ChronoUnit.MONTHS);
            case "Q" -> rolling("DURATION", value, c.anchor(), direction * count * 3, ChronoUnit.MONTHS);
            case "Y" -> rolling("DURATION", value, c.anchor(), direction * count, ChronoUnit.YEARS);
            case "DE" -> rolling("DURATION", value, c.anchor(), direction * count * 10, ChronoUnit.YEARS);
            case "CE" -> rolling("DURATION", value, c.anchor(), direction * count * 100, ChronoUnit.YEARS);
            default -> hours(value, c.anchor().orElseThrow(), direction, unit.equals("H") ? count : 1);
        };
    }

    private static Moment hours(String value, LocalDate anchor, int direction, double hours) {
        int days = (int) Math.ceil(hours / 24);
        return direction < 0
                ? Moment.range("DURATION", value, anchor.minusDays(days), anchor)
                : Moment.range("DURATION", value, anchor, anchor.plusDays(days));
    }

    private static Moment rolling(String type, String value, Optional<LocalDate> from, double count, ChronoUnit unit) {
        if (from.isEmpty()) {
            return Moment.open(type, value);
        }
        LocalDate far = from.get().plus(Math.round(count), unit);
        return count < 0 ? Moment.range(type, value, far, from.get()) : Moment.range(type, value, from.get(), far);
    }

    private static @Nullable Moment set(Match m) {
        if (m.has("set")) {
            return Moment.open("SET", value(m, "set"));
        }
        if (m.has("weekday") || m.has("weekdays")) {
            return Moment.open("SET", "XXXX-WXX-" + m.get("weekday").orElse(value(m, "weekdays")));
        }
        if (m.has("part")) {
            return Moment.open("SET", "XXXX-XX-XXT" + value(m, "part"));
        }
        if (m.has("month")) {
            return Moment.open("SET", "XXXX-%02d".formatted(m.number("month")));
        }
        return Moment.open(
                "SET",
                length(
                        m.get("num").filter(n -> !n.equals("X")).orElse("1"),
                        m.get("unit").orElse(value(m, "units"))));
    }

    private @Nullable Moment time(Match m, Context c) {
        String clock = m.get("clock").orElse(value(m, "noon")) + value(m, "zone");
        Optional<LocalDate> day;
        if (m.has("month")) {
            day = Optional.ofNullable(date(m, c)).flatMap(Moment::first);
        } else if (m.has("weekday")) {
            day = Optional.ofNullable(weekday(m, c)).flatMap(Moment::first);
        } else if (m.has("day")) {
            day = c.anchor().map(anchor -> anchor.plusDays(m.number("day")));
        } else {
            day = c.day().or(c::anchor);
        }
        return partOfDay(c, clock.substring(1), day);
    }

    private @Nullable Moment holiday(Match m, Context c) {
        String rule = value(m, "holiday");
        Optional<Integer> year = yearOf(m, c);
        if (year.isEmpty() && c.anchor().isEmpty()) {
            return Moment.open(
                    "DATE", Character.isDigit(rule.charAt(2)) || rule.charAt(2) != '-' ? "XXXX-XX-XX" : "XXXX-" + rule);
        }
        if (m.has("year")) {
            return Moment.of(Period.of(Grain.DAY, Holidays.day(rule, m.number("year"))));
        }
        LocalDate anchor = c.anchor().orElseThrow();
        LocalDate day = Holidays.day(rule, anchor.getYear());
        if (m.has("rel") && m.number("rel") != 0) {
            int rel = m.number("rel");
            day = rel < 0
                    ? day.isBefore(anchor) ? day : Holidays.day(rule, anchor.getYear() - 1)
                    : day.isAfter(anchor) ? day : Holidays.day(rule, anchor.getYear() + 1);
        } else {
            day = Holidays.day(rule, yearFor(day.getMonthValue(), day.getDayOfMonth(), anchor, c.look()));
        }
        return Moment.of(Period.of(Grain.DAY, day));
    }

    // --- parts of periods

    /** Cuts the days of "early March", "late 2019", "later this year"; the value stays the period's. */
    private static Moment part(Match m, Context c, Moment moment) {
        if (!m.has("mod") || moment.period().isEmpty()) {
            return moment;
        }
        Period period = moment.period().get();
        LocalDate first = period.start();
        LocalDate last = period.end();
        int n = period.days();
        Optional<LocalDate> now = c.anchor().filter(day -> !day.isBefore(period.start()) && !day.isAfter(period.end()));
        return switch (value(m, "mod")) {
            case "early" -> moment.within(first, edge(period, 1, 3).minusDays(1));
            case "mid" -> moment.within(edge(period, 1, 3), edge(period, 2, 3).minusDays(1));
            case "late" -> moment.within(edge(period, 2, 3), last);
            case "first-half" -> moment.within(first, edge(period, 1, 2).minusDays(1));
            case "second-half" -> moment.within(edge(period, 1, 2), last);
            case "start" -> moment.within(first, first.plusDays(n / 12));
            case "end" -> moment.within(last.minusDays(n / 12), last);
            case "earlier" -> now.map(day -> moment.within(first, day)).orElse(moment);
            case "later" -> now.map(day -> moment.within(day, last)).orElse(moment);
            default -> moment;
        };
    }

    /** Where a share of a period ends; whole months where it has some. */
    private static LocalDate edge(Period period, int of, int parts) {
        int months =
                (int) ChronoUnit.MONTHS.between(period.start(), period.end().plusDays(1));
        if (months % parts == 0 && months > 0) {
            return period.start().plusMonths((long) months / parts * of);
        }
        return period.start().plusDays((long) period.days() * of / parts);
    }
}
