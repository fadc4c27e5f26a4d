package org.harmel.core;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one side says that it sees in another.
 *
 * @param object the thing seen, in the text's words, as {@code NATO's eastward expansion}
 * @param as as what: {@code threat}, {@code aggression}, {@code defence}, or the text's adjective
 * @param explainedAs how the other side, or the holder itself, explains the same thing
 * @param statement id of the statement that it stands in
 */
public record Perception(
        String id,
        Actor holder,
        Optional<Actor> about,
        String object,
        String as,
        Optional<String> explainedAs,
        Optional<String> statement,
        Evidence evidence) {

    /** With each party as it is known from elsewhere. */
    public Perception knowing(UnaryOperator<Actor> who) {
        return new Perception(id, who.apply(holder), about.map(who), object, as, explainedAs, statement, evidence);
    }
}
