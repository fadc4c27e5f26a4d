package org.harmel.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.harmel.core.About;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.Perception;
import org.harmel.core.Statement;

/**
 * Records with parties, kept twice: {@code NAME_read} as the coder read them, {@code NAME_known} with the codes that other
 * articles give; the view {@code NAME} shows the one in place of the other.
 *
 * @param name of the view
 * @param of the records of a document
 * @param with a record with its parties as they are known from elsewhere
 */
record Layered<T>(String name, Class<T> type, Function<Document, List<T>> of, Knowing<T> with, Columns<T> columns) {
    static final List<Layered<?>> ALL = List.of(
            new Layered<>("event", Event.class, Document::events, Layered::event, Rows::of),
            new Layered<>(
                    "statement",
                    Statement.class,
                    Document::statements,
                    (said, who) -> said.knowing(actor(who)),
                    Rows::of),
            new Layered<>(
                    "perception",
                    Perception.class,
                    Document::perceptions,
                    (seen, who) -> seen.knowing(actor(who)),
                    Rows::of));

    /** What is known from elsewhere of one whom an article leaves without a code. */
    @FunctionalInterface
    interface Source {
        Optional<Incumbents.Known> of(Actor bare);
    }

    @FunctionalInterface
    interface Knowing<T> {
        T apply(T record, Source who);
    }

    @FunctionalInterface
    interface Columns<T> {
        Object[] of(String article, Optional<LocalDate> published, int place, T record);
    }

    String read() {
        return name + "_read";
    }

    String known() {
        return name + "_known";
    }

    void write(Connection connection, List<Document> documents) throws SQLException {
        if (documents.stream().allMatch(doc -> of.apply(doc).isEmpty())) {
            return;
        }
        Appender rows = new Appender(connection, read());
        for (Document doc : documents) {
            List<T> records = of.apply(doc);
            for (int place = 0; place < records.size(); place++) {
                rows.row(columns.of(doc.article().id(), doc.article().published(), place, records.get(place)));
            }
        }
        rows.close();
    }

    /** The persons whom a record names without a code. */
    Set<Actor> bare(T record) {
        Set<Actor> bare = new LinkedHashSet<>();
        with.apply(record, actor -> {
            bare.add(actor);
            return Optional.empty();
        });
        return bare;
    }

    private static Event event(Event event, Source who) {
        Optional<String> level = event.act().type().equals("CONSULT") ? level(event, who) : Optional.empty();
        return event.knowing(actor(who), level);
    }

    /** Of the highest party that is known from elsewhere. */
    private static Optional<String> level(Event event, Source who) {
        return Stream.concat(event.actors().stream(), event.recipients().stream())
                .filter(Layered::isBare)
                .flatMap(actor -> who.of(actor).flatMap(Incumbents.Known::level).stream())
                .min(Comparator.comparingInt(About.LEVELS::indexOf));
    }

    private static UnaryOperator<Actor> actor(Source who) {
        return actor ->
                isBare(actor) ? who.of(actor).map(Incumbents.Known::actor).orElse(actor) : actor;
    }

    private static boolean isBare(Actor actor) {
        return actor.code().isEmpty() && actor.name().isPresent();
    }
}
