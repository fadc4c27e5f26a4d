package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;

/**
 * What mentions stand for within one article: bare names, pronouns, "the alliance", "the minister", "his counterpart",
 * "both sides". By agreement, distance and preference for subjects; at most three sentences back for pronouns.
 */
final class References {
    private static final int REACH = 3;
    private static final Set<String> SIDES = Set.of("side", "sides", "both");

    /** From two. */
    private static final List<String> NUMBERS = List.of("two", "three", "four", "five", "six");

    private static final Set<String> OPPOSED = Set.of("warring", "opposing", "rival", "conflicting", "feuding");

    private static final Set<String> RIVALS =
            Set.of("rivals", "neighbours", "neighbors", "foes", "adversaries", "enemies", "sides");

    private static final Set<String> PERSONS = Set.of("men", "women");

    private final Lexicon lexicon;
    private final List<Tree> trees;
    private final HoldersOn known;
    private final Persons persons = new Persons();
    /** What has been resolved so far, in text order. */
    private final List<Draft> before = new ArrayList<>();
    /** Pronoun by which a person was called, so that "she" never becomes one who was "he". */
    private final Map<String, String> gender = new HashMap<>();

    References(Lexicon lexicon, List<Tree> trees, HoldersOn known) {
        this.lexicon = lexicon;
        this.trees = trees;
        this.known = known;
    }

    /** Resolves the drafts of an article, given in text order. */
    List<Draft> resolve(List<Draft> drafts) {
        drafts.forEach(persons::learn);
        for (Draft draft : drafts) {
            List<Draft> resolved = draft.shape().pronoun() ? pronouns(draft) : resolveAll(draft, drafts);
            resolved.forEach(persons::learn);
            before.addAll(resolved);
        }
        // names that were learned after their first bare mention
        return before.stream()
                .map(d -> d.isCoded() || d.actor().name().isEmpty() ? d : fullName(byName(d)))
                .toList();
    }

    Persons persons() {
        return persons;
    }

    /** "Their navies": one for each of those whom "their" stands for. */
    private List<Draft> resolveAll(Draft draft, List<Draft> all) {
        List<Draft> owners = draft.owner() < 0
                ? List.of()
                : before.stream()
                        .filter(d -> d.sentence() == draft.sentence() && d.token() == draft.owner())
                        .toList();
        boolean several =
                owners.size() > 1 && owners.stream().allMatch(o -> o.shape().pronoun());
        return several
                ? owners.stream()
                        .map(o -> resolved(ownedBy(draft, o)))
                        .distinct()
                        .toList()
                : List.of(resolve(draft, all));
    }

    private Draft resolve(Draft draft, List<Draft> all) {
        return resolved(draft.owner() >= 0 ? byOwner(draft, all) : draft);
    }

    private Draft resolved(Draft owned) {
        if (owned.isCoded() && !isLooseGroup(owned)) {
            return fullName(owned);
        }
        if (owned.actor().name().isPresent()) {
            Draft named = byName(owned);
            return named.isCoded() ? named : afterOffice(named).orElse(named);
        }
        if (!owned.actor().members().isEmpty()) {
            return owned;
        }
        return owned.shape().definite() ? byDescription(owned) : isPair(owned) ? pair(owned) : owned;
    }

    /** "the western alliance": the adjective alone does not tell which. */
    private static boolean isLooseGroup(Draft draft) {
        return draft.actor().kind() == Actor.Kind.GROUP && draft.shape().definite();
    }

    // ---- names

    /** "Holm" after or before "Anna Holm": the name in full, by which others can be told from her elsewhere. */
    private Draft fullName(Draft draft) {
        Optional<String> name = draft.actor().name().filter(n -> draft.shape().person() && n.indexOf(' ') < 0);
        return name.flatMap(persons::longer)
                .map(full -> draft.with(
                        draft.actor()
                                .withPerson(Optional.of(full), draft.actor().office()),
                        draft.how()))
                .orElse(draft);
    }

