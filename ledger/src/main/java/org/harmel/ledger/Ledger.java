package org.harmel.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.EventQuery;
import org.harmel.core.EventStore;
import org.harmel.core.Json;
import org.harmel.core.OfficeFact;
import org.harmel.core.Perception;
import org.harmel.core.Run;
import org.harmel.core.Statement;

/**
 * The record in one DuckDB file, owned by one process at a time; safe for use by many threads.
 *
 * <p>An article and all that was read in it is kept at once or not at all; a process that is killed loses at most what it
 * was about to put, and the same article again changes nothing. Everything that is read has an order that does not depend
 * on the order of putting.
 */
public final class Ledger implements EventStore {
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofMillis(100);
    private static final String ORDER = " ORDER BY published NULLS LAST, article, place";

    /** Ledgers that this process has open: DuckDB would let it open one twice, and its owner file tells of one. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Connection connection;
    private final Writer writer;
    private final Overlay overlay;
    private volatile boolean settled;
    private Owner owner;
    private volatile boolean closed;

    private Ledger(Path file, Connection connection, Owner owner) throws SQLException {
        this.file = file;
        this.connection = connection;
        this.owner = owner;
        connection.setAutoCommit(false);
        writer = new Writer(connection);
        overlay = new Overlay(connection);
        settled = overlay.isSettled();
    }

    /** Opens a ledger, and makes it if there is none, see {@link #open(Path, Opening)}. */
    public static Ledger open(Path file) {
        return open(file, Opening.by("harmel"));
    }

    /**
     * Opens a ledger, and makes it if there is none.
     *
     * @throws BadInput if the file cannot be made or written, is no ledger or one of a newer version, or if another
     *     process holds it longer than we wait
     */
    public static Ledger open(Path file, Opening how) {
        Path place = place(file);
        mustBeWritable(place);
        long start = System.nanoTime();
        boolean told = false;
        while (true) {
            Optional<Ledger> opened = tryOpen(place, how, start);
            if (opened.isPresent()) {
                return opened.get();
            }
            if (!told && since(start).compareTo(QUIET) >= 0) {
                told = true;
                String who = holder(place, "another process");
                how.notice().accept("waiting for %s, which holds %s".formatted(who, place));
            }
            pause();
        }
    }

    /** Opens a ledger that is there, see {@link #openExisting(Path, Opening)}. */
    public static Ledger openExisting(Path file) {
        return openExisting(file, Opening.by("harmel"));
    }

    /**
     * Opens a ledger that is there.
     *
     * @throws BadInput as {@link #open(Path, Opening)}, and if there is none
     */
    public static Ledger openExisting(Path file, Opening how) {
        Path place = place(file);
        if (!Files.exists(place)) {
            throw new BadInput(
                    place.toString(),
                    "there is no ledger",
                    "make one with `harmel read PATH --ledger %s`".formatted(file));
        }
        return open(file, how);
    }

    @Override
    public boolean put(Document doc, Run run) {
        return putAll(List.of(doc), run) == 1;
    }

    /**
     * Keeps several articles in one transaction, which for a hundred of them is some eight times faster than one by one;
     * a kill loses all of them or none.
     *
     * @return how many of them are new
     * @throws BadInput if the disk is full; the ledger is then as it was before
     */
    public int putAll(List<Document> documents, Run run) {
        synchronized (writer) {
            try {
                int fresh = writer.write(documents, run);
                connection.commit();
                settled = false;
                return fresh;
            } catch (SQLException e) {
                throw undone(e);
            } catch (RuntimeException e) {
                undo();
                throw e;
            }
        }
    }

    /**
     * Gives persons whom an article only names the codes that other articles tell of them. Asking does so by itself, where
     * articles came since the last time; what has been settled is there for other tools, too.
     */
    public void settle() {
        synchronized (writer) {
            if (settled) {
                return;
            }
            try {
                overlay.settle();
                connection.commit();
                settled = true;
            } catch (SQLException e) {
                throw undone(e);
            } catch (RuntimeException e) {
                undo();
                throw e;
            }
        }
    }

    @Override
    public boolean has(String article) {
        return one("SELECT id FROM article WHERE id = ?", article).isPresent();
    }

    @Override
    public void events(EventQuery query, Consumer<Event> each) {
        events(query, Optional.empty(), each);
    }

    /** Events of the record as it stood on a day: of articles published by then, and none of unknown date. */
    public void events(EventQuery query, Optional<LocalDate> asOf, Consumer<Event> each) {
        Filter filter = Filter.events(query).asOf(asOf);
        String limit = query.limit() > 0 ? " LIMIT " + query.limit() : "";
        select(
                asOf,
                "SELECT json FROM event WHERE " + filter.sql() + ORDER + limit,
                filter.parameters(),
                row -> each.accept(Json.read(row.text(1), Event.class)));
    }

