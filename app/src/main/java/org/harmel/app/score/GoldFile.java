package org.harmel.app.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.what.Lesson;
import org.harmel.coder.what.Ontology;
import org.harmel.core.BadInput;
import org.harmel.core.Json;
import org.harmel.core.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Cases from the ontology's examples or from a user's file. */
public final class GoldFile {
    /** The set of the ontology's examples that only check. */
    public static final String EXAMPLES = "examples";

    /** The set of the examples that taught the encoder. */
    public static final String TAUGHT = "taught";

    /** The set of plain news that must yield nothing. */
    public static final String NOTHING = "nothing";

    private static final List<String> TYPE_KEYS = List.of("types", "type", "gold_root");

    private GoldFile() {}

    /** A set that ships: {@link #EXAMPLES}, {@link #TAUGHT} or {@link #NOTHING}; empty for another name. */
    public static List<GoldCase> shipped(String name, Ontology ontology) {
        List<GoldCase> cases = new ArrayList<>();
        switch (name) {
            case EXAMPLES, TAUGHT ->
                Ontology.TYPES.forEach(type -> Lesson.shipped(ontology, type).stream()
                        .filter(lesson -> lesson.check() == name.equals(EXAMPLES))
                        .filter(lesson ->
                                lesson.actor().isPresent() && lesson.recipient().isPresent())
                        .map(GoldFile::of)
                        .forEach(cases::add));
            case NOTHING ->
                Lesson.shipped(ontology, "NONE").stream()
                        .map(lesson -> new GoldCase(
                                lesson.file() + ":" + lesson.line(),
                                lesson.text(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of(),
                                Optional.empty(),
                                Optional.empty()))
                        .forEach(cases::add);
            default -> {}
        }
        return cases;
    }

    private static GoldCase of(Lesson lesson) {
        boolean none = lesson.type().equals(Lesson.NONE);
        return new GoldCase(
                lesson.file() + ":" + lesson.line(),
                lesson.text(),
                Optional.empty(),
                lesson.actor(),
                lesson.recipient(),
                none ? Set.of() : Set.of(lesson.type()),
                none ? Optional.empty() : Optional.of(lesson.act()),
                lesson.status());
    }

    /**
     * JSONL: {@code text}; {@code type}, {@code types} or {@code gold_root}, none of them where nothing must be coded; and
     * optionally {@code title}, {@code actor} and {@code recipient} as {@code [start, end]}.
     *
     * @param codePoints whether spans count code points; else UTF-16 units
     * @throws BadInput naming file and line
     */
    public static List<GoldCase> read(Path file, boolean codePoints) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new BadInput(file.toString(), "cannot be read, " + e.getMessage(), "name a JSONL file in UTF-8");
        }
        List<GoldCase> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                cases.add(line(file, i + 1, lines.get(i), codePoints));
            }
        }
        return cases;
    }

    private static GoldCase line(Path file, int line, String json, boolean codePoints) {
        try {
            JsonNode node = Json.mapper().readTree(json);
            String text = node.path("text").asString("");
            if (text.isEmpty()) {
                throw new BadInput(file.toString(), line, "has no text", "give each line a field `text`");
            }
            return new GoldCase(
                    file.getFileName() + ":" + line,
                    text,
                    Optional.of(node.path("title").asString("")).filter(t -> !t.isEmpty()),
                    span(node.path("actor"), text, codePoints),
                    span(node.path("recipient"), text, codePoints),
                    types(node),
                    Optional.empty(),
                    Optional.empty());
        } catch (JacksonException | IndexOutOfBoundsException e) {
            throw new BadInput(
                    file.toString(),
                    line,
                    "is no gold case (%s)".formatted(e.getMessage()),
                    "see `harmel score --help`");
        }
    }

    private static Optional<Span> span(JsonNode node, String text, boolean codePoints) {
        if (!node.isArray()) {
            return Optional.empty();
        }
        int start = node.path(0).asInt();
        int end = node.path(1).asInt();
        Span span = codePoints
                ? new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end))
                : new Span(start, end);
        if (span.end() > text.length()) {
            throw new IndexOutOfBoundsException("span " + span + " ends after the text");
        }
        return Optional.of(span);
    }

    private static Set<String> types(JsonNode node) {
        Set<String> types = new LinkedHashSet<>();
        for (String key : TYPE_KEYS) {
            JsonNode value = node.path(key);
            if (value.isArray()) {
                value.forEach(v -> types.add(v.asString()));
            } else if (value.isString()) {
                types.add(value.asString());
            }
        }
        return types;
    }
}
