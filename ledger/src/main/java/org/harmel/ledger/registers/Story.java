package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.harmel.core.About;
import org.harmel.core.Days;
import org.harmel.core.Event;
import org.harmel.core.Status;

/** Reports of one act: the first of them, in the order of publication, gives it its id. */
final class Story {
    /** What a report of the same day says more surely than another: that a thing was done, over that it is planned. */
    private static final List<Status> SURENESS = List.of(
            Status.REQUESTED,
            Status.CONDITIONAL,
            Status.PLANNED,
            Status.REFUSED,
            Status.ATTEMPTED,
            Status.ENDED,
            Status.ONGOING,
            Status.OCCURRED);

    private final String key;
    private final int number;
    private final List<Report> reports = new ArrayList<>();

    private Story(String key, int number) {
        this.key = key;
        this.number = number;
    }

    /**
     * Puts reports together.
     *
     * @param reports by publication, article and place; the stories come in the order of their first reports
     * @param key only reports of the same key can be one
     * @param days of the act; a report joins the first story whose first report is compatible with it in them
     * @param gap days of publication within which two reports without days of the act are one; below 0 for never
     */
    static List<Story> of(
            List<Report> reports, Function<Event, String> key, Function<Event, Optional<Days>> days, int gap) {
        Map<String, Shelf> shelves = new HashMap<>();
        List<Story> all = new ArrayList<>();
        for (Report report : reports) {
            String own = key.apply(report.event());
            Optional<Days> when = days.apply(report.event());
            Shelf shelf = shelves.computeIfAbsent(own, any -> new Shelf());
            Story story = shelf.find(when, report, gap).orElseGet(() -> {
                Story begun = new Story(own, all.size());
                all.add(begun);
                shelf.put(when, begun);
                return begun;
            });
            story.reports.add(report);
        }
        return all;
    }

    /** The stories of one key, by the first of their days, so that few must be compared. */
    private static final class Shelf {
        private record Dated(Days days, Story story) {}

        private final NavigableMap<LocalDate, List<Dated>> dated = new TreeMap<>();
        private Optional<Story> undated = Optional.empty();

        void put(Optional<Days> days, Story story) {
            if (days.isPresent()) {
                dated.computeIfAbsent(days.get().start(), any -> new ArrayList<>())
                        .add(new Dated(days.get(), story));
            } else {
                undated = Optional.of(story);
            }
        }

        Optional<Story> find(Optional<Days> days, Report report, int gap) {
            if (days.isEmpty()) {
                return undated.filter(story -> gap >= 0 && near(story.last(), report, gap));
            }
            LocalDate first = days.get().start().minusDays(Dates.FARTHEST);
            LocalDate last = days.get().end().plusDays(Dates.FARTHEST);
            return dated.subMap(first, true, last, true).values().stream()
                    .flatMap(List::stream)
                    .filter(other -> Dates.compatible(other.days(), days.get()))
                    .map(Dated::story)
                    .min(Comparator.comparingInt(story -> story.number));
        }

        private static boolean near(Report one, Report other, int gap) {
            boolean unknown = one.published().equals(LocalDate.MAX);
            return unknown
                    ? other.published().equals(LocalDate.MAX)
                    : !one.published().plusDays(gap).isBefore(other.published());
        }
    }

    String key() {
        return key;
    }

    Report first() {
        return reports.get(0);
    }

    Report last() {
        return reports.get(reports.size() - 1);
    }

    List<Report> reports() {
        return reports;
    }

    List<Event> events() {
        return reports.stream().map(Report::event).toList();
    }

    boolean wanted() {
        return reports.stream().anyMatch(Report::wanted);
    }

    /** The report that tells where the act stands: the latest, and of one day the surest. */
    Report present() {
        return reports.stream()
                .max(Comparator.comparing(Report::published)
                        .thenComparing(report -> SURENESS.indexOf(report.event().status())))
                .orElseThrow();
    }

    /** The most exact dates among the reports that say where it stands, else among all. */
    Optional<Days> when() {
        Status status = present().event().status();
        return exact(reports.stream()
                        .filter(report -> report.event().status() == status)
                        .toList())
                .or(() -> exact(reports));
    }

    /** The first known value, in the order of the reports. */
    <T> Optional<T> any(Function<Event, Optional<T>> value) {
        return reports.stream()
                .flatMap(report -> value.apply(report.event()).stream())
                .findFirst();
    }

    <T> Optional<T> about(Function<About, Optional<T>> value) {
        return any(event -> event.about().flatMap(value));
    }

    /** All values, each once, in the order of the reports. */
    <T> List<T> all(Function<Event, List<T>> values) {
        return reports.stream()
                .flatMap(report -> values.apply(report.event()).stream())
                .distinct()
                .toList();
    }

    private static Optional<Days> exact(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.when().stream())
                .min(Comparator.comparing((Days days) -> days.basis() == Days.Basis.PUBLICATION)
                        .thenComparing(Dates::length));
    }
}
