package org.harmel.coder.who;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.PlaceMention;

/**
 * The state of organs and people that the text names by their kind alone ("police", "the army", "schoolgirls"): that of the
 * places where it happens, in their sentence, else in the whole article, where all lie in one state. What the text itself
 * tells ranks first.
 */
final class HomeState {
    private static final Set<String> PEOPLE = Set.of("CVL", "EDU", "MED", "LAB", "JRN", "OPP", "REL", "AGR");

    /** So many sentences back the state of an organ is looked for, before the whole article. */
    private static final int BACK = 2;

    /** "soldiers to Haiti", "migrants from Sudan": the place is not where they are at home, or not where it happens. */
    private static final Set<String> AWAY =
            Set.of("to", "into", "from", "toward", "towards", "for", "against", "with", "over", "beyond");

    private final Lexicon lexicon;
    private final Map<Integer, Set<String>> bySentence = new HashMap<>();
    private final Set<String> all = new TreeSet<>();
    private final List<Tree> trees;

    /** @param drafts whose own words are no place of the act ("called on Ghana") */
    HomeState(Lexicon lexicon, Document doc, List<Tree> trees, List<Draft> drafts) {
        this.lexicon = lexicon;
        this.trees = trees;
        Set<List<Integer>> acting = new HashSet<>();
        drafts.stream()
                .filter(d -> d.isCoded() && !d.shape().modifier())
                .forEach(d -> acting.add(List.of(d.sentence(), d.token())));
        for (PlaceMention place : doc.locations()) {
            Optional<String> country = place.place().country();
            Tree tree = trees.get(place.sentence());
            if (country.isPresent()) {
                all.add(country.get());
                if (!acting.contains(List.of(place.sentence(), place.token())) && !isAway(tree, place.token())) {
                    bySentence
                            .computeIfAbsent(place.sentence(), s -> new TreeSet<>())
                            .add(country.get());
                }
            }
        }
    }

    private static boolean isAway(Tree tree, int token) {
        int preposition = tree.head(tree.firstConjunct(token));
        return preposition >= 0
                && tree.label(tree.firstConjunct(token)).equals("pobj")
                && AWAY.contains(tree.lemma(preposition));
    }

    Draft of(Draft draft) {
        boolean organ = is(draft, Sectors.ORGANS) && (draft.shape().subject() || isAgent(draft));
        if (!organ && !is(draft, PEOPLE) && !is(draft, Sectors.ORGANS)) {
            return draft;
        }
        Set<String> countries = organ ? ofOrgan(draft.sentence()) : bySentence.getOrDefault(draft.sentence(), Set.of());
        return countries.size() == 1
                ? lexicon.entity(countries.iterator().next())
                        .map(Entity::actor)
                        .map(state -> draft.ownedBy(state, draft.actor().sectors(), "place-of-text"))
                        .orElse(draft)
                : draft;
    }

    /** Of the nearest sentence, not far back, that has places, else of the whole article. */
    private Set<String> ofOrgan(int sentence) {
        for (int at = sentence; at >= 0 && at >= sentence - BACK; at--) {
            Set<String> here = bySentence.getOrDefault(at, Set.of());
            if (!here.isEmpty()) {
                return here;
            }
        }
        return all;
    }

    /** "detained by police". */
    private boolean isAgent(Draft draft) {
        Tree tree = trees.get(draft.sentence());
        int first = tree.firstConjunct(draft.token());
        return tree.label(first).equals("pobj")
                && tree.head(first) >= 0
                && tree.lemma(tree.head(first)).equals("by");
    }

    private static boolean is(Draft draft, Set<String> kinds) {
        List<String> sectors = draft.actor().sectors();
        return !draft.isCoded()
                && draft.owner() < 0
                && draft.actor().members().isEmpty()
                && draft.actor().kind() == Actor.Kind.OTHER
                && !sectors.isEmpty()
                && kinds.contains(sectors.get(0))
                && draft.role()
                        .filter(r ->
                                r.form() != Role.Form.RELATION && !r.level().equals("envoys"))
                        .isPresent();
    }
}
