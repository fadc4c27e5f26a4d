package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Span;

/** Who stands in the slots of a pattern: from grammar to the actors of a sentence. */
final class Parties {
    /** Who acts, and to whom. */
    record Sides(List<Actor> actors, List<Actor> recipients) {
        static final Sides NONE = new Sides(List.of(), List.of());
    }

    private static final Set<String> HARM = Set.of("ASSAULT", "COERCE", "SANCTION", "RETREAT");
    private static final Set<String> POWERS =
            Set.of("GOV", "MIL", "LEG", "JUD", "COP", "SPY", "IGO", "OPP", "PTY", "REB", "SEP", "UAF", "ELI");

    private static final Set<String> GROUND =
            Set.of("in", "at", "into", "near", "off", "outside", "inside", "across", "over", "from");
    /** "according to Reuters", "due to France": no side of the act. */
    private static final Set<String> SOURCES = Set.of("according", "due", "owing", "thanks", "prior");

    private static final List<Set<String>> PRONOUNS = List.of(
            Set.of("he", "his", "him", "himself"),
            Set.of("she", "her", "hers", "herself"),
            Set.of("it", "its", "itself"),
            Set.of("they", "their", "them", "themselves"),
            Set.of("we", "our", "us", "ourselves"));

    private static final Set<String> ORGANS = Set.of("GOV", "MIL", "LEG", "JUD", "COP", "SPY", "UNK", "ELI", "PRE");

    /** What is done to the people of a place where it is done to no one else. */
    static final Set<String> ON_GROUND = Set.of("ASSAULT", "COERCE", "MOBILIZE", "AID", "RETREAT", "CONCEDE");

    /** Participles by which a noun of force tells whom it is aimed at. */
    private static final Set<String> AIMED = Set.of("target", "hit", "kill", "strike", "wound", "injure");

    private static final List<String> UPON = List.of(
            "on",
            "upon",
            "in",
            "at",
            "into",
            "to",
            "from",
            "across",
            "over",
            "throughout",
            "around",
            "near",
            "off",
            "of");
    private static final Set<String> STRUCK = Set.of("on", "at", "against", "into", "across", "toward", "towards");

    /**
     * A place as a party.
     *
     * @param state in which it lies
     * @param itself whether the place is that state
     */
    record Ground(Actor state, boolean itself) {}

    private final Tree tree;
    private final ActorIndex index;
    private final WordSets words;
    private final IntFunction<Optional<Ground>> places;

    /**
     * @param places the ground that a word names
     * @param words partitives and documents among them
     */
    Parties(Tree tree, ActorIndex index, IntFunction<Optional<Ground>> places, WordSets words) {
        this.tree = tree;
        this.index = index;
        this.places = places;
        this.words = words;
    }

    /**
     * @param support the light verb of a noun, or -1
     */
    Sides of(Match match, int support) {
        return of(match, support, false);
    }

