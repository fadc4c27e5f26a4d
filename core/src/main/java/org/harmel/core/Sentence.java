package org.harmel.core;

import java.util.List;

/**
 * A sentence of an article.
 *
 * @param index from 0, in text order
 */
public record Sentence(int index, Span span, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
        for (Token token : tokens) {
            if (token.head() < -1 || token.head() >= tokens.size()) {
                throw new IllegalArgumentException("\"%s\" hangs on word %d of a sentence of %d words"
                        .formatted(token.text(), token.head(), tokens.size()));
            }
        }
    }
}
