package org.harmel.coder.what;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.harmel.coder.encoder.Guess;
import org.harmel.coder.encoder.Guesses;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Span;
import org.harmel.core.Status;

/**
 * Where no pattern names an act, asks the encoder what the parties of a predicate do to each other. Grammar says who the
 * parties are and which word joins them; the encoder only names the act, and abstains under {@link #LEAST}.
 */
final class Guesser {
    /** The id in {@code because} of what the encoder decided. */
    static final String ID = "encoder";

    /** The least share of the likeliest type where nothing but the encoder names an act. */
    static final double LEAST = 0.85;

    /** The same where a pattern names the same type. */
    static final double LEAST_AGREED = 0.5;

    private static final Set<String> SYMMETRIC = Set.of("CONSULT", "COOPERATE");
    private static final Set<String> OTHER_CLAUSES = Set.of("conj", "relcl", "advcl", "acl", "parataxis");
    /** So many parties of a clause are tried, the nearest first. */
    private static final int NEAREST = 2;

    /** A pattern is not believed in a sentence about other worlds where the encoder gives so much to "none". */
    static final double DOUBT = 0.4;

    /** The same in any sentence, of two of whom one is nobody that one can name. */
    static final double STRONG_DOUBT = 0.8;

    private final Guesses encoder;
    private final String text;
    private final Tree tree;
    private final Parties parties;
    /** An answer depends on the pair alone, whichever predicate asks. */
    private final Map<List<Span>, Optional<Guess>> asked = new HashMap<>();

    private List<Parties.Mentioned> mentions = List.of();

    /** @param text of the article */
    Guesser(Guesses encoder, String text, Tree tree, Parties parties) {
        this.encoder = encoder;
        this.text = tree.sentence().span().of(text);
        this.tree = tree;
        this.parties = parties;
    }

    /**
     * @param known what patterns have found
     * @return matches by trigger, none of them among the known
     */
    Map<Integer, Match> match(Map<Integer, Match> known) {
        Map<Integer, Match> found = new TreeMap<>();
        for (int i = 0; i < tree.size(); i++) {
            if (isFree(i, known)) {
                name(i).ifPresent(m -> found.put(m.token(), m));
            }
        }
        return found;
    }

    private boolean isFree(int i, Map<Integer, Match> known) {
        boolean noun = tree.tag(i).equals("NN") || tree.tag(i).equals("NNS");
        boolean predicate =
                noun || tree.tag(i).startsWith("VB") && !tree.label(i).startsWith("aux");
        return predicate
                && encoder.knows(tree.lemma(i))
                && known.keySet().stream().noneMatch(k -> k == i || isWithin(k, i) || isWithin(i, k));
    }

    /** Whether the lower stands below the upper as part of what it says: its object, complement or phrase, not another clause. */
    private boolean isWithin(int lower, int upper) {
        int at = lower;
        while (at >= 0 && at != upper) {
            if (OTHER_CLAUSES.contains(tree.label(at))) {
                return false;
            }
            at = tree.head(at);
        }
        return at == upper;
    }

    /** The highest word of the clause, with the clauses that embed it as their complement. */
    private int clauseOf(int word) {
        int at = word;
        while (tree.head(at) >= 0 && !OTHER_CLAUSES.contains(tree.label(at))) {
            at = tree.head(at);
        }
        return at;
    }

    private List<Parties.Mentioned> mentions() {
        if (mentions.isEmpty()) {
            mentions = parties.mentions();
        }
        return mentions;
    }

    private record Named(Actor other, Guess guess, String type) {
        double share() {
            return guess.share(type);
        }
    }

    private Optional<Match> name(int i) {
        List<Actor> actors = codedDoers(i);
        return best(
                        i,
                        actors,
                        others(i, actors).filter(m -> isWithin(m.token(), i) || isWithin(m.token(), tree.head(i))))
                .map(n -> match(i, actors, n));
    }

    private List<Actor> codedDoers(int predicate) {
        return parties.doers(predicate).stream()
                .filter(a -> a.code().isPresent())
                .toList();
    }

    /** Those beside the given ones, the nearest first. */
    private Stream<Parties.Mentioned> others(int from, List<Actor> given) {
        return mentions().stream()
                .filter(m -> Parties.without(List.of(m.actor()), given).size() == 1)
                .sorted(Comparator.comparingInt(m -> Math.abs(m.token() - from)));
    }

    /** The one to whom something is most surely done by the first of the actors, if it is sure enough. */
    private Optional<Named> best(int i, List<Actor> actors, Stream<Parties.Mentioned> others) {
        return actors.isEmpty()
                ? Optional.empty()
                : surest(
                        others.map(Parties.Mentioned::actor)
                                .filter(a -> a.code().isPresent() && !Parties.isPrivate(a)),
                        other -> guess(actors.get(0), other),
                        t -> true,
                        LEAST);
    }

    private static Optional<Named> surest(
            Stream<Actor> others, Function<Actor, Optional<Guess>> guess, Predicate<String> wanted, double least) {
        return others.limit(NEAREST)
                .flatMap(other ->
                        guess.apply(other).map(g -> new Named(other, g, Guess.best(g.types(), t -> true))).stream())
                .filter(n -> !n.type().equals(Guess.NONE) && wanted.test(n.type()) && n.share() >= least)
                .max(Comparator.comparingDouble(Named::share));
    }

