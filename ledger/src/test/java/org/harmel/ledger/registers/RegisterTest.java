package org.harmel.ledger.registers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.harmel.core.Document;
import org.harmel.ledger.Ledger;
import org.harmel.ledger.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A ledger for each test, and short ways to fill and ask it. */
abstract class RegisterTest {
    @TempDir
    Path folder;

    Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("test.duckdb"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** Puts the later ones first, since the order must not matter. */
    void put(Told... articles) {
        List<Document> documents = new ArrayList<>();
        for (Told article : articles) {
            documents.add(0, article.doc());
        }
        ledger.putAll(documents, Told.RUN);
    }

    List<ObjectNode> rows(String register, Asked asked) {
        List<ObjectNode> rows = new ArrayList<>();
        new Registers(ledger).rows(register, asked, rows::add);
        return rows;
    }

    List<ObjectNode> rows(String register) {
        return rows(register, Asked.ALL);
    }

    static String codes(JsonNode actors) {
        TreeSet<String> codes = new TreeSet<>();
        actors.forEach(actor -> codes.add(actor.path("code").asString("?")));
        return String.join(" ", codes);
    }

    /** The value of a key as text, "-" without one. */
    static String text(JsonNode row, String key) {
        JsonNode value = row.path(key);
        return value.isMissingNode() ? "-" : value.isValueNode() ? value.asString() : value.toString();
    }

    static List<String> keys(ObjectNode row) {
        return List.copyOf(row.propertyNames());
    }
}
