package org.harmel.coder.what;

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
     * @param match the pattern that fits it, where it is an act itself ("urge", "threaten")
     */
    record Link(int token, StatusWords.Effect effect, Optional<Match> match) {}

    Standing {
        links = List.copyOf(links);
    }

    /** The light verb by which a noun is done, as "held" of talks, or -1. */
    int support() {
        for (Link link : links) {
            boolean light = link.effect() == StatusWords.Effect.HELD
                    || link.effect() == StatusWords.Effect.BEGUN
                    || link.effect() == StatusWords.Effect.ONGOING
                    || link.effect() == StatusWords.Effect.RESUMED;
            if (light && link.match().isEmpty()) {
                return link.token();
            }
        }
        return -1;
    }
}
