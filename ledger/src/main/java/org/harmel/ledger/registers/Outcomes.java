package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.harmel.core.Actor;
import org.harmel.core.Days;
import org.harmel.ledger.Filter;
import org.harmel.ledger.Keys;
import org.harmel.ledger.Ledger;

/**
 * What became of what was announced, by later articles: held, cancelled, moved, overdue, or open.
 *
 * <p>An outcome needs the same act and the same parties, all of them with codes.
 */
final class Outcomes {
    /** Reports of an act may be so many days from the day that was announced. */
    private static final int AROUND = 3;

    /** An announcement without a day is held by such an act within so many days. */
    private static final int UNDATED = 30;

    /** Days after which a thing that was due and of which nobody told is overdue. */
    private static final int GRACE = 7;

    /** Later articles that must name the parties: silence means something only where somebody speaks. */
    private static final int SPEAKING = 3;

    /**
     * @param name {@code open}, {@code held}, {@code moved}, {@code cancelled} or {@code overdue}
     * @param event the report that tells
     */
    record Outcome(String name, Optional<String> event) {
        static final Outcome OPEN = new Outcome("open", Optional.empty());
        static final Outcome OVERDUE = new Outcome("overdue", Optional.empty());
    }

    /** A report that an act was done or came to nothing. */
    private record Deed(
            String id,
            String article,
            Optional<LocalDate> published,
            boolean done,
            Optional<LocalDate> first,
            Optional<LocalDate> last) {}

    private final Map<String, List<Deed>> deeds = new HashMap<>();
    private final Map<String, List<Story>> announced = new HashMap<>();
    private final Map<String, TreeSet<Naming>> naming = new HashMap<>();
    private final Optional<LocalDate> now;

    private record Naming(LocalDate published, String article) implements Comparable<Naming> {
        @Override
        public int compareTo(Naming other) {
            int byDay = published.compareTo(other.published);
            return byDay == 0 ? article.compareTo(other.article) : byDay;
        }
    }

    Outcomes(Ledger ledger, Asked asked, List<Story> stories) {
        Set<String> parties = new HashSet<>();
        for (Story story : stories) {
            announced.computeIfAbsent(story.key(), any -> new ArrayList<>()).add(story);
            parties.addAll(Parties.keys(Parties.of(story.first().event())));
        }
        Filter stood = Filter.none().asOf(asked.asOf());
        readDeeds(ledger, asked, stood);
        readNaming(ledger, asked, stood, parties);
        now = asked.asOf().or(() -> ledger.info().last());
    }

    Outcome of(Story item) {
        List<Actor> parties = Parties.of(item.first().event());
        if (!Parties.allCoded(parties)) {
            return Outcome.OPEN;
        }
        Set<String> own = new HashSet<>();
        item.events().forEach(event -> own.add(event.article()));
        List<Deed> later =
                deeds.getOrDefault(key(item.first().event().act().type(), Parties.keys(parties)), List.of()).stream()
                        .filter(deed -> !own.contains(deed.article()) && isLater(deed, item))
                        .toList();
        return first(later, item, true)
                .or(() -> first(later, item, false))
                .or(() -> moved(item))
                .or(() -> overdue(item, parties))
                .orElse(Outcome.OPEN);
    }

    private static boolean isLater(Deed deed, Story item) {
        Optional<LocalDate> announced = item.first().event().published();
        return announced.isPresent()
                && deed.published().map(day -> !day.isBefore(announced.get())).orElse(false);
    }

    private static Optional<Outcome> first(List<Deed> deeds, Story item, boolean done) {
        return deeds.stream()
                .filter(deed -> deed.done() == done && (done ? tellsOf(deed, item) : tellsEnd(deed, item)))
                .map(deed -> new Outcome(done ? "held" : "cancelled", Optional.of(deed.id())))
                .findFirst();
    }

    private static boolean tellsOf(Deed deed, Story item) {
        if (deed.first().isEmpty() || deed.last().isEmpty()) {
            return false;
        }
        LocalDate first = item.any(Agenda::due)
                .map(days -> days.start().minusDays(AROUND))
                .orElseGet(item.first()::published);
        LocalDate last = item.any(Agenda::due)
                .map(days -> days.end().plusDays(AROUND))
                .orElseGet(() -> item.first().published().plusDays(UNDATED));
        return Dates.overlap(first, last, deed.first().get(), deed.last().get());
    }

