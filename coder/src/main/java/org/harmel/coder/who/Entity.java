package org.harmel.coder.who;

import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;

/**
 * A state, body or group of the tables.
 *
 * @param name its usual name; for a national body its own name, while {@code code} is the state's
 * @param words nouns that describe it later in a text, as {@code alliance}
 */
record Entity(
        Optional<String> code,
        Optional<String> country,
        Actor.Kind kind,
        String name,
        List<String> sectors,
        List<String> members,
        List<String> words) {
    boolean isState() {
        return kind == Actor.Kind.COUNTRY || kind == Actor.Kind.TERRITORY;
    }

    Actor actor() {
        Optional<String> named =
                isState() && sectors.isEmpty() || kind == Actor.Kind.GROUP ? Optional.empty() : Optional.of(name);
        return new Actor(
                code, country, kind, sectors, named, Optional.empty(), members, Optional.empty(), Optional.empty());
    }
}
