package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Mention;

/** The actors mentioned at each word of a sentence. */
final class ActorIndex {
    private final Map<Integer, List<Actor>> actors = new HashMap<>();

    ActorIndex(Document doc, int sentence) {
        for (Mention mention : doc.actors()) {
            if (mention.sentence() == sentence) {
                actors.computeIfAbsent(mention.token(), k -> new ArrayList<>()).add(mention.actor());
            }
        }
    }

    List<Actor> at(int token) {
        return actors.getOrDefault(token, List.of());
    }

    boolean has(int token) {
        return actors.containsKey(token);
    }
}
