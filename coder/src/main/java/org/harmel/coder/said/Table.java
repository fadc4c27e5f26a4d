package org.harmel.coder.said;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.harmel.core.BadInput;

/** A table of this package: a header line that begins with #, then one entry a line, columns between tabs. */
final class Table {
    private Table() {}

    /** A line of a table and where it stands, for messages. */
    record Row(String file, int line, List<String> cells) {
        String get(int column) {
            return cells.get(column);
        }

        BadInput bad(String what, String remedy) {
            return new BadInput(file, line, what, remedy);
        }
    }

    /**
     * @throws BadInput if a line has another number of columns, or the header is missing
     */
    static List<Row> read(String file, int columns) {
        InputStream in = Table.class.getResourceAsStream(file);
        if (in == null) {
            throw new BadInput(file, "is missing", "put it beside the classes of " + Table.class.getPackageName());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(file, columns, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> parse(String file, int columns, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith("#")) {
            throw new BadInput(file, 1, "has no header", "begin with # and the names of the columns and the source");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = List.of(lines.get(i).split("\t", -1));
            Row row = new Row(file, i + 1, cells);
            if (cells.size() != columns || cells.get(0).isBlank()) {
                throw row.bad("has %d columns, not %d".formatted(cells.size(), columns), "put one tab between columns");
            }
            rows.add(row);
        }
        return rows;
    }
}
