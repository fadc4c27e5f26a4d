package org.harmel.ledger.registers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.harmel.core.Event;

/** Words that tell one of a few values, from a table with the columns {@code word} and what they tell. */
final class Words {
    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, String> beginnings = new TreeMap<>();

    private Words() {}

    /** The table in a file, whose second column holds one of the values. */
    static Words of(String file, String column, String... values) {
        Words words = new Words();
        Set<String> allowed = new TreeSet<>(List.of(values));
        for (Table.Line line : Table.read(file, "word", column)) {
            String word = line.cell(0);
            String told = line.oneOf(1, allowed);
            if (word.endsWith("*")) {
                words.beginnings.put(word.substring(0, word.length() - 1), told);
            } else {
                words.whole.put(word, told);
            }
        }
        return words;
    }

    /** What the first word of a text that the table knows tells. */
    Optional<String> first(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .flatMap(word -> told(word).stream())
                .findFirst();
    }

    /** The name of the pattern that fired, without the type, as {@code joint-exercise}. */
    static String pattern(Event event) {
        return event.because().substring(event.because().indexOf('#') + 1);
    }

    private Optional<String> told(String word) {
        Optional<String> known = Optional.ofNullable(whole.get(word));
        return known.or(() -> beginnings.entrySet().stream()
                .filter(entry -> word.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
    }
}
