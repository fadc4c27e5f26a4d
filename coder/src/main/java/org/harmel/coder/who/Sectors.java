package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Actor;

/** Of which PLOVER sectors the holder of an office or a body is: by its noun, the words beside it and its owner. */
final class Sectors {
    /** Of what acts for a state. */
    static final Set<String> ORGANS = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");

    /** Of whom the families count as elite; a soldier's wife is a civilian. */
    private static final Set<String> OFFICIALS = Set.of("GOV", "LEG", "JUD");

    /** PLOVER has a first and an optional second sector. */
    private static final int MOST = 2;

    private static final List<String> GOVERNMENT = List.of("GOV");

    private Sectors() {}

    /**
     * The sectors of a noun of office: its own, or those of what it belongs to where its own tell little.
     *
     * @param qualifiers words before the noun
     * @param inherited sectors of the nouns beside it ("army spokesman", "head of the court")
     * @param owner state or body whose it is
     */
    static List<String> of(Role role, List<Qualifier> qualifiers, List<String> inherited, Optional<Actor> owner) {
        List<String> sectors = own(role, qualifiers, inherited, owner);
        for (Qualifier qualifier : qualifiers) {
            sectors = qualified(sectors, role, qualifier);
        }
        // "a former army minister" is no longer in the army
        for (Qualifier qualifier : qualifiers) {
            sectors = qualifier.where() == Qualifier.Where.REPLACE ? qualifier.on(sectors) : sectors;
        }
        return breakaway(sectors.subList(0, Math.min(MOST, sectors.size())), owner);
    }

    private static List<String> own(
            Role role, List<Qualifier> qualifiers, List<String> inherited, Optional<Actor> owner) {
        List<String> owned = owner.map(Actor::sectors).orElse(List.of());
        boolean armed = owner.filter(o -> o.kind() == Actor.Kind.ARMED_GROUP).isPresent();
        if (armed && !owned.isEmpty() && isOfArmed(role)) {
            return owned;
        }
        if (role.form() == Role.Form.KIN) {
            return ofFamily(role.sectors(), inherited);
        }
        if (role.level().equals("ministers") && role.sectors().equals(GOVERNMENT)) {
            return isOfForces(qualifiers, inherited) ? List.of("GOV", "MIL") : GOVERNMENT;
        }
        if (!role.isWeak()) {
            return role.sectors();
        }
        return inherited.isEmpty() ? ofOwner(role, owner, owned) : inherited;
    }

    /** Gunmen, commanders and negotiators of an armed group are no army's and no government's. */
    private static boolean isOfArmed(Role role) {
        boolean envoy = role.sectors().equals(GOVERNMENT) && role.level().equals("envoys");
        return role.sectors().equals(List.of("UAF")) || role.sectors().equals(List.of("MIL")) || envoy;
    }

    /**
     * Of the family of one who has an office.
     *
     * @param own of the noun ("wife")
     * @param officials of whom they are
     */
    static List<String> ofFamily(List<String> own, List<String> officials) {
        return officials.stream().anyMatch(OFFICIALS::contains) ? List.of("ELI") : own;
    }

    private static List<String> ofOwner(Role role, Optional<Actor> owner, List<String> owned) {
        boolean isPrivate = owner.filter(o -> !isPublic(o.kind())).isPresent();
        boolean takes =
                isPrivate || role.level().equals("officials") || role.sectors().isEmpty();
        return takes && !owned.isEmpty() ? owned : role.sectors();
    }

    private static boolean isPublic(Actor.Kind kind) {
        return kind == Actor.Kind.COUNTRY
                || kind == Actor.Kind.TERRITORY
                || kind == Actor.Kind.IGO
                || kind == Actor.Kind.GROUP;
    }

    /** "minister for the armed forces". */
    private static boolean isOfForces(List<Qualifier> qualifiers, List<String> inherited) {
        return inherited.contains("MIL")
                || qualifiers.stream().anyMatch(q -> q.sector().equals("MIL"));
    }

    /** A minister, a parliament and a court stay what they are, whatever they deal with ("the Senate's defence committee"). */
    private static List<String> qualified(List<String> sectors, Role role, Qualifier qualifier) {
        boolean firm = role.level().equals("ministers")
                || !sectors.isEmpty() && Set.of("LEG", "JUD", "ELI").contains(sectors.get(0));
        boolean tells = qualifier.where() == Qualifier.Where.SECOND || qualifier.where() == Qualifier.Where.KEEP;
        if (qualifier.where() == Qualifier.Where.REPLACE || firm && !tells) {
            return sectors;
        }
        return qualifier.on(sectors);
    }

    private static List<String> breakaway(List<String> sectors, Optional<Actor> owner) {
        boolean part = owner.filter(o -> o.sectors().contains("PRE")).isPresent();
        if (!part || sectors.contains("PRE") || sectors.size() >= MOST) {
            return List.copyOf(sectors);
        }
        List<String> more = new ArrayList<>(sectors);
        more.add("PRE");
        return more;
    }
}
