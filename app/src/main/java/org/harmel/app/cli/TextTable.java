package org.harmel.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows as lines of a given width. Columns share it: what is widest gives way first, ids and dates never; where there are
 * still too many columns, those before the last are left out.
 */
final class TextTable {
    private static final String GAP = "  ";

    /** A column is not made narrower than this, in characters. */
    private static final int LEAST = 8;

    /** A last column is left this many at least, before another is left out. */
    private static final int LAST = 24;

    private static final Set<String> WHOLE = Set.of(
            "id", "when", "due", "published", "announced_on", "period", "since", "dyad", "track", "events", "reports");

    private final List<String> columns;
    private final List<List<Cells.Cell>> rows = new ArrayList<>();
    private final int[] widths;

    private TextTable(List<String> columns, List<ObjectNode> values) {
        this.columns = columns;
        widths = new int[columns.size()];
        rows.add(columns.stream().map(Cells.Cell::of).toList());
        for (ObjectNode row : values) {
            rows.add(columns.stream().map(c -> Cells.cell(row.path(c))).toList());
        }
        for (List<Cells.Cell> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Screen.width(row.get(i).text()));
            }
        }
    }

    /**
     * @param columns keys of the rows; those that no row has are left out
     * @param width in characters
     */
    static List<String> lines(List<ObjectNode> rows, List<String> columns, int width) {
        if (rows.isEmpty()) {
            return List.of("(nothing)");
        }
        List<String> used = new ArrayList<>(columns.stream()
                .filter(c -> rows.stream().anyMatch(row -> row.has(c)))
                .toList());
        TextTable table = new TextTable(used, rows);
        while (!table.fit(width) && used.size() > 2) {
            used.remove(used.size() - 2);
            table = new TextTable(used, rows);
        }
        List<String> lines = new ArrayList<>();
        for (List<Cells.Cell> row : table.rows) {
            lines.add(table.line(row));
        }
        lines.add(Words.count(rows.size(), "row"));
        return lines;
    }

    /** Whether the columns can be made so narrow; makes them so. */
    private boolean fit(int width) {
        int over = (widths.length - 1) * GAP.length() - width;
        for (int w : widths) {
            over += w;
        }
        while (over > 0) {
            int widest = widest();
            if (widest < 0) {
                return false;
            }
            widths[widest]--;
            over--;
        }
        return true;
    }

    /** The widest that may give way, or -1. */
    private int widest() {
        int widest = -1;
        for (int i = 0; i < widths.length; i++) {
            int least = i == widths.length - 1 ? LAST : LEAST;
            boolean may = !WHOLE.contains(columns.get(i)) && widths[i] > least;
            if (may && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private String line(List<Cells.Cell> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = row.get(i).cut(widths[i]);
            line.append(text).append(" ".repeat(widths[i] - Screen.width(text))).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
