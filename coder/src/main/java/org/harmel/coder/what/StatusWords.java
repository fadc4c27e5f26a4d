package org.harmel.coder.what;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.harmel.core.BadInput;
import org.harmel.core.Ids;

/** The words that say where an act stands ({@code lexicon/status.tsv}). */
final class StatusWords {
    /** What a word does to the act that stands under it. */
    enum Effect {
        PLANNED,
        REQUESTED,
        REFUSED,
        ATTEMPTED,
        ENDED,
        DENIED,
        NEGATED,
        HYPOTHETICAL,
        ONGOING,
        BEGUN,
        RESUMED,
        HELD,
        /** As HELD, but the subject is the one to whom it is done: "came under attack". */
        UNDERGONE,
        /** As UNDERGONE, and in vain: "repelled an attack". */
        REPELLED,
        /** Done by the saying where it is force or a decision ("announced sanctions"), else planned ("announced talks"). */
        DECLARED,
        SAID,
        TOPIC
    }

    private static final String FILE = "lexicon/status.tsv";

    private final Map<String, Effect> effects = new HashMap<>();
    private final String hash;

    StatusWords() {
        this(Resources.text(FILE));
    }

    private StatusWords(String table) {
        List<String> lines = table.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("#") || line.startsWith("word\t")) {
                continue;
            }
            String[] f = line.split("\t", -1);
            if (f.length != 4) {
                throw new BadInput(
                        FILE,
                        i + 1,
                        "has %d fields".formatted(f.length),
                        "write word, pos, takes, effect, parted by tabs");
            }
            Effect effect = effect(f[3], i + 1);
            for (String takes : f[2].split(",")) {
                if (effects.put(key(f[0], f[1], takes), effect) != null) {
                    throw new BadInput(
                            FILE, i + 1, "%s %s with %s stands twice".formatted(f[1], f[0], takes), "remove one");
                }
            }
        }
        hash = Ids.hash(table);
    }

    String hash() {
        return hash;
    }

    /**
     * @param word lemma, with its particle where it has one
     * @param pos verb, noun, adjective or modifier
     * @param takes clause, object, subject, a preposition, or *
     */
    Optional<Effect> effect(String word, String pos, String takes) {
        return Optional.ofNullable(effects.get(key(word, pos, takes)));
    }

    private static String key(String word, String pos, String takes) {
        return word + "\t" + pos + "\t" + takes;
    }

    private static Effect effect(String word, int line) {
        try {
            return Effect.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    FILE, line, "no effect '" + word + "'", "use one of those that the head of the file names");
        }
    }
}
