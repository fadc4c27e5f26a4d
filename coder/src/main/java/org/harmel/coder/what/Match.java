package org.harmel.coder.what;

import java.util.Optional;

/**
 * A pattern that fits the words around a trigger.
 *
 * @param token index of the trigger in its sentence
 * @param consumed index of the object that the pattern itself names ("open fire": fire), if any
 */
record Match(Pattern pattern, int token, Optional<Integer> consumed) {}
