package org.harmel.parse;

import edu.emory.mathcs.nlp.component.tokenizer.EnglishTokenizer;
import edu.emory.mathcs.nlp.component.tokenizer.Tokenizer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.harmel.core.Span;

/**
 * Cuts a sentence into words with the library's rules and keeps their places in the text.
 *
 * <p>The library's own offsets are not used: it joins "( a )" to one word, and it was made for plain quotation marks.
 * Each word is found again in the text, character by character, space left out.
 */
final class Words {
    /** Longer runs without a space are no words; they are cut, for the library's patterns are quadratic in them. */
    static final int MAX_RUN = 150;

    private final Tokenizer tokenizer = new EnglishTokenizer();

    /**
     * A word as the models want to see it, with its place.
     *
     * @param form plain quotation marks, composed accents
     * @param span in the whole text
     */
    record Word(String form, Span span) {}

    List<Word> of(String text, Span sentence) {
        String plain = plain(text, sentence);
        List<Word> words = new ArrayList<>();
        int at = sentence.start();
        for (edu.emory.mathcs.nlp.component.tokenizer.token.Token token : tokenizer.tokenize(spaced(plain))) {
            Span span = place(plain, sentence.start(), token.getWordForm(), at);
            words.add(new Word(Normalizer.normalize(token.getWordForm(), Normalizer.Form.NFC), span));
            at = span.end();
        }
        return words;
    }

    /** The span of the next word, from {@code at} on; both count in the whole text. */
    private static Span place(String plain, int offset, String form, int at) {
        int i = skipSpace(plain, at - offset);
        int first = i;
        for (int k = 0; k < form.length(); k++) {
            if (form.charAt(k) == ' ') {
                continue;
            }
            i = skipSpace(plain, i);
            if (i == plain.length() || plain.charAt(i) != form.charAt(k)) {
                throw new IllegalStateException("word \"%s\" is not in \"%s\"".formatted(form, plain));
            }
            i++;
        }
        return new Span(offset + first, offset + i);
    }

    private static int skipSpace(String plain, int from) {
        int i = from;
        while (i < plain.length() && plain.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** As many characters as the sentence has: spaces become plain spaces, quotation marks and dashes plain ones. */
    static String plain(String text, Span sentence) {
        char[] chars = new char[sentence.length()];
        text.getChars(sentence.start(), sentence.end(), chars, 0);
        for (int i = 0; i < chars.length; i++) {
            chars[i] = plain(chars[i]);
        }
        return new String(chars);
    }

    private static char plain(char c) {
        if (c < 0x7F && c > ' ') {
            return c;
        }
        if (SentenceSplitter.isSpace(c)) {
            return ' ';
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC', '\u2032' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> '"';
            case '\u2010', '\u2011', '\u2012' -> '-';
            default -> c;
        };
    }

    private static String spaced(String plain) {
        StringBuilder spaced = new StringBuilder(plain.length());
        int run = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            run = c == ' ' ? 0 : run + 1;
            if (run > MAX_RUN && !Character.isLowSurrogate(c)) {
                spaced.append(' ');
                run = 1;
            }
            spaced.append(c);
        }
        return spaced.toString();
    }
}
