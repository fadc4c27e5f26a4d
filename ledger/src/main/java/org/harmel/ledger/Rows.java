package org.harmel.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;
import org.harmel.core.Days;
import org.harmel.core.Event;
import org.harmel.core.Json;
import org.harmel.core.Perception;
import org.harmel.core.Place;
import org.harmel.core.Statement;

/** Records as rows of their tables, column by column; what the columns hold stands in {@code schema.sql}. */
final class Rows {
    private Rows() {}

    static Object[] of(String article, Optional<LocalDate> published, int place, Event event) {
        Optional<Days> tally = tally(event);
        return new Object[] {
            event.id(),
            article,
            place,
            event.run(),
            published,
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
            tally.map(Rows::exact).orElse(false),
            event.where().flatMap(Place::country),
            event.where().map(Place::name),
            Json.write(event)
        };
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

    static Object[] of(String article, Optional<LocalDate> published, int place, Statement said) {
        List<Actor> speaker = said.speaker().stream().toList();
        return new Object[] {
            said.id(),
            article,
            place,
            published,
            Keys.codes(speaker),
            Keys.codes(said.about()),
            Keys.names(speaker),
            Keys.names(said.about()),
            said.when().map(Days::start),
            said.when().map(Days::end),
            said.where().flatMap(Place::country),
            said.where().map(Place::name),
            Json.write(said)
        };
    }

    static Object[] of(String article, Optional<LocalDate> published, int place, Perception seen) {
        List<Actor> holder = List.of(seen.holder());
        List<Actor> about = seen.about().stream().toList();
        return new Object[] {
            seen.id(),
            article,
            place,
            published,
            Keys.codes(holder),
            Keys.codes(about),
            Keys.names(holder),
            Keys.names(about),
            Json.write(seen)
        };
    }
}
