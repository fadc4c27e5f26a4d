package org.harmel.app.cli;

import java.util.ArrayList;
import java.util.List;

/** Text on a screen of characters of equal width: East Asian signs and emoji take two, combining marks none. */
final class Screen {
    private static final String MORE = "…";

    private Screen() {}

    static int width(String text) {
        return text.codePoints().map(Screen::width).sum();
    }

    private static int width(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(sign) ? 2 : 1;
    }

    /** After Unicode's East Asian Width, in blocks rather than sign by sign. */
    private static boolean isWide(int sign) {
        return sign >= 0x1100 && sign <= 0x115F
                || sign >= 0x2E80 && sign <= 0xA4CF
                || sign >= 0xAC00 && sign <= 0xD7A3
                || sign >= 0xF900 && sign <= 0xFAFF
                || sign >= 0xFE30 && sign <= 0xFE6F
                || sign >= 0xFF00 && sign <= 0xFF60
                || sign >= 0x1F300 && sign <= 0x1FAFF
                || sign >= 0x20000 && sign <= 0x3FFFD;
    }

    /** At most so wide, with a sign of leaving out where something is. */
    static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        return head(text, width - 1).stripTrailing() + MORE;
    }

    /** The same, keeping the words around a place in view. */
    static String cutAround(String text, int place, int width) {
        if (width(text) <= width || width(text.substring(0, place)) < width * 2 / 3) {
            return cut(text, width);
        }
        int back = width / 3;
        int start = text.offsetByCodePoints(place, -Math.min(back, text.codePointCount(0, place)));
        return MORE + cut(text.substring(start).stripLeading(), width - 1);
    }

    private static String head(String text, int width) {
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int sign = text.codePointAt(end);
            used += width(sign);
            if (used > width) {
                break;
            }
            end += Character.charCount(sign);
        }
        return text.substring(0, end);
    }

    /** Lines of at most so wide, broken between words. */
    static List<String> wrap(String paragraph, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
