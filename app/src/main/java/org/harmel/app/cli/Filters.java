package org.harmel.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.harmel.coder.what.Ontology;
import org.harmel.core.EventQuery;
import org.harmel.core.Json;
import org.harmel.core.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which rows: the filters that all questions share. */
final class Filters {
    @Option(
            names = "--actor",
            split = ",",
            paramLabel = "CODE",
            description = "who acts, as RUS or NATO; several parted by commas")
    private List<String> actor = new ArrayList<>();

    @Option(names = "--recipient", split = ",", paramLabel = "CODE", description = "to whom")
    private List<String> recipient = new ArrayList<>();

    @Option(names = "--dyad", split = ",", paramLabel = "A,B", description = "between two, as NATO,RUS")
    private List<String> dyad = new ArrayList<>();

    @Option(names = "--type", split = ",", paramLabel = "TYPE", description = "PLOVER type, as CONSULT")
    private List<String> type = new ArrayList<>();

    @Option(
            names = "--status",
            split = ",",
            paramLabel = "STATUS",
            description = "as occurred, planned, denied; of channels and of the agenda their own states")
    private List<String> status = new ArrayList<>();

    @Option(names = "--since", paramLabel = "DATE", description = "first day, as 2018-06-01")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", description = "last day, included")
    private @Nullable LocalDate until;

    @Option(names = "--where", paramLabel = "PLACE", description = "country code or part of a place's name")
    private @Nullable String where;

    @Option(names = "--min-confidence", paramLabel = "0..1", description = "leave out what is less certain")
    private @Nullable Double minConfidence;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0", description = "at most so many rows")
    private int limit;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the record as it stood on that day")
    private @Nullable LocalDate asOf;

    /**
     * @param known the filters that are meant, by the names of the question's fields
     * @throws ParameterException if a filter is not of its form, or another than those is given
     */
    EventQuery query(CommandLine line, Set<String> known) {
        check(line);
        for (String name : given()) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        line,
                        "%s cannot be asked by %s; use %s"
                                .formatted(
                                        line.getCommandName(),
                                        option(name),
                                        known.stream()
                                                .sorted()
                                                .map(Filters::option)
                                                .collect(Collectors.joining(", "))));
            }
        }
        return new EventQuery(
                upper(actor),
                upper(recipient),
                upper(dyad),
                upper(type),
                status.stream().map(s -> s.toLowerCase(Locale.ROOT)).toList(),
                Optional.ofNullable(since),
                Optional.ofNullable(until),
                Optional.ofNullable(where),
                minConfidence == null ? OptionalDouble.empty() : OptionalDouble.of(minConfidence),
                limit);
    }

    private static String option(String name) {
        return "--" + name.replace('_', '-');
    }

    private List<String> given() {
        Map<String, Boolean> all = new LinkedHashMap<>();
        all.put("actor", !actor.isEmpty());
        all.put("recipient", !recipient.isEmpty());
        all.put("dyad", !dyad.isEmpty());
        all.put("type", !type.isEmpty());
        all.put("status", !status.isEmpty());
        all.put("since", since != null);
        all.put("until", until != null);
        all.put("where", where != null);
        all.put("min_confidence", minConfidence != null);
        return all.keySet().stream().filter(all::get).toList();
    }

    private void check(CommandLine line) {
        if (!dyad.isEmpty() && dyad.size() != 2) {
            throw new ParameterException(line, "a dyad has two codes, as NATO,RUS, not " + String.join(",", dyad));
        }
        for (String code : upper(type)) {
            if (!Ontology.TYPES.contains(code)) {
                throw new ParameterException(
                        line, "there is no type %s; use one of %s".formatted(code, String.join(", ", Ontology.TYPES)));
            }
        }
        Set<String> known = statuses();
        for (String name : status) {
            if (!known.contains(name.toLowerCase(Locale.ROOT))) {
                throw new ParameterException(
                        line, "there is no status %s; use one of %s".formatted(name, String.join(", ", known)));
            }
        }
        if (since != null && until != null && until.isBefore(since)) {
            throw new ParameterException(line, "--until %s is before --since %s".formatted(until, since));
        }
        if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
            throw new ParameterException(line, "a confidence is from 0 to 1, not " + minConfidence);
        }
        if (limit < 0) {
            throw new ParameterException(line, "a limit is 0 (all) or more, not " + limit);
        }
    }

    /** Of events; of channels; of what is announced. */
    private static Set<String> statuses() {
        Set<String> known = new LinkedHashSet<>();
        for (Status each : Status.values()) {
            known.add(Json.name(each));
        }
        known.addAll(List.of("open", "reduced", "suspended", "restored"));
        known.addAll(List.of("held", "moved", "cancelled", "overdue"));
        return known;
    }

    Optional<LocalDate> asOf() {
        return Optional.ofNullable(asOf);
    }

    private static List<String> upper(List<String> codes) {
        return codes.stream().map(c -> c.strip().toUpperCase(Locale.ROOT)).toList();
    }
}
