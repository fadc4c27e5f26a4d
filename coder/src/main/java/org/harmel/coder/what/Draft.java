package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.harmel.core.Actor;
import org.harmel.core.Status;

/**
 * An act with its parties, before its adjuncts and codes are read.
 *
 * @param actActors who would do the act, where they are not the actors
 * @param actRecipients to whom, where they are not the recipients
 */
record Draft(
        Match match,
        Standing standing,
        List<Actor> actors,
        List<Actor> recipients,
        boolean symmetric,
        List<Actor> actActors,
        List<Actor> actRecipients) {

    Draft {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        actActors = List.copyOf(actActors);
        actRecipients = List.copyOf(actRecipients);
    }

    Draft withSides(List<Actor> newActors, List<Actor> newRecipients, boolean both) {
        return new Draft(match, standing, newActors, newRecipients, both, actActors, actRecipients);
    }

    Draft withStanding(Standing other) {
        return new Draft(match, other, actors, recipients, symmetric, actActors, actRecipients);
    }

    Status status() {
        return standing.status();
    }

    /** Trigger and light verb: the words of the act itself. */
    List<Integer> own() {
        List<Integer> words = new ArrayList<>(List.of(match.token()));
        standing.links().stream().filter(Standing::isLight).forEach(l -> words.add(l.token()));
        match.consumed().ifPresent(words::add);
        return words;
    }

    /** The words that embed it: "urged", "is scheduled". */
    List<Integer> above() {
        return standing.links().stream()
                .filter(l -> !Standing.isLight(l))
                .map(Standing.Link::token)
                .toList();
    }

    /** The act's own words and those that make it another act; not the words that only report it. */
    List<Integer> speech() {
        List<Integer> words = new ArrayList<>(own());
        standing.links().stream()
                .filter(l -> l.effect() != StatusWords.Effect.SAID)
                .forEach(l -> words.add(l.token()));
        return words;
    }

    List<Integer> all() {
        Set<Integer> words = new LinkedHashSet<>(own());
        words.addAll(above());
        return List.copyOf(words);
    }

    /** All who take part, whichever side. */
    List<Actor> parties() {
        List<Actor> all = new ArrayList<>(actors);
        all.addAll(recipients);
        return all;
    }
}