    private Draft byName(Draft draft) {
        String name = draft.actor().name().orElse("");
        Optional<Draft> users = held(draft, known.users(name));
        if (users.isPresent()) {
            return users.get();
        }
        Draft told = persons.find(name)
                .filter(p -> p.isCoded()
                        || p.draft().isPresent() && draft.actor().sectors().isEmpty())
                .map(p -> draft.meaning(Persons.actorOf(p, draft.actor()), "office-of-text"))
                .orElse(draft);
        String full = persons.longer(name).or(() -> told.actor().name()).orElse(name);
        return told.isCoded() ? told : held(told, known.shipped(full)).orElse(told);
    }

    private static Optional<Draft> held(Draft draft, Optional<Actor> holder) {
        return holder.map(h -> draft.meaning(HoldersOn.meant(h, draft.actor()), "holder"));
    }

    /**
     * Reports often bring the office in one sentence and the name in the next: "The special envoy called for calm. Anna
     * Holm spoke on Friday." Both must be main subjects, and the name full and new.
     */
    private Optional<Draft> afterOffice(Draft draft) {
        String name = draft.actor().name().orElse("");
        boolean fits = draft.shape().person()
                && draft.actor().sectors().isEmpty()
                && name.indexOf(' ') > 0
                && draft.shape().subject()
                && isMain(draft)
                && lastBefore(d -> d.actor().name().filter(name::equals).isPresent())
                        .isEmpty();
        if (!fits) {
            return Optional.empty();
        }
        return lastBefore(d -> d.sentence() == draft.sentence() - 1 && d.shape().subject() && isMain(d))
                .filter(d ->
                        d.isCoded() && d.shape().person() && d.actor().name().isEmpty())
                .map(d -> named(draft, d, name));
    }

    private static Draft named(Draft draft, Draft office, String name) {
        Actor actor = office.actor()
                .withPerson(Optional.of(name), office.actor().office())
                .at(draft.actor().text().orElse(""), draft.actor().span().orElseThrow());
        return new Draft(
                draft.sentence(),
                draft.token(),
                actor,
                "office-before",
                office.role(),
                office.tenure(),
                -1,
                draft.shape());
    }

    // ---- "his foreign minister", "its army", "his Russian counterpart"

    private Draft byOwner(Draft draft, List<Draft> all) {
        Optional<Draft> owner = find(before, draft.sentence(), draft.owner())
                .or(() -> find(all, draft.sentence(), draft.owner())
                        .map(o -> o.owner() >= 0 || o.shape().pronoun() ? o : resolve(o, all)));
        return owner.map(o -> ownedBy(draft, o)).orElse(draft);
    }

    private static Draft ownedBy(Draft draft, Draft owner) {
        Actor possessor = owner.actor();
        boolean relation =
                draft.role().filter(r -> r.form() == Role.Form.RELATION).isPresent();
        if (relation) {
            List<String> sectors = draft.actor().sectors().isEmpty() || isCounterpart(draft)
                    ? possessor.sectors()
                    : draft.actor().sectors();
            Optional<String> office = isCounterpart(draft)
                    ? owner.role().map(Role::phrase).or(() -> draft.actor().office())
                    : draft.actor().office();
            return draft.with(
                    draft.actor().withSectors(sectors).withPerson(draft.actor().name(), office), "counterpart");
        }
        if (draft.isCoded() || possessor.code().isEmpty() && possessor.members().isEmpty()) {
            return draft;
        }
        List<String> sectors = ownedSectors(draft, possessor);
        boolean kin = draft.role().filter(r -> r.form() == Role.Form.KIN).isPresent();
        if (kin && possessor.name().or(possessor::office).isPresent() && !sectors.equals(List.of("ELI"))) {
            return draft; // a private person's family has no part in public affairs
        }
        Draft owned = draft.ownedBy(possessor, sectors, "possessor+role");
        return possessor.code().isPresent()
                ? owned
                : owned.with(owned.actor().withMembers(possessor.members()), owned.how());
    }

    private static List<String> ownedSectors(Draft draft, Actor possessor) {
        boolean family = draft.role().filter(r -> r.form() == Role.Form.KIN).isPresent();
        List<String> own = draft.actor().sectors();
        return family ? Sectors.ofFamily(own, possessor.sectors()) : own;
    }

