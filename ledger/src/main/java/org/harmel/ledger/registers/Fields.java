package org.harmel.ledger.registers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Event;
import org.harmel.core.Evidence;
import org.harmel.core.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a row, key by key; what is unknown, empty or false has no key. */
final class Fields {
    private final ObjectNode row = Json.mapper().createObjectNode();

    private Fields() {}

    static Fields id(String id) {
        Fields fields = new Fields();
        fields.row.put("id", id);
        return fields;
    }

    static Fields none() {
        return new Fields();
    }

    Fields put(String key, Object value) {
        if (value instanceof Optional<?> maybe) {
            maybe.ifPresent(known -> put(key, known));
        } else if (!Boolean.FALSE.equals(value) && !(value instanceof Collection<?> many && many.isEmpty())) {
            row.set(key, Json.mapper().valueToTree(value));
        }
        return this;
    }

    /** The words of events, each with its article, and the highest share of being right among them. */
    Fields behind(List<Event> events) {
        ArrayNode list = row.putArray("evidence");
        events.forEach(event -> list.add(evidence(event.evidence(), event.article())));
        return put(
                "confidence",
                events.stream().mapToDouble(Event::confidence).max().orElse(0));
    }

    Fields words(Evidence evidence, String article) {
        row.putArray("evidence").add(evidence(evidence, article));
        return this;
    }

    ObjectNode row() {
        return row;
    }

    static ObjectNode evidence(Evidence evidence, String article) {
        ObjectNode node = Json.mapper().valueToTree(evidence);
        return node.put("article", article);
    }
}
