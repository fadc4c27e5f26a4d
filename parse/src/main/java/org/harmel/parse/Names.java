package org.harmel.parse;

import java.util.Arrays;

/** Mends tags of names that do not follow one another: B begins, I goes on, L ends, U stands alone, O is none. */
final class Names {
    private Names() {}

    /** Mends {@code tags[1]} and on; what is still no whole name then becomes O. */
    static void mend(String[] tags) {
        for (int i = 2; i < tags.length; i++) {
            mend(tags, i);
        }
        keepWhole(tags);
    }

    private static void mend(String[] tags, int i) {
        String before = tags[i - 1];
        String here = tags[i];
        switch (before.charAt(0) + "" + here.charAt(0)) {
            case "IU" -> tags[i] = changed('I', here);
            case "LI", "UI" -> tags[i - 1] = changed('I', before);
            case "OI" -> tags[i - 1] = here;
            case "UL" -> tags[i - 1] = changed('B', before);
            default -> {}
        }
    }

    private static String changed(char part, String tag) {
        return part + tag.substring(1);
    }

    private static void keepWhole(String[] tags) {
        String[] old = tags.clone();
        Arrays.fill(tags, 1, tags.length, "O");
        int begin = 0;
        for (int i = 1; i < old.length; i++) {
            char part = old[i].charAt(0);
            if (part == 'U') {
                tags[i] = old[i];
            } else if (part == 'L' && begin > 0) {
                Arrays.fill(tags, begin + 1, i, changed('I', old[i]));
                tags[begin] = changed('B', old[i]);
                tags[i] = old[i];
            }
            begin = part == 'B' ? i : part == 'I' ? begin : 0;
        }
    }
}
