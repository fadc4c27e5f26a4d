package org.harmel.ingest.jsonl;

import java.io.InputStream;
import java.util.function.Consumer;
import org.harmel.core.BadInput;
import org.harmel.core.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** A JSON file: one object, a list of objects, or objects one after the other; memory holds one of them. */
public final class JsonFile {
    private JsonFile() {}

    /**
     * Hands over each object as a record. One that cannot be used is a problem, and reading goes on behind it; after a
     * fault of syntax nothing more can be read.
     */
    public static void read(InputStream in, String file, Consumer<JsonlReader.Line> each) {
        int line = 1;
        try (JsonParser parser = Json.mapper().createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentLocation().getLineNr();
                if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    JsonNode node = parser.readValueAsTree();
                    each.accept(record(file, line, node));
                }
            }
        } catch (JacksonException e) {
            int where = e.getLocation() == null
                    ? line
                    : Math.max(line, e.getLocation().getLineNr());
            each.accept(new JsonlReader.Bad(new BadInput(
                    file,
                    where,
                    "is not JSON (" + e.getOriginalMessage() + ")",
                    "mend it or write one object a line")));
        }
    }

    private static JsonlReader.Line record(String file, int line, JsonNode node) {
        try {
            return new JsonlReader.Good(Records.of(file, line, node));
        } catch (BadInput problem) {
            return new JsonlReader.Bad(problem);
        }
    }
}
