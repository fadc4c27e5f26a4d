package org.harmel.ledger.registers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.harmel.core.Actor;
import org.harmel.core.Event;
import org.harmel.ledger.Keys;

/** Who takes part in an act. */
final class Parties {
    private Parties() {}

    /** Those of the bare act where it has its own, else the event's; each party and person once, in text order. */
    static List<Actor> of(Event event) {
        boolean own = !event.act().actors().isEmpty();
        List<Actor> all = new ArrayList<>(own ? event.act().actors() : event.actors());
        all.addAll(own ? event.act().recipients() : event.recipients());
        return once(all);
    }

    static List<Actor> once(Collection<Actor> actors) {
        Map<String, Actor> once = new LinkedHashMap<>();
        actors.forEach(
                actor -> once.putIfAbsent(Keys.of(actor) + "/" + actor.name().orElse(""), actor));
        return List.copyOf(once.values());
    }

    /** The same for the same parties in any order. */
    static SortedSet<String> keys(Collection<Actor> actors) {
        SortedSet<String> keys = new TreeSet<>();
        actors.forEach(actor -> keys.add(Keys.of(actor)));
        return keys;
    }

    static boolean coded(Collection<Actor> actors) {
        return actors.stream().anyMatch(actor -> actor.code().isPresent());
    }

    static boolean allCoded(Collection<Actor> actors) {
        return actors.stream().allMatch(actor -> actor.code().isPresent());
    }
}
