package org.harmel.coder.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The patterns of patterns.tsv with the words of words.tsv: finds the longest one that begins at a word. */
final class Phrases {
    /** What a pattern found: {@code [from, to)} in words, the operation, and a value for each label. */
    record Match(int from, int to, String operation, Map<String, String> values) {
        Optional<String> get(String label) {
            return Optional.ofNullable(values.get(label));
        }

        int number(String label) {
            return Integer.parseInt(values.getOrDefault(label, "0"));
        }

        Match with(String label, String value) {
            Map<String, String> more = new TreeMap<>(values);
            more.put(label, value);
            return new Match(from, to, operation, more);
        }

        boolean has(String label) {
            return values.containsKey(label);
        }
    }

    private record Element(List<String> words, String label, String kind, boolean optional) {}

    /** @param seconds what can stand second in a match, {@code 0} for digits; empty where anything can, or nothing */
    private record Rule(
            List<Element> elements, String operation, Map<String, String> constants, Optional<Set<String>> seconds) {
        boolean fits(String second) {
            return seconds.isEmpty() || seconds.get().contains(second);
        }
    }

    private record Entry(String[] words, String value) {}

    /** A value and how many words it takes. */
    private record Choice(String value, int length) {}

    /** Kinds that are computed, not listed. */
    private static final Set<String> COMPUTED = Set.of(
            "iso",
            "isotime",
            "dmy",
            "dom",
            "year",
            "inyear",
            "y2",
            "num",
            "ordinal",
            "decades",
            "clock",
            "plural",
            "decadelong",
            "quarterly",
            "holiday");

    /** Computed kinds that take more than one word. */
    private static final Set<String> LONG = Set.of("num", "clock", "decades", "quarterly");

    /** Common words too, so that only a capital letter tells. */
    private static final Set<String> CAPITAL = Set.of("month", "weekday", "weekdays", "holiday");

    private static final String DIGITS = "0";

    private static final Map<String, Pattern> SHAPES = new ConcurrentHashMap<>();

    private static boolean is(String word, String shape) {
        return SHAPES.computeIfAbsent(shape, Pattern::compile).matcher(word).matches();
    }

    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");

    private final List<Rule> rules = new ArrayList<>();

    /** For each first word, and {@code 0} for digits, the rules that can begin with it, in file order. */
    private final Map<String, List<Rule>> byFirst = new HashMap<>();

    /** Words that any rule knows as second. */
    private final Set<String> seconds = new HashSet<>();

    /** {@link #byFirst} by the second word too, as far as asked; empty for a word that no rule knows as second. */
    private final Map<String, Map<String, List<Rule>>> byTwo = new ConcurrentHashMap<>();

    private final Map<String, Map<String, List<Entry>>> lexicon = new HashMap<>();
    private final Map<String, List<Entry>> holidays = new HashMap<>();
    private final Numerals numerals;

    Phrases(Numerals numerals) {
        this.numerals = numerals;
        for (Table.Row row : Table.read(Phrases.class, "words.tsv", 3)) {
            enter(lexicon.computeIfAbsent(row.get(0), key -> new HashMap<>()), row.get(1), row.get(2));
        }
        for (Table.Row row : Table.read(Phrases.class, "holidays.tsv", 2)) {
            enter(holidays, row.get(0), row.get(1));
        }
        for (Table.Row row : Table.read(Phrases.class, "patterns.tsv", 2)) {
            rules.add(rule(row));
        }
        for (Rule rule : rules) {
            rule.seconds.ifPresent(seconds::addAll);
            for (String first : firsts(rule)) {
                byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(rule);
            }
        }
    }

    /** No expression begins with a comma. */
    private Set<String> firsts(Rule rule) {
        Set<String> firsts = new HashSet<>();
        reachable(rule.elements, 0).forEach(element -> firsts.addAll(firsts(element)));
        firsts.remove(",");
        return firsts;
    }

    /** The elements that can come next, from one on: up to the first that may not be left out. */
    private static List<Element> reachable(List<Element> elements, int from) {
        List<Element> next = new ArrayList<>();
        for (int i = from; i < elements.size(); i++) {
            next.add(elements.get(i));
            if (!elements.get(i).optional) {
                break;
            }
        }
        return next;
    }

