package org.harmel.ingest.jsonl;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.harmel.core.BadInput;
import org.harmel.core.Json;
import org.harmel.ingest.text.Decoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads records of one JSON object a line, one at a time. A line that cannot be used is handed over as the problem it
 * is, and reading goes on behind it; memory holds one line.
 *
 * <pre>{@code
 * try (JsonlReader reader = new JsonlReader(System.in, "standard input")) {
 *     for (var next = reader.next(); next.isPresent(); next = reader.next()) {
 *         if (next.get() instanceof JsonlReader.Good good) { code(good.record()); }
 *         if (next.get() instanceof JsonlReader.Bad bad) { warn(bad.problem()); }
 *     }
 * }
 * }</pre>
 */
public final class JsonlReader implements Closeable {
    /** Bytes; a longer line is refused. The longest reports have some 200,000 characters. */
    public static final int LIMIT = 16 << 20;

    private final Lines lines;
    private final String file;
    private final int limit;

    /** What a line is. */
    public sealed interface Line permits Good, Bad {}

    /** A line that can be used. */
    public record Good(Record record) implements Line {}

    /** A line that cannot, with file, number, reason and remedy. */
    public record Bad(BadInput problem) implements Line {}

    /** @param file the name for messages */
    public JsonlReader(InputStream in, String file) {
        this(in, file, LIMIT);
    }

    /** @param limit in bytes, for a line */
    public JsonlReader(InputStream in, String file, int limit) {
        this.lines = new Lines(in, limit);
        this.file = file;
        this.limit = limit;
    }

    /**
     * The next line that is not blank; empty at the end.
     *
     * @throws IOException if the stream fails
     */
    public Optional<Line> next() throws IOException {
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().bytes().isEmpty() || !isBlank(line.get().bytes().get())) {
                return Optional.of(read(line.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    private Line read(Lines.Line line) {
        try {
            return new Good(Records.of(file, line.number(), parse(line)));
        } catch (BadInput problem) {
            return new Bad(problem);
        }
    }

    private JsonNode parse(Lines.Line line) {
        byte[] bytes = line.bytes()
                .orElseThrow(() -> new BadInput(
                        file,
                        line.number(),
                        "has %d bytes, and a line may have %d".formatted(line.length(), limit),
                        "put one article on a line"));
        String json = Decoder.strict(bytes, 0, StandardCharsets.UTF_8)
                .orElseThrow(() -> new BadInput(file, line.number(), "is not UTF-8", "write JSON in UTF-8"));
        try {
            return Json.mapper().readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        } catch (JacksonException e) {
            throw new BadInput(
                    file, line.number(), "is not JSON (" + e.getOriginalMessage() + ")", "write one object a line");
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
