package org.harmel.parse;

import edu.emory.mathcs.nlp.common.constant.MetaConst;
import java.util.Arrays;

/** Capitals, digits and punctuation of a word, as the models were taught them. */
final class Spelling {
    private static final long[] HASHES = new long[14];
    private static final int ADDRESS = 0;
    private static final int ALL_UPPER = 1;
    private static final int ALL_LOWER = 2;
    private static final int ALL_DIGIT = 3;
    private static final int ALL_PUNCTUATION = 4;
    private static final int ALL_DIGIT_OR_PUNCTUATION = 5;
    private static final int HAS_DIGIT = 6;
    private static final int HAS_PERIOD = 7;
    private static final int HAS_HYPHEN = 8;
    private static final int HAS_OTHER_PUNCTUATION = 9;
    private static final int NO_LOWER = 10;
    private static final int FIRST_UPPER = 11;
    private static final int ONE_UPPER = 12;
    private static final int MORE_UPPER = 13;

    static {
        for (int i = 0; i < HASHES.length; i++) {
            HASHES[i] = Hash.of(Integer.toString(i));
        }
    }

    private final String word;
    private final boolean first;
    private final long[] found = new long[8];
    private int count;
    private int upper;
    private int lower;
    private int digits;
    private int punctuation;
    private boolean hasPeriod;
    private boolean hasHyphen;

    private Spelling(String word, boolean first) {
        this.word = word;
        this.first = first;
    }

    /**
     * @param word in its simple form
     * @param first of the sentence, where a capital says nothing
     */
    static long[] of(String word, boolean first) {
        if (word.equals(MetaConst.HYPERLINK)) {
            return new long[] {HASHES[ADDRESS]};
        }
        Spelling spelling = new Spelling(word, first);
        spelling.count();
        spelling.whole();
        spelling.parts();
        return Arrays.copyOf(spelling.found, spelling.count);
    }

    private void count() {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                upper++;
            } else if (c >= 'a' && c <= 'z') {
                lower++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (c > ' ' && c <= '~') {
                punctuation++;
                hasPeriod |= c == '.';
                hasHyphen |= c == '-';
            }
        }
    }

    private void whole() {
        int length = word.length();
        if (upper == length) {
            add(ALL_UPPER);
        } else if (lower == length) {
            add(ALL_LOWER);
        } else if (digits == length) {
            add(ALL_DIGIT);
        } else if (punctuation == length) {
            add(ALL_PUNCTUATION);
        } else if (digits + punctuation == length) {
            add(ALL_DIGIT_OR_PUNCTUATION);
        } else if (lower == 0) {
            add(NO_LOWER);
        }
    }

    private void parts() {
        int length = word.length();
        if (upper != length) {
            boolean capital = word.charAt(0) >= 'A' && word.charAt(0) <= 'Z';
            int inner = upper - (capital ? 1 : 0);
            addIf(capital && !first, FIRST_UPPER);
            addIf(inner == 1, ONE_UPPER);
            addIf(inner > 1, MORE_UPPER);
        }
        addIf(digits > 0 && digits != length, HAS_DIGIT);
        addIf(hasPeriod, HAS_PERIOD);
        addIf(hasHyphen, HAS_HYPHEN);
        addIf(punctuation > 0 && punctuation != length && !hasPeriod && !hasHyphen, HAS_OTHER_PUNCTUATION);
    }

    private void addIf(boolean holds, int what) {
        if (holds) {
            add(what);
        }
    }

    private void add(int what) {
        found[count++] = HASHES[what];
    }
}