    /** Most words that can begin a pattern are common ("the"): the word after them tells that it is none. */
    private Optional<Set<String>> seconds(List<Element> elements) {
        Set<String> seconds = new HashSet<>();
        int reach = reachable(elements, 0).size();
        for (int i = 0; i < reach; i++) {
            Element element = elements.get(i);
            boolean last = elements.stream().skip(i + 1L).allMatch(Element::optional);
            if (last || LONG.contains(element.kind)) {
                return Optional.empty();
            }
            for (List<Entry> entries : (element.kind.equals("holiday")
                            ? holidays
                            : lexicon.getOrDefault(element.kind, Map.of()))
                    .values()) {
                entries.stream().filter(e -> e.words.length > 1).forEach(e -> seconds.add(e.words[1]));
            }
            if (element.kind.equals("ordinal")) {
                seconds.add("-");
            }
            reachable(elements, i + 1).forEach(next -> seconds.addAll(firsts(next)));
        }
        return Optional.of(seconds);
    }

    private Set<String> firsts(Element element) {
        if (element.kind.isEmpty()) {
            return Set.copyOf(element.words);
        }
        Set<String> firsts = new HashSet<>();
        switch (element.kind) {
            case "holiday" -> firsts.addAll(holidays.keySet());
            case "num" -> firsts.addAll(numerals.firsts());
            case "ordinal" ->
                firsts.addAll(lexicon.getOrDefault("ord", Map.of()).keySet());
            case "quarterly" -> firsts.add("q");
            case "decades" -> firsts.add("'");
            case "plural", "decadelong" ->
                firsts.addAll(lexicon.getOrDefault("units", Map.of()).keySet());
            default ->
                firsts.addAll(lexicon.getOrDefault(element.kind, Map.of()).keySet());
        }
        if (COMPUTED.contains(element.kind)) {
            firsts.add(DIGITS);
        }
        return firsts;
    }

    private static void enter(Map<String, List<Entry>> map, String phrase, String value) {
        String[] words = phrase.split(" ");
        map.computeIfAbsent(words[0], key -> new ArrayList<>()).add(new Entry(words, value));
    }

    private Rule rule(Table.Row row) {
        List<Element> elements = new ArrayList<>();
        for (String word : row.get(0).split(" ")) {
            elements.add(element(row, word));
        }
        String[] meaning = row.get(1).split(" ");
        Map<String, String> constants = new HashMap<>();
        for (int i = 1; i < meaning.length; i++) {
            String[] pair = meaning[i].split("=");
            constants.put(pair[0], pair[1]);
        }
        return new Rule(elements, meaning[0], constants, seconds(elements));
    }

    private Element element(Table.Row row, String written) {
        boolean optional = written.length() > 1 && written.endsWith("?");
        String word = optional ? written.substring(0, written.length() - 1) : written;
        if (!word.startsWith("<")) {
            return new Element(Arrays.asList(word.split("\\|")), "", "", optional);
        }
        String[] parts = word.substring(1, word.length() - 1).split(":");
        String label = parts[0];
        String kind = parts[parts.length - 1];
        if (parts.length == 1 && (kind.equals("m1") || kind.equals("m2"))) {
            kind = "month";
        }
        if (parts.length == 2 && kind.length() == 2 && kind.equals("n1")) {
            kind = "num";
        }
        if (!COMPUTED.contains(kind) && !lexicon.containsKey(kind)) {
            throw row.bad("knows no words of kind '%s'".formatted(kind), "add them to words.tsv");
        }
        return new Element(List.of(), label, kind, optional);
    }

    /** What the labels got on the way through a pattern, the last first. */
    private record Bound(String label, String value, Optional<Bound> before) {}

    /** How far a pattern goes, and what its labels got. */
    private record Way(int to, Optional<Bound> bound) {}

    /** Reads one text; remembers which words it has looked up where. */
    Scan scan(Words words) {
        return new Scan(words);
    }

    final class Scan {
        private final Words words;
        private final Map<Integer, Map<String, List<Choice>>> known = new HashMap<>();

        private Scan(Words words) {
            this.words = words;
        }

        /** The longest match at a word; of equally long ones the first pattern's. */
        Optional<Match> at(int from) {
            return Phrases.this.at(this, from);
        }

        private List<Choice> choices(Element element, int at) {
            if (element.kind.isEmpty() || at >= words.size()) {
                return Phrases.this.choices(element, words, at);
            }
            return known.computeIfAbsent(at, key -> new HashMap<>())
                    .computeIfAbsent(element.kind, kind -> Phrases.this.choices(element, words, at));
        }
    }

