package org.harmel.coder.who;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.PlaceMention;

/**
 * The state of organs that the text names by their kind alone ("police", "the army", "prosecutors"): that of the places of
 * their sentence, else of the whole article, where all lie in one state, and where they act (are subjects). What the text
 * itself tells ranks first.
 */
final class HomeState {
    private static final Set<String> ORGANS = Set.of("GOV", "MIL", "COP", "JUD", "LEG", "SPY");

    private final Lexicon lexicon;
    private final Map<Integer, Set<String>> bySentence = new HashMap<>();
    private final Set<String> all = new TreeSet<>();

    HomeState(Lexicon lexicon, Document doc) {
        this.lexicon = lexicon;
        for (PlaceMention place : doc.places()) {
            place.place().country().ifPresent(country -> {
                bySentence
                        .computeIfAbsent(place.sentence(), s -> new TreeSet<>())
                        .add(country);
                all.add(country);
            });
        }
    }

    Draft of(Draft draft) {
        if (!isOrgan(draft)) {
            return draft;
        }
        Set<String> countries = bySentence.getOrDefault(draft.sentence(), all);
        return countries.size() == 1
                ? lexicon.entity(countries.iterator().next())
                        .map(Entity::actor)
                        .map(state -> draft.ownedBy(state, draft.actor().sectors(), "place-of-text"))
                        .orElse(draft)
                : draft;
    }

    private static boolean isOrgan(Draft draft) {
        Optional<Role> role = draft.role();
        List<String> sectors = draft.actor().sectors();
        return draft.shape().subject()
                && !draft.isCoded()
                && draft.owner() < 0
                && draft.actor().members().isEmpty()
                && draft.actor().kind() == Actor.Kind.OTHER
                && !sectors.isEmpty()
                && ORGANS.contains(sectors.get(0))
                && role.filter(r -> r.form() != Role.Form.RELATION && !r.level().equals("envoys"))
                        .isPresent();
    }
}
