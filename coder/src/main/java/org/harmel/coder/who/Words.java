package org.harmel.coder.who;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words as the lexicons compare them: lower case, without accents and full stops, cut at hyphens and apostrophes. So
 * "Guinea-Bissau", "Guinea - Bissau" and "guinea bissau" are one, and "U.S." is "us".
 */
final class Words {
    private static final String[] NONE = {};

    private Words() {}

    /** The pieces of a word or phrase; none for a hyphen or apostrophe; other punctuation is a piece of its own. */
    static String[] pieces(String text) {
        if (isPlain(text)) {
            return new String[] {text.toLowerCase(Locale.ROOT)};
        }
        if (isSpaced(text)) {
            return text.toLowerCase(Locale.ROOT).split(" ");
        }
        List<String> pieces = new ArrayList<>(4);
        StringBuilder piece = new StringBuilder();
        String plain = plain(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                piece.append(Character.toLowerCase(c));
            } else if (c == '+') {
                end(piece, pieces);
                pieces.add("plus");
            } else if (c != '.' || piece.isEmpty()) {
                end(piece, pieces);
                if (!joins(c)) {
                    pieces.add(String.valueOf(c));
                }
            }
        }
        end(piece, pieces);
        return pieces.toArray(NONE);
    }

    /** The pieces with one space between them. */
    static String fold(String text) {
        return isSpaced(text) ? text.toLowerCase(Locale.ROOT) : String.join(" ", pieces(text));
    }

    /** Letters with one space between words: nothing to fold but capitals. */
    private static boolean isSpaced(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static void end(StringBuilder piece, List<String> pieces) {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }

    private static boolean joins(char c) {
        return Character.isWhitespace(c) || "-‐‑–'’‘`´".indexOf(c) >= 0;
    }

    /** Without accents. */
    static String plain(String text) {
        boolean ascii = true;
        for (int i = 0; i < text.length() && ascii; i++) {
            ascii = text.charAt(i) < 128;
        }
        if (ascii) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c == 'ı' ? 'i' : c == 'ø' ? 'o' : c == 'Ø' ? 'O' : c == 'ł' ? 'l' : c == 'đ' ? 'd' : c);
            }
        }
        return plain.toString();
    }

    /** Two spellings of a long word: one letter more, less or other, or two neighbours swapped. */
    static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        if (Math.abs(a.length() - b.length()) > 1 || Math.min(a.length(), b.length()) < 6) {
            return false;
        }
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (i == 0) {
            return false;
        }
        String s = a.substring(i);
        String t = b.substring(i);
        return rest(s, 1).equals(rest(t, 1))
                || s.equals(rest(t, 1))
                || rest(s, 1).equals(t)
                || s.length() > 1
                        && t.length() > 1
                        && s.charAt(0) == t.charAt(1)
                        && s.charAt(1) == t.charAt(0)
                        && s.substring(2).equals(t.substring(2));
    }

    private static String rest(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