    private Optional<Guess> guess(Actor actor, Actor recipient) {
        return Parties.areKnown(actor, recipient)
                ? actor.span().flatMap(a -> recipient.span().flatMap(r -> guess(a, r)))
                : Optional.empty();
    }

    private Optional<Guess> guess(Span actor, Span recipient) {
        int origin = tree.sentence().span().start();
        return asked.computeIfAbsent(
                List.of(actor, recipient), k -> encoder.guess(text, actor.from(origin), recipient.from(origin)));
    }

    /**
     * Whether the encoder, too, sees an act between the parties; where there are not two, it cannot.
     *
     * @param doubt the share of "none" from which it does not
     */
    boolean believes(Draft draft, double doubt) {
        List<Actor> parties = draft.parties();
        return parties.size() > 1
                && guess(parties.get(0), parties.get(parties.size() - 1))
                        .map(g -> g.share(Guess.NONE) < doubt)
                        .orElse(true);
    }

    /**
     * Acts that lack one side get the party of which the encoder is sure, if grammar and encoder agree on the type.
     *
     * @param typeOf the type of record of a draft
     */
    List<Draft> complete(List<Draft> drafts, Function<Draft, String> typeOf) {
        return drafts.stream()
                .map(d -> {
                    String type = typeOf.apply(d);
                    return complete(agreed(d, type), type);
                })
                .toList();
    }

    /** Where the act and the standing that grammar gives it lead to another type than the encoder's, it is the encoder's. */
    private static Draft agreed(Draft draft, String type) {
        Standing standing = draft.standing();
        return draft.match()
                .guessed()
                .map(Match.Guessed::type)
                .filter(guessed -> !guessed.equals(type))
                .map(guessed -> draft.withStanding(new Standing(
                        Status.OCCURRED, guessed, Optional.empty(), standing.links(), false, standing.restored())))
                .orElse(draft);
    }

    private Draft complete(Draft draft, String type) {
        List<Actor> actors = draft.actors();
        List<Actor> recipients = draft.recipients();
        int at = draft.match().token();
        if (recipients.isEmpty() && !actors.isEmpty() && !(draft.symmetric() && actors.size() > 1)) {
            return surest(
                            others(at, actors)
                                    .filter(m -> !m.place()
                                            || Parties.ON_GROUND.contains(
                                                    draft.standing().type()))
                                    .map(Parties.Mentioned::actor),
                            other -> guess(actors.get(0), other),
                            type::equals,
                            LEAST_AGREED)
                    .map(n -> draft.symmetric()
                            ? draft.withSides(
                                    Parties.inTextOrder(Stream.concat(actors.stream(), Stream.of(n.other()))
                                            .toList()),
                                    List.of(),
                                    true)
                            : draft.withSides(actors, List.of(n.other()), false))
                    .orElse(draft);
        }
        if (actors.isEmpty() && !recipients.isEmpty()) {
            int top = clauseOf(at);
            return surest(
                            others(at, recipients)
                                    .filter(m -> isWithin(m.token(), top))
                                    .filter(m -> !m.place() && !parties.isGround(m.token()))
                                    .map(Parties.Mentioned::actor),
                            other -> guess(other, recipients.get(0)),
                            type::equals,
                            LEAST_AGREED)
                    .map(n -> draft.withSides(List.of(n.other()), recipients, false))
                    .orElse(draft);
        }
        return draft;
    }

    /**
     * A sentence in which nothing was found, though a verb of it names acts: what the subject of its main verb does to another,
     * as in "said that the government must ensure safety".
     */
    Map<Integer, Match> last() {
        int main = IntStream.range(0, tree.size())
                .filter(i -> tree.head(i) < 0)
                .findFirst()
                .orElse(-1);
        int trigger = main < 0 ? -1 : knownBelow(main);
        if (trigger < 0) {
            return Map.of();
        }
        List<Actor> actors = codedDoers(main);
        return best(trigger, actors, others(trigger, actors))
                .map(n -> Map.of(trigger, match(trigger, actors, n)))
                .orElse(Map.of());
    }

    /** The verb itself or the first of its complements that names acts, or -1. */
    private int knownBelow(int verb) {
        if (tree.isVerb(verb) && encoder.knows(tree.lemma(verb))) {
            return verb;
        }
        for (int child : tree.children(verb)) {
            if (Set.of("ccomp", "xcomp").contains(tree.label(child))) {
                int below = knownBelow(child);
                if (below >= 0) {
                    return below;
                }
            }
        }
        return -1;
    }

    private Match match(int i, List<Actor> actors, Named named) {
        String[] act =
                Guess.best(named.guess().acts(), a -> !a.equals(Guess.NONE)).split("/", 2);
        Optional<String> mode = act.length > 1 ? Optional.of(act[1]) : Optional.empty();
        boolean symmetric = SYMMETRIC.contains(act[0]) && !mode.equals(Optional.of("visit"));
        Pattern pattern = new Pattern(
                ID,
                act[0],
                mode,
                tree.isVerb(i) ? Pattern.Trigger.VERB : Pattern.Trigger.NOUN,
                List.of(),
                List.of(),
                false,
                false,
                List.of("subj"),
                List.of(),
                symmetric,
                Set.of("actor", "recipient"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Match(
                pattern, i, -1, Optional.empty(), Optional.of(new Match.Guessed(actors, named.other(), named.type())));
    }
}
