package org.harmel.coder.what;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harmel.core.Event;

/**
 * All that the ontology says of one PLOVER type.
 *
 * @param quad PLOVER's quad class, 1 to 4
 * @param score PLOVER points of the type without a mode, -10 to 10
 * @param cameo default CAMEO code of the type without a mode
 * @param from the sources of codes and borders
 * @param like the type that a user's own type is recorded like: its track, and what becomes of it when it is planned, refused …
 */
public record Entry(
        String type,
        String says,
        int quad,
        double score,
        String cameo,
        String from,
        Optional<String> like,
        Map<String, Mode> modes,
        List<Example> examples) {
    /** A mode of the type; {@code score} in PLOVER points. */
    public record Mode(String says, double score, String cameo) {}

    /**
     * A sentence and what must or must not be coded in it.
     *
     * @param is as {@code CONSULT/visit occurred NOR > SWE}, {@code none} or {@code not ASSAULT}; several where several
     *     acts stand in it
     * @param line of the file
     */
    public record Example(String say, List<String> is, Optional<String> why, int line) {
        /** What the example says and the events coded from its sentence do not show; empty where it holds. */
        public List<String> unmet(List<Event> events) {
            return is.stream()
                    .filter(line -> !Expectation.of(line).holds(events))
                    .toList();
        }
    }
}
