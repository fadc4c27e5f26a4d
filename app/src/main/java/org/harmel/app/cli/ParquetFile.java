package org.harmel.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.harmel.core.BadInput;
import org.harmel.core.Json;
import org.harmel.ledger.Parquet;
import tools.jackson.databind.node.ObjectNode;

/** Writes rows as Parquet: nested values become structs. */
final class ParquetFile {
    private ParquetFile() {}

    /** @param file to write; without one, the bytes go to {@code otherwise} */
    static void write(List<ObjectNode> rows, Optional<Path> file, OutputStream otherwise) {
        String name = file.map(Path::toString).orElse("standard output");
        if (rows.isEmpty()) {
            throw new BadInput(name, "there are no rows to write", "ask for more");
        }
        try {
            Path folder = Files.createTempDirectory("harmel");
            Path lines = folder.resolve("rows.jsonl");
            Path made = folder.resolve("rows.parquet");
            try {
                Files.write(lines, rows.stream().map(Json::write).toList());
                Parquet.fromJsonLines(lines, file.orElse(made));
                if (file.isEmpty()) {
                    Files.copy(made, otherwise);
                    otherwise.flush();
                }
            } finally {
                Files.deleteIfExists(lines);
                Files.deleteIfExists(made);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new BadInput(name, "cannot be written, " + e.getMessage(), "name another file");
        }
    }
}
