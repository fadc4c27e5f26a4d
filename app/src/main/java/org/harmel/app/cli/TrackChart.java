package org.harmel.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two bars a period: dialogue to the left, deterrence to the right, in events per 1,000 articles read, with the raw
 * counts beside.
 */
final class TrackChart {
    private static final int WIDTH = 28;

    private TrackChart() {}

    private static final class Bars {
        double dialogue;
        double deterrence;
        long talks;
        long acts;
    }

    /**
     * @param rows of the register of tracks
     * @param words whether the strand of words counts
     */
    static List<String> of(List<ObjectNode> rows, boolean words) {
        Map<String, Bars> periods = new TreeMap<>();
        for (ObjectNode row : rows) {
            String track = row.path("track").asString("none");
            boolean left = track.equals("dialogue");
            boolean right = track.equals("deterrence")
                    && (words || !row.path("strand").asString("").equals("words"));
            if (left || right) {
                Bars bars = periods.computeIfAbsent(row.path("period").asString(""), p -> new Bars());
                long events = row.path("events").asLong(0);
                double rate =
                        1000.0 * events / Math.max(1, row.path("articles_read").asLong(1));
                if (left) {
                    bars.dialogue += rate;
                    bars.talks += events;
                } else {
                    bars.deterrence += rate;
                    bars.acts += events;
                }
            }
        }
        return draw(periods);
    }

    private static List<String> draw(Map<String, Bars> periods) {
        if (periods.isEmpty()) {
            return List.of("(nothing on either track)");
        }
        double most = periods.values().stream()
                .mapToDouble(b -> Math.max(b.dialogue, b.deterrence))
                .max()
                .orElse(1);
        List<String> lines = new ArrayList<>();
        lines.add("%10s  %s | %s"
                .formatted(
                        "",
                        pad("dialogue", WIDTH + 7),
                        "deterrence   (events per 1,000 articles read; counts in brackets)"));
        periods.forEach((period, b) -> lines.add("%10s  %s %6s | %-6s %s"
                .formatted(
                        period,
                        pad(bar(b.dialogue, most), WIDTH),
                        b.talks == 0 ? "" : "(" + b.talks + ")",
                        b.acts == 0 ? "" : "(" + b.acts + ")",
                        bar(b.deterrence, most))
                .stripTrailing()));
        lines.add("%10s  longest bar: %s".formatted("", String.format(Locale.ROOT, "%.0f", most)));
        return lines;
    }

    private static String bar(double value, double most) {
        int length = (int) Math.round(WIDTH * value / Math.max(most, 1e-9));
        return "█".repeat(value > 0 ? Math.max(1, length) : 0);
    }

    /** Against the right edge. */
    private static String pad(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
