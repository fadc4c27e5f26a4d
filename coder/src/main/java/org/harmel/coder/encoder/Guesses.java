package org.harmel.coder.encoder;

import java.util.Optional;
import org.harmel.core.Span;

/** Who says what one marked party does to another. */
@FunctionalInterface
public interface Guesses {
    /**
     * Whether it is worth asking what a verb or noun does to its parties. Each answer costs as much as all else that is done
     * with a sentence, so only words that name an act in some example are asked of.
     *
     * @param lemma of the word
     */
    default boolean knows(String lemma) {
        return Triggers.SHIPPED.contains(lemma);
    }

    /** Nobody: only patterns code. */
    Guesses NONE = new Guesses() {
        @Override
        public Optional<Guess> guess(String text, Span actor, Span recipient) {
            return Optional.empty();
        }

        @Override
        public boolean knows(String lemma) {
            return false;
        }

        @Override
        public String id() {
            return "rules-only";
        }
    };

    /** The encoder that ships, opened when it is first asked. */
    Guesses SHIPPED = (text, actor, recipient) -> Encoder.shipped().guess(text, actor, recipient);

    /** What tells this from the encoder that ships; empty for that one. */
    default String id() {
        return "";
    }

    /**
     * @param text of the sentence
     * @param actor in it
     * @param recipient in it
     * @return empty where it cannot tell, as where the two overlap
     */
    Optional<Guess> guess(String text, Span actor, Span recipient);
}
