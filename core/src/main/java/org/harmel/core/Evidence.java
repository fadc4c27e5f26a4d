package org.harmel.core;

import java.util.Optional;

/**
 * The words that something rests on, so that a reader can check it without running anything.
 *
 * @param sentence index of the sentence in the article, from 0
 * @param start first character in the article's text, in UTF-16 units
 * @param end one past the last character
 * @param trigger the word that names the act
 * @param text exactly the characters from start to end
 */
public record Evidence(int sentence, int start, int end, Optional<Span> trigger, String text) {
    public Evidence {
        if (start < 0 || end - start != text.length()) {
            throw new IllegalArgumentException("evidence [%d, %d) does not fit \"%s\"".formatted(start, end, text));
        }
    }

    public static Evidence of(int sentence, Span span, Optional<Span> trigger, String articleText) {
        return new Evidence(sentence, span.start(), span.end(), trigger, span.of(articleText));
    }

    public Span span() {
        return new Span(start, end);
    }
}
