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

    /** What a reader wants to see of a value: an actor's code and name, a date, a place's name, the words. */
    static String brief(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Cells::brief).distinct().collect(Collectors.joining(", "));
        }
        if (!value.isObject()) {
            return value.asString();
        }
        for (String key : List.of("code", "start", "name", "text", "type", "value", "state")) {
            if (value.has(key)) {
                return detail(value, key);
            }
        }
        return value.toString();
    }

    private static String detail(JsonNode value, String key) {
        String first = value.get(key).asString();
        return switch (key) {
            case "code" ->
                value.has("name") && !value.get("name").asString().equals(first)
                        ? first + " (" + value.get("name").asString() + ")"
                        : first;
            case "start" ->
                value.has("end") && !value.get("end").equals(value.get("start")) && !value.has("trigger")
                        ? first + "…" + value.get("end").asString()
                        : value.has("trigger") ? value.get("text").asString() : first;
            case "type" -> value.has("mode") ? first + "/" + value.get("mode").asString() : first;
            default -> first;
        };
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
