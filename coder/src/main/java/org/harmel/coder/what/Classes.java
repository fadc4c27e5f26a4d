package org.harmel.coder.what;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.harmel.core.BadInput;

/** Named sets of lemmas that patterns refer to as {@code @weapons}; a file {@code lexicon/classes/weapons.txt} each. */
final class Classes {
    private final Map<String, Set<String>> byName;

    /** @param files content of each file by its name without ending */
    Classes(Map<String, String> files) {
        Map<String, Set<String>> all = new TreeMap<>();
        files.forEach((name, text) -> {
            Set<String> lemmas = new LinkedHashSet<>();
            text.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .forEach(lemmas::add);
            all.put(name, lemmas);
        });
        byName = all;
    }

    /** The words with each {@code @class} replaced by its words. */
    Set<String> expand(List<String> words) {
        Set<String> all = new LinkedHashSet<>();
        for (String word : words) {
            if (word.startsWith("@")) {
                all.addAll(get(word.substring(1)));
            } else {
                all.add(word);
            }
        }
        return all;
    }

    private Set<String> get(String name) {
        Set<String> lemmas = byName.get(name);
        if (lemmas == null) {
            throw new BadInput(
                    "@" + name,
                    "there is no such class of words",
                    "use one of %s or add lexicon/classes/%s.txt".formatted(byName.keySet(), name));
        }
        return lemmas;
    }
}
