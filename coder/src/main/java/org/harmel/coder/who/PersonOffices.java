package org.harmel.coder.who;

import java.util.List;
import java.util.Optional;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;

/** The offices of a named person that the sentence tells elsewhere than right before the name. */
final class PersonOffices {
    private final Reading reading;
    private final PersonNames names;
    private final Owners owners;
    private final Tree tree;
    private final Offices offices;

    PersonOffices(Reading reading, PersonNames names, Owners owners) {
        this.reading = reading;
        this.names = names;
        this.owners = owners;
        this.tree = reading.tree();
        this.offices = new Offices(reading, owners);
    }

    /** "X, the NATO secretary-general,", "X, who heads the army", "X is president of Y". */
    Optional<Office> later(int person) {
        for (int child : tree.children(person)) {
            if (tree.label(child).equals("appos")) {
                Optional<Office> office = of(child);
                if (office.isPresent()) {
                    return office;
                }
            } else if (tree.label(child).equals("relcl") && child > person) {
                Optional<Office> office = ofClause(child);
                if (office.isPresent()) {
                    return office;
                }
            }
        }
        int head = tree.head(person);
        if (head < 0) {
            return Optional.empty();
        }
        if (tree.label(person).equals("nsubj")
                && (tree.lemma(head).equals("be") || tree.lemma(head).equals("become"))
                && !tree.has(head, "neg")) {
            int attr = tree.child(head, "attr");
            return attr >= 0 ? of(attr) : Optional.empty();
        }
        if (tree.label(person).equals("appos")) {
            return above(head);
        }
        return Optional.empty();
    }

    /** "the ambassador to Ghana Anna Holm", where the name hangs on the preposition. */
    Optional<Office> before(int person) {
        int prep = tree.head(person);
        int before = names.first(person) - 1;
        boolean fits = tree.label(person).equals("pobj")
                && prep >= 0
                && before > prep
                && tree.tag(before).startsWith("NN")
                && !tree.label(before).equals("poss");
        int noun = fits ? tree.head(prep) : -1;
        if (noun < 0) {
            return Optional.empty();
        }
        return of(noun).map(o -> o.withWords(reading.bareWords(reading.left(noun), before + 1)));
    }

    /** "Ministers Anna Holm of Norway and Pedro Rojas of Chile": the second has the office of the first. */
    Optional<Office> shared(int person) {
        int first = tree.firstConjunct(person);
        Optional<Role> role = first == person
                ? Optional.empty()
                : names.title(first).map(Phrases.Hit::value).filter(Role::plural);
        return role.map(r -> {
            Owners.Owned owned = owners.after(person, r);
            Optional<Actor> owner = owned.entities().stream().findFirst().map(Entity::actor);
            Actor actor = owner.orElseGet(() -> Actor.unresolved(Actor.Kind.OTHER));
            return new Office(
                    actor.withSectors(Sectors.of(r, List.of(), List.of(), owner)),
                    "shared",
                    role,
                    Optional.of(r.phrase()),
                    "current",
                    -1);
        });
    }

    /** "the president of the council, Anna Holm," where the name hangs on the council. */
    private Optional<Office> above(int noun) {
        Optional<Office> office = of(noun);
        int prep = tree.head(noun);
        boolean climbs = office.isEmpty()
                && tree.label(noun).equals("pobj")
                && prep >= 0
                && tree.lemma(prep).equals("of")
                && tree.head(prep) >= 0;
        return climbs ? above(tree.head(prep)) : office;
    }

    private Optional<Office> of(int noun) {
        Optional<Phrases.Hit<Role>> role =
                reading.roleAt(noun).filter(hit -> hit.value().isTitle());
        if (role.isEmpty() || role.get().value().plural()) {
            return Optional.empty();
        }
        int left = reading.left(noun);
        String words = reading.bareWords(
                left, Math.max(reading.right(noun) + 1, role.get().end()));
        return offices.of(noun, left, role.get()).stream().findFirst().map(o -> o.withWords(words));
    }

    private Optional<Office> ofClause(int verb) {
        Optional<Role> holds = reading.roleOfVerb(verb);
        int object = tree.child(verb, "dobj");
        int subject = tree.child(verb, "nsubj");
        if (object < 0 && tree.lemma(verb).equals("be") && tree.has(verb, "attr")) {
            return of(tree.child(verb, "attr"));
        }
        if (holds.isEmpty() || object < 0 || subject < 0 || !tree.tag(subject).startsWith("W")) {
            return Optional.empty();
        }
        Owners.Owned owned = owners.at(object);
        String words = reading.words(verb, reading.right(object) + 1);
        Role role = new Role("head", Role.Form.PERSON, List.of("GOV"), "officials", "", false);
        String tenure = tree.tag(verb).equals("VBD") ? "former" : "current";
        return owned.entities().stream()
                .findFirst()
                .map(e -> new Office(
                        e.actor().withSectors(Sectors.of(role, List.of(), owned.sectors(), Optional.of(e.actor()))),
                        "office+clause",
                        Optional.of(role),
                        Optional.of(words),
                        tenure,
                        -1));
    }
}
