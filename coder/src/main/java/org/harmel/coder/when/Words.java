package org.harmel.coder.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harmel.core.Span;

/**
 * A stretch of text cut for reading dates and numbers, finer than a parser cuts: hyphens, points and apostrophes stand
 * alone, "18:00", "3rd", "1990s" and ISO dates stay whole.
 */
final class Words {
    private static final Pattern WORD =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?Z?)?(?![\\d-])"
                    + "|\\d{1,2}:\\d{2}(?::\\d{2})?"
                    + "|\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})(?!\\d)"
                    + "|\\d+(?:st|nd|rd|th)\\b|\\d{2,4}['’]?s\\b"
                    + "|\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?"
                    + "|[aApP]\\.[mM]\\.?|\\p{L}+|\\S");

    private final List<String> lower = new ArrayList<>();
    private final List<String> exact = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    Words(String text, Span part) {
        Matcher matcher = WORD.matcher(text).region(part.start(), part.end());
        while (matcher.find()) {
            exact.add(matcher.group());
            lower.add(normal(matcher.group().toLowerCase(Locale.ROOT)));
            spans.add(new Span(matcher.start(), matcher.end()));
        }
    }

    /** One spelling for all hyphens and all apostrophes. */
    private static String normal(String word) {
        return switch (word) {
            case "‐", "‑", "−" -> "-";
            case "’", "‘", "`" -> "'";
            default -> word;
        };
    }

    int size() {
        return lower.size();
    }

    /** In lower case; empty beyond the ends. */
    String at(int i) {
        return i < 0 || i >= size() ? "" : lower.get(i);
    }

    String exact(int i) {
        return i < 0 || i >= size() ? "" : exact.get(i);
    }

    Span span(int i) {
        return spans.get(i);
    }

    boolean capital(int i) {
        return !exact(i).isEmpty() && Character.isUpperCase(exact(i).charAt(0));
    }

    /** Whether no character stands between a word and the next. */
    boolean joined(int i) {
        return i >= 0
                && i + 1 < size()
                && spans.get(i).end() == spans.get(i + 1).start();
    }

    /** The length of the phrase at {@code i}, or 0 where it does not stand there. */
    int phrase(int i, String[] phrase) {
        for (int k = 0; k < phrase.length; k++) {
            if (!phrase[k].equals(at(i + k))) {
                return 0;
            }
        }
        return phrase.length;
    }
}