    public Optional<Event> event(String id) {
        settle();
        return one("SELECT json FROM event WHERE id = ?" + ORDER, id).map(json -> Json.read(json, Event.class));
    }

    public Optional<Article> article(String id) {
        return one("SELECT json FROM article WHERE id = ?", id).map(json -> Json.read(json, Article.class));
    }

    public Optional<Run> run(String id) {
        return one("SELECT json FROM run WHERE id = ?", id).map(json -> Json.read(json, Run.class));
    }

    /** All articles, by publication and id. */
    public void articles(Consumer<Article> each) {
        ask(
                Optional.empty(),
                "SELECT json FROM article ORDER BY published NULLS LAST, id",
                List.of(),
                row -> each.accept(Json.read(row.text(1), Article.class)));
    }

    /** What was read in an article, in text order. */
    public List<Event> eventsOf(String article) {
        return of("event", article, Event.class);
    }

    public List<Statement> statementsOf(String article) {
        return of("statement", article, Statement.class);
    }

    public List<Perception> perceptionsOf(String article) {
        return of("perception", article, Perception.class);
    }

    public List<OfficeFact> officesOf(String article) {
        return of("office_fact", article, OfficeFact.class);
    }

    public Info info() {
        List<Info> found = new ArrayList<>();
        select(
                """
                SELECT count(*), (SELECT count(*) FROM event), (SELECT count(*) FROM statement),
                    (SELECT count(*) FROM perception), (SELECT count(*) FROM office_fact), (SELECT count(*) FROM run),
                    min(published), max(published)
                FROM article""",
                List.of(),
                row -> found.add(new Info(
                        row.number(1),
                        row.number(2),
                        row.number(3),
                        row.number(4),
                        row.number(5),
                        row.number(6),
                        row.day(7),
                        row.day(8),
                        size(file) + size(log(file)))));
        return found.get(0);
    }

    /**
     * Asks the tables and views of {@code schema.sql} and {@code layer.sql}, on a connection of its own, so that a reader may
     * ask again.
     *
     * @param parameters for the question marks in {@code sql}, in their order
     */
    public void select(String sql, List<?> parameters, RowReader each) {
        select(Optional.empty(), sql, parameters, each);
    }

    /**
     * As {@link #select(String, List, RowReader)}.
     *
     * @param asOf shows persons as they were known on that day; which articles there were then is the question's affair
     */
    public void select(Optional<LocalDate> asOf, String sql, List<?> parameters, RowReader each) {
        mustBeOpen();
        settle();
        ask(asOf, sql, parameters, each);
    }

    private void mustBeOpen() {
        if (closed) {
            // a new connection would open the file again, and nobody would own it
            throw new IllegalStateException(file + " is closed");
        }
    }

