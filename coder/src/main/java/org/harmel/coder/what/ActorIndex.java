package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Mention;

/** The actors mentioned at each word. */
final class ActorIndex {
    private record At(int sentence, int token) {}

    private final Map<At, List<Actor>> actors = new HashMap<>();

    ActorIndex(Document doc) {
        for (Mention mention : doc.actors()) {
            actors.computeIfAbsent(new At(mention.sentence(), mention.token()), k -> new ArrayList<>())
                    .add(mention.actor());
        }
    }

    List<Actor> at(int sentence, int token) {
        return actors.getOrDefault(new At(sentence, token), List.of());
    }

    boolean has(int sentence, int token) {
        return actors.containsKey(new At(sentence, token));
    }
}
