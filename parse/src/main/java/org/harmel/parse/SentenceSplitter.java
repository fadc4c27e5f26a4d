package org.harmel.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.harmel.core.BadInput;
import org.harmel.core.Span;

/**
 * Finds where sentences start and end.
 *
 * <p>One pass; what is looked at around a full stop is bounded, so time is linear in the text's length. Closing
 * quotation marks and brackets stay with their sentence; sentences inside one quotation are sentences of their own,
 * the last of them with the words that name the speaker. The words it knows stand in {@code abbreviations.tsv}, {@code
 * openers.txt} and {@code saying.txt}.
 */
final class SentenceSplitter {
    /** A stretch without any sign of an end is cut here, at a space if there is one. */
    static final int MAX_CHARS = 4000;

    private static final int MAX_WORD = 24;
    private static final int SPEAKER_WORDS = 4;

    private enum Kind {
        TITLE,
        NUMBER,
        EITHER
    }

    private final Map<String, Kind> abbreviations = new HashMap<>();
    private final Set<String> openers = new HashSet<>();
    private final Set<String> saying = new HashSet<>();

    SentenceSplitter() {
        for (String[] row : WordFile.read("abbreviations.tsv", 2)) {
            abbreviations.put(row[0], kind(row));
        }
        WordFile.read("openers.txt", 1).forEach(row -> openers.add(row[0]));
        WordFile.read("saying.txt", 1).forEach(row -> saying.add(row[0]));
    }

