package org.harmel.core;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The bare act that the words name, whether or not it was done.
 *
 * @param type PLOVER 2.0 type, as {@code CONSULT}
 * @param mode PLOVER 2.0 mode, as {@code visit}
 * @param actors who would do it, where they are not the event's actors ("asks the allies to ready battalions")
 * @param recipients to whom, where they are not the event's recipients
 */
public record Act(String type, Optional<String> mode, List<Actor> actors, List<Actor> recipients) {
    public Act {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    Act knowing(UnaryOperator<Actor> who) {
        return new Act(
                type,
                mode,
                actors.stream().map(who).toList(),
                recipients.stream().map(who).toList());
    }
}
