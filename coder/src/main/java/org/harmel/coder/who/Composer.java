package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Span;

/**
 * Composes the actors of one sentence from country or body, institution, rank and person, by its grammar. What only the
 * rest of the article can tell (pronouns, bare names, "the minister") is left to {@link References}.
 */
final class Composer {
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
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");
    private static final int LONGEST_DATELINE = 16;
    private static final Set<String> TO_CITY = Set.of("to", "into", "from", "toward", "towards", "for", "on", "over");
    /** Of a noun that no table has. */
    private static final Role ANY = new Role("", Role.Form.BODY, List.of(), "", "", false);

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "both", "each");

    private final Lexicon lexicon;
    private final Reading reading;
    private final Tree tree;
    private final String text;
    private final Places places;
    private final List<Draft> drafts = new ArrayList<>();

    Composer(Lexicon lexicon, Reading reading, String text, Places places) {
        this.lexicon = lexicon;
        this.reading = reading;
        this.tree = reading.tree();
        this.text = text;
        this.places = places;
    }

    /** In the order of their words. */
    List<Draft> compose() {
        for (int i = afterDateline(); i < tree.size(); i++) {
            int at = i;
            reading.nameAt(i).filter(hit -> reading.headOf(hit) == at).ifPresent(hit -> named(at, hit));
            if (reading.nameAt(i).isEmpty() && isPhraseHead(i)) {
                head(i);
            }
        }
        return drafts;
    }

    /** "JERUSALEM (AP) -- An Israeli court": nobody acts in a dateline. */
    private int afterDateline() {
        boolean first = tree.sentence().index() == 0
                && tree.size() > 0
                && tree.word(0).length() > 2
                && tree.word(0).equals(tree.word(0).toUpperCase(Locale.ROOT));
        for (int i = 1; first && i < Math.min(tree.size(), LONGEST_DATELINE); i++) {
            if (DASHES.contains(tree.word(i)) && !tree.tag(i).equals("HYPH")) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isPhraseHead(int i) {
        if (tree.tag(i).equals("PRP") || tree.tag(i).equals("PRP$")) {
            return true;
        }
        boolean insideRole =
                reading.roleAt(i).filter(hit -> reading.headOf(hit) != i).isPresent();
        if (insideRole) {
            return false;
        }
        boolean quantity = tree.lemma(i).equals("both")
                && !reading.isModifier(i)
                && !tree.label(i).equals("det")
                && !tree.label(i).equals("cc")
                && !tree.label(i).equals("preconj");
        if (quantity) {
            return true;
        }
        // "the president's aide": the possessor is an actor of its own
        boolean noun = tree.tag(i).startsWith("NN") || isOffice(i);
        return noun && (!reading.isModifier(i) || isPossessor(i));
    }

    /** A noun of office of several words that the tagger took for an adjective ("prime minister-designate"). */
    private boolean isOffice(int i) {
        return tree.tag(i).startsWith("JJ")
                && reading.roleAt(i)
                        .filter(hit -> hit.value().isHuman() && hit.end() - hit.start() > 1)
                        .isPresent();
    }

    private boolean isPossessor(int i) {
        return tree.label(tree.firstConjunct(i)).equals("poss");
    }

    // ---- words that the tables name

    private void named(int head, Phrases.Hit<Name> hit) {
        Name name = hit.value();
        if (places.covers(hit.start(), hit.end())) {
            return; // "New South Wales"
        }
        if (reading.isModifier(head)) {
            Actor actor = name.form() == Name.Form.CAPITAL
                    ? plainState(name)
                    : name.entity().actor();
            add(head, at(actor, hit.start(), hit.end()), modifierRule(head, name), shape(head, false, true));
            return;
        }
        Optional<Phrases.Hit<Role>> role =
                reading.roleAt(head).filter(r -> r.value().acts());
        List<Entity> owners = owners(head, reading.left(head), false);
        boolean ofState = !owners.isEmpty() && owners.get(0).isState();
        if (ofState && role.isPresent() && name.entity().kind() == Actor.Kind.IGO) {
            role(head, role.get()); // "Pakistan's security council"
            return;
        }
        switch (name.form()) {
            case CAPITAL -> capital(head, hit);
            case STATE -> state(head, hit);
            case ADJECTIVE, PEOPLE -> people(head, hit);
            case SEAT -> seat(head, hit, owners);
            case BODY, GROUP ->
                add(
                        head,
                        at(name.entity().actor(), left(head, hit), hit.end()),
                        "name",
                        shape(head, name.isGroup(), false));
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

    private Actor plainState(Name name) {
        return name.entity().code().flatMap(lexicon::entity).map(Entity::actor).orElseGet(name.entity()::actor);
    }

    private void state(int head, Phrases.Hit<Name> hit) {
        if (!isPlace(head, VENUE) || isOwned(head)) {
            add(head, at(hit.value().entity().actor(), left(head, hit), hit.end()), "name", shape(head));
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
            add(head, at(hit.value().entity().actor(), hit.start(), hit.end()), "adjective", shape(head, false, true));
        } else if (noun && !tree.label(head).equals("acomp")) {
            int left = reading.left(head);
            add(head, at(hit.value().entity().actor(), left, hit.end()), "people", shape(head, true, false));
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
            add(
                    head,
                    at(
                            hit.value().entity().actor().withPerson(Optional.empty(), Optional.empty()),
                            hit.start(),
                            hit.end()),
                    "capital",
                    shape(head));
        }
    }

    private boolean isPlace(int head, Set<String> prepositions) {
        int first = tree.firstConjunct(head);
        int prep = tree.head(first);
        return tree.label(first).equals("pobj") && prep >= 0 && prepositions.contains(tree.lemma(prep));
    }

    private void seat(int head, Phrases.Hit<Name> hit, List<Entity> owners) {
        Entity seat = hit.value().entity();
        Actor actor = seat.actor();
        int left = left(head, hit);
        if (!owners.isEmpty()
                && owners.get(0).isState()
                && !owners.get(0).code().equals(seat.code())) {
            Entity owner = owners.get(0);
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
        add(head, at(actor, left, hit.end()), "seat", shape(head));
    }

    // ---- common nouns, persons, pronouns

    private void head(int head) {
        if (tree.tag(head).equals("PRP") || tree.tag(head).equals("PRP$")) {
            pronoun(head);
            return;
        }
        if (isFirm(head)) {
            unknown(head);
            return;
        }
        Optional<Phrases.Hit<Role>> role = reading.roleAt(head).filter(hit -> reading.headOf(hit) == head);
        boolean personName = isPersonName(head);
        if (role.isPresent() && !personName) {
            role(head, role.get());
        } else if (personName || isTitledName(head)) {
            person(head);
        } else if (tree.lemma(head).equals("both")) {
            add(head, at(Actor.unresolved(Actor.Kind.GROUP), head, head + 1), "both", shape(head, true, false));
        } else {
            unknown(head);
        }
    }

    /** A firm whose name ends in a noun of kinship ("Holm Brothers"). */
    private boolean isFirm(int head) {
        return tree.tag(head).startsWith("NNP")
                && tree.token(head).name().startsWith("L-ORG")
                && (head == 0 || reading.nameAt(head - 1).isEmpty())
                && reading.roleAt(head)
                        .filter(hit -> hit.value().form() == Role.Form.RELATION)
                        .isPresent();
    }

    private void pronoun(int head) {
        boolean plural = Set.of("they", "them", "their", "theirs").contains(reading.piece(head));
        boolean person = Set.of("he", "him", "his", "she", "her", "hers").contains(reading.piece(head));
        boolean thing = Set.of("it", "its").contains(reading.piece(head));
        if (plural || person || thing && mayAct(head)) {
            Draft.Shape shape = new Draft.Shape(
                    person, plural, reading.isSubject(head), tree.tag(head).equals("PRP$"), false, true);
            add(head, at(Actor.unresolved(Actor.Kind.OTHER), head, head + 1), "pronoun", shape);
        }
    }

    /** "it" as an object is mostly a thing; as a subject it may be empty ("it is clear that"). */
    private boolean mayAct(int it) {
        if (tree.tag(it).equals("PRP$")) {
            return true;
        }
        int above = tree.head(it);
        if (above < 0 || !tree.label(it).startsWith("nsubj")) {
            return above >= 0
                    && tree.label(it).equals("pobj")
                    && Set.of("with", "against", "by").contains(tree.lemma(above));
        }
        if (tree.label(it).equals("nsubjpass")) {
            return !tree.has(above, "ccomp", "csubj");
        }
        return !(tree.lemma(above).equals("be") && (hasClause(above) || tree.has(above, "attr")));
    }

    private boolean hasClause(int be) {
        for (int child : tree.children(be)) {
            String label = tree.label(child);
            boolean of = label.equals("acomp") && (tree.has(child, "ccomp") || isFor(tree.child(child, "prep")));
            if (of || label.equals("ccomp") || label.equals("csubj") || isFor(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFor(int word) {
        return word >= 0 && tree.lemma(word).equals("for");
    }

    private boolean isPersonName(int head) {
        return tree.tag(head).startsWith("NNP")
                && (tree.word(head).length() > 2
                        || tree.label(head).equals("appos")
                        || head > 0 && tree.head(head - 1) == head)
                && tree.token(head).nameKind().equals("PERSON")
                && places.country(head).isEmpty()
                && reading.nameAt(head).isEmpty()
                && reading.roleAt(head).filter(h -> h.value().acts()).isEmpty();
    }

    /** A name that the name tagger missed, after a noun of office: "Minister Holm". */
    private boolean isTitledName(int head) {
        String kind = tree.token(head).nameKind();
        return tree.tag(head).startsWith("NNP")
                && places.country(head).isEmpty()
                && title(head)
                        .filter(hit -> hit.value().form() == Role.Form.PERSON)
                        .filter(hit -> kind.isEmpty()
                                || kind.equals("PERSON")
                                || kind.equals("GPE")
                                        && !tree.token(hit.start()).nameKind().isEmpty())
                        .isPresent();
    }

    /** The office before a name: the last noun of office in its phrase. */
    private Optional<Phrases.Hit<Role>> title(int head) {
        int left = reading.left(head);
        for (int i = firstOfName(head) - 1; i >= left; i--) {
            if (tree.label(i).equals("punct")) {
                continue;
            }
            int at = i;
            Optional<Phrases.Hit<Role>> hit =
                    reading.roleAt(i).filter(h -> h.value().isTitle());
            return hit.filter(
                    h -> !isInPossessor(at, head) && reading.nameAt(at).isEmpty());
        }
        return Optional.empty();
    }

    /** "the president's brother": the office is not that of the head. */
    private boolean isInPossessor(int i, int head) {
        int at = i;
        while (at >= 0 && at != head) {
            if (tree.label(at).equals("poss")) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    private void person(int head) {
        int first = firstOfName(head);
        int last = head;
        int left = reading.left(head);
        Optional<Phrases.Hit<Role>> title = title(head);
        String name = personName(first, last);
        Actor named = Actor.unresolved(Actor.Kind.OTHER).withPerson(Optional.of(name), Optional.empty());
        Draft.Shape shape = new Draft.Shape(true, false, reading.isSubject(head), false, false, false);
        Optional<Office> later = laterOffice(head);
        boolean told = later.filter(o -> o.actor().code().isPresent()).isPresent();
        List<Office> offices = title.map(hit -> offices(head, left, hit)).orElse(List.of());
        boolean untold = offices.stream().allMatch(o -> o.actor().code().isEmpty() && o.owner() < 0);
        if (title.isPresent() && !(told && untold)) {
            for (Office office : offices) {
                Actor actor = office.actor()
                        .withPerson(
                                Optional.of(name),
                                Optional.of(officeWords(left, title.get().end())));
                add(
                        head,
                        at(actor, left, last + 1),
                        office.how(),
                        Optional.of(title.get().value()),
                        office.tenure(),
                        office.owner(),
                        shape);
            }
            return;
        }
        List<Entity> owners = owners(head, left, false);
        later = later.or(() -> officeBefore(head)).or(() -> sharedOffice(head));
        if (later.isPresent()) {
            Office office = later.get();
            Actor whose = told || owners.isEmpty() || office.actor().code().isPresent()
                    ? office.actor()
                    : owners.get(0).actor().withSectors(office.actor().sectors());
            Actor actor = whose.withPerson(Optional.of(name), office.words());
            add(
                    head,
                    at(actor, title.isPresent() ? left : first, last + 1),
                    "apposition",
                    office.role(),
                    office.tenure(),
                    office.owner(),
                    shape);
            return;
        }
        if (!owners.isEmpty()) {
            // "Norway's Anna Holm"
            add(
                    head,
                    at(
                            owners.get(0)
                                    .actor()
                                    .withSectors(List.of())
                                    .withPerson(Optional.of(name), Optional.empty()),
                            left,
                            last + 1),
                    "owner+name",
                    shape);
            return;
        }
        add(head, at(named, first, last + 1), "person", shape);
    }

    private int firstOfName(int head) {
        int first = head;
        int left = reading.left(head);
        while (first > left
                && (tree.tag(first - 1).startsWith("NNP")
                        || tree.tag(first - 1).equals("HYPH")
                        || tree.token(first - 1).nameKind().equals("PERSON"))
                && reading.nameAt(first - 1).isEmpty()
                && !isOtherName(first - 1)
                && (reading.roleAt(first - 1).isEmpty() || isInnerName(first - 1))) {
            first--;
        }
        return first;
    }

    /** "the Middle East Anna Holm": the name tagger ended another name there. */
    private boolean isOtherName(int i) {
        String kind = tree.token(i).nameKind();
        return tree.token(i + 1).nameKind().equals("PERSON")
                && (kind.equals("GPE") || kind.equals("LOC") || kind.equals("ORG"));
    }

    /** A word of a name that is also a noun of office ("Stephen King Smith"). */
    private boolean isInnerName(int i) {
        String name = tree.token(i).name();
        boolean inside = name.startsWith("I-PERSON") || name.startsWith("L-PERSON");
        return inside
                && reading.roleAt(i)
                        .filter(hit -> tree.token(hit.start()).nameKind().equals("PERSON"))
                        .isPresent();
    }

    private String personName(int first, int last) {
        int end = last;
        while (end > first
                && (lexicon.isAfterName(reading.piece(end)) || tree.label(end).equals("punct"))) {
            end--;
        }
        int start = first;
        while (start < end
                && (lexicon.isBeforeName(reading.piece(start))
                        || tree.label(start).equals("punct"))) {
            start++;
        }
        return text.substring(
                tree.token(start).span().start(), tree.token(end).span().end());
    }

    /** Office words without article, possessive pronoun and comma. */
    private String officeWords(int from, int end) {
        int start = from;
        while (start < end - 1
                && (tree.label(start).equals("det") || tree.tag(start).equals("PRP$"))) {
            start++;
        }
        return text.substring(
                tree.token(start).span().start(), tree.token(end - 1).span().end());
    }

    // ---- offices

    /** Whose office it is and what it tells of the one who holds it. */
    private record Office(
            Actor actor, String how, Optional<Role> role, Optional<String> words, String tenure, int owner) {}

    /** "X, the NATO secretary-general,", "X, who heads the army", "X is president of Y". */
    private Optional<Office> laterOffice(int person) {
        for (int child : tree.children(person)) {
            if (tree.label(child).equals("appos")) {
                Optional<Office> office = officeOf(child);
                if (office.isPresent()) {
                    return office;
                }
            } else if (tree.label(child).equals("relcl") && child > person) {
                Optional<Office> office = officeOfClause(child);
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
            return attr >= 0 ? officeOf(attr) : Optional.empty();
        }
        if (tree.label(person).equals("appos")) {
            return officeAbove(head);
        }
        return Optional.empty();
    }

    /** "the ambassador to Ghana Anna Holm", where the name hangs on the preposition. */
    private Optional<Office> officeBefore(int person) {
        int prep = tree.head(person);
        int before = firstOfName(person) - 1;
        boolean fits = tree.label(person).equals("pobj")
                && prep >= 0
                && before > prep
                && tree.tag(before).startsWith("NN")
                && !tree.label(before).equals("poss");
        int noun = fits ? tree.head(prep) : -1;
        if (noun < 0) {
            return Optional.empty();
        }
        return officeOf(noun)
                .map(o -> new Office(
                        o.actor(),
                        o.how(),
                        o.role(),
                        Optional.of(officeWords(reading.left(noun), before + 1)),
                        o.tenure(),
                        o.owner()));
    }

    /** "Ministers Anna Holm of Norway and Pedro Rojas of Chile": the second has the office of the first. */
    private Optional<Office> sharedOffice(int person) {
        int first = tree.firstConjunct(person);
        Optional<Role> role = first == person
                ? Optional.empty()
                : title(first).map(Phrases.Hit::value).filter(Role::plural);
        return role.map(r -> {
            Owned owned = after(person, r);
            Actor actor = owned.entities().stream()
                    .findFirst()
                    .map(Entity::actor)
                    .orElseGet(() -> Actor.unresolved(Actor.Kind.OTHER));
            Optional<Entity> owner = owned.entities().stream().findFirst();
            return new Office(
                    actor.withSectors(sectors(r, List.of(), List.of(), owner)),
                    "shared",
                    role,
                    Optional.of(r.phrase()),
                    "current",
                    -1);
        });
    }

    /** "the president of the council, Anna Holm," where the name hangs on the council. */
    private Optional<Office> officeAbove(int noun) {
        Optional<Office> office = officeOf(noun);
        int prep = tree.head(noun);
        boolean climbs = office.isEmpty()
                && tree.label(noun).equals("pobj")
                && prep >= 0
                && tree.lemma(prep).equals("of")
                && tree.head(prep) >= 0;
        return climbs ? officeAbove(tree.head(prep)) : office;
    }

    private Optional<Office> officeOf(int noun) {
        Optional<Phrases.Hit<Role>> role =
                reading.roleAt(noun).filter(hit -> hit.value().isTitle());
        if (role.isEmpty() || role.get().value().plural()) {
            return Optional.empty();
        }
        int left = reading.left(noun);
        String words =
                officeWords(left, Math.max(reading.right(noun) + 1, role.get().end()));
        return offices(noun, left, role.get()).stream()
                .findFirst()
                .map(o -> new Office(
                        o.actor(), o.how(), role.map(Phrases.Hit::value), Optional.of(words), o.tenure(), o.owner()));
    }

    private Optional<Office> officeOfClause(int verb) {
        Optional<Role> holds = lexicon.roles().get("to " + tree.lemma(verb)).filter(r -> r.form() == Role.Form.VERB);
        int object = tree.child(verb, "dobj");
        int subject = tree.child(verb, "nsubj");
        if (object < 0 && tree.lemma(verb).equals("be") && tree.has(verb, "attr")) {
            return officeOf(tree.child(verb, "attr"));
        }
        if (holds.isEmpty() || object < 0 || subject < 0 || !tree.tag(subject).startsWith("W")) {
            return Optional.empty();
        }
        Owned owned = owned(object);
        String words = text.substring(
                tree.token(verb).span().start(),
                tree.token(reading.right(object)).span().end());
        Role role = new Role("head", Role.Form.PERSON, List.of("GOV"), "officials", "", false);
        String tenure = tree.tag(verb).equals("VBD") ? "former" : "current";
        return owned.entities().stream()
                .findFirst()
                .map(e -> new Office(
                        e.actor().withSectors(sectors(role, List.of(), owned.sectors(), Optional.of(e))),
                        "office+clause",
                        Optional.of(role),
                        Optional.of(words),
                        tenure,
                        -1));
    }

    private List<Office> offices(int head, int left, Phrases.Hit<Role> hit) {
        Role role = hit.value();
        boolean relational = role.form() == Role.Form.RELATION;
        List<Qualifier> qualifiers = new ArrayList<>();
        List<String> inherited = new ArrayList<>();
        boolean own = role.form() != Role.Form.GROUP && role.form() != Role.Form.ASSET;
        for (int i = left; own && i < hit.start(); i++) {
            if (reading.nameAt(i).isPresent()) {
                continue;
            }
            reading.qualifierAt(i).map(Phrases.Hit::value).ifPresent(qualifiers::add);
            reading.roleAt(i)
                    .map(Phrases.Hit::value)
                    .filter(r -> r.acts() && inherited.isEmpty() && !r.sectors().equals(List.of("CVL")))
                    .ifPresent(r -> inherited.addAll(r.sectors()));
        }
        String tenure = qualifiers.stream()
                .map(Qualifier::tenure)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("current");
        List<Entity> owners = owners(head, left, relational);
        int token = -1;
        int noun = reading.headOf(hit);
        String how = owners.isEmpty() ? "role" : "modifier+role";
        if (owners.isEmpty()) {
            int pronoun = pronounBefore(head);
            token = pronoun;
            for (int from : pronoun >= 0 ? new int[0] : noun == head ? new int[] {head} : new int[] {noun, head}) {
                Owned after = after(from, role);
                owners = after.entities();
                token = after.token();
                if (inherited.isEmpty()) {
                    inherited.addAll(after.sectors());
                }
                if (!owners.isEmpty()) {
                    how = "role+of";
                    break;
                }
            }
        } else if (role.isWeak() && inherited.isEmpty()) {
            inherited.addAll(after(noun, role).sectors());
        }
        int possessor = tree.child(head, "poss");
        if (possessor < 0 && noun != head) {
            possessor = tree.child(noun, "poss");
        }
        if (owners.isEmpty() && token < 0 && possessor >= 0) {
            token = possessor;
        }
        if (owners.isEmpty() && token < 0 && inherited.isEmpty()) {
            owners = lexicon.entity(role.owner()).map(List::of).orElse(List.of());
            how = owners.isEmpty() ? how : "role-of-one";
        }
        List<Office> offices = new ArrayList<>();
        for (Entity owner : owners) {
            Actor actor = owner.actor()
                    .withPerson(Optional.empty(), Optional.empty())
                    .withMembers(List.of())
                    .withSectors(sectors(role, qualifiers, inherited, Optional.of(owner)));
            offices.add(
                    new Office(actor, how, Optional.of(role), Optional.empty(), tenure, relational ? possessor : -1));
        }
        if (offices.isEmpty()) {
            Actor actor = Actor.unresolved(Actor.Kind.OTHER)
                    .withSectors(sectors(role, qualifiers, inherited, Optional.empty()));
            offices.add(new Office(actor, how, Optional.of(role), Optional.empty(), tenure, token));
        }
        return offices;
    }

    /** "their forces". */
    private int pronounBefore(int head) {
        int possessor = tree.child(head, "poss");
        return possessor >= 0 && tree.tag(possessor).equals("PRP$") ? possessor : -1;
    }

    private static List<String> sectors(
            Role role, List<Qualifier> qualifiers, List<String> inherited, Optional<Entity> owner) {
        List<String> sectors = role.sectors();
        if (sectors.equals(List.of("UAF"))
                && owner.filter(e -> e.kind() == Actor.Kind.ARMED_GROUP).isPresent()) {
            sectors = owner.map(Entity::sectors).orElse(sectors);
        }
        if (role.isWeak()) {
            boolean private_ = owner.filter(
                            e -> !e.isState() && e.kind() != Actor.Kind.IGO && e.kind() != Actor.Kind.GROUP)
                    .isPresent();
            List<String> owned = owner.map(Entity::sectors).orElse(List.of());
            if (!inherited.isEmpty()) {
                sectors = inherited;
            } else if (!owned.isEmpty() && (private_ || role.level().equals("officials") || sectors.isEmpty())) {
                sectors = owned;
            }
        }
        for (Qualifier qualifier : qualifiers) {
            sectors = qualifier.on(sectors);
        }
        if (owner.filter(e -> e.sectors().contains("PRE")).isPresent()
                && !sectors.contains("PRE")
                && sectors.size() < 2) {
            List<String> more = new ArrayList<>(sectors);
            more.add("PRE");
            return more;
        }
        return sectors;
    }

    /** The noun after a preposition: its entities, the sectors it hands on, and its word if only the article can tell. */
    private record Owned(List<Entity> entities, List<String> sectors, int token) {
        static final Owned NOTHING = new Owned(List.of(), List.of(), -1);
    }

    private Owned after(int noun, Role role) {
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
                        Owned owned = owned(object);
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
                role.form() == Role.Form.PEOPLE
                        || role.form() == Role.Form.BODY
                        || role.form() == Role.Form.ASSET
                        || role.level().equals("officials");
            case "for" -> !role.level().equals("envoys");
            default -> false;
        };
    }

    private Owned owned(int object) {
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
                places.country(each).flatMap(lexicon::entity).ifPresent(entities::add);
            } else {
                List<Entity> inner = owners(each, reading.left(each), false);
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

    /** The states and bodies before a noun, to which it belongs; several only where they are coordinated. */
    private List<Entity> owners(int head, int left, boolean relational) {
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
                    && (owners.isEmpty() || isCoordinated(end, hit.get().start()));
            if (usable) {
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
                    places.country(i).flatMap(lexicon::entity).ifPresent(owners::add);
                    break;
                }
            }
        }
        return owners;
    }

    /** "an English-language magazine" is not English; "Chile-Peru talks" are of both. */
    private boolean isHyphened(Phrases.Hit<Name> hit, int head) {
        int next = hit.end() + 1;
        return next < head
                && tree.tag(hit.end()).equals("HYPH")
                && reading.nameAt(next).isEmpty();
    }

    private Entity stateOf(Name name) {
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

    private void role(int head, Phrases.Hit<Role> hit) {
        Role role = hit.value();
        if (!role.acts() || !role.isHuman() && isTowards(head)) {
            return;
        }
        int left = reading.left(head);
        Optional<Phrases.Hit<Name>> within =
                role.form() == Role.Form.ASSET || role.sectors().contains("PRE") ? stateOf(head) : Optional.empty();
        if (within.isPresent()) {
            add(
                    head,
                    at(within.get().value().entity().actor(), left, within.get().end()),
                    "region of",
                    shape(head));
            return;
        }
        int right = Math.max(reading.right(head), hit.end() - 1);
        boolean definite = tree.tag(head).startsWith("NNP")
                || tree.has(head, "det") && DEFINITE.contains(tree.lemma(tree.child(head, "det")))
                || isCounted(left, head);
        boolean person = role.isHuman() && !role.plural();
        Draft.Shape shape = new Draft.Shape(person, role.plural(), reading.isSubject(head), false, definite, false);
        boolean tells = role.form() == Role.Form.PERSON
                || role.isHuman() && !role.sectors().isEmpty();
        String words = tells ? officeWords(left, right + 1) : "";
        Optional<String> apposed = apposedName(head, role);
        int last = Math.max(right, adjoiningName(head, right));
        for (Office office : offices(head, left, hit)) {
            boolean resolved = office.actor().code().isPresent();
            if (role.form() == Role.Form.ASSET && !resolved) {
                continue;
            }
            Actor actor = office.actor().withPerson(apposed, words.isEmpty() ? Optional.empty() : Optional.of(words));
            String how = role.form() == Role.Form.ASSET ? "modifier" : office.how();
            add(head, at(actor, left, last + 1), how, Optional.of(role), office.tenure(), office.owner(), shape);
        }
    }

    /** "Moldova's breakaway region of Transnistria" is Transnistria. */
    private Optional<Phrases.Hit<Name>> stateOf(int head) {
        return tree.objectsOf(head, "of").stream()
                .findFirst()
                .flatMap(reading::nameAt)
                .filter(name -> name.value().form() == Name.Form.STATE);
    }

    /** "their opposition to the plan" is no party. */
    private boolean isTowards(int head) {
        for (int child : tree.children(head)) {
            if (child > head
                    && tree.label(child).equals("prep")
                    && tree.lemma(child).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** "the two leaders". */
    private boolean isCounted(int left, int head) {
        for (int i = left; i < head; i++) {
            if (reading.piece(i).equals("two")
                    || reading.piece(i).equals("both")
                    || reading.piece(i).equals("each")) {
                return true;
            }
        }
        return false;
    }

    /** "the minister, Anna Holm,". */
    private Optional<String> apposedName(int head, Role role) {
        if (!role.isTitle() || role.plural()) {
            return Optional.empty();
        }
        for (int child : tree.children(head)) {
            if (tree.label(child).equals("appos") && isPersonName(child)) {
                return Optional.of(personName(firstOfName(child), child));
            }
        }
        return Optional.empty();
    }

    /** The last word of a name that follows without a comma ("the officer Anna Holm"), or -1. */
    private int adjoiningName(int head, int right) {
        for (int child : tree.children(head)) {
            if (tree.label(child).equals("appos") && isPersonName(child) && firstOfName(child) == right + 1) {
                return child;
            }
        }
        return -1;
    }

    private void unknown(int head) {
        int left = reading.left(head);
        List<Entity> owners = owners(head, left, true);
        boolean proper = tree.tag(head).startsWith("NNP");
        String kind = tree.token(head).nameKind();
        Draft.Shape shape = shape(head);
        if (places.country(head).isPresent() && proper) {
            place(head);
        } else if (!owners.isEmpty() && !looksAbstract(head)) {
            Actor owner = owners.get(0)
                    .actor()
                    .withSectors(List.of())
                    .withPerson(proper ? Optional.of(officeWords(left, head + 1)) : Optional.empty(), Optional.empty());
            add(head, at(owner.withMembers(List.of()), left, head + 1), "modifier", shape);
        } else if (proper && kind.equals("ORG") && reading.isSubject(head)) {
            int first = firstOfName(head);
            Actor body = Actor.unresolved(Actor.Kind.OTHER)
                    .withPerson(Optional.of(words(first, head + 1)), Optional.empty());
            add(head, at(body, first, head + 1), "body", shape);
        }
    }

    /** A town that something is done to stands for its people. */
    private void place(int head) {
        String label = tree.label(tree.firstConjunct(head));
        if (label.equals("nsubj") || label.equals("nsubjpass") || label.equals("dobj")) {
            places.country(head)
                    .flatMap(lexicon::entity)
                    .ifPresent(state -> add(
                            head,
                            at(state.actor().withSectors(List.of("CVL")), firstOfName(head), head + 1),
                            "place",
                            shape(head)));
        }
    }

    /** Nouns made from verbs and adjectives do not act. */
    private boolean looksAbstract(int head) {
        String lemma = tree.lemma(head);
        return lemma.endsWith("ion")
                || lemma.endsWith("ment")
                || lemma.endsWith("ing")
                || lemma.endsWith("ance")
                || lemma.endsWith("ence")
                || lemma.endsWith("ity")
                || lemma.endsWith("ship")
                || lemma.endsWith("ness")
                || lemma.endsWith("ism")
                || lemma.endsWith("al")
                || lemma.endsWith("ure")
                || lemma.endsWith("age");
    }

    // ---- making drafts

    private String words(int start, int end) {
        return text.substring(
                tree.token(start).span().start(), tree.token(end - 1).span().end());
    }

    private Actor at(Actor actor, int start, int end) {
        int last = end - 1;
        while (last > start && (tree.tag(last).equals("POS") || tree.label(last).equals("punct"))) {
            last--;
        }
        Span span = new Span(
                tree.token(start).span().start(), tree.token(last).span().end());
        return actor.at(span.of(text), span);
    }

    private Draft.Shape shape(int head) {
        return shape(head, false, false);
    }

    private Draft.Shape shape(int head, boolean plural, boolean modifier) {
        return new Draft.Shape(false, plural, reading.isSubject(head), modifier, false, false);
    }

    private void add(int token, Actor actor, String how, Draft.Shape shape) {
        add(token, actor, how, Optional.empty(), "current", -1, shape);
    }

    private void add(
            int token, Actor actor, String how, Optional<Role> role, String tenure, int owner, Draft.Shape shape) {
        drafts.add(new Draft(tree.sentence().index(), token, actor, how, role, tenure, owner, shape));
    }
}
