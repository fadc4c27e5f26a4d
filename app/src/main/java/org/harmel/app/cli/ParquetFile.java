package org.harmel.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.harmel.core.BadInput;
import org.harmel.core.Json;
import org.harmel.ledger.Parquet;
import tools.jackson.databind.node.ObjectNode;

/** Writes rows as Parquet: nested values become structs. */
final class ParquetFile {
    private ParquetFile() {}

    static void write(List<ObjectNode> rows, Path file) {
        if (rows.isEmpty()) {
            throw new BadInput(file.toString(), "there are no rows to write", "ask for more");
        }
        try {
            Path lines = Files.createTempFile("harmel", ".jsonl");
            try {
                Files.write(lines, rows.stream().map(Json::write).toList());
                Parquet.fromJsonLines(lines, file);
            } finally {
                Files.deleteIfExists(lines);
            }
        } catch (IOException e) {
            throw new BadInput(file.toString(), "cannot be written, " + e.getMessage(), "name another file");
        }
    }
}
