package org.harmel.core;

import java.util.Comparator;

/**
 * A stretch of an article's text.
 *
 * @param start first character, from 0, in UTF-16 units
 * @param end one past the last character, so that {@code text.substring(start, end)} is the words
 */
public record Span(int start, int end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: [%d, %d)".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The same stretch counted from another place, as in a sentence of the text. */
    public Span from(int origin) {
        return new Span(start - origin, end - origin);
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
