package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.coder.what.StatusWords.Effect;
import org.harmel.core.Actor;
import org.harmel.core.Status;

/** From the matches of a sentence to acts with parties: hands each party its part through the words that embed an act. */
final class Drafter {
    private static final Set<String> RELATIONS = Set.of("CONSULT", "COOPERATE");
    private static final Set<String> HARM = Set.of("ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE", "PROTEST");

    /** Acts of politics: between citizens, customers or reporters alone they are none. */
    private static final Set<String> POLITICS =
            Set.of("AGREE", "CONSULT", "COOPERATE", "REQUEST", "REJECT", "SUPPORT", "AID", "ACCUSE");

    /** Force that no private person has: whom it hits is worth a record, though the article says no more of them. */
    private static final Set<String> ARMED = Set.of("aerial", "drone", "heavy-weapons", "unconventional");

    private static final Set<Status> ONE_SIDED = Set.of(Status.REFUSED, Status.ENDED, Status.DENIED, Status.REQUESTED);

    private final Tree tree;
    private final Parties parties;
    private final StandingReader standings;

    Drafter(Tree tree, Parties parties, StandingReader standings) {
        this.tree = tree;
        this.parties = parties;
        this.standings = standings;
    }

    List<Draft> drafts(Map<Integer, Match> matches) {
        Map<Integer, Draft> drafts = new LinkedHashMap<>();
        Set<Integer> spoken = new LinkedHashSet<>();
        for (Match match : matches.values()) {
            Standing standing = standings.read(tree, match, matches);
            if (standing.dropped()) {
                continue;
            }
            Draft draft = promised(mutual(counted(struck(draft(match, standing), matches))));
            if (isWhole(draft)) {
                drafts.put(match.token(), draft);
                standing.links().stream()
                        .filter(l -> l.match().isPresent() && l.effect() != Effect.SAID)
                        .forEach(l -> spoken.add(l.token()));
            }
        }
        // "urged Russia to withdraw" is one act, the withdrawal, requested
        spoken.forEach(drafts::remove);
        dropEmbeddedTwins(drafts);
        dropMeans(drafts);
        joinHalves(drafts);
        dropRepeated(drafts);
        dropPurposes(drafts);
        return borrow(List.copyOf(drafts.values()));
    }

    /** "launched an attack": verb and noun are one act; the noun stays, the verb is its light verb. */
    private static void dropEmbeddedTwins(Map<Integer, Draft> drafts) {
        Set<Integer> twins = new LinkedHashSet<>();
        for (Draft draft : drafts.values()) {
            for (Standing.Link link : draft.standing().links()) {
                Draft above = drafts.get(link.token());
                if (above != null
                        && above.match()
                                .pattern()
                                .type()
                                .equals(draft.match().pattern().type())) {
                    twins.add(link.token());
                }
            }
        }
        twins.forEach(drafts::remove);
    }

    /** "airstrikes killed 22 people": who was hit stands with the verb. */
    private Draft struck(Draft draft, Map<Integer, Match> matches) {
        Match verb = matches.get(draft.standing().support());
        if (verb == null || !Matcher.isForce(verb) || !Matcher.isForce(draft.match())) {
            return draft;
        }
        List<Actor> hit = Parties.without(parties.of(verb, -1).recipients(), draft.actors());
        boolean fought = draft.actors().isEmpty()
                && !parties.of(tree.objectsOf(draft.match().token(), "with")).isEmpty();
        if (fought) {
            return draft.withSides(draft.recipients(), hit, false); // "killed in clashes with rebels"
        }
        List<Actor> others = Parties.without(draft.recipients(), hit).stream()
                .filter(other -> hit.stream().noneMatch(h -> isPeopleOf(h, other)))
                .toList();
        return draft.withSides(draft.actors(), Parties.inTextOrder(join(hit, others)), false);
    }

    /** "killed 40 people in Dumba, Nigeria": the state is no further party beside its people. */
    private static boolean isPeopleOf(Actor people, Actor place) {
        return !people.sectors().isEmpty()
                && place.sectors().isEmpty()
                && place.name().isEmpty()
                && people.country().isPresent()
                && people.country().equals(place.country());
    }

