package org.harmel.core;

/**
 * A noun phrase that was resolved to an actor. A coordination ("Russian and NATO generals") is as many mentions as it
 * has actors, with the same head word.
 *
 * @param sentence index of the sentence
 * @param token index in the sentence of the phrase's head word
 * @param actor with {@code text} and {@code span} set
 * @param how the rule that resolved it, as {@code adjective+role}, {@code pronoun}, {@code office-of-text}
 */
public record Mention(int sentence, int token, Actor actor, String how) {
    public Mention {
        if (actor.span().isEmpty()) {
            throw new IllegalArgumentException("a mention has a span, %s has none".formatted(actor));
        }
    }

    public Span span() {
        return actor.span().orElseThrow();
    }
}
