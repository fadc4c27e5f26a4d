package org.harmel.parse;

import java.util.Optional;
import java.util.Set;

/**
 * Finds the verb of a sentence that the tagger left without one.
 *
 * <p>News in the present tense ("Police arrest 100 people") reads to the tagger like a chain of nouns, and without a verb
 * there is no clause and no event. The word that comes nearest to a finite verb by the tagger's own scores is taken for it,
 * if it comes near enough.
 */
final class FiniteVerb {
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> MAY_BE = Set.of("NN", "NNS", "JJ", "VBN", "VB");

    /**
     * How much less than the best label a verb's may score. In 513 reports of a sentence or two 42 words were found with it, all
     * of them verbs; the next further off were none.
     */
    private static final float NEAR = 1.25f;

    private final float[] lack;

    FiniteVerb(int size) {
        lack = new float[size + 1];
    }

    /** Keeps how far the word is from being a finite verb. */
    void see(int word, Labels known, int best, Scorer scores) {
        lack[word] = Float.MAX_VALUE;
        for (int label = 0; label < known.size(); label++) {
            if (FINITE.contains(known.name(label))) {
                lack[word] = Math.min(lack[word], scores.score(best) - scores.score(label));
            }
        }
    }

    /** Index of the word that is the verb, where no word is tagged as one. */
    Optional<Integer> find(Draft draft) {
        int nearest = 0;
        for (int i = 1; i <= draft.size; i++) {
            if (FINITE.contains(draft.tags[i])) {
                return Optional.empty();
            }
            boolean maybe = MAY_BE.contains(draft.tags[i])
                    && !draft.tags[i - 1].equals("TO")
                    && Character.isLowerCase(draft.simple[i].charAt(0));
            if (maybe && (nearest == 0 || lack[i] < lack[nearest])) {
                nearest = i;
            }
        }
        return nearest > 1 && lack[nearest] <= NEAR ? Optional.of(nearest) : Optional.empty();
    }

    /** By its ending: "arrests", "trapped", "arrest". */
    static String tag(String verb) {
        return verb.endsWith("s") ? "VBZ" : verb.endsWith("ed") ? "VBD" : "VBP";
    }
}
