package org.harmel.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Json;
import tools.jackson.databind.node.ObjectNode;

/** Prints rows in a format. Rows are given one by one and printed by {@link #close}, JSON lines at once. */
final class Output implements AutoCloseable {
    /** Characters of a table's cell; the rest is in the other formats. */
    private static final int WIDEST = 60;

    /** The file to write. */
    private final Optional<Path> parquet;

    private final Format format;
    private final List<String> columns;
    private final PrintWriter out;
    private final List<ObjectNode> kept = new ArrayList<>();

    /**
     * @param columns of the table, in order; the other formats have all
     * @param file where Parquet goes; the other formats go to {@code out}
     */
    static Output of(Format format, List<String> columns, PrintWriter out, Optional<Path> file) {
        return new Output(format, columns, out, file);
    }

    private Output(Format format, List<String> columns, PrintWriter out, Optional<Path> parquet) {
        this.parquet = parquet;
        this.format = format;
        this.columns = columns;
        this.out = out;
    }

    void row(ObjectNode row) {
        if (format == Format.JSONL) {
            out.println(Json.write(row));
        } else {
            kept.add(row);
        }
    }

    @Override
    public void close() {
        if (format == Format.CSV) {
            csv();
        } else if (format == Format.TABLE) {
            table();
        } else if (format == Format.PARQUET) {
            ParquetFile.write(kept, parquet.orElseThrow());
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
        out.println(String.join(",", names.stream().map(Output::quoted).toList()));
        rows.forEach(row -> out.println(String.join(
                ",", names.stream().map(n -> quoted(row.getOrDefault(n, ""))).toList())));
    }

    /** RFC 4180. */
    private static String quoted(String cell) {
        boolean special = cell.contains(",") || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
        return special ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    private void table() {
        if (kept.isEmpty()) {
            out.println("(nothing)");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns);
        for (ObjectNode row : kept) {
            rows.add(columns.stream()
                    .map(c -> row.has(c) ? cut(Cells.brief(row.get(c))) : "")
                    .toList());
        }
        Map<Integer, Integer> widths = new LinkedHashMap<>();
        rows.forEach(r -> {
            for (int i = 0; i < r.size(); i++) {
                widths.merge(i, r.get(i).length(), Math::max);
            }
        });
        rows.forEach(r -> out.println(line(r, widths)));
        out.printf("%d row%s%n", kept.size(), kept.size() == 1 ? "" : "s");
    }

    private static String line(List<String> row, Map<Integer, Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i))
                    .append(" ".repeat(widths.getOrDefault(i, 0) - row.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String cell) {
        String oneLine = cell.replaceAll("\\s+", " ");
        return oneLine.length() > WIDEST ? oneLine.substring(0, WIDEST - 1) + "…" : oneLine;
    }
}