    private void ask(Optional<LocalDate> asOf, String sql, List<?> parameters, RowReader each) {
        mustBeOpen();
        try (Connection own = stood(asOf);
                PreparedStatement ask = own.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                ask.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = ask.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    each.read(row);
                }
            }
        } catch (SQLException e) {
            throw Failure.of(file, e);
        }
    }

    private Connection stood(Optional<LocalDate> asOf) throws SQLException {
        Connection own = DuckDriver.connect(file);
        if (asOf.isPresent()) {
            try (java.sql.Statement set = own.createStatement()) {
                set.execute("SET VARIABLE as_of = DATE '%s'".formatted(asOf.get()));
            }
        }
        return own;
    }

    public Path file() {
        return file;
    }

    /** Lets other processes know where this one answers questions about the ledger, see {@link Owner}. */
    public void announce(String url, String token) {
        owner = owner.at(url, token);
        writeOwner(owner, file);
    }

    @Override
    public void close() {
        synchronized (writer) {
            if (closed) {
                return;
            }
            closed = true;
            release(connection, file);
            OPEN.remove(file);
        }
    }

    private <T> List<T> of(String table, String article, Class<T> type) {
        List<T> found = new ArrayList<>();
        select(
                "SELECT json FROM %s WHERE article = ? ORDER BY place".formatted(table),
                List.of(article),
                row -> found.add(Json.read(row.text(1), type)));
        return found;
    }

    private Optional<String> one(String sql, String id) {
        List<String> found = new ArrayList<>();
        ask(Optional.empty(), sql + " LIMIT 1", List.of(id), row -> found.add(row.text(1)));
        return found.stream().findFirst();
    }

    private RuntimeException undone(SQLException e) {
        undo();
        return Failure.of(file, e);
    }

    private void undo() {
        writer.forget();
        try {
            connection.rollback();
        } catch (SQLException e) {
            // after a failed write DuckDB has already rolled back and shuts the database
        }
    }

    private static Optional<Ledger> tryOpen(Path file, Opening how, long start) {
        if (!OPEN.add(file)) {
            mayWait(file, how, start, "this process");
            return Optional.empty();
        }
        boolean kept = false;
        try {
            Ledger ledger = prepared(file, how);
            kept = true;
            return Optional.of(ledger);
        } catch (SQLException e) {
            if (!Failure.held(e)) {
                throw Failure.of(file, e);
            }
            mayWait(file, how, start, Failure.holder(e));
            return Optional.empty();
        } finally {
            if (!kept) {
                OPEN.remove(file);
            }
        }
    }

    private static void mayWait(Path file, Opening how, long start, String otherwise) {
        if (since(start).compareTo(how.patience()) >= 0) {
            throw new BadInput(
                    file.toString(),
                    "is held by " + holder(file, otherwise),
                    "end that process or wait for it, one process owns a ledger");
        }
    }

    private static String holder(Path file, String otherwise) {
        return Owner.of(file)
                .map(owner -> "process %d (%s)".formatted(owner.pid(), owner.command()))
                .orElse(otherwise);
    }

    private static Ledger prepared(Path file, Opening how) throws SQLException {
        Connection connection = connected(file, how);
        boolean kept = false;
        try {
            Owner owner = Owner.self(how.command());
            writeOwner(owner, file);
            Ledger ledger = new Ledger(file, connection, owner);
            kept = true;
            return ledger;
        } finally {
            if (!kept) {
                release(connection, file);
            }
        }
    }

    /** The owner's name goes first: once the file is free the next process writes its own. */
    private static void release(Connection connection, Path file) {
        try {
            Files.deleteIfExists(Owner.file(file));
            connection.close();
        } catch (IOException | SQLException e) {
            // What was committed stands in the log beside the file and is merged at the next opening.
        }
    }

    /** A connection to a ledger of the present schema. */
    private static Connection connected(Path file, Opening how) throws SQLException {
        Connection connection = DuckDriver.connect(file);
        boolean kept = false;
        try {
            int version = Schema.version(connection);
            Schema.mustBeKnown(file, version);
            if (version == 0) {
                Schema.create(connection);
            }
            kept = version == 0 || version == Schema.VERSION;
            if (kept) {
                return connection;
            }
            return migrated(file, connection, version, how);
        } finally {
            if (!kept) {
                connection.close();
            }
        }
    }

    /** Closing merges the log into the file, so that the copy is whole. */
    private static Connection migrated(Path file, Connection older, int version, Opening how) throws SQLException {
        older.close();
        try {
            Schema.copy(file, version);
        } catch (IOException e) {
            throw new BadInput(
                    file.toString(),
                    "cannot be copied before it is brought to the present form",
                    "free some space beside it");
        }
        String done = "%s is brought to the present form; the old one is kept as %s";
        how.notice().accept(done.formatted(file, Schema.copyOf(file, version)));
        Connection connection = DuckDriver.connect(file);
        try {
            Schema.migrate(connection, version);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static void writeOwner(Owner owner, Path file) {
        try {
            owner.write(file);
        } catch (IOException e) {
            throw Failure.readOnly(file);
        }
    }

    /** One name for a file, however it is reached. */
    private static Path place(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new BadInput(file.toString(), "is no file", "name a file for the ledger, as harmel.duckdb");
        }
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new BadInput(whole.toString(), above + " is a file, not a folder", "name a file in a folder");
            }
        }
        if (!Files.exists(folder)) {
            throw new BadInput(
                    whole.toString(), "there is no folder " + folder, "make it (mkdir -p %s)".formatted(folder));
        }
        if (Files.isDirectory(whole)) {
            throw new BadInput(whole.toString(), "is a folder", "name a file in it, as harmel.duckdb");
        }
        try {
            return Files.exists(whole)
                    ? whole.toRealPath()
                    : folder.toRealPath().resolve(whole.getFileName());
        } catch (IOException e) {
            throw new BadInput(whole.toString(), "cannot be reached: " + e.getMessage(), "name another file");
        }
    }

    private static void mustBeWritable(Path file) {
        boolean writable = Files.exists(file)
                ? Files.isWritable(file) && !markedReadOnly(file)
                : Files.isWritable(file.getParent());
        if (!writable) {
            throw Failure.readOnly(file);
        }
    }

    /** The administrator may write everything; a file that nobody may write is meant to stay as it is. */
    private static boolean markedReadOnly(Path file) {
        try {
            Set<PosixFilePermission> allowed =
                    Files.readAttributes(file, PosixFileAttributes.class).permissions();
            return !allowed.contains(PosixFilePermission.OWNER_WRITE)
                    && !allowed.contains(PosixFilePermission.GROUP_WRITE)
                    && !allowed.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a ledger", e);
        }
    }

    private static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + ".wal");
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
