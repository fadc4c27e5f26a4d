package org.harmel.coder.when;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.harmel.core.BadInput;

/** A shipped table: UTF-8, tabs between columns, lines that begin with {@code #} or are empty left out. */
public final class Table {
    private Table() {}

    /** @param cells exactly as many as the table has columns */
    public record Row(String file, int line, List<String> cells) {
        public String get(int column) {
            return cells.get(column);
        }

        public double number(int column) {
            try {
                return Double.parseDouble(get(column));
            } catch (NumberFormatException e) {
                throw bad("'%s' is no number".formatted(get(column)), "write digits with a point");
            }
        }

        public BadInput bad(String what, String remedy) {
            return new BadInput(file, line, what, remedy);
        }
    }

    /**
     * @param beside the class in whose package the table stands
     * @throws BadInput where the table is missing or a line has another number of columns
     */
    public static List<Row> read(Class<?> beside, String file, int columns) {
        InputStream bytes = beside.getResourceAsStream(file);
        if (bytes == null) {
            throw new BadInput(file, "is not there", "rebuild the jar with its resources");
        }
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    rows.add(row(file, number, line, columns));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Row row(String file, int number, String line, int columns) {
        List<String> cells = new ArrayList<>(columns);
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            cells.add(line.substring(start, tab));
            start = tab + 1;
        }
        cells.add(line.substring(start));
        if (cells.size() != columns) {
            throw new BadInput(
                    file,
                    number,
                    "has %d columns".formatted(cells.size()),
                    "write %d, with tabs between".formatted(columns));
        }
        return new Row(file, number, cells);
    }
}
