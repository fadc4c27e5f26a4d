package org.harmel.ledger.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Actor;
import org.harmel.core.BadInput;
import org.harmel.core.Place;
import org.harmel.core.Quantity;

/**
 * The thresholds of the Vienna Document 2011 on confidence- and security-building measures, from {@code
 * vienna-thresholds.tsv} and {@code vienna-states.tsv}, which name their source.
 */
final class Vienna {
    private static final Set<String> KINDS = Set.of("exercise", "deployment", "movement");

    /**
     * Whether an activity reaches the thresholds, and by which count.
     *
     * @param value the number that the text gives, of a range the lower
     * @param threshold the number that it is compared with
     */
    record Reached(boolean notification, boolean observation, String by, double value, double threshold) {}

    private record Threshold(String count, double notification, double observation) {}

    /** @param west degrees east up to which a state's land is in the zone */
    private record Zone(boolean inZone, Optional<Double> west) {}

    private final Map<String, Threshold> byUnit = new HashMap<>();
    private final Map<String, Zone> states = new HashMap<>();

    private Vienna() {}

    static Vienna load() {
        Vienna vienna = new Vienna();
        for (Table.Line line : Table.read("vienna-thresholds.tsv", "unit", "count", "notification", "observation")) {
            vienna.byUnit.put(line.cell(0), new Threshold(line.cell(1), line.number(2), line.number(3)));
        }
        for (Table.Line line : Table.read("vienna-states.tsv", "code", "zone", "state")) {
            vienna.states.put(line.cell(0), zone(line));
        }
        return vienna;
    }

    private static Zone zone(Table.Line line) {
        String told = line.cell(1);
        if (told.startsWith("west-of:")) {
            try {
                return new Zone(true, Optional.of(Double.valueOf(told.substring("west-of:".length()))));
            } catch (NumberFormatException e) {
                throw new BadInput(
                        line.file(), line.number(), "'%s' has no degrees".formatted(told), "write west-of:60");
            }
        }
        return new Zone(line.oneOf(1, Set.of("whole", "none")).equals("whole"), Optional.empty());
    }

    /** Empty where the document does not apply or the text gives no number that it counts. */
    Optional<Reached> notifiable(
            Optional<String> kind, List<Actor> whose, Optional<Place> where, List<Quantity> quantities) {
        boolean applies = kind.filter(KINDS::contains).isPresent()
                && whose.stream().anyMatch(this::participates)
                && where.filter(this::inZone).isPresent();
        if (!applies) {
            return Optional.empty();
        }
        List<Reached> counts = new ArrayList<>();
        quantities.forEach(quantity -> reached(quantity).ifPresent(counts::add));
        Optional<Reached> observed =
                counts.stream().filter(Reached::observation).findFirst();
        Optional<Reached> notified =
                counts.stream().filter(Reached::notification).findFirst();
        return observed.or(() -> notified).or(() -> counts.stream().findFirst());
    }

    private boolean participates(Actor actor) {
        return actor.country().or(actor::code).map(states::containsKey).orElse(false)
                || actor.members().stream().anyMatch(states::containsKey);
    }

    private boolean inZone(Place place) {
        Optional<Zone> zone = place.country().map(states::get);
        if (zone.isEmpty() || !zone.get().inZone()) {
            return false;
        }
        Optional<Double> west = zone.get().west();
        return west.isEmpty() || place.lon().map(lon -> lon < west.get()).orElse(false);
    }

    private Optional<Reached> reached(Quantity quantity) {
        Threshold limits = byUnit.get(quantity.unit().toLowerCase(Locale.ROOT));
        Optional<Double> value = quantity.value().or(quantity::min).or(quantity::max);
        if (limits == null || value.isEmpty()) {
            return Optional.empty();
        }
        boolean notification = value.get() >= limits.notification();
        boolean observation = value.get() >= limits.observation();
        double threshold = observation ? limits.observation() : limits.notification();
        return Optional.of(new Reached(notification, observation, limits.count(), value.get(), threshold));
    }
}
