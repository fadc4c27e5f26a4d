package org.harmel.coder.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words about numbers: units, currencies, bounds, vague numbers and signs of running totals. */
final class Units {
    /** A phrase and what it says. */
    record Phrase(String[] words, String value) {}

    /** @param least NaN where none is meant */
    record Vague(String[] words, double least, double most) {}

    private static final String COUNTRIES = "/org/harmel/coder/lexicon/countries.tsv";
    private static final Set<String> KINDS = Set.of("noun", "length", "group", "body", "harm", "deed");

    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, String> harms = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, String> deeds = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> peoples = new HashSet<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final List<Phrase> bounds = new ArrayList<>();
    private final List<Vague> vague = new ArrayList<>();
    private final Set<String> totals = new HashSet<>();
    private final List<String[]> totalWords = new ArrayList<>();

    /** Units of things that can be killed, detained or expelled. */
    private static final Set<String> PERSONS = Set.of(
            "troops",
            "fighters",
            "people",
            "civilians",
            "diplomats",
            "refugees",
            "migrants",
            "prisoners",
            "hostages",
            "killed",
            "wounded",
            "casualties",
            "displaced");

    /** What is not left out when it is counted again: "2,500 troops in Iraq and 900 in Syria", but "$5 and 900". */
    static boolean isThing(String unit) {
        return !unit.matches("[A-Z]{3}|.*(?:metres|miles|feet)");
    }

    Units() {
        for (Table.Row row : Table.read(Units.class, "units.tsv", 3)) {
            unit(row);
        }
        for (Table.Row row : Table.read(Units.class, COUNTRIES, 8)) {
            for (String form : (row.get(4) + ";" + row.get(5)).split(";")) {
                if (form.endsWith("+")) {
                    peoples.add(form.substring(0, form.length() - 1).toLowerCase(Locale.ROOT));
                }
            }
        }
        for (Table.Row row : Table.read(Units.class, "currencies.tsv", 2)) {
            currencies.put(row.get(0), row.get(1));
        }
        for (Table.Row row : Table.read(Units.class, "bounds.tsv", 2)) {
            bounds.add(new Phrase(row.get(0).split(" "), row.get(1)));
        }
        bounds.sort(
                Comparator.comparingInt((Phrase phrase) -> phrase.words.length).reversed());
        for (Table.Row row : Table.read(Units.class, "vague.tsv", 3)) {
            vague.add(
                    new Vague(row.get(0).split(" "), row.number(1), row.get(2).isEmpty() ? Double.NaN : row.number(2)));
        }
        vague.sort(
                Comparator.comparingInt((Vague phrase) -> phrase.words.length).reversed());
        for (Table.Row row : Table.read(Units.class, "totals.tsv", 2)) {
            if (row.get(1).equals("noun")) {
                totals.add(row.get(0));
            } else {
                totalWords.add(row.get(0).split(" "));
            }
        }
    }

    private void unit(Table.Row row) {
        if (!KINDS.contains(row.get(2))) {
            throw row.bad("knows no kind '%s'".formatted(row.get(2)), "use one of %s".formatted(KINDS));
        }
        switch (row.get(2)) {
            case "group" -> groups.add(row.get(0));
            case "body" -> bodies.put(row.get(0), row.get(1));
            case "deed" -> deeds.put(row.get(0), row.get(1));
            case "harm" -> harms.put(row.get(0), row.get(1));
            default -> nouns.putIfAbsent(row.get(0), row.get(1));
        }
    }

    Optional<String> noun(String lemma) {
        return Optional.ofNullable(nouns.get(lemma));
    }

    /** Whom a number alone counts: "a crew of 20". */
    Optional<String> body(String lemma) {
        return Optional.ofNullable(bodies.get(lemma));
    }

    /** What is done to those that an "of" phrase names: "the arrest of five officers". */
    Optional<String> deed(String lemma) {
        return Optional.ofNullable(deeds.get(lemma));
    }

    /** Whether a word is one for the people of a state, "Syrian". */
    boolean isPeople(String lemma) {
        return peoples.contains(lemma);
    }

    /** What happens to people by a verb: {@code killed}, {@code detained} … */
    Optional<String> harm(String lemma) {
        return Optional.ofNullable(harms.get(lemma));
    }

    boolean isGroup(String lemma) {
        return groups.contains(lemma);
    }

    static boolean isPerson(String unit) {
        return PERSONS.contains(unit);
    }

    Optional<String> currency(String sign) {
        return Optional.ofNullable(currencies.get(sign));
    }

    /** The bound whose words end just before a word. */
    Optional<Phrase> boundBefore(Words words, int i) {
        return bounds.stream()
                .filter(phrase -> i >= phrase.words.length && words.phrase(i - phrase.words.length, phrase.words) > 0)
                .findFirst();
    }

    Set<String> vagueFirsts() {
        Set<String> firsts = new HashSet<>();
        vague.forEach(phrase -> firsts.add(phrase.words[0]));
        return firsts;
    }

    Optional<Vague> vagueAt(Words words, int i) {
        return vague.stream()
                .filter(phrase -> words.phrase(i, phrase.words) > 0)
                .findFirst();
    }

    boolean isTotal(String lemma) {
        return totals.contains(lemma);
    }

    /** Whether words as "so far" stand between two words. */
    boolean totalWithin(Words words, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, words.size()); i++) {
            for (String[] phrase : totalWords) {
                if (words.phrase(i, phrase) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