    /** A refusal is of this act if its day is, or if it names none and comes before the act is overdue. */
    private static boolean tellsEnd(Deed deed, Story item) {
        if (deed.first().isPresent() && tellsOf(deed, item)) {
            return true;
        }
        LocalDate limit = item.any(Agenda::due)
                .map(Days::end)
                .orElseGet(() -> item.first().published().plusDays(UNDATED))
                .plusDays(GRACE);
        boolean onlyTold = deed.first().isEmpty() || deed.first().equals(deed.published());
        return onlyTold && deed.published().map(day -> !day.isAfter(limit)).orElse(false);
    }

    /** A later announcement of the same act for another day, made before the first day had passed by a week. */
    private Optional<Outcome> moved(Story item) {
        Optional<Days> due = item.any(Agenda::due);
        if (due.isEmpty()) {
            return Optional.empty();
        }
        return announced.getOrDefault(item.key(), List.of()).stream()
                .filter(other -> other.first().published().isAfter(item.last().published()))
                .filter(other ->
                        !other.first().published().isAfter(due.get().end().plusDays(GRACE)))
                .filter(other -> other.any(Agenda::due)
                        .map(day -> !Dates.overlap(
                                day.start(),
                                day.end(),
                                due.get().start(),
                                due.get().end()))
                        .orElse(false))
                .filter(other -> Agenda.sameButForTheDay(item, other))
                .map(other ->
                        new Outcome("moved", Optional.of(other.first().event().id())))
                .findFirst();
    }

    private Optional<Outcome> overdue(Story item, List<Actor> parties) {
        Optional<LocalDate> end = item.any(Agenda::due).map(Days::end);
        if (end.isEmpty() || now.isEmpty() || end.get().plusDays(GRACE).isAfter(now.get())) {
            return Optional.empty();
        }
        Naming after = new Naming(end.get().plusDays(1), "");
        List<TreeSet<Naming>> each = parties.stream()
                .map(party -> naming.getOrDefault(Keys.of(party), new TreeSet<>()))
                .toList();
        long speaking = each.get(0).tailSet(after, true).stream()
                .filter(article -> each.stream().allMatch(set -> set.contains(article)))
                .limit(SPEAKING)
                .count();
        return speaking == SPEAKING ? Optional.of(Outcome.OVERDUE) : Optional.empty();
    }

    private static String key(String type, Set<String> parties) {
        return type + " " + String.join(" ", parties);
    }

    private void readDeeds(Ledger ledger, Asked asked, Filter stood) {
        ledger.select(
                asked.asOf(),
                """
                SELECT act_type || ' ' || array_to_string(list_sort(list_distinct(list_concat(actors, recipients))), ' '),
                    id, article, published, status IN ('occurred', 'ongoing'), first_day, last_day
                FROM event
                WHERE status IN ('occurred', 'ongoing', 'refused', 'ended') AND %s
                ORDER BY published NULLS LAST, article, place""".formatted(stood.sql()),
                stood.parameters(),
                row -> deeds.computeIfAbsent(row.text(1), any -> new ArrayList<>())
                        .add(new Deed(row.text(2), row.text(3), row.day(4), row.yes(5), row.day(6), row.day(7))));
    }

    private void readNaming(Ledger ledger, Asked asked, Filter stood, Set<String> parties) {
        List<Object> parameters = new ArrayList<>(stood.parameters());
        parameters.addAll(stood.parameters());
        ledger.select(asked.asOf(), """
                SELECT DISTINCT published, article, unnest(named) FROM (
                    SELECT published, article, list_concat(actors, list_concat(recipients, facing)) AS named
                    FROM event WHERE %s
                    UNION ALL
                    SELECT published, article, list_concat(actors, recipients) FROM statement WHERE %s)
                WHERE published IS NOT NULL""".formatted(stood.sql(), stood.sql()), parameters, row -> {
            if (parties.contains(row.text(3))) {
                naming.computeIfAbsent(row.text(3), any -> new TreeSet<>())
                        .add(new Naming(row.day(1).orElseThrow(), row.text(2)));
            }
        });
    }
}
