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
import org.harmel.core.Actor;
import org.harmel.core.Article;
import org.harmel.core.Days;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.Ids;
import org.harmel.core.Json;
import org.harmel.core.OfficeFact;
import org.harmel.core.Perception;
import org.harmel.core.Place;
import org.harmel.core.Run;
import org.harmel.core.Statement;

/** Turns documents into rows. Used by one thread at a time; the caller holds the transaction. */
final class Writer {
    private final Connection connection;
    private final PreparedStatement known;
    private final PreparedStatement newRun;
    private final Set<String> runs = new HashSet<>();

    Writer(Connection connection) throws SQLException {
        this.connection = connection;
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
        events(documents);
        statements(documents);
        perceptions(documents);
        offices(documents);
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
            for (String table : List.of("event", "statement", "perception", "office_fact")) {
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

    private void events(List<Document> documents) throws SQLException {
        if (documents.stream().allMatch(doc -> doc.events().isEmpty())) {
            return;
        }
        Appender rows = new Appender(connection, "event");
        for (Document doc : documents) {
            for (int place = 0; place < doc.events().size(); place++) {
                event(rows, doc.article(), place, doc.events().get(place));
            }
        }
        rows.close();
    }

    private static void event(Appender rows, Article article, int place, Event event) throws SQLException {
        Optional<Days> tally = tally(event);
        rows.row(
                event.id(),
                article.id(),
                place,
                event.run(),
                article.published(),
                event.act().type(),
                event.type(),
                Json.name(event.status()),
                Json.name(event.track()),
                Json.name(event.strand()),
                event.counted(),
                event.symmetric(),
                event.score(),
                event.confidence(),
                Keys.codes(event.actors()),
                Keys.codes(event.recipients()),
                Keys.codes(event.facing()),
                Keys.names(event.actors()),
                Keys.names(event.recipients()),
                event.when().map(Days::start),
                event.when().map(Days::end),
                tally.map(Days::start),
                tally.map(Days::end),
                tally.map(Writer::exact).orElse(false),
                event.where().flatMap(Place::country),
                event.where().map(Place::name),
                Json.write(event));
    }

    /**
     * The days on which charts count it: of the announcement where the type of record is not that of the act, else of the
     * act; background without a date has none.
     */
    private static Optional<Days> tally(Event event) {
        Optional<Days> published = event.published().map(day -> Days.published(day, Days.Precision.DAY));
        Optional<Days> told = event.said().or(() -> published);
        if (!event.type().equals(event.act().type())) {
            return told;
        }
        return event.when().or(() -> event.background() ? Optional.empty() : told);
    }

    /** Whether the first day is a day of the act; of "in April" it may not be. */
    private static boolean exact(Days days) {
        return switch (days.precision()) {
            case DAY, WEEKEND, WEEK, RANGE -> true;
            default -> false;
        };
    }

    private void statements(List<Document> documents) throws SQLException {
        if (documents.stream().allMatch(doc -> doc.statements().isEmpty())) {
            return;
        }
        Appender rows = new Appender(connection, "statement");
        for (Document doc : documents) {
            for (int place = 0; place < doc.statements().size(); place++) {
                Statement said = doc.statements().get(place);
                List<Actor> speaker = said.speaker().stream().toList();
                rows.row(
                        said.id(),
                        doc.article().id(),
                        place,
                        doc.article().published(),
                        Keys.codes(speaker),
                        Keys.codes(said.about()),
                        Keys.names(speaker),
                        Keys.names(said.about()),
                        said.when().map(Days::start),
                        said.when().map(Days::end),
                        said.where().flatMap(Place::country),
                        said.where().map(Place::name),
                        Json.write(said));
            }
        }
        rows.close();
    }

    private void perceptions(List<Document> documents) throws SQLException {
        if (documents.stream().allMatch(doc -> doc.perceptions().isEmpty())) {
            return;
        }
        Appender rows = new Appender(connection, "perception");
        for (Document doc : documents) {
            for (int place = 0; place < doc.perceptions().size(); place++) {
                Perception seen = doc.perceptions().get(place);
                List<Actor> holder = List.of(seen.holder());
                List<Actor> about = seen.about().stream().toList();
                rows.row(
                        seen.id(),
                        doc.article().id(),
                        place,
                        doc.article().published(),
                        Keys.codes(holder),
                        Keys.codes(about),
                        Keys.names(holder),
                        Keys.names(about),
                        Json.write(seen));
            }
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
