package org.harmel.ingest.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.harmel.core.BadInput;

/** Reads the tab-separated tables of this module; lines that begin with {@code #} name columns and sources. */
public final class Table {
    private Table() {}

    /**
     * A line of a table.
     *
     * @param line its number in the file, from 1
     */
    public record Row(String file, int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public String get(int column) {
            return cells.get(column);
        }

        public BadInput bad(String what, String remedy) {
            return new BadInput(file, line, what, remedy);
        }
    }

    /**
     * All rows of the resource {@code file} beside the class {@code owner}.
     *
     * @throws BadInput if a row has not exactly {@code columns} cells
     */
    public static List<Row> read(Class<?> owner, String file, int columns) {
        InputStream in = owner.getResourceAsStream(file);
        if (in == null) {
            throw new BadInput(file, "is not in the program", "install it again");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(file, number, line, columns));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Row row(String file, int number, String line, int columns) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new BadInput(
                    file, number, "has %d cells".formatted(cells.size()), "give %d, tab between".formatted(columns));
        }
        return new Row(file, number, cells);
    }
}