    private static boolean isCounterpart(Draft draft) {
        return draft.role().filter(r -> r.head().startsWith("counterpart")).isPresent();
    }

    private static Optional<Draft> find(List<Draft> drafts, int sentence, int token) {
        return drafts.stream()
                .filter(d -> d.sentence() == sentence && d.token() == token)
                .findFirst();
    }

    // ---- pronouns

    /** As many as its antecedent has actors ("the ministers of Norway and Chile … they"). */
    private List<Draft> pronouns(Draft draft) {
        Optional<Draft> antecedent = antecedent(draft);
        if (antecedent.isEmpty()) {
            return List.of(draft);
        }
        Draft first = antecedent.get();
        return before.stream()
                .filter(d -> d.sentence() == first.sentence()
                        && (d.token() == first.token() || draft.shape().plural() && isJoined(first, d)))
                .map(d -> pronoun(draft, d))
                .toList();
    }

    /** "Norway and Chile … they": coordinated with the other, and of its sort. */
    private boolean isJoined(Draft one, Draft other) {
        Tree tree = trees.get(one.sentence());
        return other.sentence() == one.sentence()
                && other.shape().person() == one.shape().person()
                && !other.shape().modifier()
                && !one.shape().modifier()
                && (other.isCoded() || other.actor().name().isPresent())
                && tree.firstConjunct(other.token()) == tree.firstConjunct(one.token());
    }

    private boolean hasFellow(Draft one) {
        return before.stream().anyMatch(d -> d.token() != one.token() && isJoined(one, d));
    }

    private Draft pronoun(Draft draft, Draft antecedent) {
        Draft.Shape own = draft.shape();
        Draft.Shape shape = new Draft.Shape(
                antecedent.shape().person(), antecedent.shape().plural(), own.subject(), own.modifier(), false, true);
        antecedent.actor().name().ifPresent(name -> gender(draft).ifPresent(g -> gender.putIfAbsent(name, g)));
        Actor actor = antecedent
                .actor()
                .at(draft.actor().text().orElse(""), draft.actor().span().orElseThrow());
        return new Draft(
                draft.sentence(), draft.token(), actor, "pronoun", antecedent.role(), antecedent.tenure(), -1, shape);
    }

    private static Optional<String> gender(Draft pronoun) {
        return switch (Words.fold(pronoun.actor().text().orElse(""))) {
            case "he", "him", "his" -> Optional.of("he");
            case "she", "her", "hers" -> Optional.of("she");
            default -> Optional.empty();
        };
    }

    private Optional<Draft> antecedent(Draft pronoun) {
        return governing(pronoun)
                .or(() -> inSentence(pronoun))
                .or(() -> earlier(pronoun))
                .filter(found -> !pronoun.shape().plural()
                        || found.shape().plural()
                        || hasFellow(found)
                        || !isOthers(found, pronoun));
    }

