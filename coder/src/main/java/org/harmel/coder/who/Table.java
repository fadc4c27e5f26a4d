package org.harmel.coder.who;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.harmel.core.BadInput;

/**
 * A table with tabs between its columns: comment lines with {@code #}, then a line with the columns' names, then rows.
 * A cell that is {@code -} is empty.
 */
final class Table {
    private Table() {}

    /** A row and where it stands. */
    record Row(String file, int line, List<String> cells) {
        String cell(int i) {
            String cell = cells.get(i);
            return cell.equals("-") ? "" : cell;
        }

        /** The cell's parts, without empty ones. */
        List<String> list(int i, String separator) {
            String cell = cell(i);
            return cell.isEmpty() ? List.of() : List.of(cell.split(separator));
        }

        BadInput wrong(String what, String remedy) {
            return new BadInput(file, line, what, remedy);
        }
    }

    /**
     * @param name of a file beside the other lexicons
     * @param columns that the file must have, in this order
     * @throws BadInput if a row does not have that many cells, or one that is empty or has spaces around it
     */
    static List<Row> load(String name, String... columns) {
        String file = "lexicon/" + name;
        try (InputStream in = Table.class.getResourceAsStream("/org/harmel/coder/lexicon/" + name)) {
            if (in == null) {
                throw new BadInput(file, "is not there", "put it on the class path");
            }
            return read(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static List<Row> read(String file, BufferedReader in, String... columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean header = false;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (!header) {
                if (!cells.equals(Arrays.asList(columns))) {
                    throw new BadInput(
                            file,
                            number,
                            "the columns are " + cells,
                            "name them " + String.join(", ", columns) + ", with tabs between them");
                }
                header = true;
            } else {
                rows.add(check(new Row(file, number, cells), columns.length));
            }
        }
        return rows;
    }

    private static Row check(Row row, int columns) {
        if (row.cells().size() != columns) {
            throw row.wrong(
                    "has %d cells".formatted(row.cells().size()),
                    "write %d, with tabs between them".formatted(columns));
        }
        for (String cell : row.cells()) {
            if (cell.isEmpty() || !cell.equals(cell.strip())) {
                throw row.wrong("has the cell \"%s\"".formatted(cell), "write - where there is nothing, and no spaces");
            }
        }
        return row;
    }
}
