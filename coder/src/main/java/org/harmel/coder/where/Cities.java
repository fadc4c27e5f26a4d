package org.harmel.coder.where;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.harmel.core.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The cities and divisions of cities.tsv, searched by halving in the file's own bytes: nothing is built on loading, a
 * look-up folds some 17 names, of which the first are the same in all look-ups.
 */
final class Cities {
    private static final String FILE = "cities.tsv";
    private static final int COLUMNS = 8;

    /** Slots for folded names already met, a power of two. */
    private static final int SLOTS = 1 << 14;

    /**
     * A row of the table.
     *
     * @param thousands of inhabitants, rounded up; 0 where unknown
     */
    record City(
            String name, long geonameid, String iso2, String admin1, double lat, double lon, int thousands, Mark mark) {

        boolean isDivision() {
            return mark.ordinal() >= Mark.DIVISION.ordinal();
        }
    }

    /** What a row is; the last column's letter. */
    enum Mark {
        TOWN(""),
        CAPITAL("C"),
        SEAT("A"),
        /** A first-order division. */
        DIVISION("D"),
        /** A first-order division that is meant only where its kind is told: "Kunduz province". */
        TOLD_DIVISION("d"),
        COUNTY("E"),
        TOLD_COUNTY("e");

        private final String letter;

        Mark(String letter) {
            this.letter = letter;
        }

        static Mark of(String letter) {
            for (Mark mark : values()) {
                if (mark.letter.equals(letter)) {
                    return mark;
                }
            }
            throw new BadInput(FILE, "has a mark '%s'".formatted(letter), "make the file again");
        }
    }

    private record Folded(int start, String key) {}

    private final byte[] bytes;

    /** Where the first row begins. */
    private final int first;

    /** Folded names that a search has met, each in the slot of its row; threads may fold the same one twice. */
    private final AtomicReferenceArray<@Nullable Folded> keys = new AtomicReferenceArray<>(SLOTS);

    Cities() {
        try (InputStream in = Cities.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new BadInput(FILE, "is not there", "make it with src/gazetteer/cities.py");
            }
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        first = end(0, '\n') + 1;
    }

    /** All cities and divisions of that name, by other spellings too, the most populous first. */
    List<City> named(String folded) {
        List<City> found = new ArrayList<>();
        for (int row = firstOf(folded); row < bytes.length && key(row).equals(folded); row = next(row)) {
            String[] cells = cells(row);
            found.add(cells[7].startsWith("=") ? meant(cells) : city(cells));
        }
        return found;
    }

    /** The city that another spelling stands for. */
    private City meant(String[] spelling) {
        String key = Gazetteer.fold(spelling[7].substring(1));
        for (int row = firstOf(key); row < bytes.length && key(row).equals(key); row = next(row)) {
            String[] cells = cells(row);
            if (cells[1].equals(spelling[1]) && !cells[7].startsWith("=")) {
                return city(cells);
            }
        }
        throw new BadInput(FILE, "has no city for '%s'".formatted(spelling[0]), "make the file again");
    }

    /** Start of the first row whose name is not before another in the order of the file. */
    private int firstOf(String folded) {
        int low = first;
        int high = bytes.length;
        while (low < high) {
            int row = start((low + high) >>> 1);
            if (key(row).compareTo(folded) < 0) {
                low = next(row);
            } else {
                high = row;
            }
        }
        return low;
    }

    /** Start of the row that holds a byte. */
    private int start(int at) {
        int start = at;
        while (bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    int next(int row) {
        return end(row, '\n') + 1;
    }

    int first() {
        return first;
    }

    int length() {
        return bytes.length;
    }

    private int end(int from, char sign) {
        int end = from;
        while (bytes[end] != sign) {
            end++;
        }
        return end;
    }

    /** The folded name of the row that begins at a byte. */
    String key(int row) {
        int slot = (row * 0x9E3779B1) >>> 18;
        Folded known = keys.get(slot);
        if (known != null && known.start() == row) {
            return known.key();
        }
        String key = Gazetteer.fold(text(row, end(row, '\t')));
        keys.set(slot, new Folded(row, key));
        return key;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private String[] cells(int row) {
        String text = text(row, end(row, '\n'));
        String[] cells = text.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new BadInput(FILE, "has %d columns in '%s'".formatted(cells.length, text), "make the file again");
        }
        return cells;
    }

    private static City city(String[] cells) {
        return new City(
                cells[0],
                cells[1].isEmpty() ? 0 : Long.parseLong(cells[1]),
                cells[2],
                cells[3],
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                cells[6].isEmpty() ? 0 : Integer.parseInt(cells[6]),
                Mark.of(cells[7]));
    }
}
