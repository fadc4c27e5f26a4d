package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.harmel.core.About;
import org.harmel.core.Actor;
import org.harmel.core.Days;
import org.harmel.core.Event;
import org.harmel.core.Evidence;
import org.harmel.core.Ids;
import org.harmel.core.Status;
import org.harmel.ledger.Keys;
import org.harmel.ledger.Ledger;
import tools.jackson.databind.node.ObjectNode;

/**
 * Per dyad and set of domains: whether they still deal with each other, since when, and over what.
 *
 * <p>Cooperation or talks that are cut off suspend a channel, those that go on or take place open it, or restore it where it
 * had been suspended or reduced. Dealings whose domain no word tells are a channel once they were cut off. Since when is known only where a text tells it as news or with a date.
 */
final class Channels implements Register {
    private static final Words STATES =
            Words.of("channel-states.tsv", "state", "open", "reduced", "suspended", "restored");
    private static final Set<String> CLOSED = Set.of("suspended", "reduced");

    /** Reports of one state, told one after the other. */
    private static final class Stretch {
        final String state;
        final List<Report> reports = new ArrayList<>();

        Stretch(String state) {
            this.state = state;
        }

        Optional<LocalDate> since() {
            return reports.stream()
                    .flatMap(report -> day(report.event()).stream())
                    .min(Comparator.naturalOrder());
        }

        List<Event> events() {
            return reports.stream().map(Report::event).toList();
        }
    }

    @Override
    public List<String> fields() {
        return List.of("id", "parties", "domains", "state", "since", "cause", "history", "evidence", "confidence");
    }

    @Override
    public void rows(Ledger ledger, Asked asked, Consumer<ObjectNode> each) {
        List<Report> reports = Report.of(
                ledger,
                asked,
                "act_type IN ('COOPERATE', 'CONSULT', 'SANCTION') AND status IN ('occurred', 'ongoing', 'ended')");
        Map<String, List<Report>> channels = new TreeMap<>();
        Map<String, List<Actor>> parties = new TreeMap<>();
        for (Report report : reports) {
            List<String> domains = domains(report.event());
            if (domains.isEmpty() && report.event().act().type().equals("SANCTION")) {
                continue; // a ban on goods closes no channel
            }
            for (List<Actor> pair : pairs(report.event())) {
                String key = String.join("/", Parties.keys(pair).toString(), domains.toString());
                parties.putIfAbsent(key, pair);
                channels.computeIfAbsent(key, any -> new ArrayList<>()).add(report);
            }
        }
        channels.forEach((key, told) -> {
            List<Stretch> history = history(told);
            boolean channel =
                    told.stream().anyMatch(report -> !domains(report.event()).isEmpty())
                            || history.stream().anyMatch(stretch -> CLOSED.contains(stretch.state));
            if (!channel) {
                return;
            }
            Stretch now = history.get(history.size() - 1);
            if (told.stream().anyMatch(Report::wanted) && asked.status(now.state)) {
                each.accept(row(key, parties.getOrDefault(key, List.of()), history));
            }
        });
    }

    private static List<String> domains(Event event) {
        return List.copyOf(new TreeSet<>(event.about().map(About::domains).orElse(List.of())));
    }

    /** Each actor with each recipient; of a symmetric event each two of the actors. */
    private static List<List<Actor>> pairs(Event event) {
        List<List<Actor>> pairs = new ArrayList<>();
        Set<Set<String>> known = new java.util.HashSet<>();
        List<Actor> others = event.recipients().isEmpty() ? event.actors() : event.recipients();
        for (Actor actor : event.actors()) {
            for (Actor other : others) {
                boolean two = actor.code().isPresent()
                        && other.code().isPresent()
                        && !Keys.of(actor).equals(Keys.of(other));
                if (two && known.add(Parties.keys(List.of(actor, other)))) {
                    pairs.add(List.of(actor, other));
                }
            }
        }
        return pairs;
    }

    /** In the order of the days on which the states were, where unknown of those on which they were told. */
    private static List<Stretch> history(List<Report> reports) {
        List<Report> inOrder = new ArrayList<>(reports);
        inOrder.sort(Comparator.comparing(report -> day(report.event()).orElseGet(report::published)));
        List<Stretch> history = new ArrayList<>();
        String before = "";
        for (Report report : inOrder) {
            String state = state(report.event(), before);
            if (!state.equals(before)) {
                history.add(new Stretch(state));
            }
            history.get(history.size() - 1).reports.add(report);
            before = state;
        }
        return history;
    }

    private static String state(Event event, String before) {
        boolean ended = event.status() == Status.ENDED;
        boolean closing = event.act().type().equals("SANCTION") != ended;
        Optional<String> told = words(event)
                .flatMap(text -> STATES.first(text).stream())
                .filter(state -> CLOSED.contains(state) == closing)
                .findFirst();
        if (told.isPresent()) {
            return told.get();
        }
        if (closing) {
            return "suspended";
        }
        boolean again = CLOSED.contains(before) || before.equals("restored") || ended;
        return again ? "restored" : "open";
    }

    /** The word that names the act, and the name of the pattern that found it. */
    private static Stream<String> words(Event event) {
        Evidence evidence = event.evidence();
        Optional<String> trigger = evidence.trigger()
                .filter(span -> evidence.span().contains(span))
                .map(span -> evidence.text().substring(span.start() - evidence.start(), span.end() - evidence.start()));
        return Stream.concat(
                trigger.stream(), Stream.of(event.about().flatMap(About::form).orElse(""), Words.pattern(event)));
    }

    /** The first day of the state; none for background without a date. */
    private static Optional<LocalDate> day(Event event) {
        Optional<LocalDate> told = event.background()
                ? Optional.empty()
                : event.said().map(Days::start).or(event::published);
        return event.when().map(Days::start).or(() -> told);
    }

    private static ObjectNode row(String key, List<Actor> parties, List<Stretch> history) {
        Stretch now = history.get(history.size() - 1);
        Event first = history.get(0).reports.get(0).event();
        return Fields.id(Ids.of("c", key))
                .put("parties", parties)
                .put("domains", domains(first))
                .put("state", now.state)
                .put("since", now.since())
                .put("cause", cause(now))
                .put("history", history.stream().map(Channels::told).toList())
                .behind(now.events())
                .row();
    }

    private static ObjectNode told(Stretch stretch) {
        return Fields.none()
                .put("state", stretch.state)
                .put("since", stretch.since())
                .behind(stretch.events())
                .row();
    }

    private static Optional<String> cause(Stretch stretch) {
        return stretch.events().stream()
                .flatMap(event -> event.about().flatMap(About::cause).stream())
                .findFirst();
    }
}
