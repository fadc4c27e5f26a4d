package org.harmel.coder.who;

import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;
import org.harmel.core.Mention;

/**
 * A mention on its way to being resolved.
 *
 * @param actor with {@code text} and {@code span}
 * @param role noun of its office or kind
 * @param tenure of the office: {@code current}, {@code former}, {@code acting}, {@code designate} or {@code late}
 * @param owner word of the sentence whose actor owns the office ("his foreign minister"), or -1
 * @param shape what it is in the sentence
 */
record Draft(
        int sentence, int token, Actor actor, String how, Optional<Role> role, String tenure, int owner, Shape shape) {
    /**
     * @param person one human being with a name or office
     * @param plural more than one
     * @param subject of its clause
     * @param modifier stands before the noun that it belongs to
     * @param definite "the minister", "this bloc": may stand for one mentioned before
     * @param pronoun he, it, they and their forms
     */
    record Shape(
            boolean person, boolean plural, boolean subject, boolean modifier, boolean definite, boolean pronoun) {}

    boolean isCoded() {
        return actor.code().isPresent();
    }

    Draft with(Actor value, String rule) {
        return new Draft(sentence, token, value, rule, role, tenure, owner, shape);
    }

    /** Code, country, kind and members of another, its own words, sectors and person. */
    Draft ownedBy(Actor other, List<String> sectors, String rule) {
        return with(
                new Actor(
                        other.code(),
                        other.country(),
                        other.kind(),
                        sectors,
                        actor.name(),
                        actor.office(),
                        List.of(),
                        actor.text(),
                        actor.span()),
                rule);
    }

    /** The same actor as another mention, by its own words. */
    Draft meaning(Actor other, String rule) {
        return with(other.at(actor.text().orElse(""), actor.span().orElseThrow()), rule);
    }

    Mention mention() {
        return new Mention(sentence, token, actor, how);
    }
}