    private Optional<Match> at(Scan scan, int from) {
        Optional<Way> best = Optional.empty();
        Optional<Rule> rule = Optional.empty();
        for (Rule tried : candidates(sign(scan.words.at(from)), sign(scan.words.at(from + 1)))) {
            Optional<Way> way = longest(tried.elements, 0, scan, from, Optional.empty());
            if (way.isPresent() && way.get().to > best.map(Way::to).orElse(from)) {
                best = way;
                rule = Optional.of(tried);
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(match(from, best.get(), rule.orElseThrow()));
    }

    /** The rules that can begin with two words, in file order. */
    private List<Rule> candidates(String first, String second) {
        List<Rule> rules = byFirst.getOrDefault(first, List.of());
        if (rules.isEmpty()) {
            return rules;
        }
        return byTwo.computeIfAbsent(first, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        seconds.contains(second) ? second : "",
                        word -> rules.stream().filter(rule -> rule.fits(word)).toList());
    }

    private static String sign(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0)) ? DIGITS : word;
    }

    private static Match match(int from, Way way, Rule rule) {
        Map<String, String> values = new TreeMap<>(rule.constants);
        for (Optional<Bound> bound = way.bound; bound.isPresent(); bound = bound.get().before) {
            values.put(bound.get().label, bound.get().value);
        }
        return new Match(from, way.to, rule.operation, values);
    }

    /** The longest way through the elements from one on; empty where there is none. */
    private Optional<Way> longest(List<Element> elements, int element, Scan scan, int at, Optional<Bound> bound) {
        if (element == elements.size()) {
            return Optional.of(new Way(at, bound));
        }
        Element here = elements.get(element);
        Optional<Way> furthest = Optional.empty();
        for (Choice choice : scan.choices(here, at)) {
            Optional<Bound> more =
                    here.label.isEmpty() ? bound : Optional.of(new Bound(here.label, choice.value, bound));
            furthest = further(furthest, longest(elements, element + 1, scan, at + choice.length, more));
        }
        return here.optional ? further(furthest, longest(elements, element + 1, scan, at, bound)) : furthest;
    }

    private static Optional<Way> further(Optional<Way> one, Optional<Way> other) {
        return other.isPresent() && (one.isEmpty() || other.get().to > one.get().to) ? other : one;
    }

    private List<Choice> choices(Element element, Words words, int at) {
        if (element.kind.isEmpty()) {
            return element.words.contains(words.at(at)) ? List.of(new Choice(words.at(at), 1)) : List.of();
        }
        if (COMPUTED.contains(element.kind)) {
            return computed(element.kind, words, at);
        }
        if (CAPITAL.contains(element.kind) && !words.capital(at)) {
            return List.of();
        }
        return listed(lexicon.getOrDefault(element.kind, Map.of()), words, at);
    }

    private static List<Choice> listed(Map<String, List<Entry>> entries, Words words, int at) {
        List<Choice> found = new ArrayList<>();
        for (Entry entry : entries.getOrDefault(words.at(at), List.of())) {
            if (words.phrase(at, entry.words) > 0) {
                found.add(new Choice(entry.value, entry.words.length));
            }
        }
        return found;
    }

    private List<Choice> computed(String kind, Words words, int at) {
        String word = words.at(at);
        return switch (kind) {
            case "iso" -> when(is(word, "\\d{4}-\\d{2}-\\d{2}"), word);
            case "isotime" ->
                when(word.length() > 10 && word.charAt(4) == '-' && word.charAt(10) == 't', words.exact(at));
            case "dmy" -> when(is(word, "\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}"), word);
            case "dom" -> dayOfMonth(word);
            case "year" -> when(YEAR.matcher(word).matches(), word);
            case "inyear" -> when(bareYear(words, at), word);
            case "y2" -> when(is(word, "\\d{2}"), word);
            case "num" -> number(words, at);
            case "ordinal" -> ordinal(words, at);
            case "decades" -> decades(words, at);
            case "clock" -> clock(words, at);
            case "plural" ->
                when(
                        is(word, "months|years|decades|weeks|days|centuries|hours|quarters|weekends"),
                        unit(word.replaceAll("ies$", "y").replaceAll("s$", "")));
            case "decadelong" -> when(is(word, "decade|century|fortnight"), unit(word));
            case "quarterly" ->
                is(word, "q") && words.joined(at) && is(words.at(at + 1), "[1-4]")
                        ? List.of(new Choice(words.at(at + 1), 2))
                        : List.of();
            case "holiday" -> words.capital(at) ? listed(holidays, words, at) : List.of();
            default -> List.of();
        };
    }

    private String unit(String word) {
        return lexicon.getOrDefault("unit", Map.of()).getOrDefault(word, List.of()).stream()
                .map(Entry::value)
                .findFirst()
                .orElse("D");
    }

    private static List<Choice> when(boolean right, String value) {
        return right ? List.of(new Choice(value, 1)) : List.of();
    }

    private static String ordinalDigits(String word) {
        boolean suffix = word.length() > 2 && Character.isDigit(word.charAt(0)) && is(word, "\\d+(st|nd|rd|th)");
        return suffix ? word.substring(0, word.length() - 2) : word;
    }