    /** Two who meet are not many, though councils and ministers meet by the same verb. */
    private static Draft counted(Draft draft) {
        boolean two = draft.standing().mode().equals(Optional.of("multilateral"))
                && draft.parties().stream().noneMatch(a -> a.kind() == Actor.Kind.IGO)
                && draft.parties().stream()
                                .mapToInt(a -> Math.max(1, a.members().size()))
                                .sum()
                        == 2;
        return two ? draft.withStanding(draft.standing().withoutMode()) : draft;
    }

    /** "India and Brazil agreed to lower tariffs": each to the other. */
    private Draft mutual(Draft draft) {
        boolean agreed = draft.actors().size() > 1
                && draft.recipients().isEmpty()
                && draft.status() == Status.PLANNED
                && draft.above().stream().anyMatch(word -> tree.lemma(word).equals("agree"));
        return agreed ? draft.withSides(draft.actors(), List.of(), true) : draft;
    }

    /** "will host the Chilean president": the host promises, though the guest will act. */
    private static Draft promised(Draft draft) {
        boolean hosted = draft.match().pattern().actor().equals(List.of("obj"))
                && (draft.status() == Status.PLANNED || draft.status() == Status.CONDITIONAL)
                && !draft.recipients().isEmpty();
        return hosted
                ? new Draft(
                        draft.match(),
                        draft.standing(),
                        draft.recipients(),
                        draft.actors(),
                        false,
                        draft.actors(),
                        draft.recipients())
                : draft;
    }

    /** "missiles fired by the army hit": the firing is no act beside the strike. */
    private void dropMeans(Map<Integer, Draft> drafts) {
        List<Integer> means = drafts.keySet().stream()
                .filter(token ->
                        tree.label(token).equals("acl") && tree.tag(token).equals("VBN"))
                .filter(token -> drafts.values().stream()
                        .filter(d -> Matcher.isForce(d.match()) && Matcher.isVerbal(d.match()))
                        .anyMatch(d -> tree.agents(d.match().token()).contains(tree.head(token))))
                .toList();
        means.forEach(drafts::remove);
    }

    /** "attacked a village, killing five and injuring others": one attack, whoever was hit. */
    private void joinHalves(Map<Integer, Draft> drafts) {
        for (Draft half : List.copyOf(drafts.values())) {
            int verb = half.match().token();
            boolean second = Matcher.isVerbal(half.match())
                    && Matcher.isForce(half.match())
                    && Set.of("conj", "advcl", "acl").contains(tree.label(verb));
            int above = tree.head(verb);
            Optional<Draft> first = drafts.values().stream()
                    .filter(d -> second && d != half && d.own().contains(above) && Matcher.isForce(d.match()))
                    .filter(d -> half.recipients().stream()
                            .allMatch(a -> a.code().isEmpty()
                                    || d.recipients().stream()
                                            .anyMatch(b -> b.country().equals(a.country()))))
                    .filter(d -> d.status() == half.status()
                            && Parties.without(half.actors(), d.actors()).isEmpty())
                    .findFirst();
            if (first.isPresent()) {
                Draft whole = first.get();
                List<Actor> hit = Parties.inTextOrder(join(whole.recipients(), half.recipients()));
                drafts.remove(verb);
                drafts.put(
                        whole.match().token(),
                        whole.withSides(whole.actors(), hit, false)
                                .withStanding(whole.standing().through(verb)));
            }
        }
    }

    /** "killed or wounded", "arrested and jailed": verbs that tell the same of the same are one act. */
    private void dropRepeated(Map<Integer, Draft> drafts) {
        for (Draft second : List.copyOf(drafts.values())) {
            int verb = second.match().token();
            for (int at = verb; tree.label(at).equals("conj") && drafts.containsKey(verb); at = tree.head(at)) {
                Optional<Draft> first =
                        Optional.ofNullable(drafts.get(tree.head(at))).filter(f -> isSame(f, second));
                if (first.isPresent()) {
                    Draft whole = first.get();
                    boolean shared = Things.areGround(whole.recipients());
                    drafts.remove(verb);
                    drafts.put(
                            whole.match().token(),
                            whole.withSides(
                                            whole.actors(),
                                            shared ? second.recipients() : whole.recipients(),
                                            whole.symmetric())
                                    .withStanding(whole.standing().through(verb)));
                }
            }
        }
    }

