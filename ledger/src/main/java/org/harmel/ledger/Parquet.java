package org.harmel.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.harmel.core.BadInput;

/** Parquet files from rows that are there as JSON lines. */
public final class Parquet {
    private Parquet() {}

    /**
     * Nested objects become structs, lists lists; the types are read from all lines.
     *
     * @throws BadInput if the file cannot be written
     */
    public static void fromJsonLines(Path lines, Path file) {
        try (Connection memory = DuckDriver.connect(Path.of(":memory:"));
                Statement statement = memory.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_json('%s', format = 'newline_delimited', sample_size = -1)) TO '%s' (FORMAT parquet)"
                            .formatted(quoted(lines), quoted(file)));
        } catch (SQLException e) {
            throw new BadInput(file.toString(), "cannot be written, " + e.getMessage(), "name another file");
        }
    }

    private static String quoted(Path file) {
        return file.toString().replace("'", "''");
    }
}
