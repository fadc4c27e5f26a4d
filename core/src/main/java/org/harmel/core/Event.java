package org.harmel.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who did, said, planned, denied or asked what, towards whom, when, where, according to whom, and in which words.
 * One act in one sentence of one article.
 *
 * @param act the bare act
 * @param status where that act stands
 * @param type PLOVER 2.0 type of record, from act, status and context ({@code record.tsv})
 * @param counted whether charts count it
 * @param quad PLOVER quad class, 1 to 4
 * @param score PLOVER points, -10 to 10
 * @param cameo CAMEO code, digits with leading zero
 * @param goldstein ICEWS scale value of {@code cameo}; empty where ICEWS has no such code
 * @param symmetric all parties stand in {@code actors}, in text order, and {@code recipients} is empty
 * @param facing whom the act is aimed at or guards against, where the words say so
 * @param when the date of the act; empty for background of unknown date
 * @param background told as history, not as news
 * @param said the date of the announcement, demand, refusal or threat
 * @param attribution those who say so, nearest to the act first; empty where the outlet says so itself
 * @param confidence share of such events that are right, 0 to 1, in steps of 0.01
 * @param because the ontology entry and pattern that fired, as {@code CONSULT/visit#travel-to}
 * @param run the hash of all that determines the output
 */
public record Event(
        String id,
        Act act,
        Status status,
        String type,
        Optional<String> mode,
        List<String> contexts,
        Track track,
        Strand strand,
        boolean counted,
        int quad,
        double score,
        String cameo,
        OptionalDouble goldstein,
        boolean symmetric,
        boolean disputed,
        List<Actor> deniedBy,
        List<Actor> actors,
        List<Actor> recipients,
        List<Actor> facing,
        Optional<Days> when,
        boolean background,
        Optional<Days> said,
        Optional<Place> where,
        List<Quantity> quantities,
        List<Attribution> attribution,
        double confidence,
        String because,
        Optional<About> about,
        Evidence evidence,
        String article,
        Optional<String> url,
        Optional<LocalDate> published,
        Optional<String> outlet,
        Optional<String> title,
        String run) {
    private static final String MILITARY = "military";

    public Event {
        contexts = List.copyOf(contexts);
        deniedBy = List.copyOf(deniedBy);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        facing = List.copyOf(facing);
        quantities = List.copyOf(quantities);
        attribution = List.copyOf(attribution);
        if (symmetric && !recipients.isEmpty()) {
            throw new IllegalArgumentException("all parties of a symmetric event are actors: " + because);
        }
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence %f is not from 0 to 1".formatted(confidence));
        }
    }

    /**
     * With each party as it is known from elsewhere, and what follows: help by armed forces is posture, and parties of one
     * country have no track unless it is posture. Its confidence stays that of what was read.
     *
     * @param level at which one of them meets others, for a meeting
     */
    public Event knowing(UnaryOperator<Actor> who, Optional<String> level) {
        List<Actor> acting = all(actors, who);
        List<Actor> receiving = all(recipients, who);
        List<Actor> parties = Stream.concat(acting.stream(), receiving.stream()).toList();
        boolean armed = acting.stream().anyMatch(a -> a.sectors().contains("MIL"));
        boolean arming = armed && strand == Strand.COOPERATION;
        boolean domestic = !arming && strand != Strand.POSTURE && Actor.areOfOneCountry(parties);
        return new Event(
                id,
                act.knowing(who),
                status,
                type,
                mode,
                armed && !contexts.contains(MILITARY)
                        ? Stream.concat(contexts.stream(), Stream.of(MILITARY)).toList()
                        : contexts,
                domestic ? Track.NONE : arming ? Track.DETERRENCE : track,
                domestic ? Strand.NONE : arming ? Strand.POSTURE : strand,
                counted,
                quad,
                score,
                cameo,
                goldstein,
                symmetric,
                disputed,
                all(deniedBy, who),
                acting,
                receiving,
                all(facing, who),
                when,
                background,
                said,
                where,
                quantities,
                attribution.stream().map(a -> a.knowing(who)).toList(),
                confidence,
                because,
                level.map(reached -> about.orElse(About.NOTHING).reaching(reached))
                        .or(() -> about),
                evidence,
                article,
                url,
                published,
                outlet,
                title,
                run);
    }

    private static List<Actor> all(List<Actor> actors, UnaryOperator<Actor> who) {
        return actors.stream().map(who).toList();
    }

    /** The side of the relation that an event belongs to. */
    public enum Track {
        DIALOGUE,
        DETERRENCE,
        NONE
    }

    /** The part of a track. */
    public enum Strand {
        TALK,
        ACCORD,
        COOPERATION,
        POSTURE,
        PRESSURE,
        FORCE,
        WORDS,
        DE_ESCALATION,
        NONE
    }
}
