package org.harmel.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harmel.core.Actor;
import org.harmel.core.Ids;
import org.harmel.core.OfficeFact;

/** By what actors are looked up and compared. */
public final class Keys {
    private Keys() {}

    /** A council of two sides in session is those two talking; a bigger body acts for itself. */
    private static final int SIDES = 2;

    /**
     * The codes of those that have one, in their order, each once. "The two ministers" are the members that the text gives
     * them, and a joint body of two ("the NATO-Russia Council") is also its two sides.
     */
    public static List<String> codes(List<Actor> actors) {
        Set<String> codes = new LinkedHashSet<>();
        for (Actor actor : actors) {
            actor.code().ifPresent(codes::add);
            if (actor.code().isEmpty() || actor.members().size() == SIDES) {
                codes.addAll(actor.members());
            }
        }
        return List.copyOf(codes);
    }

    /** What makes two mentions the same party: the code, else the name, else the words. */
    public static String of(Actor actor) {
        return actor.code().or(actor::name).or(actor::text).orElse("?").toUpperCase(Locale.ROOT);
    }

    /** The row of the register of offices in which a fact stands: of one actor, person, office and tenure, whatever the capitals. */
    public static String office(OfficeFact fact) {
        return Ids.of("o", (Object[]) officeParts(fact));
    }

    /** By what its rows are put in order. */
    public static String officeOrder(OfficeFact fact) {
        return String.join("\t", officeParts(fact));
    }

    private static String[] officeParts(OfficeFact fact) {
        return Stream.of(fact.actor().code().orElse(""), fact.person(), fact.office(), fact.tenure())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
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
