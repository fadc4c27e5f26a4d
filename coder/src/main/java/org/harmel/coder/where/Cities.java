package org.harmel.coder.where;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.harmel.core.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * The cities of cities.tsv, searched by halving in the file's own bytes: nothing is built on loading, a look-up folds
 * some 16 names.
 */
final class Cities {
    private static final String FILE = "cities.tsv";
    private static final int COLUMNS = 8;

    /** @param thousands of inhabitants, rounded up; 0 where unknown */
    record City(
            String name,
            long geonameid,
            String iso2,
            String admin1,
            double lat,
            double lon,
            int thousands,
            boolean capital,
            boolean seat) {}

    private final byte[] bytes;

    /** Where each line begins, the head line left out, and the end of the file. */
    private final int[] starts;

    /** Folded names that a search has met; threads may fold the same one twice, the result is the same. */
    private final AtomicReferenceArray<@Nullable String> keys;

    Cities() {
        try (InputStream in = Cities.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new BadInput(FILE, "is not there", "make it with src/gazetteer/cities.py");
            }
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        starts = starts(bytes);
        keys = new AtomicReferenceArray<>(starts.length);
    }

    private static int[] starts(byte[] bytes) {
        int[] found = new int[1 << 16];
        int n = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (n == found.length) {
                    found = Arrays.copyOf(found, n * 2);
                }
                found[n++] = i + 1;
            }
        }
        return Arrays.copyOf(found, n);
    }

    int size() {
        return starts.length - 1;
    }

    /** All cities of that name, the most populous first. */
    List<City> named(String folded) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(middle).compareTo(folded) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<City> found = new ArrayList<>();
        for (int i = low; i < size() && key(i).equals(folded); i++) {
            found.add(city(i));
        }
        return found;
    }

    /** The folded name in a line. */
    String key(int line) {
        String known = keys.get(line);
        if (known != null) {
            return known;
        }
        int end = starts[line];
        while (bytes[end] != '\t') {
            end++;
        }
        String key = Gazetteer.fold(new String(bytes, starts[line], end - starts[line], StandardCharsets.UTF_8));
        keys.set(line, key);
        return key;
    }

    private City city(int line) {
        String text = new String(bytes, starts[line], starts[line + 1] - 1 - starts[line], StandardCharsets.UTF_8);
        String[] cells = text.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new BadInput(FILE, line + 2, "has %d columns".formatted(cells.length), "make the file again");
        }
        return new City(
                cells[0],
                Long.parseLong(cells[1]),
                cells[2],
                cells[3],
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                Integer.parseInt(cells[6]),
                cells[7].equals("C"),
                cells[7].equals("A"));
    }
}
