package org.harmel.app.score;

import java.util.Optional;
import java.util.Set;
import org.harmel.core.Span;
import org.harmel.core.Status;

/**
 * A text and what is known to stand in it.
 *
 * @param where file and line
 * @param actor in the text, with the recipient, where a pair is marked
 * @param types of record: of the pair, or of the whole text; empty where nothing of any type is there
 * @param act as TYPE or TYPE/mode, where known
 * @param status of the act, where known
 */
public record GoldCase(
        String where,
        String text,
        Optional<String> title,
        Optional<Span> actor,
        Optional<Span> recipient,
        Set<String> types,
        Optional<String> act,
        Optional<Status> status) {
    public GoldCase {
        types = Set.copyOf(types);
    }

    public boolean isPair() {
        return actor.isPresent() && recipient.isPresent();
    }

    public boolean isNothing() {
        return types.isEmpty();
    }

    /** The one type of a pair. */
    String type() {
        return types.stream().sorted().findFirst().orElse("");
    }
}
