package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.harmel.core.BadInput;

/** The words by which topics, forms, rarity, domains and contexts are known ({@code lexicon/about.tsv}). */
final class AboutWords {
    private static final String FILE = "lexicon/about.tsv";

    /** Words in the longest phrase that tells a context. */
    private static final int LONGEST_CONTEXT = 4;

    private final Map<String, Map<String, String>> byField = new HashMap<>();
    private final Map<String, String> forms = new LinkedHashMap<>();
    private final Map<String, List<String>> contexts = new HashMap<>();

    AboutWords() {
        List<String> lines = Resources.lines(FILE);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#") || line.startsWith("field\t")) {
                continue;
            }
            String[] f = line.split("\t", -1);
            if (f.length != 3) {
                throw new BadInput(
                        FILE, i + 1, "has %d fields".formatted(f.length), "write field, value, words, parted by tabs");
            }
            for (String word : f[2].split(",")) {
                add(f[0], f[1], word.strip());
            }
        }
    }

    private void add(String field, String value, String word) {
        switch (field) {
            case "form" -> forms.put(word, value);
            case "context" ->
                contexts.computeIfAbsent(word, w -> new ArrayList<>()).add(value);
            default -> byField.computeIfAbsent(field, f -> new HashMap<>()).put(word, value);
        }
    }

    boolean isTalk(String lemma) {
        return get("talk", lemma).isPresent();
    }

    boolean isRare(String lemma) {
        return get("rare", lemma).isPresent();
    }

    Optional<String> domain(String lemma) {
        return get("domain", lemma);
    }

    /** The form of a meeting that a stretch of text in lower case names. */
    Optional<String> form(String text) {
        return forms.entrySet().stream()
                .filter(e -> text.contains(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * PLOVER contexts of some words of a sentence, in the order of first sight.
     *
     * @param lemmas by the index of the word, in runs: words that follow each other may be a phrase
     */
    List<String> contexts(SortedMap<Integer, String> lemmas) {
        Set<String> found = new LinkedHashSet<>();
        for (int first : lemmas.keySet()) {
            StringBuilder phrase = new StringBuilder();
            for (int i = first; i < first + LONGEST_CONTEXT && lemmas.containsKey(i); i++) {
                phrase.append(phrase.isEmpty() ? "" : " ").append(lemmas.get(i));
                found.addAll(contexts.getOrDefault(phrase.toString(), List.of()));
            }
        }
        return List.copyOf(found);
    }

    private Optional<String> get(String field, String word) {
        return Optional.ofNullable(byField.getOrDefault(field, Map.of()).get(word));
    }
}