    /**
     * "The agency found the residents. They …": a plural subject or object nearer than the body, of whom no table knows, so that the
     * words do not tell of the body.
     */
    private boolean isOthers(Draft body, Draft pronoun) {
        for (int s = body.sentence(); s <= pronoun.sentence(); s++) {
            Tree tree = trees.get(s);
            int from = s == body.sentence() ? body.token() + 1 : 0;
            int to = s == pronoun.sentence() ? pronoun.token() : tree.size();
            for (int i = from; i < to; i++) {
                boolean plural = tree.tag(i).equals("NNS") || tree.tag(i).equals("NNPS");
                if (plural && Set.of("nsubj", "nsubjpass", "dobj").contains(tree.label(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The subject of a clause above, as in "Norway says it will send troops". */
    private Optional<Draft> governing(Draft pronoun) {
        Tree tree = trees.get(pronoun.sentence());
        int verb = tree.verbAbove(pronoun.token());
        boolean own = pronoun.shape().modifier();
        for (int depth = 0; verb >= 0 && depth < 6; depth++) {
            if (own) {
                int at = verb;
                Optional<Draft> subject = lastBefore(d -> d.sentence() == pronoun.sentence()
                        && d.token() < pronoun.token()
                        && !d.shape().modifier()
                        && isSubjectOf(tree, d.token(), at)
                        && agrees(pronoun, d));
                if (subject.isPresent()) {
                    return subject;
                }
            }
            own = true;
            verb = tree.verbAbove(verb);
        }
        return Optional.empty();
    }

    private static boolean isSubjectOf(Tree tree, int word, int verb) {
        int first = tree.firstConjunct(word);
        return tree.head(first) == verb && tree.label(first).startsWith("nsubj");
    }

    private Optional<Draft> inSentence(Draft pronoun) {
        Tree tree = trees.get(pronoun.sentence());
        int verb = tree.verbAbove(pronoun.token());
        Predicate<Draft> usable = d -> d.sentence() == pronoun.sentence()
                && d.token() < pronoun.token()
                && (pronoun.shape().modifier() || tree.verbAbove(d.token()) != verb)
                && agrees(pronoun, d);
        Optional<Draft> subject = lastBefore(usable.and(d -> d.shape().subject()));
        if (subject.isPresent() || isIt(pronoun)) {
            return subject;
        }
        return Optional.<Draft>empty()
                .or(() -> lastBefore(usable.and(d -> !d.shape().modifier())))
                .or(() -> pronoun.shape().person() ? Optional.empty() : lastBefore(usable));
    }

    private Optional<Draft> earlier(Draft pronoun) {
        for (int back = 1; back <= REACH; back++) {
            int sentence = pronoun.sentence() - back;
            Predicate<Draft> usable = d -> d.sentence() == sentence && agrees(pronoun, d);
            if (isIt(pronoun)) {
                return lastBefore(usable.and(d -> d.shape().subject() && isMain(d)));
            }
            Optional<Draft> found = lastBefore(usable.and(d -> d.shape().subject() && isMain(d)))
                    .or(() -> lastBefore(usable.and(d -> d.shape().subject())))
                    .or(() -> lastBefore(usable.and(d -> !d.shape().modifier())))
                    .or(() -> lastBefore(usable));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Not "its". */
    private static boolean isIt(Draft pronoun) {
        return !pronoun.shape().person()
                && !pronoun.shape().plural()
                && !pronoun.shape().modifier();
    }

    private boolean isMain(Draft draft) {
        Tree tree = trees.get(draft.sentence());
        int verb = tree.head(tree.firstConjunct(draft.token()));
        return verb >= 0 && tree.head(verb) < 0;
    }

    private Optional<Draft> lastBefore(Predicate<Draft> test) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (test.test(before.get(i))) {
                return Optional.of(before.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean agrees(Draft pronoun, Draft other) {
        Actor actor = other.actor();
        boolean known =
                other.isCoded() || actor.name().isPresent() || !actor.members().isEmpty();
        if (pronoun.shape().person()) {
            boolean gendered = actor.name()
                    .map(gender::get)
                    .flatMap(g -> gender(pronoun).map(own -> own.equals(g)))
                    .orElse(true);
            return other.shape().person()
                    && !other.shape().plural()
                    && gendered
                    && (known || !actor.sectors().isEmpty());
        }
        if (!known && actor.sectors().isEmpty()) {
            return false;
        }
        if (pronoun.shape().plural()) {
            return !other.shape().person()
                            && (other.shape().plural()
                                    || known && !other.shape().pronoun())
                    || other.shape().plural()
                    || known && hasFellow(other);
        }
        return !other.shape().person() && !other.shape().plural() && known;
    }

    // ---- descriptions

    private Draft byDescription(Draft draft) {
        Optional<Role> role = draft.role();
        if (role.isEmpty()) {
            return draft;
        }
        if (isPair(draft)) {
            return pair(draft);
        }
        Optional<Draft> described = role.get().plural() ? Optional.empty() : described(draft, role.get());
        if (described.isPresent() || draft.isCoded()) {
            return described.orElse(draft);
        }
        return sameWords(draft)
                .or(() -> sameOffice(draft, role.get()))
                .or(() -> sameSector(draft, role.get()))
                .or(() -> onlyCountry(draft, role.get()))
                .orElse(draft);
    }

    /** "the bloc", "the country": the last one that these words describe. */
    private Optional<Draft> described(Draft draft, Role role) {
        if (!isBareDescription(draft)) {
            return Optional.empty();
        }
        boolean country = lexicon.roles()
                .get(role.head())
                .filter(r -> r.form() == Role.Form.GROUP)
                .isPresent();
        Predicate<Draft> fits = d -> d.actor()
                        .code()
                        .flatMap(lexicon::entity)
                        .filter(e -> e.words().contains(role.head())
                                && (!draft.isCoded() || !e.members().isEmpty()))
                        .isPresent()
                && d.actor().sectors().equals(sectorsOf(d));
        Optional<Draft> found = country
                ? lastBefore(fits.and(d -> d.sentence() >= draft.sentence() - 1
                                && d.shape().subject()))
                        .or(() -> lastBefore(fits))
                : lastBefore(fits);
        return found.map(d -> draft.meaning(d.actor(), "description"));
    }

    /** "the bloc", "the western alliance", not "the third country" or a proper name. */
    private static boolean isBareDescription(Draft draft) {
        String[] words = draft.actor().text().orElse("").split(" ");
        boolean proper = words.length > 2 && Character.isUpperCase(words[words.length - 1].charAt(0));
        boolean counted = words.length > 2 && Character.isDigit(words[1].charAt(0));
        return words.length <= 3 && !proper && !counted;
    }

    private List<String> sectorsOf(Draft draft) {
        return draft.actor()
                .code()
                .flatMap(lexicon::entity)
                .map(Entity::sectors)
                .orElse(List.of());
    }

    /** "Central Command" after "the Norwegian Central Command". */
    private Optional<Draft> sameWords(Draft draft) {
        String words = " " + bare(draft);
        return lastBefore(d -> d.isCoded()
                        && (" " + bare(d)).endsWith(words)
                        && !d.shape().modifier()
                        && (d.role().isEmpty()
                                || d.role().map(Role::head).equals(draft.role().map(Role::head))))
                .map(d -> draft.meaning(d.actor(), "description"));
    }

    private static String bare(Draft draft) {
        String words = Words.fold(draft.actor().text().orElse(""));
        return words.startsWith("the ") ? words.substring(4) : words;
    }

    /** "the minister", "the ministry": the last one of that office or kind. */
    private Optional<Draft> sameOffice(Draft draft, Role role) {
        Predicate<Draft> fits = d -> d.isCoded()
                && d.role()
                        .filter(r -> r.head().equals(role.head()) && r.plural() == role.plural())
                        .isPresent()
                && !d.tenure().equals("former");
        Optional<Draft> last = lastBefore(fits.and(
                        d -> d.sentence() == draft.sentence() - 1 && d.shape().subject() && isMain(d)))
                .or(() -> lastBefore(fits));
        if (last.isPresent() && isOneOfAKind(role)) {
            return last.map(d -> draft.meaning(d.actor(), "description"));
        }
        return Optional.empty();
    }

    /** "the general" after "Anna Holm, who heads the army,": the last person of that sector, if it is a telling one. */
    private Optional<Draft> sameSector(Draft draft, Role role) {
        if (role.form() != Role.Form.PERSON
                || role.plural()
                || role.sectors().size() != 1
                || role.sectors().contains("GOV")) {
            return Optional.empty();
        }
        Predicate<Draft> fits = d -> d.sentence() >= draft.sentence() - 2
                && d.isCoded()
                && d.shape().person()
                && d.actor().name().isPresent()
                && d.actor().sectors().equals(role.sectors());
        return lastBefore(fits.and(
                        d -> d.sentence() == draft.sentence() - 1 && d.shape().subject() && isMain(d)))
                .or(() -> lastBefore(fits))
                .map(d -> draft.meaning(d.actor(), "description"));
    }

    /**
     * "the government", "the army" where the two sentences before speak of one state only, and this one of none: that
     * state's.
     */
    private Optional<Draft> onlyCountry(Draft draft, Role role) {
        boolean ofState = (role.form() == Role.Form.BODY || role.form() == Role.Form.PERSON && !role.plural())
                && !role.sectors().isEmpty()
                && Sectors.ORGANS.contains(role.sectors().get(0))
                && !role.level().equals("envoys")
                && draft.owner() < 0;
        Set<String> codes = new LinkedHashSet<>();
        Optional<Draft> last = Optional.empty();
        for (int i = before.size() - 1; i >= 0 && before.get(i).sentence() >= draft.sentence() - 2; i--) {
            Draft d = before.get(i);
            if (d.isCoded() && d.actor().kind() != Actor.Kind.MEDIA) {
                if (d.sentence() == draft.sentence()) {
                    return Optional.empty();
                }
                d.actor().code().ifPresent(codes::add);
                last = Optional.of(d);
            }
        }
        return ofState && codes.size() == 1
                ? last.filter(d -> d.actor().kind() == Actor.Kind.COUNTRY)
                        .map(d -> draft.ownedBy(d.actor(), draft.actor().sectors(), "only-country"))
                : Optional.empty();
    }

    private static boolean isOneOfAKind(Role role) {
        return role.form() == Role.Form.PERSON || role.form() == Role.Form.BODY;
    }

    private static boolean isPair(Draft draft) {
        return counted(draft) > 0
                && (draft.role().isEmpty()
                                && SIDES.contains(
                                        Words.fold(draft.actor().text().orElse("")))
                        || draft.role().filter(r -> r.acts() && isOfTwo(r)).isPresent());
    }

    /** Of how many parties the words speak ("both", "the three countries", "the rivals"); 0 if they do not say. */
    private static int counted(Draft draft) {
        String words = Words.fold(draft.actor().text().orElse(""));
        if (words.startsWith("both ") || words.equals("both") || words.startsWith("each ")) {
            return 2;
        }
        String[] each = words.split(" ");
        boolean those = each.length > 1 && (each[0].equals("the") || each[0].equals("these"));
        int number = those ? NUMBERS.indexOf(each[1]) : -1;
        if (number >= 0 || words.startsWith("two sides")) {
            return Math.max(number, 0) + 2;
        }
        boolean opposed = those && each.length == 3 && OPPOSED.contains(each[1]);
        boolean rivals = those && each.length == 2 && draft.owner() < 0 && RIVALS.contains(each[1]);
        return opposed || rivals ? 2 : 0;
    }

    private static boolean isOfTwo(Role role) {
        return role.form() == Role.Form.GROUP
                || PERSONS.contains(role.head())
                || role.form() == Role.Form.PERSON && !role.sectors().isEmpty()
                || role.form() == Role.Form.BODY
                || role.form() == Role.Form.RELATION;
    }

    /** The last two parties that were joined ("Norway and Chile", "Norway-Chile talks"), else the last two named. */
    private Draft pair(Draft draft) {
        int number = counted(draft);
        Set<String> joined = joinedPair(draft, number);
        Set<String> codes = new LinkedHashSet<>(joined);
        boolean loose = number == 2 && !isPersons(draft) && !isRivals(draft);
        for (int i = before.size() - 1; i >= 0 && loose && codes.size() < 2; i--) {
            Draft d = before.get(i);
            boolean party = d.actor().kind() != Actor.Kind.GROUP && d.actor().kind() != Actor.Kind.MEDIA;
            if (party && d.sentence() >= draft.sentence() - REACH && !actsOn(d, draft)) {
                d.actor().code().ifPresent(codes::add);
            }
        }
        if (codes.size() < 2) {
            return draft;
        }
        List<String> members = new ArrayList<>(codes);
        if (joined.isEmpty()) {
            Collections.reverse(members);
        }
        Actor actor = draft.actor();
        Actor group = new Actor(
                Optional.empty(),
                Optional.empty(),
                Actor.Kind.GROUP,
                sidesOf(actor, members),
                actor.name(),
                actor.office(),
                members,
                actor.text(),
                actor.span());
        return draft.with(group, "pair");
    }

    /** "Both parties" are the two sides, not two political parties, unless those are; "the two men" hold office. */
    private List<String> sidesOf(Actor pair, List<String> members) {
        boolean political = members.stream()
                .map(lexicon::entity)
                .flatMap(Optional::stream)
                .anyMatch(e -> e.kind() == Actor.Kind.PARTY);
        boolean men = pair.sectors().equals(List.of("CVL"));
        return men || pair.sectors().equals(List.of("PTY")) && !political ? List.of() : pair.sectors();
    }

    private Set<String> joinedPair(Draft draft, int number) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Draft d = before.get(i);
            if (d.sentence() < draft.sentence() - 2 * REACH) {
                break;
            }
            if (actsOn(d, draft) || isPersons(draft) && !d.shape().person()) {
                continue;
            }
            Set<String> joined = isParty(d) ? joinedWith(d) : Set.of();
            if (joined.size() == number) {
                return joined;
            }
            Set<String> faced = number == 2 && isParty(d) && isAlike(draft, d) ? facedBy(d) : Set.of();
            if (faced.size() == 2) {
                return faced;
            }
        }
        return Set.of();
    }

    private static boolean isPersons(Draft pair) {
        return pair.role().filter(r -> PERSONS.contains(r.head())).isPresent();
    }

    private static boolean isRivals(Draft pair) {
        return RIVALS.contains(Words.fold(pair.actor().text().orElse("")).replace("the ", ""));
    }

    /** "Norway and Chile urged both sides": who acts on others is not one of them. */
    private boolean actsOn(Draft subject, Draft pair) {
        Tree tree = trees.get(pair.sentence());
        return subject.sentence() == pair.sentence()
                && !pair.shape().subject()
                && isSubjectOf(tree, subject.token(), tree.verbAbove(pair.token()));
    }

    /** "The two ministers" are two persons; "the two countries" may be any two parties. */
    private static boolean isAlike(Draft pair, Draft party) {
        boolean persons = pair.role().filter(r -> r.form() == Role.Form.PERSON).isPresent();
        return !persons
                || party.actor().office().isPresent()
                || party.actor().name().isPresent();
    }

    /** Codes of the subject and the object of one verb ("Norway's minister met her counterpart"), in text order. */
    private Set<String> facedBy(Draft draft) {
        Tree tree = trees.get(draft.sentence());
        int verb = tree.verbAbove(draft.token());
        Set<String> codes = new LinkedHashSet<>();
        if (verb >= 0 && isObject(tree, draft.token())) {
            for (Draft d : before) {
                boolean subject = d.sentence() == draft.sentence()
                        && isParty(d)
                        && tree.subjects(verb).contains(d.token());
                if (subject || d == draft) {
                    d.actor().code().ifPresent(codes::add);
                }
            }
        }
        return codes;
    }

    private static boolean isObject(Tree tree, int word) {
        boolean with =
                tree.label(word).equals("pobj") && tree.lemma(tree.head(word)).equals("with");
        return with || tree.label(word).equals("dobj");
    }

    private static boolean isParty(Draft draft) {
        return draft.isCoded()
                && !draft.shape().pronoun()
                && draft.actor().kind() != Actor.Kind.GROUP
                && draft.actor().kind() != Actor.Kind.MEDIA;
    }

    /** Codes of the coordination or hyphenated pair in which a mention stands, in text order. */
    private Set<String> joinedWith(Draft draft) {
        Tree tree = trees.get(draft.sentence());
        Set<String> codes = new LinkedHashSet<>();
        int first = joint(tree, draft.token());
        for (Draft d : before) {
            if (d.sentence() == draft.sentence() && isParty(d) && joint(tree, d.token()) == first) {
                d.actor().code().ifPresent(codes::add);
            }
        }
        return codes;
    }

    private static int joint(Tree tree, int word) {
        int first = tree.firstConjunct(word);
        int next = tree.head(first);
        boolean hyphened = next == first + 2 && tree.tag(first + 1).equals("HYPH");
        return hyphened ? tree.firstConjunct(next) : first;
    }
}
