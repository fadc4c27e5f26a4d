package org.harmel.ingest.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a text's language by its script and its most frequent words, from {@code languages.tsv}.
 *
 * <p>Counts in the first {@value #ENOUGH} words how many are frequent words of each language, each weighing one over the
 * number of languages of that script that share it; the highest sum wins. Time O(words), no model to load.
 */
final class Languages {
    private static final int ENOUGH = 600;
    /** Below this share of frequent words a text is a list of names, or in a language that the table lacks. */
    private static final double LEAST = 0.04;

    private static final class Holder {
        private static final Languages STANDARD = new Languages();
    }

    private final Map<String, String> alone = new HashMap<>();
    private final Map<String, Map<String, List<String>>> words = new HashMap<>();

    /** Loaded when first asked for, since many runs need no language. */
    static Languages standard() {
        return Holder.STANDARD;
    }

    private Languages() {
        for (Table.Row row : Table.read(Languages.class, "languages.tsv", 3)) {
            if (row.get(2).equals("-")) {
                alone.put(row.get(1), row.get(0));
            } else {
                Map<String, List<String>> script = words.computeIfAbsent(row.get(1), s -> new HashMap<>());
                for (String word : row.get(2).split(" ", -1)) {
                    List<String> languages = script.computeIfAbsent(word, w -> new ArrayList<>());
                    if (!languages.contains(row.get(0))) {
                        languages.add(row.get(0));
                    }
                }
            }
        }
    }

    /** ISO 639-1 code; empty for a text that is too short or that no listed language fits. */
    Optional<String> of(String text) {
        String sample = text.substring(0, Math.min(text.length(), ENOUGH * 8));
        String script = script(sample);
        if (alone.containsKey(script)) {
            return Optional.ofNullable(alone.get(script));
        }
        return byWords(sample, words.getOrDefault(script, Map.of()));
    }

    private static Optional<String> byWords(String sample, Map<String, List<String>> table) {
        Map<String, Double> sums = new LinkedHashMap<>();
        String[] tokens = sample.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}']+", ENOUGH);
        for (String token : tokens) {
            List<String> languages = table.getOrDefault(token, List.of());
            languages.forEach(language -> sums.merge(language, 1.0 / languages.size(), Double::sum));
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() >= Math.max(1, LEAST * tokens.length))
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Double>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /** That of most letters; a tenth of kana makes a text with Chinese characters Japanese. */
    private static String script(String sample) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts.merge(Character.UnicodeScript.of(c).name(), 1, Integer::sum));
        int letters = counts.values().stream().mapToInt(n -> n).sum();
        if (counts.getOrDefault("HIRAGANA", 0) * 10 > letters) {
            return "HIRAGANA";
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
