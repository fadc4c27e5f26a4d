package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.harmel.core.About;
import org.harmel.core.Actor;
import org.harmel.core.Days;
import org.harmel.core.Event;
import org.harmel.ledger.Filter;
import org.harmel.ledger.Ledger;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who met whom, also where a meeting is only planned or was refused, as {@code status} tells.
 *
 * <p>Reports of a meeting of the same parties at the same level on overlapping days are one row. {@code rank} says how rare
 * it is by the record: how many such meetings were held before it, among how many articles since when.
 */
final class Meetings implements Register {
    private static final Set<String> HELD = Set.of("occurred", "ongoing", "ended");

    /**
     * @param before meetings of the same parties at the same level on earlier days
     * @param articles of the record up to the meeting's first report
     * @param since publication of the earliest of them
     */
    private record Rank(int before, long articles, LocalDate since) {}

    @Override
    public List<String> fields() {
        return List.of(
                "id",
                "parties",
                "level",
                "form",
                "topics",
                "rare",
                "rank",
                "when",
                "where",
                "status",
                "evidence",
                "confidence");
    }

    @Override
    public void rows(Ledger ledger, Asked asked, Consumer<ObjectNode> each) {
        List<Report> reports = Report.of(
                        ledger,
                        asked,
                        "act_type = 'CONSULT' AND status IN"
                                + " ('occurred', 'ongoing', 'ended', 'planned', 'conditional', 'refused')")
                .stream()
                .filter(report -> isMeeting(Parties.of(report.event())))
                .toList();
        List<Story> meetings = Story.of(reports, Meetings::key, Event::when, -1);
        Map<String, List<LocalDate>> held = held(meetings);
        NavigableMap<LocalDate, Long> read = articlesRead(ledger, asked);
        for (Story meeting : meetings) {
            if (meeting.wanted() && asked.status(meeting.present().status())) {
                each.accept(row(meeting, rank(meeting, held, read)));
            }
        }
    }

    private static boolean isMeeting(List<Actor> parties) {
        return parties.size() >= 2 || Parties.coded(parties);
    }

    private static String key(Event event) {
        return Parties.keys(Parties.of(event)) + "/"
                + event.about().flatMap(About::level).orElse("");
    }

    private static ObjectNode row(Story meeting, Optional<Rank> rank) {
        return Fields.id(meeting.first().event().id())
                .put("parties", Parties.once(meeting.all(Parties::of)))
                .put("level", meeting.about(About::level))
                .put("form", meeting.about(About::form))
                .put(
                        "topics",
                        meeting.all(event -> event.about().map(About::topics).orElse(List.of())))
                .put("rare", meeting.events().stream().anyMatch(Meetings::rare))
                .put("rank", rank)
                .put("when", meeting.when())
                .put("where", meeting.any(Event::where))
                .put("status", meeting.present().status())
                .behind(meeting.events())
                .row();
    }

    private static boolean rare(Event event) {
        return event.about().map(About::rare).orElse(false);
    }

    /** Days of the meetings that took place, by parties and level. */
    private static Map<String, List<LocalDate>> held(List<Story> meetings) {
        Map<String, List<LocalDate>> held = new HashMap<>();
        for (Story meeting : meetings) {
            if (HELD.contains(meeting.present().status())) {
                meeting.when()
                        .ifPresent(days -> held.computeIfAbsent(meeting.key(), any -> new ArrayList<>())
                                .add(days.start()));
            }
        }
        return held;
    }

    private static Optional<Rank> rank(
            Story meeting, Map<String, List<LocalDate>> held, NavigableMap<LocalDate, Long> read) {
        Optional<LocalDate> published = meeting.first().event().published();
        Optional<LocalDate> day = meeting.when().map(Days::start).or(() -> published);
        if (day.isEmpty() || published.isEmpty()) {
            return Optional.empty();
        }
        int before = (int) held.getOrDefault(meeting.key(), List.of()).stream()
                .filter(other -> other.isBefore(day.get()))
                .count();
        return Optional.of(new Rank(before, read.floorEntry(published.get()).getValue(), read.firstKey()));
    }

    /** How many articles had been published by a day. */
    private static NavigableMap<LocalDate, Long> articlesRead(Ledger ledger, Asked asked) {
        Filter stood = Filter.none().asOf(asked.asOf());
        NavigableMap<LocalDate, Long> read = new TreeMap<>();
        ledger.select(
                "SELECT published, sum(count(*)) OVER (ORDER BY published) FROM article WHERE published IS NOT NULL AND "
                        + stood.sql() + " GROUP BY published ORDER BY published",
                stood.parameters(),
                row -> read.put(row.day(1).orElseThrow(), row.number(2)));
        return read;
    }
}
