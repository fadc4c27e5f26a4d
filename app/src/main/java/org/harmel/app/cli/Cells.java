package org.harmel.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A row's values as short text for a table, and as flat columns for CSV. */
final class Cells {
    private Cells() {}

    /**
     * What a table shows of a value.
     *
     * @param place in the text that is to stay in view where it is cut
     */
    record Cell(String text, int place) {
        static Cell of(String text) {
            return new Cell(text, 0);
        }

        String cut(int width) {
            return Screen.cutAround(text, place, width);
        }
    }

    /** The words of evidence, others in short; all on one line. */
    static Cell cell(JsonNode value) {
        JsonNode words = value.isArray() && value.size() > 0 ? value.get(0) : value;
        if (!words.has("trigger") || !words.has("text")) {
            return Cell.of(oneLine(brief(value)));
        }
        String text = words.get("text").asString();
        int place = words.get("trigger").path(0).asInt(0) - words.path("start").asInt(0);
        String before = oneLine(text.substring(0, Math.max(0, Math.min(place, text.length()))));
        String more = value.isArray() && value.size() > 1 ? "(+%d) ".formatted(value.size() - 1) : "";
        return new Cell(
                more + oneLine(text),
                Math.min(more.length() + before.length(), oneLine(text).length()));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** What a reader wants to see of a value: an actor's code and name, a date, a place's name, the words. */
    static String brief(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(Cells::brief).distinct().collect(Collectors.joining(", "));
        }
        if (!value.isObject()) {
            return value.asString();
        }
        for (String key : List.of("code", "actor", "start", "before", "name", "text", "type", "value", "state")) {
            if (value.has(key)) {
                return detail(value, key);
            }
        }
        return value.valueStream().map(Cells::brief).collect(Collectors.joining(" "));
    }

    private static String detail(JsonNode value, String key) {
        String first = brief(value.get(key));
        return switch (key) {
            case "code" ->
                value.has("name") && !value.get("name").asString().equals(first)
                        ? first + " (" + value.get("name").asString() + ")"
                        : first;
            case "actor" ->
                value.path("stance").asString("asserts").equals("asserts")
                        ? first
                        : first + " " + value.get("stance").asString();
            case "start" -> value.has("trigger") ? brief(value.get("text")) : days(value, first);
            case "before" ->
                "%s before in %s articles"
                        .formatted(first, value.path("articles").asString("?"));
            case "type" -> value.has("mode") ? first + "/" + value.get("mode").asString() : first;
            default -> first;
        };
    }

    /** One day, or the first and as much of the last as differs: {@code 2018-06-01…07}. */
    private static String days(JsonNode value, String first) {
        String last = value.path("end").asString(first);
        if (last.equals(first)) {
            return first;
        }
        int same = 0;
        for (int part : new int[] {5, 8}) {
            if (last.length() > part && first.startsWith(last.substring(0, part))) {
                same = part;
            }
        }
        return first + "…" + last.substring(same);
    }

    /** Nested values as dotted columns; lists joined by "; ". */
    static Map<String, String> flat(ObjectNode row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.properties().forEach(field -> flatten(field.getKey(), field.getValue(), cells));
        return cells;
    }

    private static void flatten(String name, JsonNode value, Map<String, String> cells) {
        if (value.isObject()) {
            value.properties().forEach(field -> flatten(name + "." + field.getKey(), field.getValue(), cells));
        } else if (value.isArray() && isSpan(value)) {
            cells.merge(name, value.get(0).asString() + "-" + value.get(1).asString(), Cells::join);
        } else if (value.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            value.forEach(items::add);
            items.forEach(item -> flatten(name, item, cells));
        } else {
            cells.merge(name, value.asString(), Cells::join);
        }
    }

    private static boolean isSpan(JsonNode value) {
        return value.size() == 2 && value.get(0).isInt() && value.get(1).isInt();
    }

    private static String join(String a, String b) {
        return a + "; " + b;
    }
}
