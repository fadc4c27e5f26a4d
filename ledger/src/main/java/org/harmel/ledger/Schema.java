package org.harmel.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.harmel.core.BadInput;

/** The tables of a ledger and their version. */
final class Schema {
    static final int VERSION = 2;

    /** Makes a ledger of the next version of one. */
    @FunctionalInterface
    private interface Step {
        void of(Connection connection) throws SQLException;
    }

    /** Step {@code i} makes version {@code i + 2} of version {@code i + 1}. */
    private static final List<Step> MIGRATIONS = List.of(Schema::addOverlay);

    private Schema() {}

    /** The version of a ledger; 0 for an empty database, -1 for one with tables of somebody else. */
    static int version(Connection connection) throws SQLException {
        try (Statement ask = connection.createStatement()) {
            if (number(ask, "SELECT count(*) FROM duckdb_tables()") == 0) {
                return 0;
            }
            if (number(ask, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'schema_version'") == 0) {
                return -1;
            }
            return number(ask, "SELECT version FROM schema_version");
        }
    }

    /**
     * @throws BadInput for a database that is no ledger, or a ledger of a newer version
     */
    static void mustBeKnown(Path ledger, int version) {
        if (version < 0) {
            throw new BadInput(
                    ledger.toString(), "is a database, but no ledger of Harmel", "name another file for the ledger");
        }
        if (version > VERSION) {
            throw new BadInput(
                    ledger.toString(),
                    "was made by a newer Harmel (its schema is %d, this one knows %d)".formatted(version, VERSION),
                    "use that version, or read the articles into another ledger");
        }
    }

    static void create(Connection connection) throws SQLException {
        together(connection, all -> {
            execute(all, resource("schema.sql"));
            overlay(all);
            execute(all, "INSERT INTO schema_version VALUES (%d)".formatted(VERSION));
        });
    }

    /** Where the copy of an older ledger is put before it is migrated. */
    static Path copyOf(Path ledger, int version) {
        return ledger.resolveSibling("%s.v%d".formatted(ledger.getFileName(), version));
    }

    static void copy(Path ledger, int version) throws IOException {
        Files.copy(ledger, copyOf(ledger, version), StandardCopyOption.REPLACE_EXISTING);
    }

    static void migrate(Connection connection, int from) throws SQLException {
        for (int version = from; version < VERSION; version++) {
            Step step = MIGRATIONS.get(version - 1);
            int next = version + 1;
            together(connection, all -> {
                step.of(all);
                execute(all, "UPDATE schema_version SET version = %d".formatted(next));
            });
        }
    }

    /** Tables and views of what other articles tell, for each layer. */
    private static void overlay(Connection connection) throws SQLException {
        execute(connection, resource("known.sql"));
        for (Layered<?> layer : Layered.ALL) {
            execute(connection, resource("layer.sql").replace("NAME", layer.name()));
        }
    }

    /** Persons whom an article only names can be known from others. */
    private static void addOverlay(Connection connection) throws SQLException {
        for (Layered<?> layer : Layered.ALL) {
            execute(connection, "ALTER TABLE %s RENAME TO %s".formatted(layer.name(), layer.read()));
        }
        overlay(connection);
        new Families(connection).writeAll();
    }

    private static void together(Connection connection, Step step) throws SQLException {
        connection.setAutoCommit(false);
        try {
            step.of(connection);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback(); // else turning the mode back commits what was done so far
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String part : sql.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /** Text of a file beside this class. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }
}
