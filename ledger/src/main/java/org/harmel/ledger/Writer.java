package org.harmel.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Article;
import org.harmel.core.Document;
import org.harmel.core.Ids;
import org.harmel.core.Json;
import org.harmel.core.OfficeFact;
import org.harmel.core.Run;

/** Turns documents into rows. Used by one thread at a time; the caller holds the transaction. */
final class Writer {
    /** All that comes from an article. */
    private static final List<String> LAYERS = List.of(
            "event_read",
            "event_known",
            "statement_read",
            "statement_known",
            "perception_read",
            "perception_known",
            "office_fact",
            "family");

    private final Connection connection;
    private final Families families;
    private final PreparedStatement known;
    private final PreparedStatement newRun;
    private final Set<String> runs = new HashSet<>();

    Writer(Connection connection) throws SQLException {
        this.connection = connection;
        families = new Families(connection);
        known = connection.prepareStatement("SELECT run, json FROM article WHERE id = ?");
        newRun = connection.prepareStatement("INSERT OR IGNORE INTO run VALUES (?, ?, ?)");
    }

    /** Adds the documents that are new, each once. */
    int write(List<Document> documents, Run run) throws SQLException {
        Map<String, Document> fresh = new LinkedHashMap<>();
        Map<String, Document> better = new LinkedHashMap<>();
        for (Document doc : documents) {
            Article article = doc.article();
            Map<String, Document> kin = fresh.containsKey(article.id()) ? fresh : better;
            Optional<Document> own = Optional.ofNullable(kin.get(article.id()));
            Optional<Stored> stored = own.isPresent() ? Optional.empty() : stored(article.id());
            if (own.isEmpty() && stored.isEmpty()) {
                fresh.put(article.id(), doc);
            } else if (own.map(Document::article)
                    .or(() ->
                            stored.filter(other -> other.run().equals(run.id())).map(Stored::article))
                    .filter(other -> Variant.tellsMore(article, other))
                    .isPresent()) {
                kin.put(article.id(), doc);
            }
        }
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        if (!fresh.isEmpty()) {
            record(run, now);
            articles(List.copyOf(fresh.values()), run, now);
            layers(List.copyOf(fresh.values()));
        }
        if (!better.isEmpty()) {
            replace(better.values());
            layers(List.copyOf(better.values()));
        }
        return fresh.size();
    }

    private void layers(List<Document> documents) throws SQLException {
        for (Layered<?> layer : Layered.ALL) {
            layer.write(connection, documents);
        }
        offices(documents);
        families.write(documents);
    }

    private Optional<Stored> stored(String article) throws SQLException {
        known.setString(1, article);
        try (ResultSet rows = known.executeQuery()) {
            return rows.next() ? Optional.of(new Stored(rows.getString(1), rows.getString(2))) : Optional.empty();
        }
    }

    private record Stored(String run, String json) {
        Article article() {
            return Json.read(json, Article.class);
        }
    }

    private void replace(Collection<Document> documents) throws SQLException {
        for (Document doc : documents) {
            Article article = doc.article();
            families.unsettle(article.id());
            for (String table : LAYERS) {
                try (PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM %s WHERE article = ?".formatted(table))) {
                    delete.setString(1, article.id());
                    delete.execute();
                }
            }
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE article SET url = nullif(?, ''), json = ? WHERE id = ?")) {
                update.setString(1, article.url().orElse(""));
                update.setString(2, Json.write(article));
                update.setString(3, article.id());
                update.execute();
            }
        }
    }

    /** After a rollback what was noted in it is no longer there. */
    void forget() {
        runs.clear();
        families.forget();
    }

    private void record(Run run, LocalDateTime now) throws SQLException {
        if (runs.add(run.id())) {
            newRun.setString(1, run.id());
            newRun.setString(2, Json.write(run));
            newRun.setObject(3, now);
            newRun.execute();
        }
    }

    private void articles(List<Document> documents, Run run, LocalDateTime now) throws SQLException {
        Appender rows = new Appender(connection, "article");
        for (Document doc : documents) {
            Article article = doc.article();
            rows.row(
                    article.id(),
                    Ids.hash(article.text()),
                    article.published(),
                    article.outlet(),
                    article.url(),
                    run.id(),
                    now,
                    Json.write(article));
        }
        rows.close();
    }

    private void offices(List<Document> documents) throws SQLException {
        if (documents.stream().allMatch(doc -> doc.offices().isEmpty())) {
            return;
        }
        Appender rows = new Appender(connection, "office_fact");
        for (Document doc : documents) {
            for (int place = 0; place < doc.offices().size(); place++) {
                OfficeFact fact = doc.offices().get(place);
                Optional<LocalDate> day = fact.date();
                rows.row(doc.article().id(), place, fact.person(), day, Json.write(fact));
            }
        }
        rows.close();
    }
}
