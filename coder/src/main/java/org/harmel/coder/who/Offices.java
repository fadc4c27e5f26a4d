package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;

/** Whose the office of a noun is ("Norwegian army spokesman", "his foreign minister") and of which sectors. */
final class Offices {
    private final Reading reading;
    private final Owners owners;
    private final Tree tree;

    Offices(Reading reading, Owners owners) {
        this.reading = reading;
        this.owners = owners;
        this.tree = reading.tree();
    }

    /** One for each owner; one without code if the sentence does not tell the owner. */
    List<Office> of(int head, int left, Phrases.Hit<Role> hit) {
        Role role = hit.value();
        boolean own = role.form() != Role.Form.GROUP && role.form() != Role.Form.ASSET;
        List<Qualifier> qualifiers = own ? qualifiers(left, hit.start()) : List.of();
        Whose whose = whose(head, left, hit, own ? inherited(left, hit.start()) : List.of());
        String tenure = tenure(qualifiers);
        List<Office> offices = new ArrayList<>();
        for (Entity owner : whose.owners()) {
            Actor actor = owner.actor()
                    .withPerson(Optional.empty(), Optional.empty())
                    .withMembers(List.of())
                    .withSectors(Sectors.of(role, qualifiers, whose.sectors(), Optional.of(owner.actor())));
            int related = role.form() == Role.Form.RELATION ? possessor(head, hit) : -1;
            offices.add(new Office(actor, whose.how(), Optional.of(role), Optional.empty(), tenure, related));
        }
        if (offices.isEmpty()) {
            Actor actor = Actor.unresolved(Actor.Kind.OTHER)
                    .withSectors(Sectors.of(role, qualifiers, whose.sectors(), Optional.empty()));
            offices.add(new Office(actor, whose.how(), Optional.of(role), Optional.empty(), tenure, whose.token()));
        }
        return offices;
    }

    private List<Qualifier> qualifiers(int from, int end) {
        List<Qualifier> qualifiers = new ArrayList<>();
        for (int i = from; i < end; i++) {
            if (reading.nameAt(i).isEmpty()) {
                reading.qualifierAt(i).map(Phrases.Hit::value).ifPresent(qualifiers::add);
            }
        }
        return qualifiers;
    }

    private static String tenure(List<Qualifier> qualifiers) {
        return qualifiers.stream()
                .map(Qualifier::tenure)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("current");
    }

    /** Sectors of the first noun before that has some ("army spokesman"). */
    private List<String> inherited(int from, int end) {
        for (int i = from; i < end; i++) {
            Optional<List<String>> sectors = reading.nameAt(i).isPresent()
                    ? Optional.empty()
                    : reading.roleAt(i)
                            .map(Phrases.Hit::value)
                            .filter(Role::acts)
                            .map(Role::sectors)
                            .filter(s -> !s.isEmpty() && !s.equals(List.of("CVL")));
            if (sectors.isPresent()) {
                return sectors.get();
            }
        }
        return List.of();
    }

    /**
     * Whose an office is.
     *
     * @param sectors that the office has from the nouns beside it
     * @param token word whose actor owns it where no table names the owner, or -1
     */
    private record Whose(List<Entity> owners, String how, List<String> sectors, int token) {}

    private Whose whose(int head, int left, Phrases.Hit<Role> hit, List<String> inherited) {
        Role role = hit.value();
        List<Entity> before = owners.before(head, left, role.form() == Role.Form.RELATION);
        if (!before.isEmpty()) {
            boolean asks = role.isWeak() && inherited.isEmpty();
            List<String> sectors =
                    asks ? owners.after(reading.headOf(hit), role).sectors() : inherited;
            return new Whose(before, "modifier+role", sectors, -1);
        }
        int pronoun = pronounBefore(head);
        Owners.Owned after = pronoun >= 0 ? new Owners.Owned(List.of(), List.of(), pronoun) : after(head, hit);
        List<String> sectors = inherited.isEmpty() ? after.sectors() : inherited;
        if (!after.entities().isEmpty()) {
            return new Whose(after.entities(), "role+of", sectors, -1);
        }
        int token = after.token() >= 0 ? after.token() : possessor(head, hit);
        Optional<Entity> one = token < 0 && sectors.isEmpty() ? owners.entity(role.owner()) : Optional.empty();
        Optional<Entity> only = token < 0 ? one.or(() -> peopleBefore(left, hit.start())) : one;
        return new Whose(only.stream().toList(), only.isPresent() ? "role-of-one" : "role", sectors, token);
    }

    /** The state of a people that a noun names ("Maori activists"). */
    private Optional<Entity> peopleBefore(int from, int end) {
        for (int i = from; i < end; i++) {
            Optional<Entity> owner = reading.roleAt(i)
                    .map(Phrases.Hit::value)
                    .filter(Role::acts)
                    .flatMap(role -> owners.entity(role.owner()));
            if (owner.isPresent() && reading.nameAt(i).isEmpty()) {
                return owner;
            }
        }
        return Optional.empty();
    }

    /** "their forces". */
    private int pronounBefore(int head) {
        int possessor = tree.child(head, "poss");
        return possessor >= 0 && tree.tag(possessor).equals("PRP$") ? possessor : -1;
    }

    /** What follows the noun of office, else what follows the head of its phrase. */
    private Owners.Owned after(int head, Phrases.Hit<Role> hit) {
        int noun = reading.headOf(hit);
        Owners.Owned first = owners.after(noun, hit.value());
        if (noun == head || !first.entities().isEmpty()) {
            return first;
        }
        Owners.Owned second = owners.after(head, hit.value());
        List<String> sectors = first.sectors().isEmpty() ? second.sectors() : first.sectors();
        return new Owners.Owned(second.entities(), sectors, second.token());
    }

    private int possessor(int head, Phrases.Hit<Role> hit) {
        int possessor = tree.child(head, "poss");
        return possessor >= 0 ? possessor : tree.child(reading.headOf(hit), "poss");
    }
}
