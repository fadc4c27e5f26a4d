package org.harmel.coder.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * BERT's uncased word pieces: lower case without accents, cut at spaces and around punctuation and symbols, then the
 * longest piece of the vocabulary first.
 *
 * @see "Devlin et al. 2019, BERT; Wu et al. 2016, Google's neural machine translation system, section 4.1"
 */
final class WordPieces {
    static final int START = 101;
    static final int END = 102;
    static final int UNKNOWN = 100;
    private static final String INSIDE = "##";

    private final Map<String, Integer> ids;

    /** @param vocabulary a piece a line, in the order of their numbers from 0 */
    WordPieces(List<String> vocabulary) {
        ids = new HashMap<>(vocabulary.size() * 2);
        for (String piece : vocabulary) {
            ids.put(piece, ids.size());
        }
        if (id("[UNK]") != UNKNOWN || id("[CLS]") != START || id("[SEP]") != END) {
            throw new IllegalArgumentException("this is not the vocabulary of BERT uncased");
        }
    }

    /** The number of a piece, that of the unknown where it is none. */
    int id(String piece) {
        return ids.getOrDefault(piece, UNKNOWN);
    }

    /** Numbers of the pieces of a text, without start and end. */
    int[] cut(String text) {
        int[] pieces = new int[text.length()];
        int count = 0;
        for (String word : words(text)) {
            for (int piece : pieces(word)) {
                if (count == pieces.length) {
                    pieces = Arrays.copyOf(pieces, count * 2 + 1); // what one character decomposes to
                }
                pieces[count++] = piece;
            }
        }
        return Arrays.copyOf(pieces, count);
    }

    /** A word with a part that no piece fits is unknown as a whole. */
    private int[] pieces(String word) {
        int[] found = new int[word.length()];
        int count = 0;
        int at = 0;
        while (at < word.length()) {
            int end = word.length();
            Integer id = null;
            while (end > at) {
                id = ids.get(at == 0 ? word.substring(0, end) : INSIDE + word.substring(at, end));
                if (id != null) {
                    break;
                }
                end--;
            }
            if (id == null) {
                return new int[] {UNKNOWN};
            }
            found[count++] = id;
            at = end;
        }
        return Arrays.copyOf(found, count);
    }

    static List<String> words(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        plain.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.NON_SPACING_MARK) {
                return;
            }
            boolean space = Character.isWhitespace(c) || isSpace(type);
            boolean sign = isSign(type);
            if (!space && !sign) {
                word.appendCodePoint(c);
                return;
            }
            if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (sign) {
                words.add(Character.toString(c));
            }
        });
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isSpace(int type) {
        return switch (type) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> true;
            default -> false;
        };
    }

    private static boolean isSign(int type) {
        return switch (type) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
