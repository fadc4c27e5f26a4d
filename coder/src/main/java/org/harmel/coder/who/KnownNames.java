package org.harmel.coder.who;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;

/** Composes the actors that the tables know by name: states, peoples, capitals, seats of government, bodies, groups. */
final class KnownNames {
    private static final Set<String> VENUE = Set.of(
            "in",
            "at",
            "near",
            "inside",
            "within",
            "throughout",
            "around",
            "outside",
            "across",
            "via",
            "through",
            "of");
    private static final Set<String> TO_CITY = Set.of("to", "into", "from", "toward", "towards", "for", "on", "over");

    private final Reading reading;
    private final Places places;
    private final Owners owners;
    private final RoleNouns roles;
    private final Drafts drafts;
    private final Tree tree;

    KnownNames(Reading reading, Places places, Owners owners, RoleNouns roles, Drafts drafts) {
        this.reading = reading;
        this.places = places;
        this.owners = owners;
        this.roles = roles;
        this.drafts = drafts;
        this.tree = reading.tree();
    }

    /** @param head on which the words of the name hang */
    void add(int head, Phrases.Hit<Name> hit) {
        Name name = hit.value();
        if (places.covers(hit.start(), hit.end()) || isInPerson(hit)) {
            return; // "New South Wales", "Minister Anna Wagner"
        }
        if (reading.isModifier(head)) {
            Actor actor = owners.stateOf(name).actor();
            drafts.add(
                    head,
                    reading.mentioned(actor, hit.start(), hit.end()),
                    modifierRule(head, name),
                    drafts.shape(head, false, true));
            return;
        }
        Optional<Phrases.Hit<Role>> role =
                reading.roleAt(head).filter(r -> r.value().acts());
        Optional<Entity> state = owners.before(head, reading.left(head), false).stream()
                .findFirst()
                .filter(Entity::isState);
        if (state.isPresent() && role.isPresent() && name.entity().kind() == Actor.Kind.IGO) {
            roles.add(head, role.get()); // "Pakistan's security council"
            return;
        }
        if (state.isEmpty() && name.entity().kind() == Actor.Kind.PARTY && isInLongerName(hit)) {
            return; // "Social Democratic Party" is no Democratic Party
        }
        switch (name.form()) {
            case CAPITAL -> capital(head, hit);
            case STATE -> state(head, hit);
            case ADJECTIVE, PEOPLE -> people(head, hit);
            case SEAT -> seat(head, hit, state);
            case GROUP -> group(head, hit);
            case BODY ->
                drafts.add(
                        head,
                        reading.mentioned(name.entity().actor(), left(head, hit), hit.end()),
                        "name",
                        drafts.shape(head));
        }
    }

    /** The last word of a person's name or of one with a title before it. */
    private boolean isInPerson(Phrases.Hit<Name> hit) {
        int last = hit.end() - 1;
        int before = hit.start() - 1;
        return hit.value().form() == Name.Form.BODY
                && hit.start() == last
                && before >= 0
                && tree.token(last).nameKind().equals("PERSON")
                && tree.label(before).equals("compound")
                && tree.head(before) == last;
    }

    private boolean isInLongerName(Phrases.Hit<Name> hit) {
        int before = hit.start() - 1;
        return before >= 0
                && tree.token(before).nameKind().equals("ORG")
                && tree.tag(before).matches("NNP|JJ")
                && Set.of("I-ORG", "L-ORG").contains(tree.token(hit.start()).name());
    }

    private void group(int head, Phrases.Hit<Name> hit) {
        if (!isPlace(head, VENUE) || isOwned(head)) {
            drafts.add(
                    head,
                    reading.mentioned(hit.value().entity().actor(), left(head, hit), hit.end()),
                    "name",
                    drafts.shape(head, true, false));
        }
    }

    private int left(int head, Phrases.Hit<Name> hit) {
        int left = reading.left(head);
        return left < hit.start() && tree.label(left).equals("det") && left == hit.start() - 1 ? left : hit.start();
    }

    private String modifierRule(int head, Name name) {
        return tree.label(head).equals("poss")
                ? "possessive"
                : name.form() == Name.Form.ADJECTIVE ? "adjective" : "compound";
    }

    private void state(int head, Phrases.Hit<Name> hit) {
        if (!isPlace(head, VENUE) || isOwned(head)) {
            drafts.add(
                    head,
                    reading.mentioned(hit.value().entity().actor(), left(head, hit), hit.end()),
                    "name",
                    drafts.shape(head));
        }
    }

    /** "leaders of Germany", "the government in France": told with the noun that it belongs to. */
    private boolean isOwned(int head) {
        int prep = tree.head(tree.firstConjunct(head));
        return prep >= 0 && tree.lemma(prep).equals("of");
    }

    private void people(int head, Phrases.Hit<Name> hit) {
        boolean noun = tree.tag(head).startsWith("NN") || tree.has(head, "det");
        boolean hyphened = hit.end() < tree.size() && tree.tag(hit.end()).equals("HYPH");
        boolean led = hyphened
                && hit.end() + 1 < tree.size()
                && tree.tag(hit.end() + 1).startsWith("VB");
        if (hyphened && !noun || led) {
            // "Norwegian-led talks"
            drafts.add(
                    head,
                    reading.mentioned(hit.value().entity().actor(), hit.start(), hit.end()),
                    "adjective",
                    drafts.shape(head, false, true));
        } else if (noun && !tree.label(head).equals("acomp")) {
            int left = reading.left(head);
            drafts.add(
                    head,
                    reading.mentioned(hit.value().entity().actor(), left, hit.end()),
                    "people",
                    drafts.shape(head, true, false));
        }
    }

    private void capital(int head, Phrases.Hit<Name> hit) {
        String elsewhere = places.country(hit.end() - 1).orElse("");
        boolean same = elsewhere.isEmpty()
                || hit.value().entity().country().filter(elsewhere::equals).isPresent()
                || !hit.value().entity().isState();
        String label = tree.label(tree.firstConjunct(head));
        boolean acts = Set.of("nsubj", "nsubjpass", "dobj", "poss", "dative", "pobj", "npadvmod", "ROOT")
                .contains(label);
        if (same && acts && !isPlace(head, VENUE) && !isPlace(head, TO_CITY) && !label.equals("npadvmod")) {
            drafts.add(
                    head,
                    reading.mentioned(
                            hit.value().entity().actor().withPerson(Optional.empty(), Optional.empty()),
                            hit.start(),
                            hit.end()),
                    "capital",
                    drafts.shape(head));
        }
    }

    private boolean isPlace(int head, Set<String> prepositions) {
        int first = tree.firstConjunct(head);
        int prep = tree.head(first);
        return tree.label(first).equals("pobj") && prep >= 0 && prepositions.contains(tree.lemma(prep));
    }

    private void seat(int head, Phrases.Hit<Name> hit, Optional<Entity> state) {
        Entity seat = hit.value().entity();
        Actor actor = seat.actor();
        int left = left(head, hit);
        if (state.isPresent() && !state.get().code().equals(seat.code())) {
            Entity owner = state.get();
            actor = new Entity(
                            owner.code(),
                            owner.country(),
                            owner.kind(),
                            seat.name(),
                            seat.sectors(),
                            List.of(),
                            List.of())
                    .actor();
            left = reading.left(head);
        }
        drafts.add(head, reading.mentioned(actor, left, hit.end()), "seat", drafts.shape(head));
    }
}
