package org.harmel.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which events. Empty fields ask for all; fields are joined by "and", values of a field by "or".
 *
 * @param dyad two codes; an event belongs to them where one acts and the other is recipient, fellow party or faced
 * @param since first day of {@code when} or, without, of publication
 * @param until last day, included
 * @param where country code or part of a place's name
 * @param limit at most so many; 0 for all
 */
public record EventQuery(
        List<String> actor,
        List<String> recipient,
        List<String> dyad,
        List<String> type,
        List<String> status,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        Optional<String> where,
        OptionalDouble minConfidence,
        int limit) {
    public static final EventQuery ALL = new EventQuery(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            0);

    public EventQuery {
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
        dyad = List.copyOf(dyad);
        type = List.copyOf(type);
        status = List.copyOf(status);
        if (!dyad.isEmpty() && dyad.size() != 2) {
            throw new IllegalArgumentException("a dyad has two codes, as NATO RUS, not " + dyad);
        }
    }
}
