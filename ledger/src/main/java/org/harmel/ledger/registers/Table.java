package org.harmel.ledger.registers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.harmel.core.BadInput;

/** A table beside this class: lines of cells apart by tabs; lines that begin with # are remarks, the first other names the columns. */
final class Table {
    private final String name;
    private final List<String> columns;

    private Table(String name, String... columns) {
        this.name = name;
        this.columns = List.of(columns);
    }

    /**
     * @throws BadInput where the columns are others, or a line has more or fewer cells
     */
    static List<Line> read(String name, String... columns) {
        return new Table(name, columns).parse(text(name));
    }

    static List<Line> parse(String name, String text, String... columns) {
        return new Table(name, columns).parse(text);
    }

    private List<Line> parse(String text) {
        List<Line> lines = new ArrayList<>();
        boolean named = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (!named && !cells.equals(columns)) {
                throw new BadInput(name, number, "the columns are " + cells, "name them " + columns);
            }
            if (cells.size() != columns.size()) {
                throw new BadInput(name, number, "there are %d cells".formatted(cells.size()), "write " + columns);
            }
            if (named) {
                lines.add(new Line(name, number, cells));
            }
            named = true;
        }
        return lines;
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    /** A line and where it stands. */
    record Line(String file, int number, List<String> cells) {
        String cell(int index) {
            return cells.get(index);
        }

        String oneOf(int index, Set<String> allowed) {
            if (!allowed.contains(cell(index))) {
                throw new BadInput(file, number, "there is no '%s'".formatted(cell(index)), "use one of " + allowed);
            }
            return cell(index);
        }

        double number(int index) {
            try {
                return Double.parseDouble(cell(index));
            } catch (NumberFormatException e) {
                throw new BadInput(file, number, "'%s' is no number".formatted(cell(index)), "write digits");
            }
        }
    }
}
