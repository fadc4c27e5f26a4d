package org.harmel.ingest.clean;

/** Makes characters plain: single spaces, nothing invisible. */
public final class Words {
    private Words() {}

    /**
     * Runs of white space become one space, invisible characters (soft hyphens, zero-width spaces, direction marks,
     * controls) go, both ends are bare. Joiners stay where the script needs them to be read.
     */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c, out)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.appendCodePoint(c);
            }
        }
        return out.toString();
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    private static boolean isInvisible(int c, CharSequence before) {
        if (c == 0x200C || c == 0x200D) {
            return before.isEmpty() || !needsJoiners(before.charAt(before.length() - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    /** Arabic to Sinhala and other scripts of South Asia, and emoji, whose parts are joined. */
    private static boolean needsJoiners(char c) {
        return (c >= 0x0600 && c < 0x1100) || Character.isSurrogate(c) || c == 0xFE0F;
    }

    /** Number of words, by the spaces in folded text. */
    public static int count(String folded) {
        return folded.isEmpty()
                ? 0
                : 1 + (int) folded.chars().filter(c -> c == ' ').count();
    }
}
