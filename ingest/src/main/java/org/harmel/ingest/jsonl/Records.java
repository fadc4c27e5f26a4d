package org.harmel.ingest.jsonl;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harmel.core.BadInput;
import org.harmel.core.Span;
import org.harmel.ingest.clean.Dates;
import org.harmel.ingest.clean.Table;
import tools.jackson.databind.JsonNode;

/** From a JSON object to a record, checking each value. */
final class Records {
    private static final List<Table.Row> KEYS = Table.read(Records.class, "keys.tsv", 2);

    private final String file;
    private final int line;
    private final JsonNode node;

    private Records(String file, int line, JsonNode node) {
        this.file = file;
        this.line = line;
        this.node = node;
    }

    /** @throws BadInput naming file and line */
    static Record of(String file, int line, JsonNode node) {
        return new Records(file, line, node).read();
    }

    private Record read() {
        if (!node.isObject()) {
            throw bad("is no JSON object", "write {\"id\": …, \"text\": …}");
        }
        Optional<String> text = text("text");
        Optional<String> html = text("html");
        if (text.isEmpty() && html.isEmpty()) {
            throw bad("has no \"text\"", "give the article's text under \"text\", or its page under \"html\"");
        }
        return new Record(
                line,
                text("id"),
                text,
                html,
                text("title"),
                text("published").filter(day -> !day.isBlank()).map(this::day),
                text("url"),
                text("outlet"),
                text("byline"),
                text("language"),
                pair(text.map(String::length).orElse(0)));
    }

    private Optional<String> text(String field) {
        for (Table.Row row : KEYS) {
            JsonNode value = row.get(0).equals(field) ? node.path(row.get(1)) : node.path("");
            if (value.isString() || value.isNumber()) {
                return Optional.of(value.asString());
            }
            if (!value.isNull() && !value.isMissingNode() && row.get(0).equals(row.get(1))) {
                throw bad("\"%s\" is not a string".formatted(field), "put its value in quotation marks");
            }
        }
        return Optional.empty();
    }

    private LocalDate day(String published) {
        return Dates.standard()
                .find(published)
                .orElseThrow(() ->
                        bad("\"published\" is not a date: '%s'".formatted(published), "write it as in 2018-06-07"));
    }

    private Optional<Record.Pair> pair(int length) {
        JsonNode pair = node.path("pair");
        return pair.isObject()
                ? Optional.of(new Record.Pair(span(pair, "actor", length), span(pair, "recipient", length)))
                : Optional.empty();
    }

    private Span span(JsonNode pair, String key, int length) {
        JsonNode span = pair.path(key);
        if (span.size() == 2 && span.path(0).isInt() && span.path(1).isInt()) {
            int start = span.path(0).asInt();
            int end = span.path(1).asInt();
            if (start >= 0 && start < end && end <= length) {
                return new Span(start, end);
            }
        }
        throw bad(
                "\"pair\" has no \"%s\" within the text".formatted(key),
                "give [start, end) in UTF-16 units of \"text\"");
    }

    private BadInput bad(String what, String remedy) {
        return new BadInput(file, line, what, remedy);
    }
}
