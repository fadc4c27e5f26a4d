package org.harmel.coder.what;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Span;

/**
 * What an act is done to where that is no actor: "attacked an army camp", "banned the newspaper", "boycotted the poll". It
 * stands as a recipient without a code, or with that of the place where the text says it lies.
 */
final class Things {
    /** Acts that are done to people or places alone, so that any noun in their object is one. */
    private static final Set<String> TO_ANY = Set.of("ASSAULT");

    private static final Set<String> TO_PEOPLE = Set.of("arrest", "deport", "expel", "convict", "release", "abduct");

    private final WordSets words;
    private final String text;
    private final Tree tree;
    private final ActorIndex index;
    private final Parties parties;

    /**
     * @param words things and animals among them
     * @param text of the article
     */
    Things(WordSets words, String text, Tree tree, ActorIndex index, Parties parties) {
        this.words = words;
        this.text = text;
        this.tree = tree;
        this.index = index;
        this.parties = parties;
    }

    /** The act with the thing among its recipients, where it has nobody else. */
    Draft named(Draft draft) {
        boolean open = draft.match().guessed().isEmpty()
                && !draft.symmetric()
                && !draft.actors().isEmpty()
                && areGround(draft.recipients());
        if (!open) {
            return draft;
        }
        List<Actor> things = parties.patients(draft.match(), draft.standing().support()).stream()
                .filter(token -> isThing(token, draft.standing()))
                .map(token -> at(token, abroad(draft)))
                .toList();
        return things.isEmpty() ? draft : draft.withSides(draft.actors(), things, false);
    }

    /** The ground that it lies on; none that is the actor's own, whose drones and ships may be anyone's. */
    private static Optional<Actor> abroad(Draft draft) {
        return draft.recipients().stream()
                .filter(place ->
                        draft.actors().stream().noneMatch(a -> a.country().equals(place.country())))
                .findFirst();
    }

    private boolean isThing(int token, Standing standing) {
        boolean any = TO_ANY.contains(standing.type())
                || standing.mode().filter(TO_PEOPLE::contains).isPresent();
        return tree.tag(token).startsWith("NN")
                && !index.has(token)
                && !Matcher.isOneOf(tree, token, words.animals())
                && !parties.isA(token, "#place")
                && (any || tree.tag(token).startsWith("NNP") || Matcher.isOneOf(tree, token, words.things()));
    }

    private Actor at(int token, Optional<Actor> ground) {
        Span span = tree.span(tree.nounPhrase(token));
        return ground.orElseGet(() -> Actor.unresolved(Actor.Kind.OTHER)).at(span.of(text), span);
    }

    /** Nobody, or only the ground on which something is done. */
    static boolean areGround(List<Actor> recipients) {
        return recipients.stream().allMatch(Things::isPlace);
    }

    /** Named only as the ground that something is done on. */
    private static boolean isPlace(Actor actor) {
        boolean land = actor.kind() == Actor.Kind.TERRITORY || actor.kind() == Actor.Kind.COUNTRY;
        return land
                && actor.sectors().isEmpty()
                && actor.name().isEmpty()
                && actor.office().isEmpty();
    }
}
