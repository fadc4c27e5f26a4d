package org.harmel.coder.who;

import java.io.IOException;
import java.io.InputStream;
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
            return cell.isEmpty() ? List.of() : parts(cell, separator);
        }

        List<String> parts(String cell, String separator) {
            return cell.contains(separator) ? List.of(cell.split(separator)) : List.of(cell);
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
        return rows(lines(name, columns), columns.length);
    }

    /** The rows of a table, not yet cut into cells. */
    static List<Line> lines(String name, String... columns) {
        String file = "lexicon/" + name;
        try (InputStream in = Table.class.getResourceAsStream("/org/harmel/coder/lexicon/" + name)) {
            if (in == null) {
                throw new BadInput(file, "is not there", "put it on the class path");
            }
            return lines(file, in.readAllBytes(), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** A row as it stands in its file. */
    record Line(String file, int number, String text) {
        Row row(int columns) {
            return check(new Row(file, number, cells(text)), columns);
        }
    }

    static List<Row> read(String file, String text, String... columns) {
        return rows(lines(file, text.getBytes(StandardCharsets.UTF_8), columns), columns.length);
    }

    private static List<Row> rows(List<Line> lines, int columns) {
        List<Row> rows = new ArrayList<>(lines.size());
        lines.forEach(line -> rows.add(line.row(columns)));
        return rows;
    }

    private static List<Line> lines(String file, byte[] text, String... columns) {
        List<Line> lines = new ArrayList<>();
        boolean header = false;
        int number = 0;
        for (int from = 0, to; from < text.length; from = to + 1) {
            number++;
            to = endOfLine(text, from);
            if (text[from] == '#') {
                continue;
            }
            int end = to > from && text[to - 1] == '\r' ? to - 1 : to;
            String line = new String(text, from, end - from, StandardCharsets.UTF_8);
            if (header) {
                lines.add(new Line(file, number, line));
                continue;
            }
            header = true;
            if (!cells(line).equals(List.of(columns))) {
                throw new BadInput(
                        file,
                        number,
                        "the columns are " + cells(line),
                        "name them " + String.join(", ", columns) + ", with tabs between them");
            }
        }
        return lines;
    }

    private static int endOfLine(byte[] text, int from) {
        int to = from;
        while (to < text.length && text[to] != '\n') {
            to++;
        }
        return to;
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private static Row check(Row row, int columns) {
        if (row.cells().size() != columns) {
            throw row.wrong(
                    "has %d cells".formatted(row.cells().size()),
                    "write %d, with tabs between them".formatted(columns));
        }
        for (String cell : row.cells()) {
            if (cell.isEmpty() || isSpace(cell.charAt(0)) || isSpace(cell.charAt(cell.length() - 1))) {
                throw row.wrong("has the cell \"%s\"".formatted(cell), "write - where there is nothing, and no spaces");
            }
        }
        return row;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c);
    }
}
