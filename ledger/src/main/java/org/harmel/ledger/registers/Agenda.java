package org.harmel.ledger.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.harmel.core.About;
import org.harmel.core.Actor;
import org.harmel.core.Attribution;
import org.harmel.core.Days;
import org.harmel.core.Event;
import org.harmel.core.Place;
import org.harmel.ledger.Ledger;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is announced, and what became of it.
 *
 * <p>An act that is planned or conditional stands here if it is to be on the day of publication or later, or on a day that is
 * not told; an announced demand, accusation, refusal or threat does not: it counts as made. Reports of the same act by the
 * same parties on overlapping days are one row.
 */
final class Agenda implements Register {
    /** Two reports without a date are one announcement if they are not further apart, in days. */
    private static final int SAME_ANNOUNCEMENT = 7;

    @Override
    public List<String> fields() {
        return List.of(
                "id",
                "parties",
                "act",
                "due",
                "where",
                "announced_by",
                "announced_on",
                "outcome",
                "outcome_event",
                "evidence",
                "confidence");
    }

    @Override
    public void rows(Ledger ledger, Asked asked, Consumer<ObjectNode> each) {
        List<Report> reports = Report.of(
                        ledger,
                        asked,
                        "status IN ('planned', 'conditional')"
                                + " AND act_type NOT IN ('REQUEST', 'ACCUSE', 'REJECT', 'THREATEN')")
                .stream()
                .filter(Agenda::isAhead)
                .toList();
        List<Story> announced = Story.of(reports, Agenda::key, Agenda::due, SAME_ANNOUNCEMENT);
        Outcomes outcomes = new Outcomes(ledger, asked, announced);
        for (Story item : announced) {
            Outcomes.Outcome outcome = outcomes.of(item);
            if (item.wanted() && asked.status(outcome.name(), item.present().status())) {
                each.accept(row(item, outcome));
            }
        }
    }

    private static boolean isAhead(Report report) {
        if (Parties.of(report.event()).isEmpty()) {
            return false;
        }
        Optional<Days> due = due(report.event());
        return due.isEmpty()
                || report.event().published().isEmpty()
                || !due.get().end().isBefore(report.published());
    }

    /** The days that words of the text give; a date that only publication gives is not the act's. */
    static Optional<Days> due(Event event) {
        return event.when().filter(days -> days.basis() == Days.Basis.EXPRESSION);
    }

    private static String key(Event event) {
        return String.join(
                "/",
                event.act().type(),
                event.act().mode().orElse(""),
                Parties.keys(Parties.of(event)).toString());
    }

    private static ObjectNode row(Story item, Outcomes.Outcome outcome) {
        Event first = item.first().event();
        return Fields.id(first.id())
                .put("parties", Parties.once(item.all(Parties::of)))
                .put("act", act(first))
                .put("due", item.any(Agenda::due).map(Days::start))
                .put("where", item.any(Event::where))
                .put("announced_by", announcers(item))
                .put("announced_on", first.said().map(Days::start).or(first::published))
                .put("outcome", outcome.name())
                .put("outcome_event", outcome.event())
                .behind(item.events())
                .row();
    }

    private static Map<String, String> act(Event event) {
        Map<String, String> act = new java.util.LinkedHashMap<>();
        act.put("type", event.act().type());
        event.act().mode().ifPresent(mode -> act.put("mode", mode));
        return act;
    }

    /** Those who say so; where nobody is named, those who are to act. */
    private static List<Actor> announcers(Story item) {
        List<Actor> told = item.all(event -> event.attribution().stream()
                .filter(source -> source.stance() == Attribution.Stance.ASSERTS)
                .map(Attribution::actor)
                .toList());
        return Parties.once(
                told.isEmpty() ? new ArrayList<>(item.first().event().actors()) : told);
    }

    /** Whether two announcements can be of the same thing on another day: nothing that both tell differs. */
    static boolean sameButForTheDay(Story one, Story other) {
        return agree(
                        one.any(Event::where).map(Place::name),
                        other.any(Event::where).map(Place::name))
                && agree(one.about(About::level), other.about(About::level));
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }
}
