package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;

/** The states and bodies to which a noun belongs, before it ("Norway's minister") or after it ("leaders of Chile"). */
final class Owners {
    /** Of a noun that no table has. */
    private static final Role ANY = new Role("", Role.Form.BODY, List.of(), "", "", false);

    /** Before a noun: it is not of the place where it is ("foreign troops in Mali"). */
    static final Set<String> FROM_ELSEWHERE = Set.of("foreign", "international", "overseas", "expatriate");

    private final Lexicon lexicon;
    private final Reading reading;
    private final Places places;
    private final HoldersOn known;
    private final Tree tree;

    Owners(Lexicon lexicon, Reading reading, Places places, HoldersOn known) {
        this.lexicon = lexicon;
        this.reading = reading;
        this.places = places;
        this.known = known;
        this.tree = reading.tree();
    }

    /**
     * What a noun tells as an owner.
     *
     * @param sectors that it hands on to what belongs to it
     * @param token its word if only the rest of the article can tell who it is, or -1
     */
    record Owned(List<Entity> entities, List<String> sectors, int token) {
        static final Owned NOTHING = new Owned(List.of(), List.of(), -1);
    }

    /** The state or body of a code of the tables. */
    Optional<Entity> entity(String code) {
        return lexicon.entity(code);
    }

    /** The state in which the place lies that ends with a word. */
    Optional<Entity> ofPlace(int token) {
        return places.country(token).flatMap(lexicon::entity);
    }

    /** The states and bodies before a noun, to which it belongs; several only where they are coordinated. */
    List<Entity> before(int head, int left, boolean relational) {
        List<Entity> owners = new ArrayList<>();
        int end = -1;
        for (int i = left; i < head; i++) {
            Optional<Phrases.Hit<Name>> hit = reading.nameAt(i);
            if (hit.isEmpty()) {
                continue;
            }
            int at = reading.headOf(hit.get());
            boolean usable = hit.get().end() <= head
                    && !isHyphened(hit.get(), head)
                    && belongs(at, head)
                    && !(relational && tree.label(at).equals("poss"))
                    && (owners.isEmpty()
                            || isCoordinated(end, hit.get().start())
                            || isWithin(hit.get().value(), owners));
            if (usable) {
                if (!owners.isEmpty() && !isCoordinated(end, hit.get().start())) {
                    owners.clear();
                }
                owners.add(stateOf(hit.get().value()));
                end = hit.get().end();
            }
            i = hit.get().end() - 1;
        }
        if (owners.isEmpty()) {
            for (int i = left; i < head; i++) {
                if (places.country(i).isPresent()
                        && belongs(i, head)
                        && reading.nameAt(i).isEmpty()) {
                    ofPlace(i).ifPresent(owners::add);
                    break;
                }
            }
        }
        if (owners.isEmpty()) {
            for (int i = left; i < head && owners.isEmpty(); i++) {
                if (isHolder(i) && belongs(i, head)) {
                    known.holder(tree.word(i))
                            .flatMap(Actor::code)
                            .flatMap(lexicon::entity)
                            .ifPresent(owners::add);
                }
            }
        }
        return owners;
    }

    /** "Lebanese Hezbollah" and "Kurdish YPG" are those bodies. */
    private static boolean isWithin(Name next, List<Entity> before) {
        Entity last = before.get(before.size() - 1);
        boolean group = last.kind() == Actor.Kind.GROUP && !next.isGroup();
        return before.size() == 1
                && next.form() == Name.Form.BODY
                && (group
                        || last.isState()
                                && next.entity().country().isPresent()
                                && next.entity().country().equals(last.country()));
    }

    /** "the Macron government": a name before the noun; a possessor is an actor of its own. */
    private boolean isHolder(int i) {
        return tree.tag(i).startsWith("NNP")
                && reading.nameAt(i).isEmpty()
                && Set.of("compound", "nmod").contains(tree.label(i));
    }

    /** "an English-language magazine" is not English; "Chile-Peru talks" are of both. */
    private boolean isHyphened(Phrases.Hit<Name> hit, int head) {
        int next = hit.end() + 1;
        return next < head
                && tree.tag(hit.end()).equals("HYPH")
                && reading.nameAt(next).isEmpty();
    }