    /** The second may name whom both are done to ("killed or wounded rebels"). */
    private static boolean isSame(Draft a, Draft b) {
        return a.standing().type().equals(b.standing().type())
                && a.standing().mode().equals(b.standing().mode())
                && a.status() == b.status()
                && a.actors().equals(b.actors())
                && (Things.areGround(a.recipients()) || a.recipients().equals(b.recipients()));
    }

    /** "held a meeting to discuss exercises": the second talk is what the first is for. */
    private void dropPurposes(Map<Integer, Draft> drafts) {
        Map<Draft, Draft> purposes = new LinkedHashMap<>();
        for (Draft draft : drafts.values()) {
            int verb = purposeOf(draft);
            drafts.values().stream()
                    .filter(other -> other != draft && other.own().contains(verb))
                    .filter(other -> other.match()
                            .pattern()
                            .type()
                            .equals(draft.match().pattern().type()))
                    .findFirst()
                    .ifPresent(other -> purposes.put(draft, other));
        }
        purposes.forEach((draft, other) -> {
            drafts.remove(draft.match().token());
            if (Things.areGround(other.recipients()) && !draft.recipients().isEmpty()) {
                drafts.computeIfPresent(
                        other.match().token(),
                        (at, kept) -> kept.withSides(kept.actors(), draft.recipients(), kept.symmetric()));
            }
        });
    }

    /** The verb for which the act is done: "rallied to protest against", "rallied in protest at"; or -1. */
    private int purposeOf(Draft draft) {
        int at = draft.match().token();
        if (Matcher.isVerbal(draft.match())) {
            boolean beside = Set.of("advcl", "acl", "xcomp").contains(tree.label(at)) && !tree.has(at, "mark");
            return beside ? tree.head(at) : -1;
        }
        int preposition = tree.label(at).equals("pobj") && !tree.has(at, "det", "nmod") ? tree.head(at) : -1;
        return preposition >= 0 && tree.lemma(preposition).equals("in") ? tree.head(preposition) : -1;
    }

    private Draft draft(Match match, Standing standing) {
        Pattern pattern = match.pattern();
        Parties.Sides sides = parties.of(match, standing.support(), standing.undergone());
        Draft draft = new Draft(
                match, standing, sides.actors(), sides.recipients(), pattern.symmetric(), List.of(), List.of());
        for (Standing.Link link : standing.links()) {
            if (!Standing.isLight(link)) {
                draft = through(draft, link);
            }
        }
        if (isDemand(draft)) {
            draft = requested(draft, Parties.Sides.NONE, false);
        }
        boolean oneSided = draft.symmetric()
                && ONE_SIDED.contains(draft.status())
                && draft.actors().size() > 1
                && hasDecider(standing);
        if (oneSided) {
            List<Actor> deciders = deciders(standing);
            List<Actor> others = Parties.without(draft.actors(), deciders);
            if (!deciders.isEmpty()) {
                return draft.withSides(deciders, others, false);
            }
        }
        // "will maintain dialogue with Russia": what one side means to go on with is its own word
        boolean ownWord = draft.symmetric()
                && draft.status() != Status.OCCURRED
                && draft.status() != Status.ONGOING
                && continues(standing);
        if (ownWord) {
            List<Actor> speakers = parties.ofWord(standing.support()).actors();
            List<Actor> others = Parties.without(draft.actors(), speakers);
            if (!speakers.isEmpty() && !others.isEmpty()) {
                return draft.withSides(speakers, others, false);
            }
        }
        boolean lone = draft.symmetric()
                && draft.status() != Status.OCCURRED
                && !draft.recipients().isEmpty();
        return lone ? draft.withSides(draft.actors(), draft.recipients(), false) : draft;
    }

    private static boolean continues(Standing standing) {
        return standing.links().stream().anyMatch(l -> l.effect() == Effect.ONGOING && l.token() == standing.support());
    }

    private static boolean hasDecider(Standing standing) {
        return standing.links().stream()
                .anyMatch(
                        l -> l.effect() == Effect.REFUSED || l.effect() == Effect.ENDED || l.effect() == Effect.DENIED);
    }

    private List<Actor> deciders(Standing standing) {
        for (Standing.Link link : standing.links()) {
            if (link.effect() == Effect.REFUSED || link.effect() == Effect.ENDED || link.effect() == Effect.DENIED) {
                return sides(link).actors();
            }
        }
        return List.of();
    }