    private static Kind kind(String[] row) {
        try {
            return Kind.valueOf(row[1].toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput(
                    "abbreviations.tsv",
                    "%s is of no kind \"%s\"".formatted(row[0], row[1]),
                    "use title, number, either");
        }
    }

    /** The sentences in text order, without the space around them; what is between them is space only. */
    List<Span> split(String text) {
        return new Pass(text).run();
    }

    /** One text on its way. */
    private final class Pass {
        private final String text;
        private final List<Span> found = new ArrayList<>();
        private final boolean wrapped;
        private int longestLine;
        private int start;
        private int lastSpace;
        private int counted;
        private int marks;

        Pass(String text) {
            this.text = text;
            this.wrapped = isWrapped();
        }

        List<Span> run() {
            int i = 0;
            while (i < text.length()) {
                char c = text.charAt(i);
                if (isTerminal(c)) {
                    i = terminal(i);
                } else if (isSpace(c)) {
                    i = space(i);
                } else {
                    i++;
                }
                if (i - start > MAX_CHARS) {
                    cut(i);
                }
            }
            close(text.length());
            return found;
        }

        private void close(int end) {
            int from = start;
            int to = end;
            while (from < to && isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && isSpace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                found.add(new Span(from, to));
            }
            start = end;
        }

        private void cut(int i) {
            int at = lastSpace > start ? lastSpace : i;
            if (at < text.length() && Character.isLowSurrogate(text.charAt(at))) {
                at--;
            }
            close(at);
        }

        // ---- white space: paragraphs and headings

        private int space(int from) {
            int to = from;
            int breaks = 0;
            while (to < text.length() && isSpace(text.charAt(to))) {
                breaks += isLineEnd(to) ? 1 : 0;
                breaks += text.charAt(to) == '\u2029' ? 2 : 0;
                to++;
            }
            lastSpace = from;
            if (breaks > 1 || breaks == 1 && lineEndsSentence(from, to)) {
                close(to);
                counted = to;
                marks = 0;
            }
            return to;
        }

        private boolean isLineEnd(int i) {
            char c = text.charAt(i);
            return c == '\n' || c == '\u2028' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
        }

        private boolean lineEndsSentence(int from, int to) {
            if (to == text.length() || isLower(to) || endsWithTitle(from)) {
                return false;
            }
            return !wrapped || isShortLine(from);
        }

        private boolean endsWithTitle(int end) {
            return end > 0 && text.charAt(end - 1) == '.' && abbreviation(wordBefore(end - 1)) == Kind.TITLE;
        }

        /** In hard-wrapped text only a heading or the last line of a paragraph is short. */
        private boolean isShortLine(int end) {
            int begin = end;
            while (begin > 0 && !isLineEnd(begin - 1) && end - begin < longestLine) {
                begin--;
            }
            return (end - begin) * 5 < longestLine * 3 && text.charAt(Math.max(0, end - 1)) != ',';
        }

        /** Lines were broken at a width where many of them go on in lower case. */
        private boolean isWrapped() {
            int single = 0;
            int lower = 0;
            int begin = 0;
            for (int i = 0; i + 1 < text.length(); i++) {
                if (isLineEnd(i)) {
                    longestLine = Math.max(longestLine, i - begin);
                    begin = i + 1;
                    char next = text.charAt(i + 1);
                    single += isSpace(next) ? 0 : 1;
                    lower += Character.isLowerCase(next) ? 1 : 0;
                }
            }
            return lower >= 3 && lower * 4 >= single;
        }

        // ---- full stops, question and exclamation marks

        private int terminal(int from) {
            int to = from;
            while (to < text.length() && isTerminal(text.charAt(to))) {
                to++;
            }
            int end = looseClosers(closers(to));
            if (endsSentence(from, to, end)) {
                close(end);
            }
            return end;
        }

        /** Past quotation marks, brackets and note numbers ({@code [3]}) that belong to the sentence. */
        private int closers(int from) {
            int to = from;
            while (to < text.length()) {
                if (isCloser(text.charAt(to))) {
                    to++;
                } else if (noteEnd(to) > to) {
                    to = noteEnd(to);
                } else {
                    break;
                }
            }
            return to;
        }

        /** Tokenized text has a space before closing marks: those that stand alone and cannot open belong here too. */
        private int looseClosers(int from) {
            int at = nextWord(from);
            int to = at;
            while (to < text.length() && isCloser(text.charAt(to))) {
                to++;
            }
            boolean alone = to > at && (to == text.length() || isSpace(text.charAt(to)));
            boolean near = at > from && at <= from + 1;
            return alone && near && (cannotOpen(at, to) || isQuoteOpen(at)) ? to : from;
        }

        private boolean cannotOpen(int from, int to) {
            char c = text.charAt(from);
            return c != '"' && c != '\'' || c == '\'' && to == from + 2 && text.charAt(from + 1) == c;
        }

        /** A plain quotation mark was opened in this paragraph and not closed; each is counted once. */
        private boolean isQuoteOpen(int end) {
            for (; counted < end; counted++) {
                marks += text.charAt(counted) == '"' ? 1 : 0;
            }
            return text.charAt(end) == '"' && marks % 2 == 1;
        }

        private int noteEnd(int from) {
            if (text.charAt(from) != '[') {
                return from;
            }
            int to = from + 1;
            while (to < text.length() && to < from + 5 && Character.isDigit(text.charAt(to))) {
                to++;
            }
            return to > from + 1 && to < text.length() && text.charAt(to) == ']' ? to + 1 : from;
        }

        private boolean endsSentence(int from, int to, int end) {
            if (end == text.length()) {
                return true;
            }
            if (!isSpace(text.charAt(end))) {
                return isGlued(from, to, end);
            }
            int next = nextWord(end);
            if (next == text.length()) {
                return true;
            }
            if (isLower(next)) {
                return false;
            }
            if (hasQuote(to, end) && !isOpener(next) && speakerFollows(from, next)) {
                return false;
            }
            return text.charAt(from) != '.' || to > from + 1 || stopEnds(from, next);
        }

        /** "… the talks.The minister": the space was lost. */
        private boolean isGlued(int from, int to, int end) {
            if (end + 1 >= text.length() || !Character.isUpperCase(text.charAt(end))) {
                return false;
            }
            char after = text.charAt(end + 1);
            if (!Character.isLowerCase(after) && !isSpace(after)) {
                return false;
            }
            String word = wordBefore(from);
            boolean plain = word.length() > 2 && word.chars().skip(1).allMatch(Character::isLowerCase);
            return plain && abbreviation(word) == null && to == from + 1 && !isInsideAddress(from);
        }

        private boolean isInsideAddress(int at) {
            int i = at;
            while (i > 0 && at - i < MAX_WORD && !isSpace(text.charAt(i - 1))) {
                i--;
                char c = text.charAt(i);
                if (c == '/' || c == '@' || c == '.') {
                    return true;
                }
            }
            return false;
        }

        private boolean stopEnds(int stop, int next) {
            String word = wordBefore(stop);
            Kind kind = abbreviation(word);
            if (kind == Kind.TITLE) {
                return false;
            }
            if (kind == Kind.NUMBER) {
                return !Character.isDigit(text.charAt(next));
            }
            if (isInitial(word)) {
                return isOpener(next) && !Character.isUpperCase(firstBefore(stop - word.length()));
            }
            if (kind == Kind.EITHER || isDotted(word)) {
                return isOpener(next);
            }
            return !isListNumber(word, stop);
        }

        /** "1. The parties …" at the start of a sentence is the number of an item. */
        private boolean isListNumber(String word, int stop) {
            if (word.isEmpty() || word.length() > 3 || !word.chars().allMatch(Character::isDigit)) {
                return false;
            }
            int first = start;
            while (first < stop && isSpace(text.charAt(first))) {
                first++;
            }
            return first == stop - word.length();
        }

        private int firstBefore(int end) {
            int i = end;
            while (i > 0 && isSpace(text.charAt(i - 1))) {
                i--;
            }
            int first = i;
            while (first > 0 && i - first < MAX_WORD && !isSpace(text.charAt(first - 1))) {
                first--;
            }
            return first < i ? text.codePointAt(first) : ' ';
        }

        /** Letters, digits and inner dots straight before a full stop; long ones are no abbreviations. */
        private String wordBefore(int stop) {
            int from = stop;
            while (from > 0 && stop - from < MAX_WORD && isWordChar(text.charAt(from - 1))) {
                from--;
            }
            return text.substring(from, stop);
        }

        private boolean isOpener(int at) {
            int from = at;
            while (from < text.length() && isOpeningMark(text.charAt(from))) {
                from++;
            }
            int to = from;
            while (to < text.length() && to - from < MAX_WORD && Character.isLetter(text.charAt(to))) {
                to++;
            }
            return to > from
                    && Character.isUpperCase(text.charAt(from))
                    && openers.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
        }

        /** A name such as "iPod" is no lower case. */
        private boolean isLower(int at) {
            return Character.isLowerCase(text.codePointAt(at))
                    && (at + 1 == text.length() || !Character.isUpperCase(text.charAt(at + 1)));
        }

        private int nextWord(int from) {
            int to = from;
            while (to < text.length() && isSpace(text.charAt(to))) {
                to++;
            }
            return to;
        }

        private boolean hasQuote(int from, int to) {
            for (int i = from; i < to; i++) {
                if (isQuote(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }

        /** {@code "Will they come?" Smith asked}: a verb of saying within a few capitalised words, no pause before. */
        private boolean speakerFollows(int stop, int next) {
            if (text.charAt(stop) == '.') {
                return false;
            }
            int at = next;
            for (int words = 0; words < SPEAKER_WORDS && at < text.length(); words++) {
                int to = at;
                while (to < text.length()
                        && to - at < MAX_WORD
                        && isWordChar(text.charAt(to))
                        && text.charAt(to) != '.') {
                    to++;
                }
                if (to == at) {
                    return false;
                }
                if (words > 0 && saying.contains(text.substring(at, to))) {
                    return true;
                }
                at = nextWord(to < text.length() && text.charAt(to) == '.' ? to + 1 : to);
            }
            return false;
        }
    }

    private @org.jspecify.annotations.Nullable Kind abbreviation(String word) {
        Kind exact = abbreviations.get(word);
        return exact != null ? exact : abbreviations.get(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }

    /** "U.S.S.R", "p.m", "J.F": single letters between dots. */
    private static boolean isDotted(String word) {
        if (word.length() < 3 || word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean fits = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '\'' || c == '\u2019' || c == '-';
    }

    private static boolean isTerminal(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u203C' || c >= '\u2047' && c <= '\u2049';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c >= '\u2018' && c <= '\u201F' || c == '\u00AB' || c == '\u00BB';
    }

    private static boolean isCloser(char c) {
        return c == '"'
                || c == '\''
                || c == '\u2019'
                || c == '\u201D'
                || c == '\u00BB'
                || c == ')'
                || c == ']'
                || c == '}';
    }

    private static boolean isOpeningMark(char c) {
        return isQuote(c) || c == '(' || c == '[' || c == '{';
    }

    /** Every blank, line end and separator of Unicode, and the byte order mark. */
    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u0085' || c == '\uFEFF' || c == '\u200B' || Character.isSpaceChar(c);
    }
}
