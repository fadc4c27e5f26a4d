package org.harmel.coder.said;

import java.util.Set;
import org.harmel.core.Attribution.Stance;

/**
 * A word of saying.
 *
 * @param lemma as the attribution shows it; with its particle as {@code point out}
 * @param kind class of saying, as {@code warn}
 * @param takes where its content stands: {@code clause}, {@code quote}, {@code infinitive}, {@code object}, {@code addressee}, {@code
 *     whole}, or prepositions
 */
record Cue(String lemma, boolean noun, String kind, Stance stance, Set<String> takes) {
    /** "According to": a preposition that does what a verb of saying does. */
    static final Cue ACCORDING = new Cue("according to", false, "say", Stance.ASSERTS, Set.of("clause"));

    /** "Minister: We will go." and quotations whose speaker stands in another sentence. */
    static final Cue COLON = new Cue("say", false, "say", Stance.ASSERTS, Set.of("clause"));

    boolean takes(String what) {
        return takes.contains(what);
    }
}