    /**
     * @param undergone whether the light verb's subject is the one to whom it is done
     */
    Sides of(Match match, int support, boolean undergone) {
        if (match.guessed().isPresent()) {
            List<Actor> others = List.of(match.guessed().get().other());
            List<Actor> doers = without(match.guessed().get().actors(), others);
            return match.pattern().symmetric()
                    ? new Sides(
                            inTextOrder(Stream.concat(doers.stream(), others.stream())
                                    .toList()),
                            List.of())
                    : new Sides(doers, others);
        }
        if (undergone) {
            List<Actor> actors = new ArrayList<>(of(match, -1).actors());
            actors.addAll(resolveAll(tree.objectsOf(match.token(), "from", "by"), false));
            List<Actor> patients = resolveAll(tree.agents(support), true);
            if (match.pattern().symmetric()) {
                actors.addAll(patients);
                return new Sides(inTextOrder(actors), List.of());
            }
            return new Sides(inTextOrder(without(actors, patients)), inTextOrder(patients));
        }
        Pattern pattern = match.pattern();
        List<Actor> victims = victims(match);
        List<String> doers = victims.isEmpty()
                ? pattern.actor()
                : pattern.actor().stream().filter(slot -> !slot.equals("poss")).toList();
        List<Actor> targets = targets(match);
        List<Actor> actors = without(without(fill(match, support, doers, pattern.symmetric()), victims), targets);
        List<Actor> recipients =
                victims.isEmpty() ? fill(match, support, pattern.recipient(), pattern.symmetric()) : victims;
        if (recipients.isEmpty()) {
            recipients = targets;
        }
        if (recipients.isEmpty() && Matcher.isForce(match)) {
            recipients = without(struckPlaces(match, support), actors);
        }
        if (Matcher.isForce(match) && !Matcher.isVerbal(match)) {
            actors = actors.isEmpty() ? authors(match.token()) : actors;
        }
        if (actors.isEmpty() && support >= 0) {
            actors = resolveAll(tree.agents(support), false);
        }
        if (pattern.symmetric()) {
            List<Actor> all = new ArrayList<>(support >= 0 ? resolveAll(tree.agents(support), false) : List.of());
            all.addAll(actors);
            all.addAll(recipients);
            all.addAll(involved(match.token()));
            if (support >= 0) {
                all.addAll(involved(support));
            } else if (all.size() == 1) {
                all.addAll(travellers(match.token()));
            }
            return new Sides(inTextOrder(all), List.of());
        }
        List<Actor> others = without(recipients, actors);
        boolean onGround = others.isEmpty()
                && !actors.isEmpty()
                && ON_GROUND.contains(match.pattern().type());
        return new Sides(inTextOrder(actors), inTextOrder(onGround ? ground(match, support) : others));
    }

    /** The people of the places that it is done to ("imposed a curfew in Basra"), where the text names nobody else. */
    private List<Actor> ground(Match match, int support) {
        return UPON.stream()
                .flatMap(preposition -> prepositional(match.token(), support, preposition).stream())
                .flatMap(token -> places.apply(token).stream())
                .map(Ground::state)
                .toList();
    }

    /** "freed him after talks with the envoy", "flew to Doha for talks with Hamas": who did so took part. */
    private List<Actor> travellers(int noun) {
        int preposition = tree.label(noun).equals("pobj") ? tree.head(noun) : -1;
        int verb = preposition >= 0
                        && Set.of("after", "following", "follow", "for").contains(tree.lemma(preposition))
                ? tree.head(preposition)
                : -1;
        return verb >= 0
                        && tree.isVerb(verb)
                        && tree.has(noun, "prep")
                        && !tree.objectsOf(noun, "with").isEmpty()
                ? resolveAll(tree.agents(verb), false)
                : List.of();
    }

    /** "a summit involving both blocs, along with the president": who takes part. */
    private List<Actor> involved(int word) {
        List<Integer> named = new ArrayList<>();
        for (int child : tree.children(word)) {
            if (Set.of("involve", "bring", "gather").contains(tree.lemma(child))
                    && tree.tag(child).equals("VBG")) {
                named.addAll(tree.patients(child));
                int object = tree.child(child, "pobj");
                named.addAll(object >= 0 ? tree.conjuncts(object) : List.of());
            }
            if (tree.lemma(child).equals("along")) {
                named.addAll(tree.objectsOf(child, "with"));
            }
        }
        return resolveAll(named, false);
    }

    /** The words that stand where the recipients of the act do, whatever they name. */
    List<Integer> patients(Match match, int support) {
        return match.pattern().recipient().stream()
                .filter(slot -> slot.equals("obj") || Matcher.isForce(match) && STRUCK.contains(slot))
                .flatMap(slot -> slot(match, support, slot).stream())
                .distinct()
                .toList();
    }

