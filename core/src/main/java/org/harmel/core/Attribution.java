package org.harmel.core;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One who says so.
 *
 * @param verb lemma of the word of saying, as {@code say}
 * @param via how it became known: {@code quote}, {@code statement}, {@code transcript}, {@code interview} …
 * @param to to whom it was said, in the text's words
 */
public record Attribution(
        Actor actor,
        String verb,
        Optional<String> via,
        Optional<String> to,
        Optional<Days> when,
        Optional<Place> where,
        Stance stance) {
    Attribution knowing(UnaryOperator<Actor> who) {
        return new Attribution(who.apply(actor), verb, via, to, when, where, stance);
    }

    public enum Stance {
        ASSERTS,
        DENIES,
        DOUBTS
    }
}