    private static List<Choice> dayOfMonth(String word) {
        String digits = ordinalDigits(word);
        boolean day = is(digits, "[1-9]|0[1-9]|[12][0-9]|3[01]");
        return when(day, day ? String.valueOf(Integer.parseInt(digits)) : "");
    }

    /** A year that stands alone: nothing else may be counted by it. */
    private static boolean bareYear(Words words, int at) {
        if (!is(words.at(at), "19[0-9]{2}|20[0-9]{2}")) {
            return false;
        }
        String next = words.at(at + 1);
        String before = words.at(at - 1);
        boolean money = is(before, "[$€£¥#.,]|rs|usd|eur") && (words.joined(at - 1) || !is(before, "[.,]"));
        boolean part = words.joined(at) && is(next, "[%°-]") && !is(words.at(at + 2), "[a-z]+");
        return !money
                && !part
                && !is(
                        next,
                        "%|percent|per|km|kilometers|kilometres|miles|meters|metres|people|troops|soldiers|tons|tonnes|dollars|euros|points|men|gmt|utc|hours|hrs");
    }

    private List<Choice> number(Words words, int at) {
        boolean year = YEAR.matcher(words.at(at)).matches();
        if (year && lexicon.getOrDefault("unit", Map.of()).containsKey(words.at(at + 1))) {
            return List.of(); // "the 2008 quarter"
        }
        List<Choice> found = new ArrayList<>();
        numerals.at(words, at)
                .ifPresent(
                        number -> found.add(new Choice(number.vague() ? "X" : plain(number.value()), number.words())));
        if (found.isEmpty() && (words.at(at).equals("a") || words.at(at).equals("an"))) {
            found.add(new Choice("1", 1));
        }
        return found;
    }

    static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private List<Choice> ordinal(Words words, int at) {
        String word = words.at(at);
        if (is(word, "\\d{1,2}(st|nd|rd|th)")) {
            return List.of(new Choice(word.replaceAll("\\D", ""), 1));
        }
        return listed(lexicon.getOrDefault("ord", Map.of()), words, at);
    }

    /** "1990s" to 199, "'90s" to 199, "mid-90s". */
    private static List<Choice> decades(Words words, int at) {
        String word = words.at(at).replace("'", "").replace("’", "");
        if (is(word, "(1[0-9]|20)[0-9]0s")) {
            return List.of(new Choice(word.substring(0, 3), 1));
        }
        if (words.at(at).equals("'") && is(words.at(at + 1), "[2-9]0s")) {
            return List.of(new Choice("19" + words.at(at + 1).charAt(0), 2));
        }
        return when(is(word, "[2-9]0s"), "19" + (word.isEmpty() ? "" : word.charAt(0)));
    }

    /** "18:00", "5 p.m.", "5:30 pm", "7.30 a.m.", "1430 GMT" to T18:00 and so on. */
    private List<Choice> clock(Words words, int at) {
        String word = words.at(at);
        if (!is(word, "\\d{1,2}([:.]\\d{2})?(:\\d{2})?|\\d{4}")) {
            return List.of();
        }
        List<Choice> found = new ArrayList<>();
        int oclock = words.at(at + 1).equals("o")
                        && words.at(at + 2).equals("'")
                        && words.at(at + 3).equals("clock")
                ? 3
                : 0;
        List<Choice> half = new ArrayList<>(listed(lexicon.getOrDefault("ampm", Map.of()), words, at + 1 + oclock));
        if (half.isEmpty() && oclock > 0) {
            half.add(new Choice("", 0));
        }
        if (half.isEmpty() && word.contains(":")) {
            half.add(new Choice("", 0));
        }
        if (word.length() == 4
                && is(word, "[01]\\d[0-5]\\d|2[0-3][0-5]\\d")
                && is(words.at(at + 1), "gmt|utc|hours|hrs")) {
            return List.of(new Choice("T" + word.substring(0, 2) + ":" + word.substring(2), 1));
        }
        for (Choice choice : half) {
            String[] parts = word.split("[:.]");
            int hour = Integer.parseInt(parts[0]);
            if (word.length() == 4 && parts.length == 1 || hour > 24) {
                continue;
            }
            hour = choice.value.equals("pm") && hour < 12
                    ? hour + 12
                    : choice.value.equals("am") && hour == 12 ? 0 : hour;
            String minutes = parts.length > 1 ? parts[1] : "00";
            found.add(new Choice("T%02d:%s".formatted(hour, minutes), 1 + oclock + choice.length));
        }
        return found;
    }
}
