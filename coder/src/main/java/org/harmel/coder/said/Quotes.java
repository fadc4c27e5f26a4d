package org.harmel.coder.said;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harmel.core.Span;

/**
 * The outermost quotations of a text, in text order.
 *
 * <p>A quotation ends with its paragraph. Where the next paragraph begins with a quotation mark the quotation goes on
 * there, as newspapers print it; otherwise one that is never closed is none, so that a forgotten mark spoils one
 * paragraph at most.
 */
final class Quotes {
    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
    private static final Pattern LINE = Pattern.compile("\\n");
    private static final String OPENING = "“„«";
    private static final String CLOSING = "”»";

    /** Longer stretches between single marks are apostrophes at both ends. */
    private static final int LONGEST_SINGLE = 400;

    private final List<Quote> quotes = new ArrayList<>();
    private final List<Span> paragraphs = new ArrayList<>();
    private final String text;

    /**
     * @param outer with its marks
     * @param inner without them
     * @param goesOn it continues the quotation before it, which its paragraph cut off
     */
    record Quote(Span outer, Span inner, boolean goesOn) {}

    Quotes(String text) {
        this.text = text;
        split();
        boolean open = false;
        for (int p = 0; p < paragraphs.size(); p++) {
            open = scan(p, open);
        }
    }

    List<Quote> all() {
        return quotes;
    }

    /** Index of the paragraph in which a character stands. */
    int paragraph(int at) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (paragraphs.get(mid).start() <= at) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }

    Span paragraphSpan(int index) {
        return paragraphs.get(index);
    }

    /** Whether the stretch lies within quotation marks. */
    boolean covers(Span span) {
        for (Quote quote : quotes) {
            if (quote.outer.contains(span)) {
                return true;
            }
        }
        return false;
    }

    private void split() {
        Matcher blank = BLANK_LINE.matcher(text);
        Matcher matcher = blank.find() ? blank.reset() : LINE.matcher(text);
        int start = 0;
        while (matcher.find()) {
            paragraphs.add(new Span(start, matcher.start()));
            start = matcher.end();
        }
        paragraphs.add(new Span(start, text.length()));
    }

    /** Finds the quotations of a paragraph; true if the last of them goes on in the next. */
    private boolean scan(int p, boolean continues) {
        Span paragraph = paragraphs.get(p);
        int open = -1;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (open < 0 && isSingleOpening(i)) {
                int close = singleClosing(i, paragraph.end());
                if (close > 0) {
                    quotes.add(new Quote(new Span(i, close + 1), new Span(i + 1, close), false));
                    i = close;
                }
            } else if (opens(i) && (open < 0 || text.charAt(i) != '"' || spaceBefore(i))) {
                open = i;
            } else if (open >= 0 && closes(i)) {
                quotes.add(quote(open, i + 1, i, continues && isFirst(paragraph, open)));
                open = -1;
            }
        }
        if (open >= 0 && p + 1 < paragraphs.size() && startsWithMark(paragraphs.get(p + 1))) {
            int end = paragraph.start()
                    + text.substring(paragraph.start(), paragraph.end())
                            .stripTrailing()
                            .length();
            quotes.add(quote(open, end, end, continues && isFirst(paragraph, open)));
            return true;
        }
        return false;
    }

    private static Quote quote(int open, int end, int innerEnd, boolean goesOn) {
        return new Quote(new Span(open, end), new Span(open + 1, Math.max(open + 1, innerEnd)), goesOn);
    }

    private boolean isFirst(Span paragraph, int at) {
        return text.substring(paragraph.start(), at).isBlank();
    }

    private boolean startsWithMark(Span paragraph) {
        int i = paragraph.start();
        while (i < paragraph.end() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < paragraph.end() && opens(i);
    }

    private boolean opens(int i) {
        char c = text.charAt(i);
        return OPENING.indexOf(c) >= 0 || c == '"' && i + 1 < text.length() && !spaceAt(i + 1) && freeBefore(i);
    }

    private boolean closes(int i) {
        return CLOSING.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == '"';
    }

    private boolean isSingleOpening(int i) {
        char c = text.charAt(i);
        return (c == '‘' || c == '\'')
                && freeBefore(i)
                && i + 1 < text.length()
                && Character.isLetter(text.charAt(i + 1));
    }

    private int singleClosing(int open, int limit) {
        char close = text.charAt(open) == '‘' ? '’' : '\'';
        for (int i = open + 2; i < Math.min(limit, open + LONGEST_SINGLE); i++) {
            char c = text.charAt(i);
            if (c == '"' || OPENING.indexOf(c) >= 0) {
                break;
            }
            boolean wordGoesOn = i + 1 < limit && Character.isLetterOrDigit(text.charAt(i + 1));
            if (c == close && !wordGoesOn && !spaceAt(i - 1)) {
                return i;
            }
        }
        return -1;
    }

    private boolean spaceBefore(int i) {
        return i == 0 || spaceAt(i - 1);
    }

    private boolean spaceAt(int i) {
        return i >= text.length() || Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
    }

    /** Nothing, a space, a bracket, a dash or a symbol: where a quotation can begin. */
    private boolean freeBefore(int i) {
        return spaceBefore(i)
                || "([{—–-/>".indexOf(text.charAt(i - 1)) >= 0
                || Character.isSurrogate(text.charAt(i - 1));
    }
}
