package org.harmel.coder.what;

import java.util.Optional;

/**
 * A pattern that fits the words around a trigger.
 *
 * @param token index of the trigger in its sentence
 * @param preposition index of the last of a verb's words where it is a preposition ("call for"), else -1: its object is the
 *     verb's
 * @param consumed index of the object that the pattern itself names ("open fire": fire), if any
 */
record Match(Pattern pattern, int token, int preposition, Optional<Integer> consumed) {}
