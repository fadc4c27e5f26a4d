package org.harmel.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harmel.core.Json;
import tools.jackson.databind.node.ObjectNode;

/** Prints rows in a format: JSON lines at once, the others by {@link #finish}. */
final class Output {
    private final Format format;
    private final List<String> columns;
    private final PrintWriter out;
    private final int width;
    private final List<ObjectNode> kept = new ArrayList<>();

    /**
     * @param columns of the table, in order; the other formats have all
     * @param width of a table's lines, in characters
     */
    Output(Format format, List<String> columns, PrintWriter out, int width) {
        this.format = format;
        this.columns = columns;
        this.out = out;
        this.width = width;
    }

    void row(ObjectNode row) {
        if (format == Format.JSONL) {
            out.println(Json.write(row));
        } else {
            kept.add(row);
        }
    }

    /** Rows that are not printed yet. */
    List<ObjectNode> kept() {
        return kept;
    }

    void finish() {
        if (format == Format.CSV) {
            csv();
        } else if (format == Format.TABLE) {
            TextTable.lines(kept, columns, width).forEach(out::println);
        }
        out.flush();
    }

    private void csv() {
        Set<String> names = new LinkedHashSet<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (ObjectNode row : kept) {
            Map<String, String> cells = Cells.flat(row);
            names.addAll(cells.keySet());
            rows.add(cells);
        }
        if (names.isEmpty()) {
            names.addAll(columns);
        }
        out.println(String.join(",", names.stream().map(Output::quoted).toList()));
        rows.forEach(row -> out.println(String.join(
                ",", names.stream().map(n -> quoted(row.getOrDefault(n, ""))).toList())));
    }

    /** RFC 4180. */
    private static String quoted(String cell) {
        boolean special = cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return special ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
