package org.harmel.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Json;

/**
 * The index from family names to rows: of persons whom an article leaves without a code, and of those to whom it gives an
 * office. The names that an article brings are noted as unsettled, since either may tell who the other is.
 */
final class Families {
    /** Of the rows of office facts. */
    static final String OFFICES = "office_fact";

    private final Connection connection;
    private final Set<String> brought = new TreeSet<>();

    Families(Connection connection) {
        this.connection = connection;
    }

    void write(List<Document> documents) throws SQLException {
        Appender rows = new Appender(connection, "family");
        for (Document doc : documents) {
            String article = doc.article().id();
            for (Layered<?> layer : Layered.ALL) {
                bare(rows, layer, doc);
            }
            for (int place = 0; place < doc.offices().size(); place++) {
                row(rows, PersonName.of(doc.offices().get(place).person()), OFFICES, article, place);
            }
        }
        rows.close();
        unsettle();
    }

    /** Of all that the ledger holds. */
    void writeAll() throws SQLException {
        Appender rows = new Appender(connection, "family");
        for (Layered<?> layer : Layered.ALL) {
            bare(rows, layer);
        }
        each(
                "SELECT article, place, person FROM " + OFFICES,
                row -> row(rows, PersonName.of(row.text(3)), OFFICES, row.text(1), (int) row.number(2)));
        rows.close();
        unsettle();
    }

    private <T> void bare(Appender rows, Layered<T> layer) throws SQLException {
        each("SELECT article, place, json FROM " + layer.read(), row -> {
            T record = Json.read(row.text(3), layer.type());
            bare(rows, layer, record, row.text(1), (int) row.number(2));
        });
    }

    private void each(String sql, RowReader reader) throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery(sql)) {
            Row row = new Row(rows);
            while (rows.next()) {
                reader.read(row);
            }
        }
    }

    private void unsettle() throws SQLException {
        if (!brought.isEmpty()) {
            Appender unsettled = new Appender(connection, "unsettled");
            for (String name : brought) {
                unsettled.row(name);
            }
            unsettled.close();
            brought.clear();
        }
    }

    /** After a rollback. */
    void forget() {
        brought.clear();
    }

    /** Those of an article that is about to be replaced. */
    void unsettle(String article) throws SQLException {
        try (PreparedStatement note =
                connection.prepareStatement("INSERT INTO unsettled SELECT name FROM family WHERE article = ?")) {
            note.setString(1, article);
            note.execute();
        }
    }

    private <T> void bare(Appender rows, Layered<T> layer, Document doc) throws SQLException {
        List<T> records = layer.of().apply(doc);
        for (int place = 0; place < records.size(); place++) {
            bare(rows, layer, records.get(place), doc.article().id(), place);
        }
    }

    private <T> void bare(Appender rows, Layered<T> layer, T record, String article, int place) throws SQLException {
        for (Actor bare : layer.bare(record)) {
            row(rows, PersonName.of(bare.name().orElse("")), layer.name(), article, place);
        }
    }

    private void row(Appender rows, PersonName name, String layer, String article, int place) throws SQLException {
        if (!name.isEmpty()) {
            brought.add(name.family());
            rows.row(name.family(), layer, article, place);
        }
    }
}
