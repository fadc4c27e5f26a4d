package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.coder.said.Attributions;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Mention;

/** The actors mentioned at each word of a sentence. */
final class ActorIndex {
    private static final Set<String> FIRST_PERSON = Set.of("we", "us", "our", "i", "my", "ourselves");

    private final Map<Integer, List<Actor>> actors = new HashMap<>();

    ActorIndex(Document doc, int sentence) {
        for (Mention mention : doc.actors()) {
            if (mention.sentence() == sentence) {
                actors.computeIfAbsent(mention.token(), k -> new ArrayList<>()).add(mention.actor());
            }
        }
    }

    /** With the speaker's side where the words inside a quotation say "we" or "I". */
    ActorIndex withSpeakers(Tree tree, Attributions said) {
        for (int i = 0; i < tree.size(); i++) {
            if (FIRST_PERSON.contains(tree.lemma(i)) && !actors.containsKey(i)) {
                int token = i;
                said.speakerSide(tree.sentence().index(), i)
                        .map(a -> a.at(tree.word(token), tree.token(token).span()))
                        .ifPresent(a -> actors.put(token, List.of(a)));
            }
        }
        return this;
    }

    /** With the words before it in the sentence that a pronoun stands for, which tell a reader more than "its". */
    ActorIndex withNames(Tree tree) {
        for (int i = 0; i < tree.size(); i++) {
            boolean pronoun = tree.tag(i).startsWith("PRP") && actors.containsKey(i);
            if (pronoun) {
                int token = i;
                actors.computeIfPresent(
                        i,
                        (at, mentioned) -> mentioned.stream()
                                .map(a -> named(tree, token, a))
                                .toList());
            }
        }
        return this;
    }

    private Actor named(Tree tree, int pronoun, Actor actor) {
        for (int i = pronoun - 1; i >= 0; i--) {
            for (Actor other : tree.tag(i).startsWith("PRP") ? List.<Actor>of() : at(i)) {
                boolean same = actor.code().isPresent()
                        && other.code().equals(actor.code())
                        && other.name().equals(actor.name())
                        && other.sectors().equals(actor.sectors());
                if (same) {
                    return other;
                }
            }
        }
        return actor;
    }

    List<Actor> at(int token) {
        return actors.getOrDefault(token, List.of());
    }

    boolean has(int token) {
        return actors.containsKey(token);
    }
}