    private Parties.Sides sides(Standing.Link link) {
        return link.match().map(m -> parties.of(m, -1)).orElseGet(() -> parties.ofWord(link.token()));
    }

    /** What an embedding word does to the parties: who asks is the actor, who is asked the recipient. */
    private Draft through(Draft draft, Standing.Link link) {
        Parties.Sides above = sides(link);
        if (link.effect() == Effect.SAID && isDemand(draft) && !above.actors().isEmpty()) {
            return toOwn(requested(draft, above, false), above, false); // "said that Iran must release them"
        }
        if (link.effect() == Effect.SAID || above.actors().isEmpty()) {
            return draft;
        }
        if (link.effect() == Effect.REQUESTED) {
            return toOwn(requested(draft, above, link.match().isPresent()), above, commands(link));
        }
        if (draft.symmetric()) {
            boolean ownWord = link.effect() == Effect.PLANNED
                    && !RELATIONS.contains(draft.match().pattern().type())
                    && !tree.isPassive(link.token());
            List<Actor> others = Parties.without(draft.actors(), above.actors());
            if (ownWord && !others.isEmpty()) {
                return draft.withSides(above.actors(), others, false);
            }
            List<Actor> all = new ArrayList<>(draft.actors());
            all.addAll(above.actors());
            return draft.withSides(Parties.inTextOrder(all), draft.recipients(), true);
        }
        boolean speech = link.match().isPresent();
        boolean means = link.effect() == Effect.PLANNED
                && tree.isVerb(link.token())
                && draft.actors().stream()
                        .allMatch(a -> a.code().isEmpty() && a.name().isEmpty());
        if (means && !draft.actors().isEmpty()) {
            // "Kenya announced a deployment of troops": they are its own
            return draft.withSides(above.actors(), draft.recipients(), false);
        }
        if (link.effect() == Effect.REFUSED && !speech) {
            // "rejected the other's offer": who refuses acts, who offered receives
            List<Actor> offering = Parties.without(draft.actors(), above.actors());
            return draft.withSides(
                    above.actors(),
                    offering.isEmpty() ? Parties.without(draft.recipients(), above.actors()) : offering,
                    false);
        }
        if (speech || draft.actors().isEmpty()) {
            List<Actor> others = Parties.without(draft.actors(), above.actors());
            List<Actor> recipients = !draft.recipients().isEmpty()
                    ? Parties.without(draft.recipients(), above.actors())
                    : !above.recipients().isEmpty() && speech
                            ? Parties.without(above.recipients(), above.actors())
                            : others;
            return draft.withSides(above.actors(), recipients, false);
        }
        return draft;
    }

    /** Asked for by the act's own words ("must", "should"), so that who says so asks. */
    private static boolean isDemand(Draft draft) {
        return draft.status() == Status.REQUESTED
                && draft.actActors().isEmpty()
                && draft.standing().links().stream().noneMatch(l -> l.effect() == Effect.REQUESTED);
    }

    /** An order to one's own forces is no request but a plan ("the president ordered the army to withdraw"). */
    private static Draft toOwn(Draft draft, Parties.Sides above, boolean commanded) {
        boolean own = draft.status() == Status.REQUESTED
                && !draft.actActors().isEmpty()
                && draft.actActors().stream()
                        .allMatch(doer -> above.actors().stream()
                                .anyMatch(a -> isOfOneState(doer, a) || commanded && isUnder(doer, a)));
        return own
                ? new Draft(
                        draft.match(),
                        draft.standing().with(Status.PLANNED),
                        draft.actActors().stream().allMatch(a -> a.code().isEmpty())
                                ? above.actors()
                                : draft.actActors(),
                        draft.actRecipients(),
                        false,
                        List.of(),
                        List.of())
                : draft;
    }

    private static boolean isOfOneState(Actor a, Actor b) {
        return isState(a) && isState(b) && a.country().equals(b.country());
    }

    private boolean commands(Standing.Link link) {
        return Set.of("order", "command", "instruct", "direct", "authorize", "authorise")
                .contains(tree.lemma(link.token()));
    }

    /** An army that no other state is said to have obeys who orders it. */
    private static boolean isUnder(Actor doer, Actor commander) {
        return doer.sectors().contains("MIL")
                && (doer.country().isEmpty()
                        || commander.country().isEmpty()
                        || doer.country().equals(commander.country()));
    }

