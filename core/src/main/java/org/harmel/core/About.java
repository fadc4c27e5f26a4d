package org.harmel.core;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the coder read in an event's sentence for the registers.
 *
 * @param form of a meeting: {@code face-to-face}, {@code call}, {@code letter}
 * @param level of a meeting: {@code leaders}, {@code ministers}, {@code generals}, {@code envoys}, {@code officials}
 * @param rare the text calls it rare, first, unprecedented
 * @param domains of a channel: {@code military}, {@code civilian}, {@code diplomatic}, {@code economic} …
 * @param cause what it is over, in the text's words
 * @param what the thing acted with or on, in the text's words, as {@code more NATO battalions}
 * @param spans where each of these stands, by the field's name
 */
public record About(
        List<String> topics,
        Optional<String> form,
        Optional<String> level,
        boolean rare,
        List<String> domains,
        Optional<String> cause,
        Optional<String> what,
        Map<String, List<Span>> spans) {
    /** Of meetings, from the highest. */
    public static final List<String> LEVELS = List.of("leaders", "ministers", "generals", "envoys", "officials");

    public static final About NOTHING = new About(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    public About {
        topics = List.copyOf(topics);
        domains = List.copyOf(domains);
        spans = Collections.unmodifiableMap(new TreeMap<>(spans));
    }

    /** A meeting has the level of the highest who takes part. */
    public About reaching(String other) {
        boolean higher = level.isEmpty() || LEVELS.indexOf(other) < LEVELS.indexOf(level.get());
        return new About(topics, form, higher ? Optional.of(other) : level, rare, domains, cause, what, spans);
    }
}
