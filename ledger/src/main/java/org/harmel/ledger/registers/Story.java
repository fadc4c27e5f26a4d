package org.harmel.ledger.registers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
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
    private final List<Report> reports = new ArrayList<>();

    private Story(String key) {
        this.key = key;
    }

    /**
     * Puts reports together.
     *
     * @param reports by publication, article and place; the stories come in the order of their first reports
     * @param key only reports of the same key can be one
     * @param same whether a report tells of the same act as the one that began a story
     */
    static List<Story> of(List<Report> reports, Function<Event, String> key, BiPredicate<Story, Report> same) {
        Map<String, List<Story>> byKey = new HashMap<>();
        List<Story> all = new ArrayList<>();
        for (Report report : reports) {
            String own = key.apply(report.event());
            List<Story> candidates = byKey.computeIfAbsent(own, any -> new ArrayList<>());
            Optional<Story> known = candidates.stream()
                    .filter(story -> same.test(story, report))
                    .findFirst();
            Story story = known.orElseGet(() -> new Story(own));
            if (known.isEmpty()) {
                candidates.add(story);
                all.add(story);
            }
            story.reports.add(report);
        }
        return all;
    }

    /** On the same days as the report that began the story. */
    static boolean sameDays(Story story, Report report) {
        return Dates.compatible(story.first().when(), report.when());
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