    private static boolean isState(Actor actor) {
        return actor.country().isPresent()
                && (actor.sectors().contains("GOV")
                        || actor.sectors().contains("MIL")
                        || actor.sectors().isEmpty());
    }

    /**
     * Who asks, and who is asked: whom the asking names, else who is to do it; in talks the other side. A demand that
     * names none of them is aimed at whom the act would harm; whom it would help is not asked.
     */
    private static Draft requested(Draft draft, Parties.Sides above, boolean speech) {
        List<Actor> doers = Parties.without(draft.actors(), above.actors());
        boolean aimed = draft.symmetric() || HARM.contains(draft.standing().type());
        List<Actor> named =
                draft.symmetric() ? above.recipients() : Parties.without(above.recipients(), draft.recipients());
        List<Actor> asked = speech && !named.isEmpty()
                ? named
                : !doers.isEmpty() ? doers : aimed ? Parties.without(draft.recipients(), above.actors()) : List.of();
        List<Actor> actRecipients = draft.recipients().equals(asked) ? List.of() : draft.recipients();
        List<Actor> actActors = !doers.isEmpty() ? doers : draft.symmetric() || speech ? asked : List.of();
        return new Draft(
                draft.match(),
                draft.standing(),
                above.actors(),
                Parties.without(asked, above.actors()),
                false,
                actActors,
                actRecipients);
    }

    /** Has the parts that its pattern needs, and somebody whom one can name. */
    private static boolean isWhole(Draft draft) {
        Pattern pattern = draft.match().pattern();
        boolean actor = !draft.actors().isEmpty() || !draft.actActors().isEmpty();
        boolean recipient = !draft.recipients().isEmpty()
                || draft.symmetric() && draft.actors().size() > 1;
        boolean needed = (!pattern.needs().contains("actor") || actor)
                && (!pattern.needs().contains("recipient") || recipient);
        boolean office =
                !pattern.needs().contains("office") || draft.actors().stream().anyMatch(Drafter::holdsOffice);
        boolean armed = draft.standing().mode().filter(ARMED::contains).isPresent();
        boolean known = draft.parties().stream()
                .anyMatch(a -> a.code().isPresent()
                        || !a.sectors().isEmpty()
                        || armed && a.name().isPresent());
        boolean politics =
                !POLITICS.contains(pattern.type()) || !draft.parties().stream().allMatch(Parties::isPrivate);
        boolean tourist = pattern.mode().equals(Optional.of("visit"))
                && !draft.actors().isEmpty()
                && draft.actors().stream().allMatch(Parties::isPrivate);
        return needed && office && known && politics && !tourist;
    }

    /** A person who travels for a state or body, as no tourist and no battalion does. */
    private static boolean holdsOffice(Actor actor) {
        return actor.code().isPresent()
                && !Parties.isPrivate(actor)
                && (actor.office().isPresent()
                        || actor.name().isPresent() && !actor.sectors().isEmpty());
    }

    /**
     * "wants to maintain dialogue with Russia despite suspending cooperation": a relation without its second party takes
     * it from another relation of the sentence that shares its first.
     */
    private static List<Draft> borrow(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>();
        for (Draft draft : drafts) {
            boolean lonely = RELATIONS.contains(draft.match().pattern().type())
                    && draft.parties().size() == 1;
            Draft whole = draft;
            if (lonely) {
                for (Draft other : drafts) {
                    boolean shares = other != draft
                            && RELATIONS.contains(other.match().pattern().type())
                            && other.parties().stream()
                                    .anyMatch(
                                            p -> Parties.same(p, draft.parties().get(0)));
                    List<Actor> others = shares ? Parties.without(other.parties(), draft.parties()) : List.of();
                    if (!others.isEmpty() && whole == draft) {
                        whole = draft.symmetric() && !ONE_SIDED.contains(draft.status())
                                ? draft.withSides(Parties.inTextOrder(join(draft.actors(), others)), List.of(), true)
                                : draft.withSides(draft.actors(), others, false);
                    }
                }
            }
            all.add(whole);
        }
        return all;
    }

    private static List<Actor> join(List<Actor> a, List<Actor> b) {
        List<Actor> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