    /** "airstrikes targeting rebels", "an attack that killed": whom the noun's own participle names. */
    private List<Actor> targets(Match match) {
        if (Matcher.isVerbal(match) || !Matcher.isForce(match)) {
            return List.of();
        }
        List<Actor> found = new ArrayList<>();
        for (int child : tree.children(match.token())) {
            if (Set.of("acl", "relcl").contains(tree.label(child)) && AIMED.contains(tree.lemma(child))) {
                int object = tree.child(child, "dobj");
                if (object >= 0) {
                    found.addAll(resolveAll(tree.conjuncts(object), true));
                }
            }
        }
        return inTextOrder(found);
    }

    /** "his arrest", "the reporter's killing": the person who owns a noun of harm suffers it, unless another does ("of"). */
    private List<Actor> victims(Match match) {
        int owner = tree.child(match.token(), "poss");
        boolean harm = !Matcher.isVerbal(match)
                && HARM.contains(match.pattern().type())
                && match.pattern().recipient().contains("of");
        if (!harm || owner < 0 || !tree.objectsOf(match.token(), "of").isEmpty()) {
            return List.of();
        }
        boolean personal =
                Set.of("his", "her", "their").contains(tree.word(owner).toLowerCase(Locale.ROOT));
        return index.at(owner).stream()
                .filter(a -> personal || a.office().isPresent() || a.name().isPresent() && isPerson(a))
                .toList();
    }

    private static boolean isPerson(Actor named) {
        return named.kind() == Actor.Kind.COUNTRY || named.kind() == Actor.Kind.OTHER;
    }

    /** The states whose places are struck ("fired missiles at Poland", "strikes on Kyiv"). */
    private List<Actor> struckPlaces(Match match, int support) {
        return match.pattern().recipient().stream()
                .filter(slot -> slot.equals("obj") || STRUCK.contains(slot))
                .flatMap(slot -> slot(match, support, slot).stream())
                .flatMap(token -> places.apply(token).stream())
                .map(Ground::state)
                .toList();
    }

    /** "a blast attributed to rebels", "missiles fired by the army". */
    private List<Actor> authors(int noun) {
        List<Integer> named = new ArrayList<>();
        for (int child : tree.children(noun)) {
            if (tree.label(child).equals("acl") && tree.tag(child).equals("VBN")) {
                named.addAll(tree.objectsOf(child, "by"));
                if (Set.of("attribute", "blame").contains(tree.lemma(child))) {
                    named.addAll(tree.objectsOf(child, "to", "on"));
                }
            }
        }
        return inTextOrder(resolveAll(named, false));
    }

    /** Whether the parts that a pattern needs stand around its trigger. */
    boolean areThere(Match match) {
        if (match.pattern().needs().isEmpty()) {
            return true;
        }
        int above = tree.head(match.token());
        boolean object =
                above >= 0 && tree.isVerb(above) && Set.of("dobj", "nsubjpass").contains(tree.label(match.token()));
        Sides sides = of(match, object ? above : -1);
        boolean actor = !sides.actors().isEmpty() || !match.pattern().needs().contains("actor");
        boolean recipient = !sides.recipients().isEmpty()
                || sides.actors().size() > 1
                || !match.pattern().needs().contains("recipient");
        return actor && recipient;
    }

    /** Who does what a word of the lexicon says ("plans", "its refusal to"), and whom its object names. */
    Sides ofWord(int token) {
        if (tree.isVerb(token)) {
            return new Sides(
                    inTextOrder(resolveAll(tree.agents(token), false)),
                    inTextOrder(resolveAll(tree.patients(token), true)));
        }
        if (tree.tag(token).startsWith("JJ") || tree.tag(token).equals("VBN")) {
            int above = tree.head(token);
            return above >= 0 && tree.isVerb(above)
                    ? new Sides(resolveAll(tree.subjects(above), false), List.of())
                    : Sides.NONE;
        }
        List<Integer> owners = new ArrayList<>(owners(token));
        owners.addAll(tree.objectsOf(token, "by"));
        return new Sides(inTextOrder(resolveAll(owners, false)), List.of());
    }

