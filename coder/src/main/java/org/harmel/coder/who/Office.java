package org.harmel.coder.who;

import java.util.Optional;
import org.harmel.core.Actor;

/**
 * Whose office it is and what it tells of the one who holds it.
 *
 * @param actor the owner with the sectors of the office, without person
 * @param how the rule that found it
 * @param words of the text that tell it
 * @param tenure as in {@link Draft}
 * @param owner word of the sentence whose actor owns the office, or -1
 */
record Office(Actor actor, String how, Optional<Role> role, Optional<String> words, String tenure, int owner) {
    boolean isCoded() {
        return actor.code().isPresent();
    }

    /** The same office; that of a state or body if its own is not resolved. */
    Office orOwnedBy(Entity entity) {
        Actor whose = isCoded() ? actor : entity.actor().withSectors(actor.sectors());
        return new Office(whose, how, role, words, tenure, owner);
    }

    Office withWords(String value) {
        return new Office(actor, how, role, Optional.of(value), tenure, owner);
    }
}
