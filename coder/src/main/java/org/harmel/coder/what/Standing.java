package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Status;

/**
 * Where an act stands, and through which words.
 *
 * @param type of the act; not the match's own where a word above made another act of it ("lift sanctions" is
 *     CONCEDE, which can then be planned or refused)
 * @param links the words above it that bear on it, from the act outwards
 * @param dropped only spoken about, so nothing to record
 * @param restored taken up again
 */
record Standing(
        Status status, String type, Optional<String> mode, List<Link> links, boolean dropped, boolean restored) {
    /**
     * A word above the act.
     *
     * @param token its index in the sentence
     * @param verb whether it is a verb
     * @param match the pattern that fits it, where it is an act itself ("urge", "threaten")
     */
    record Link(int token, boolean verb, StatusWords.Effect effect, Optional<Match> match) {}

    Standing {
        links = List.copyOf(links);
    }

    /** The light verb by which a noun is done, as "held" of talks, or -1. */
    int support() {
        return links.stream()
                .filter(l -> l.verb() && isLight(l))
                .mapToInt(Link::token)
                .findFirst()
                .orElse(-1);
    }

    /** Whether the light verb's subject is the one to whom it is done. */
    boolean undergone() {
        int support = support();
        return links.stream()
                .anyMatch(l -> l.token() == support
                        && (l.effect() == StatusWords.Effect.UNDERGONE || l.effect() == StatusWords.Effect.REPELLED));
    }

    Standing with(Status other) {
        return new Standing(other, type, mode, links, dropped, restored);
    }

    /** With one more verb that tells of the act. */
    Standing through(int verb) {
        List<Link> all = new ArrayList<>(links);
        all.add(new Link(verb, true, StatusWords.Effect.HELD, Optional.empty()));
        return new Standing(status, type, mode, all, dropped, restored);
    }

    Standing withoutMode() {
        return new Standing(status, type, Optional.empty(), links, dropped, restored);
    }

    /** Whether the link only carries the act ("held", "a series of"). */
    static boolean isLight(Link link) {
        return link.match().isEmpty()
                && switch (link.effect()) {
                    case HELD, UNDERGONE, REPELLED, BEGUN, ONGOING, RESUMED -> true;
                    default -> false;
                };
    }
}