    /**
     * A party where it is mentioned.
     *
     * @param token its head word
     * @param place whether only a place is named
     */
    record Mentioned(int token, Actor actor, boolean place) {}

    /** Whom the words name. */
    List<Actor> of(List<Integer> tokens) {
        return resolveAll(tokens, false);
    }

    /** All who are mentioned in the sentence, in text order; a place stands for its people. */
    List<Mentioned> mentions() {
        List<Mentioned> all = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            int token = i;
            List<Actor> here = index.at(i);
            here.forEach(a -> all.add(new Mentioned(token, a, false)));
            if (here.isEmpty()) {
                places.apply(i).map(Ground::state).ifPresent(a -> all.add(new Mentioned(token, a, true)));
            }
        }
        return all;
    }

    /** "in Kalyani, West Bengal, India": named as the ground, whatever it could do elsewhere. */
    boolean isGround(int token) {
        return tree.isAfter(GROUND, token);
    }

    /** Who does what a verb or a noun says, by the grammar around it. */
    List<Actor> doers(int token) {
        return ofWord(token).actors();
    }

    /** The first slot that resolves; all of them where both sides do the same. */
    private List<Actor> fill(Match match, int support, List<String> slots, boolean all) {
        List<Actor> found = new ArrayList<>();
        for (String slot : slots) {
            List<Integer> tokens = slot(match, support, slot);
            boolean object = !slot.equals("subj");
            List<Actor> here = resolveAll(tokens, object);
            if (here.isEmpty() && slot.equals("subj") && namesMeans(match.pattern())) {
                here = owners(tokens);
            }
            if (here.isEmpty() && GROUND.contains(slot)) {
                here = tokens.stream()
                        .flatMap(token -> places.apply(token).stream())
                        .filter(Ground::itself)
                        .map(Ground::state)
                        .toList();
            }
            found.addAll(here);
            if (!found.isEmpty() && !all) {
                return found;
            }
        }
        return found;
    }

    /** Whether the pattern's subject is what one acts with ("missiles hit"). */
    private static boolean namesMeans(Pattern pattern) {
        return pattern.conditions().stream().anyMatch(c -> c.wanted() && c.place() == Pattern.Place.SUBJECT);
    }

    /** "Turkish missiles hit", "fire from Syria hit": whose means they are. */
    private List<Actor> owners(List<Integer> means) {
        List<Actor> owners = new ArrayList<>();
        means.forEach(m -> owners.addAll(authors(m)));
        if (owners.isEmpty()) {
            owners.addAll(resolveAll(means, true));
        }
        return owners.isEmpty()
                ? resolveAll(
                        means.stream()
                                .flatMap(m -> tree.objectsOf(m, "from", "by").stream())
                                .toList(),
                        false)
                : owners;
    }

    private List<Integer> slot(Match match, int support, String slot) {
        int token = match.token();
        boolean verbal = Matcher.isVerbal(match);
        return switch (slot) {
            case "subj" -> verbal ? agents(match) : support >= 0 ? tree.agents(support) : subjectOfPredicate(token);
            case "obj" -> Matcher.objects(tree, token, match.preposition());
            case "iobj" -> dative(token);
            case "poss" -> possessor(token);
            case "adj" -> modifiers(token);
            case "clause" ->
                Matcher.clauses(tree, token).stream()
                        .flatMap(clause -> tree.subjects(clause).stream())
                        .toList();
            case "obj.of" -> below(Matcher.objects(tree, token, match.preposition()), "of");
            case "obj.poss" ->
                Matcher.objects(tree, token, match.preposition()).stream()
                        .flatMap(o -> owners(o).stream())
                        .toList();
            default -> {
                List<Integer> found = prepositional(token, support, slot);
                if (found.isEmpty() && match.preposition() >= 0) {
                    found = below(Matcher.objects(tree, token, match.preposition()), slot);
                }
                if (found.isEmpty() && match.consumed().isPresent()) {
                    found = below(List.of(match.consumed().get()), slot); // "joined talks with"
                }
                yield found;
            }
        };
    }

    /** "the town was hit by rebels, killing five": who hit it killed them, not the town. */
    private List<Integer> agents(Match match) {
        int verb = match.token();
        int above = tree.head(verb);
        boolean result = Matcher.isForce(match)
                && tree.label(verb).equals("advcl")
                && tree.tag(verb).equals("VBG")
                && above >= 0
                && tree.isPassive(above)
                && !tree.has(verb, "mark");
        return result ? tree.objectsOf(above, "by") : behindDocuments(tree.agents(verb));
    }

    /** What speaks for those who make it: an order, a law. */
    boolean isDocument(int token) {
        return words.documents().contains(tree.lemma(token));
    }

    /** "signed an order imposing tariffs", "a law of the junta bans": who makes an act of words does what it says. */
    private List<Integer> behindDocuments(List<Integer> doers) {
        List<Integer> all = new ArrayList<>();
        for (int doer : doers) {
            List<Integer> makers = List.of();
            if (isDocument(doer) && !index.has(doer)) {
                makers = owners(doer);
                makers = makers.stream().anyMatch(index::has) ? makers : tree.objectsOf(doer, "by", "of");
                int verb = tree.label(doer).equals("dobj") ? tree.head(doer) : -1;
                makers = makers.stream().noneMatch(index::has) && verb >= 0 ? tree.agents(verb) : makers;
            }
            all.addAll(makers.stream().anyMatch(index::has) ? makers : List.of(doer));
        }
        return all;
    }

    private List<Integer> subjectOfPredicate(int token) {
        int above = tree.head(token);
        boolean predicate = Set.of("acomp", "attr", "oprd").contains(tree.label(token));
        return predicate && above >= 0 ? tree.subjects(above) : List.of();
    }

    private List<Integer> dative(int verb) {
        int child = tree.child(verb, "dative", "iobj");
        if (child < 0) {
            return List.of();
        }
        return tree.isNoun(child) ? tree.conjuncts(child) : tree.objectsOf(verb, "to", "for");
    }

    private List<Integer> possessor(int token) {
        int child = tree.child(token, "poss");
        return child < 0 ? List.of() : tree.conjuncts(child);
    }

    /** All words before the noun that belong to it, as both countries of "U.S.-Iran talks". */
    private List<Integer> modifiers(int noun) {
        BitSet before = new BitSet();
        for (int child : tree.children(noun)) {
            if (child < noun && Set.of("nmod", "compound", "amod").contains(tree.label(child))) {
                before.or(tree.subtree(child));
            }
        }
        return before.stream().boxed().toList();
    }

    private List<Integer> owners(int noun) {
        List<Integer> all = new ArrayList<>(possessor(noun));
        all.addAll(modifiers(noun));
        return all;
    }

    private List<Integer> below(List<Integer> tokens, String preposition) {
        return tokens.stream()
                .flatMap(t -> tree.objectsOf(t, preposition).stream())
                .toList();
    }

    private List<Integer> prepositional(int token, int support, String preposition) {
        List<Integer> all = new ArrayList<>(tree.objectsOf(token, preposition));
        if (tree.isNoun(token) && !preposition.equals("of")) {
            // "the annexation of the peninsula from Ukraine"
            tree.objectsOf(token, "of").forEach(o -> all.addAll(tree.objectsOf(o, preposition)));
        }
        for (int child : tree.children(token)) {
            boolean below =
                    Set.of("prt", "advmod", "dobj", "prep", "nmod", "compound").contains(tree.label(child));
            if (below && !SOURCES.contains(tree.lemma(child))) {
                all.addAll(tree.objectsOf(child, preposition));
            }
        }
        int verb = support >= 0
                ? support
                : Set.of("dobj", "nsubjpass").contains(tree.label(token)) ? tree.head(token) : -1;
        // who is behind the verb of another act is not behind this one ("her arrest was condemned by the EU")
        boolean own = support >= 0 || !preposition.equals("by");
        if (all.isEmpty() && verb >= 0 && own) {
            all.addAll(tree.objectsOf(verb, preposition));
        }
        if (preposition.equals("between") && all.isEmpty()) {
            // the words that "between" hangs on may be the verb above ("talks were held between …")
            int above = tree.verbAbove(token);
            if (above >= 0) {
                all.addAll(tree.objectsOf(above, preposition));
            }
        }
        return all;
    }

    private List<Actor> resolveAll(List<Integer> tokens, boolean object) {
        List<Actor> all = new ArrayList<>();
        for (int token : tokens) {
            all.addAll(resolve(token, object));
        }
        return all;
    }

    /** The actors at a word; of "hundreds of protesters" the protesters; of an object its owner. */
    private List<Actor> resolve(int token, boolean object) {
        List<Actor> here = index.at(token);
        if (!here.isEmpty()) {
            return here;
        }
        if (words.partitives().contains(tree.lemma(token))
                || tree.tag(token).equals("CD")
                || tree.lemma(token).equals("#crd#")
                || tree.tag(token).equals("DT")) {
            List<Actor> of = resolveAll(tree.objectsOf(token, "of"), object);
            if (!of.isEmpty()) {
                return of;
            }
        }
        int apposition = tree.child(token, "appos");
        if (apposition >= 0 && index.has(apposition)) {
            return index.at(apposition);
        }
        if (object) {
            List<Actor> owners = new ArrayList<>();
            owners(token).forEach(o -> owners.addAll(index.at(o)));
            tree.objectsOf(token, "of").forEach(o -> owners.addAll(index.at(o)));
            if (owners.isEmpty()) {
                makers(token).forEach(o -> owners.addAll(index.at(o)));
            }
            return owners;
        }
        return List.of();
    }

    /** "policies introduced by the mayor", "fraud by a minister", "goods imported from China": whose they are. */
    private List<Integer> makers(int noun) {
        List<Integer> makers = new ArrayList<>(tree.objectsOf(noun, "by", "from"));
        for (int child : tree.children(noun)) {
            if (tree.label(child).equals("acl") && tree.tag(child).equals("VBN")) {
                makers.addAll(tree.objectsOf(child, "by", "from"));
            }
        }
        return makers;
    }

    /** Only a firm, a newsroom or people who hold no power; one of whom nothing is known may hold some. */
    static boolean isPrivate(Actor actor) {
        boolean without = !actor.sectors().isEmpty() && actor.sectors().stream().noneMatch(POWERS::contains);
        return switch (actor.kind()) {
            case COMPANY, MEDIA -> true;
            case IGO, PARTY, ARMED_GROUP -> false;
            default -> without && actor.members().isEmpty();
        };
    }

    /** Whether one can name at least one of them, and they are not both private. */
    static boolean areKnown(Actor a, Actor b) {
        boolean named = Stream.of(a, b)
                .anyMatch(x -> x.code().isPresent() || !x.sectors().isEmpty());
        return named && !(isPrivate(a) && isPrivate(b));
    }

    /**
     * Whether a word is what a pattern's condition asks for.
     *
     * @param what {@code #actor}, {@code #power}, {@code #place}, {@code #name} (no person's), {@code #doing} (a gerund) or
     *     {@code #must}
     */
    boolean isA(int token, String what) {
        return switch (what) {
            case "#actor" -> index.has(token);
            case "#power" -> index.at(token).stream().anyMatch(Parties::isPower);
            case "#place" -> places.apply(token).isPresent() || isNamedPlace(token);
            case "#name" -> isNameOfThing(token);
            case "#doing" -> tree.tag(token).equals("VBG");
            case "#must" -> Clauses.isDuty(tree, token);
            default -> false;
        };
    }

    /** A name of a place, though no gazetteer knows it. */
    private boolean isNamedPlace(int token) {
        return Set.of("GPE", "LOC", "FAC").contains(tree.token(token).nameKind());
    }

    /** A proper name, and not of a person or a people. */
    private boolean isNameOfThing(int token) {
        return tree.tag(token).startsWith("NNP")
                && !Set.of("PERSON", "NORP", "DATE").contains(tree.token(token).nameKind())
                && index.at(token).stream().noneMatch(a -> a.name().isPresent());
    }

    private static boolean isPower(Actor actor) {
        return actor.code().isPresent() && !isPrivate(actor)
                || actor.sectors().stream().anyMatch(POWERS::contains);
    }

    /** Without those of {@code others}, by code or, without a code, by place. */
    static List<Actor> without(List<Actor> actors, List<Actor> others) {
        return actors.stream()
                .filter(a -> others.stream().noneMatch(o -> same(a, o)))
                .toList();
    }

    /**
     * The same party: the same code and person, or the same words. A state and its minister are one; its police and its
     * reporters are not, nor are two offices of one kind, as a court and a magistrate.
     */
    static boolean same(Actor a, Actor b) {
        boolean sameCode = a.code().isPresent() && a.code().equals(b.code());
        boolean oneNameless =
                a.name().isEmpty() || b.name().isEmpty() || a.name().equals(b.name());
        boolean sameSector = a.sectors().isEmpty() && isOfState(b)
                || b.sectors().isEmpty() && isOfState(a)
                || !a.sectors().isEmpty()
                        && !b.sectors().isEmpty()
                        && a.sectors().get(0).equals(b.sectors().get(0))
                        && !areTwoOffices(a, b);
        boolean partOfOther = (a.kind() == Actor.Kind.TERRITORY) != (b.kind() == Actor.Kind.TERRITORY);
        boolean samePerson = a.name().isPresent() && a.name().equals(b.name());
        return sameCode && oneNameless && sameSector && !partOfOther
                || samePerson
                || areOnePronoun(a, b)
                || a.span().isPresent() && a.span().equals(b.span()) && a.code().equals(b.code());
    }

    /** The state itself or what speaks for it, not its people, press or opposition. */
    private static boolean isOfState(Actor actor) {
        return actor.sectors().isEmpty() || ORGANS.contains(actor.sectors().get(0));
    }

    /** Named by other nouns, and neither by a pronoun or as "the minister" again. */
    private static boolean areTwoOffices(Actor a, Actor b) {
        String one = lastWord(a);
        String other = lastWord(b);
        boolean pronoun = PRONOUNS.stream().anyMatch(forms -> forms.contains(one) || forms.contains(other));
        return !pronoun && !one.equals(other) && a.name().isEmpty() == b.name().isEmpty();
    }

    private static String lastWord(Actor actor) {
        String text = actor.text().orElse("").toLowerCase(Locale.ROOT);
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** "he" and "his", "they" and "their" of one sentence. */
    private static boolean areOnePronoun(Actor a, Actor b) {
        String one = a.text().orElse("").toLowerCase(Locale.ROOT);
        String other = b.text().orElse("").toLowerCase(Locale.ROOT);
        return PRONOUNS.stream().anyMatch(forms -> forms.contains(one) && forms.contains(other));
    }

    /** In text order, each party once. */
    static List<Actor> inTextOrder(List<Actor> actors) {
        List<Actor> once = new ArrayList<>();
        actors.stream()
                .sorted(Comparator.comparing(a -> a.span().orElse(new Span(0, 0))))
                .filter(a -> once.stream().noneMatch(b -> same(a, b) && a.name().equals(b.name())))
                .forEach(once::add);
        return List.copyOf(once);
    }
}
