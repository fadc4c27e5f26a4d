package org.harmel.parse;

/**
 * 64-bit hashes of strings that can be joined without joining the strings.
 *
 * <p>{@code of(s) = sum of s[i] * BASE^(n-1-i)} modulo 2^64, so that {@code of(a + b) = of(a) * BASE^length(b) +
 * of(b)}. A feature such as {@code VBD_minister} is hashed from what is known of its two parts. {@link #key} spreads
 * such a sum over all bits. That no two features of the models have one key is checked when they are converted; that a
 * string outside of them meets one by chance has a likelihood of some 5e-14 a look-up (10^6 features in 2^64 keys).
 */
final class Hash {
    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final long STEP = 0xD6E8FEB86659FD93L;
    private static final long[] POWERS = new long[512];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * BASE;
        }
    }

    private Hash() {}

    static long of(String s) {
        return of(s, 0, s.length());
    }

    /** Of the characters from {@code from} to before {@code to}. */
    static long of(String s, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * BASE + s.charAt(i);
        }
        return hash;
    }

    /** {@code BASE^length}; odd, so never 0. */
    static long power(int length) {
        long power = POWERS[Math.min(length, POWERS.length - 1)];
        for (int i = POWERS.length; i <= length; i++) {
            power *= BASE;
        }
        return power;
    }

    /** Of {@code left + "_" + right}. */
    static long join(long left, long right, long rightPower) {
        return (left * BASE + '_') * rightPower + right;
    }

    /**
     * Key of a string in a table.
     *
     * @param type what the string stands for there; the same string of another type has another key
     */
    static long key(long hash, int type) {
        return mix(hash + (type + 1) * STEP);
    }

    /** Key of a path that goes on from {@code parent} with a word. */
    static long path(long parent, long word) {
        return mix(parent * STEP + word);
    }

    /** The finalizer of MurmurHash3, a bijection in which each bit of the input moves half of the output. */
    private static long mix(long x) {
        long h = (x ^ x >>> 33) * 0xFF51AFD7ED558CCDL;
        h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
        return h ^ h >>> 33;
    }
}
