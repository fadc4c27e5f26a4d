package org.harmel.coder.what;

import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;

/**
 * A pattern that fits the words around a trigger.
 *
 * @param token index of the trigger in its sentence
 * @param preposition index of the last of a verb's words where it is a preposition ("call for"), else -1: its object is the
 *     verb's
 * @param consumed index of the object that the pattern itself names ("open fire": fire), if any
 * @param guessed what the encoder says, where no pattern of the ontology but the encoder decided
 */
record Match(Pattern pattern, int token, int preposition, Optional<Integer> consumed, Optional<Guessed> guessed) {
    /**
     * @param actors who does it
     * @param other to whom it is done
     * @param type of record
     */
    record Guessed(List<Actor> actors, Actor other, String type) {}
}
