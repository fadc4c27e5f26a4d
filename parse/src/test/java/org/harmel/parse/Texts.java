package org.harmel.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.harmel.core.Json;
import org.harmel.core.Span;
import tools.jackson.databind.JsonNode;

/** Sentences to measure with. */
final class Texts {
    private static final SentenceSplitter SPLITTER = new SentenceSplitter();
    private static final Words WORDS = new Words();

    private Texts() {}

    /** All sentences of the field {@code text} of a JSONL file. */
    static List<List<Words.Word>> sentences(Path file) throws IOException {
        List<List<Words.Word>> found = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            add(found, Json.read(line, JsonNode.class).path("text").asString(""));
        }
        return found;
    }

    private static void add(List<List<Words.Word>> found, String text) {
        for (Span span : SPLITTER.split(text)) {
            List<Words.Word> all = WORDS.of(text, span);
            for (int from = 0; from < all.size(); from += Parser.MAX_TOKENS) {
                found.add(all.subList(from, Math.min(all.size(), from + Parser.MAX_TOKENS)));
            }
        }
    }
}
