package org.harmel.ledger.registers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.harmel.core.About;
import org.harmel.core.Actor;
import org.harmel.core.Event;
import org.harmel.core.Place;
import org.harmel.ledger.Ledger;
import tools.jackson.databind.node.ObjectNode;

/**
 * Exercises, deployments, movements, readiness and tests of armed forces, done or only announced, and whether they reach
 * the thresholds of the Vienna Document.
 */
final class Forces implements Register {
    private static final Words KINDS =
            Words.of("forces-kinds.tsv", "kind", "exercise", "deployment", "movement", "readiness", "test");
    private static final Vienna VIENNA = Vienna.load();

    @Override
    public List<String> fields() {
        return List.of(
                "id",
                "whose",
                "kind",
                "what",
                "quantities",
                "where",
                "when",
                "facing",
                "status",
                "notifiable",
                "evidence",
                "confidence");
    }

    @Override
    public void rows(Ledger ledger, Asked asked, Consumer<ObjectNode> each) {
        List<Report> reports = Report.of(
                        ledger,
                        asked,
                        "act_type IN ('MOBILIZE', 'COOPERATE') AND status NOT IN ('negated', 'denied', 'hypothetical')")
                .stream()
                .filter(report -> isForces(report.event()))
                .toList();
        for (Story story : Story.of(reports, Forces::key, Event::when, -1)) {
            if (story.wanted() && asked.status(story.present().status())) {
                each.accept(row(story));
            }
        }
    }

    /** Cooperation is of forces only where it is an exercise of armies. */
    private static boolean isForces(Event event) {
        return event.act().type().equals("MOBILIZE")
                || event.contexts().contains("military") && kind(event).equals(Optional.of("exercise"));
    }

    /** As the coder says, else by the names of the pattern and the mode, else by what is acted with. */
    private static Optional<String> kind(Event event) {
        Stream<Optional<String>> sources = Stream.of(
                event.about().flatMap(About::form),
                Optional.of(Words.pattern(event)),
                event.act().mode(),
                event.about().flatMap(About::what));
        return sources.flatMap(Optional::stream)
                .flatMap(text -> KINDS.first(text).stream())
                .findFirst();
    }

    /** Two reports are of one thing only where they agree on its place or its kind of force, too. */
    private static String key(Event event) {
        Optional<String> where = event.where().map(Place::name);
        Optional<String> what = event.about().flatMap(About::what).map(text -> text.toLowerCase(Locale.ROOT));
        String thing = where.isEmpty() && what.isEmpty() ? event.id() : where.orElse("") + "/" + what.orElse("");
        return String.join(
                "/", Parties.keys(whose(event)).toString(), kind(event).orElse(""), thing);
    }

    private static List<Actor> whose(Event event) {
        return Parties.once(
                event.act().actors().isEmpty() ? event.actors() : event.act().actors());
    }

    private static ObjectNode row(Story story) {
        Event first = story.first().event();
        Optional<String> kind = kind(first);
        List<Actor> whose = Parties.once(story.all(Forces::whose));
        Optional<Place> where = story.any(Event::where);
        return Fields.id(first.id())
                .put("whose", whose)
                .put("kind", kind)
                .put("what", story.about(About::what))
                .put("quantities", story.all(Event::quantities))
                .put("where", where)
                .put("when", story.when())
                .put("facing", Parties.once(story.all(Event::facing)))
                .put("status", story.present().status())
                .put("notifiable", VIENNA.notifiable(kind, whose, where, story.all(Event::quantities)))
                .behind(story.events())
                .row();
    }
}
