package org.harmel.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.harmel.core.Actor;
import org.harmel.core.Json;
import org.harmel.core.OfficeFact;

/**
 * The codes that other articles give to whom an article only names.
 *
 * <p>What stands in the {@code _known} tables depends on the set of articles alone: a row is made from what was read in its
 * article and the office facts of all, and made anew when a name in it is told of again. Each row holds for a stretch of days:
 * of the record as it stood on one of them.
 *
 * <p>Used by one thread at a time; the caller holds the transaction.
 */
final class Overlay {
    private static final String AFFECTED = """
            SELECT DISTINCT article, place FROM family
            WHERE layer = '%s' AND name IN (SELECT name FROM unsettled)""";

    private final Connection connection;

    Overlay(Connection connection) {
        this.connection = connection;
    }

    boolean isSettled() throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery("SELECT count(*) FROM unsettled")) {
            return rows.next() && rows.getLong(1) == 0;
        }
    }

    /** Makes anew the rows in which a name stands that articles have brought since the last time. */
    void settle() throws SQLException {
        Incumbents incumbents = incumbents();
        for (Layered<?> layer : Layered.ALL) {
            settle(layer, incumbents);
        }
        execute("DELETE FROM unsettled");
    }

    /** Of all whom a row that is to be made names without a code. */
    private Incumbents incumbents() throws SQLException {
        Incumbents incumbents = new Incumbents();
        String named = """
                SELECT json, article FROM office_fact SEMI JOIN (
                    SELECT article, place FROM family WHERE layer = '%s' AND name IN (
                        SELECT other.name FROM family AS other SEMI JOIN (
                            SELECT layer, article, place FROM family
                            WHERE layer <> '%s' AND name IN (SELECT name FROM unsettled))
                        USING (layer, article, place))) USING (article, place)""";
        try (Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery(named.formatted(Families.OFFICES, Families.OFFICES))) {
            while (rows.next()) {
                incumbents.add(Json.read(rows.getString(1), OfficeFact.class), rows.getString(2));
            }
        }
        return incumbents;
    }

    private <T> void settle(Layered<T> layer, Incumbents incumbents) throws SQLException {
        String affected = AFFECTED.formatted(layer.name());
        execute("DELETE FROM %s WHERE (article, place) IN (%s)".formatted(layer.known(), affected));
        List<Object[]> made = new ArrayList<>();
        String read =
                "SELECT article, place, published, json FROM %s SEMI JOIN (%s) USING (article, place) WHERE published IS NOT NULL"
                        .formatted(layer.read(), affected);
        try (Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery(read)) {
            while (rows.next()) {
                String article = rows.getString(1);
                LocalDate day = LocalDate.parse(rows.getString(3));
                T record = Json.read(rows.getString(4), layer.type());
                for (Version<T> version : versions(layer, record, article, day, incumbents)) {
                    made.add(version.of(
                            layer.columns().of(article, Optional.of(day), rows.getInt(2), version.record())));
                }
            }
        }
        if (!made.isEmpty()) {
            Appender known = new Appender(connection, layer.known());
            for (Object[] row : made) {
                known.row(row);
            }
            known.close();
        }
    }

    /**
     * A record as it is known for a time.
     *
     * @param from first day
     * @param until the day on which it is known otherwise
     */
    private record Version<T>(T record, LocalDate from, Optional<LocalDate> until) {
        Object[] of(Object[] row) {
            Object[] all = Arrays.copyOf(row, row.length + 2);
            all[row.length] = from;
            all[row.length + 1] = until;
            return all;
        }
    }

    private static <T> List<Version<T>> versions(
            Layered<T> layer, T record, String article, LocalDate published, Incumbents incumbents) {
        Set<Actor> bare = layer.bare(record);
        NavigableSet<LocalDate> days = new TreeSet<>(Set.of(published));
        bare.forEach(actor -> days.addAll(incumbents.later(new Incumbents.Bare(actor, article, published))));
        List<Version<T>> versions = new ArrayList<>();
        T before = record;
        LocalDate from = published;
        for (LocalDate day : days) {
            T known = layer.with()
                    .apply(record, actor -> incumbents.find(new Incumbents.Bare(actor, article, published), day));
            if (!known.equals(before)) {
                if (!before.equals(record)) {
                    versions.add(new Version<>(before, from, Optional.of(day)));
                }
                before = known;
                from = day;
            }
        }
        if (!before.equals(record)) {
            versions.add(new Version<>(before, from, Optional.empty()));
        }
        return versions;
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