    /** What a name stands for as an owner: for a capital its state. */
    Entity stateOf(Name name) {
        return name.form() == Name.Form.CAPITAL
                ? name.entity().code().flatMap(lexicon::entity).orElse(name.entity())
                : name.entity();
    }

    /** Its way up to the head leads over names and nouns only: "Russian-backed rebels" are not Russian. */
    private boolean belongs(int i, int head) {
        int at = tree.head(i);
        int steps = 0;
        while (at >= 0 && at != head && steps++ < 12) {
            boolean through = tree.tag(at).startsWith("NN")
                    || reading.nameAt(at).isPresent()
                    || tree.tag(at).equals("JJ");
            if (!through
                    || tree.tag(at).startsWith("VB")
                    || tree.label(at).equals("poss")
                            && reading.nameAt(at).isEmpty()
                            && !tree.tag(at).startsWith("NN")) {
                return false;
            }
            at = tree.head(at);
        }
        return at == head;
    }

    private boolean isCoordinated(int from, int to) {
        if (from >= to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!tree.tag(i).equals("CC")
                    && !tree.tag(i).equals("HYPH")
                    && !tree.tag(i).equals(",")
                    && !tree.lemma(i).equals("-")
                    && !tree.label(i).equals("det")) {
                return false;
            }
        }
        return true;
    }

    /** Whose a noun is by what follows it ("minister of defense of Iran"). */
    Owned after(int noun, Role role) {
        Optional<Phrases.Hit<Role>> hit = reading.roleAt(noun);
        int end = hit.map(Phrases.Hit::end).orElse(noun + 1);
        Owned owned = afterWord(noun, end - 1, role);
        for (int i = end - 1; i > noun && owned.equals(Owned.NOTHING); i--) {
            owned = afterWord(i, end - 1, role); // "ministers of foreign affairs of Iran"
        }
        return owned;
    }

    private Owned afterWord(int noun, int after, Role role) {
        for (int prep : tree.children(noun)) {
            if (prep > after && tree.label(prep).equals("prep") && owns(prep, role)) {
                for (int object : tree.children(prep)) {
                    if (tree.label(object).equals("pobj")) {
                        Owned owned = at(object);
                        if (!owned.equals(Owned.NOTHING)) {
                            return owned;
                        }
                    }
                }
            }
        }
        return Owned.NOTHING;
    }

    private boolean owns(int prep, Role role) {
        return switch (tree.lemma(prep)) {
            case "of", "from" -> true;
            case "in", "at" ->
                !isFromElsewhere(prep) && (role.form() == Role.Form.PEOPLE || role.form() == Role.Form.KIN)
                        || role.form() == Role.Form.BODY
                        || role.form() == Role.Form.ASSET
                        || role.level().equals("officials");
            case "for" -> !role.level().equals("envoys");
            default -> false;
        };
    }

    /** "foreign troops in Mali" are not of Mali. */
    private boolean isFromElsewhere(int prep) {
        for (int child : tree.children(tree.head(prep))) {
            if (child < prep && FROM_ELSEWHERE.contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** The owners that an object of a preposition or verb names. */
    Owned at(int object) {
        List<Entity> entities = new ArrayList<>();
        List<String> sectors = new ArrayList<>();
        int token = -1;
        for (int each : reading.fellows(object)) {
            Optional<Phrases.Hit<Name>> name = reading.nameAt(each);
            Optional<Phrases.Hit<Role>> role =
                    reading.roleAt(each).filter(r -> r.value().acts());
            if (name.isPresent()) {
                entities.add(stateOf(name.get().value()));
            } else if (places.country(each).isPresent()) {
                ofPlace(each).ifPresent(entities::add);
            } else {
                List<Entity> inner = before(each, reading.left(each), false);
                role.filter(r -> r.value().form() != Role.Form.PEOPLE)
                        .ifPresent(r -> sectors.addAll(r.value().sectors()));
                if (inner.isEmpty()) {
                    Owned deeper = after(each, role.map(Phrases.Hit::value).orElse(ANY));
                    inner = deeper.entities();
                    token = !inner.isEmpty() || role.isEmpty()
                            ? -1
                            : deeper.token() >= 0 ? deeper.token() : ownerToken(each);
                }
                entities.addAll(inner);
            }
        }
        return new Owned(entities, sectors, token);
    }

    private int ownerToken(int noun) {
        int possessor = tree.child(noun, "poss");
        return possessor >= 0 ? possessor : noun;
    }
}
