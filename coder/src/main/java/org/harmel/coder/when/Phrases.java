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

        boolean has(String label) {
            return values.containsKey(label);
        }
    }

    private record Element(List<String> words, String label, String kind, boolean optional) {}

    private record Rule(List<Element> elements, String operation, Map<String, String> constants) {}

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

    /** Common words too, so that only a capital letter tells. */
    private static final Set<String> CAPITAL = Set.of("month", "weekday", "weekdays", "holiday");

    private static final String DIGITS = "0";

    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");

    private final List<Rule> rules = new ArrayList<>();

    /** For each first word, and {@code 0} for digits, the rules that can begin with it, in file order. */
    private final Map<String, List<Rule>> byFirst = new HashMap<>();

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
            for (String first : firsts(rule)) {
                byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(rule);
            }
        }
    }

    private Set<String> firsts(Rule rule) {
        Set<String> firsts = new HashSet<>();
        for (Element element : rule.elements) {
            firsts.addAll(firsts(element));
            if (!element.optional) {
                break;
            }
        }
        return firsts;
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
            case "quarterly" -> firsts.addAll(Set.of("q1", "q2", "q3", "q4"));
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
        return new Rule(elements, meaning[0], constants);
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

    /** The longest match at a word; of equally long ones the first pattern's. */
    Optional<Match> at(Words words, int from) {
        Match best = new Match(from, from, "none", Map.of());
        String word = words.at(from);
        String first = !word.isEmpty() && Character.isDigit(word.charAt(0)) ? DIGITS : word;
        for (Rule rule : byFirst.getOrDefault(first, List.of())) {
            Map<String, String> values = new TreeMap<>(rule.constants);
            int to = longest(rule, 0, words, from, values);
            if (to > best.to) {
                best = new Match(from, to, rule.operation, values);
            }
        }
        return best.to > from ? Optional.of(best) : Optional.empty();
    }

    /** Fills {@code values} with those of the longest way through the rule's elements; -1 where there is none. */
    private int longest(Rule rule, int element, Words words, int at, Map<String, String> values) {
        if (element == rule.elements.size()) {
            return at;
        }
        if (at >= words.size()
                && rule.elements.subList(element, rule.elements.size()).stream().anyMatch(e -> !e.optional)) {
            return -1;
        }
        Element here = rule.elements.get(element);
        int furthest = -1;
        Map<String, String> kept = Map.of();
        for (Choice choice : choices(here, words, at)) {
            Map<String, String> tried = new TreeMap<>(values);
            if (!here.label.isEmpty()) {
                tried.put(here.label, choice.value);
            }
            int to = longest(rule, element + 1, words, at + choice.length, tried);
            if (to > furthest) {
                furthest = to;
                kept = tried;
            }
        }
        if (here.optional) {
            Map<String, String> tried = new TreeMap<>(values);
            int to = longest(rule, element + 1, words, at, tried);
            if (to > furthest) {
                furthest = to;
                kept = tried;
            }
        }
        values.putAll(kept);
        return furthest;
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
            case "iso" -> when(word.matches("\\d{4}-\\d{2}-\\d{2}"), word);
            case "isotime" ->
                when(word.length() > 10 && word.charAt(4) == '-' && word.charAt(10) == 't', words.exact(at));
            case "dmy" -> when(word.matches("\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}"), word);
            case "dom" -> dayOfMonth(word);
            case "year" -> when(YEAR.matcher(word).matches(), word);
            case "inyear" -> when(bareYear(words, at), word);
            case "y2" -> when(word.matches("\\d{2}"), word);
            case "num" -> number(words, at);
            case "ordinal" -> ordinal(words, at);
            case "decades" -> decades(words, at);
            case "clock" -> clock(words, at);
            case "plural" ->
                when(word.matches("months|years|decades|weeks|days|centuries|hours|quarters|weekends"), word);
            case "decadelong" -> when(word.matches("decade|century|fortnight"), unit(word));
            case "quarterly" -> when(word.matches("q[1-4]"), word.substring(Math.min(1, word.length())));
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

    private static List<Choice> dayOfMonth(String word) {
        String digits = word.replaceAll("(st|nd|rd|th)$", "");
        boolean day = digits.matches("[1-9]|0[1-9]|[12][0-9]|3[01]");
        return when(day, day ? String.valueOf(Integer.parseInt(digits)) : "");
    }

    /** A year that stands alone: nothing else may be counted by it. */
    private static boolean bareYear(Words words, int at) {
        if (!words.at(at).matches("19[0-9]{2}|20[0-9]{2}")) {
            return false;
        }
        String next = words.at(at + 1);
        String before = words.at(at - 1);
        boolean money = before.matches("[$€£¥#.,]|rs|usd|eur") && (words.joined(at - 1) || !before.matches("[.,]"));
        boolean part =
                words.joined(at) && next.matches("[%°-]") && !words.at(at + 2).matches("[a-z]+");
        return !money
                && !part
                && !next.matches(
                        "%|percent|per|km|kilometers|kilometres|miles|meters|metres|people|troops|soldiers|tons|tonnes|dollars|euros|points|men|gmt|utc|hours|hrs");
    }

    private List<Choice> number(Words words, int at) {
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
        if (word.matches("\\d{1,2}(st|nd|rd|th)")) {
            return List.of(new Choice(word.replaceAll("\\D", ""), 1));
        }
        return listed(lexicon.getOrDefault("ord", Map.of()), words, at);
    }

    /** "1990s" to 199, "'90s" to 199, "mid-90s". */
    private static List<Choice> decades(Words words, int at) {
        String word = words.at(at).replace("'", "").replace("’", "");
        if (word.matches("(1[0-9]|20)[0-9]0s")) {
            return List.of(new Choice(word.substring(0, 3), 1));
        }
        if (words.at(at).equals("'") && words.at(at + 1).matches("[2-9]0s")) {
            return List.of(new Choice("19" + words.at(at + 1).charAt(0), 2));
        }
        return when(word.matches("[2-9]0s"), "19" + (word.isEmpty() ? "" : word.charAt(0)));
    }

    /** "18:00", "5 p.m.", "5:30 pm", "7.30 a.m.", "1430 GMT" to T18:00 and so on. */
    private List<Choice> clock(Words words, int at) {
        String word = words.at(at);
        if (!word.matches("\\d{1,2}([:.]\\d{2})?(:\\d{2})?|\\d{4}")) {
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
                && word.matches("[01]\\d[0-5]\\d|2[0-3][0-5]\\d")
                && words.at(at + 1).matches("gmt|utc|hours|hrs")) {
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
