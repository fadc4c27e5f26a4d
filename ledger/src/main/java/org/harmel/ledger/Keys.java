package org.harmel.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Actor;

/** By what actors are looked up and compared. */
public final class Keys {
    private Keys() {}

    /** The codes of those that have one, in their order, each once. */
    public static List<String> codes(List<Actor> actors) {
        Set<String> codes = new LinkedHashSet<>();
        actors.forEach(actor -> actor.code().ifPresent(codes::add));
        return List.copyOf(codes);
    }

    /** What makes two mentions the same party: the code, else the name, else the words. */
    public static String of(Actor actor) {
        return actor.code().or(actor::name).or(actor::text).orElse("?").toUpperCase(Locale.ROOT);
    }

    static List<String> names(List<Actor> actors) {
        Set<String> names = new LinkedHashSet<>();
        for (Actor actor : actors) {
            Optional<String> name =
                    actor.code().isPresent() ? actor.name() : actor.name().or(actor::text);
            name.ifPresent(known -> names.add(known.toUpperCase(Locale.ROOT)));
        }
        return List.copyOf(names);
    }
}
