package org.harmel.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two bars a period: dialogue to the left, deterrence to the right, in events per 1,000 articles read, with the raw
 * counts beside. Where no article of a period was read there is no rate: what happened then is only counted.
 */
final class TrackChart {
    private static final int LONGEST = 40;
    private static final int SHORTEST = 8;

    /** Of a line, what the bars do not take: the period, two counts, blanks. */
    private static final int BESIDE = 34;

    /** Periods without any event are drawn too, so that the axis of time is even, up to so many. */
    private static final int MOST_PERIODS = 80;

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
     * @param width of a line, in characters
     */
    static List<String> of(List<ObjectNode> rows, boolean words, int width) {
        TreeMap<String, Bars> periods = new TreeMap<>();
        long unread = 0;
        for (ObjectNode row : rows) {
            String track = row.path("track").asString("none");
            boolean left = track.equals("dialogue");
            boolean right = track.equals("deterrence")
                    && (words || !row.path("strand").asString("").equals("words"));
            long read = row.path("articles_read").asLong(0);
            if ((left || right) && read == 0) {
                unread += row.path("events").asLong(0);
            } else if (left || right) {
                Bars bars = periods.computeIfAbsent(row.path("period").asString(""), p -> new Bars());
                long events = row.path("events").asLong(0);
                double rate = 1000.0 * events / read;
                if (left) {
                    bars.dialogue += rate;
                    bars.talks += events;
                } else {
                    bars.deterrence += rate;
                    bars.acts += events;
                }
            }
        }
        List<String> lines = draw(periods, Math.max(SHORTEST, Math.min(LONGEST, (width - BESIDE) / 2)));
        if (unread > 0) {
            lines.add("%10s  and %s in times of which no article was read: --format table has them"
                    .formatted("", Words.count(unread, "event")));
        }
        return lines;
    }

    private static List<String> draw(TreeMap<String, Bars> periods, int width) {
        if (periods.isEmpty()) {
            return new ArrayList<>(List.of("(nothing on either track)"));
        }
        double most = periods.values().stream()
                .mapToDouble(b -> Math.max(b.dialogue, b.deterrence))
                .max()
                .orElse(1);
        List<String> lines = new ArrayList<>();
        lines.add("%10s  %s | deterrence".formatted("", pad("dialogue", width + 7)));
        Bars none = new Bars();
        for (String period : Labels.between(periods.firstKey(), periods.lastKey(), MOST_PERIODS)
                .orElseGet(() -> List.copyOf(periods.keySet()))) {
            Bars b = periods.getOrDefault(period, none);
            lines.add("%10s  %s %6s | %-6s %s"
                    .formatted(
                            period,
                            pad(bar(b.dialogue, most, width), width),
                            b.talks == 0 ? "" : "(" + b.talks + ")",
                            b.acts == 0 ? "" : "(" + b.acts + ")",
                            bar(b.deterrence, most, width))
                    .stripTrailing());
        }
        lines.add("%10s  events per 1,000 articles read, the longest bar %s; counts in brackets"
                .formatted("", String.format(Locale.ROOT, "%,.0f", most)));
        return lines;
    }

    private static String bar(double value, double most, int width) {
        int length = (int) Math.round(width * value / Math.max(most, 1e-9));
        return "█".repeat(value > 0 ? Math.max(1, length) : 0);
    }

    /** Against the right edge. */
    private static String pad(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
