package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Place;
import org.harmel.core.PlaceMention;
import org.harmel.core.Quantity;
import org.harmel.core.QuantityMention;
import org.harmel.core.Span;

/** Where, how many and against whom: what grammar ties to an act's trigger. */
final class Adjuncts {
    private static final Set<String> VENUE =
            Set.of("in", "at", "near", "off", "outside", "inside", "across", "around", "along", "within", "throughout");

    /** Where one goes: a venue of force and of visits. */
    private static final Set<String> GOAL = Set.of("to", "into");

    /** Venues of force only: talks on a place are about it. */
    private static final Set<String> GROUND = Set.of("on", "over", "of", "through", "from", "toward", "towards");

    private static final Set<String> AT = Set.of("in", "at", "near", "on", "off", "outside", "inside", "across");
    private static final Set<String> FACING = Set.of("against", "towards", "toward");

    private final Tree tree;
    private final Document doc;
    private final ActorIndex actors;

    /** The words that other acts stand on: what hangs on them is theirs. */
    private final Set<Integer> anchors;

    /** The places of the sentence, in text order. */
    private final List<PlaceMention> located;

    Adjuncts(Tree tree, Document doc, ActorIndex actors, Set<Integer> anchors) {
        this.tree = tree;
        this.doc = doc;
        this.actors = actors;
        this.anchors = anchors;
        located = doc.locations().stream()
                .filter(p -> p.sentence() == tree.sentence().index() && isResolved(own(p)))
                .toList();
    }

    /**
     * The place that hangs on one of the words by a preposition of place or is the object itself.
     *
     * @param objectIsPlace whether what is done is done to a place ("shelled Mariupol")
     * @param withObject whether those to whom it is done are where it is done
     */
    Optional<Place> where(List<Integer> own, boolean objectIsPlace, boolean withObject) {
        return located.stream()
                .filter(p -> isVenue(p.token(), own, objectIsPlace, withObject))
                .min(Comparator.comparingInt(p -> Math.abs(p.token() - own.get(0))))
                .map(this::finest)
                .map(Adjuncts::own)
                .or(() -> whereOfRelative(own.get(0)));
    }

    /** The one venue that the sentence names, whatever it hangs on, if no other act stands there. */
    Optional<Place> onlyVenue(List<Integer> own) {
        List<PlaceMention> venues = located.stream()
                .filter(p -> tree.isAfter(VENUE, p.token()))
                .filter(p -> anchor(p.token()).filter(a -> !own.contains(a)).isEmpty())
                .map(this::finest)
                .distinct()
                .toList();
        return venues.size() == 1 ? Optional.of(own(venues.get(0))) : Optional.empty();
    }

    /** Without the coordinates that a larger place lends it. */
    private static Place own(PlaceMention mention) {
        Place place = mention.place();
        return mention.within().isEmpty()
                ? place
                : new Place(
                        place.name(),
                        place.country(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        place.text(),
                        place.span());
    }

    /** Of "Malam-Fatori, Borno State, Nigeria" the first, whichever is given. */
    private PlaceMention finest(PlaceMention place) {
        PlaceMention first = place;
        for (int i = located.indexOf(place) - 1; i >= 0 && isHeldBy(located.get(i), first); i--) {
            first = located.get(i);
        }
        return first;
    }

    /** Whether nothing but a comma stands between a place and the larger one after it. */
    private boolean isHeldBy(PlaceMention place, PlaceMention larger) {
        int from = place.place().span().map(Span::end).orElse(0);
        int to = larger.place().span().map(Span::start).orElse(0);
        return from < to
                && doc.text().substring(from, to).strip().equals(",")
                && place.place().country().equals(larger.place().country())
                && isLarger(larger.place());
    }

    /** A state or a part of one, not a further town of a list. */
    private static boolean isLarger(Place place) {
        return place.geonameid().isEmpty();
    }

    private static boolean isResolved(Place place) {
        return place.country().isPresent() || place.lat().isPresent();
    }

    /** "in the region where forces clashed": the place of the antecedent. */
    private Optional<Place> whereOfRelative(int trigger) {
        int clause = trigger;
        while (clause >= 0
                && !tree.label(clause).equals("relcl")
                && Set.of("conj", "xcomp", "dobj").contains(tree.label(clause))) {
            clause = tree.head(clause);
        }
        boolean placed = clause >= 0 && tree.label(clause).equals("relcl") && hasWhere(clause);
        if (!placed) {
            return Optional.empty();
        }
        BitSet antecedent = tree.nounPhrase(tree.head(clause));
        return doc.locations().stream()
                .filter(p -> p.sentence() == tree.sentence().index() && antecedent.get(p.token()))
                .findFirst()
                .map(Adjuncts::own);
    }

    private boolean hasWhere(int clause) {
        for (int child : tree.children(clause)) {
            if (tree.lemma(child).equals("where")) {
                return true;
            }
        }
        return false;
    }

    private boolean isVenue(int token, List<Integer> own, boolean objectIsPlace, boolean withObject) {
        int at = tree.top(token);
        int above = tree.head(at);
        if (above < 0 || anchor(token).filter(own::contains).isEmpty()) {
            return false;
        }
        if (tree.label(at).equals("pobj")) {
            String preposition = tree.lemma(above);
            boolean venue = VENUE.contains(preposition)
                    || GOAL.contains(preposition) && withObject
                    || GROUND.contains(preposition) && objectIsPlace;
            return venue && !isFar(above, own, withObject);
        }
        boolean itself = at == token || !actors.has(token);
        return objectIsPlace
                && itself
                && (tree.label(at).equals("dobj") || tree.label(at).equals("nsubjpass"));
    }

    /**
     * A place inside a party's own name ("the government of Japan") is no venue. Where one is met or struck is the venue,
     * though grammar hangs it on them ("met her counterpart in Oslo").
     */
    private boolean isFar(int preposition, List<Integer> own, boolean withObject) {
        int holder = tree.head(preposition);
        boolean party = holder >= 0 && !own.contains(holder) && actors.has(holder);
        boolean beside = withObject
                && AT.contains(tree.lemma(preposition))
                && party
                && Set.of("dobj", "pobj", "nsubjpass").contains(tree.label(holder));
        return party && !beside;
    }

    /** Numbers below the act's words, not those of other acts. */
    List<Quantity> quantities(List<Integer> own, Dates dates) {
        List<Quantity> found = new ArrayList<>();
        List<Integer> bearers = Dates.bearers(tree, own);
        for (QuantityMention mention : doc.quantities()) {
            if (mention.sentence() == tree.sentence().index()
                    && dates.bearer(mention.token()).filter(bearers::contains).isPresent()) {
                found.add(mention.quantity());
            }
        }
        return found;
    }

    /** Whom the words name after "against", wherever they stand below the act. */
    List<Actor> facing(List<Integer> own) {
        List<Actor> found = new ArrayList<>();
        BitSet below = new BitSet();
        own.forEach(t -> below.or(tree.subtree(t)));
        for (int i = below.nextSetBit(0); i >= 0; i = below.nextSetBit(i + 1)) {
            boolean border = tree.lemma(i).equals("border") && tree.isNoun(i);
            if (FACING.contains(tree.lemma(i)) && tree.label(i).equals("prep")) {
                int object = tree.child(i, "pobj", "pcomp");
                if (object >= 0) {
                    found.addAll(within(tree.subtree(object)));
                }
            } else if (border) {
                found.addAll(within(tree.subtree(i)));
            }
        }
        return Parties.inTextOrder(
                found.stream().filter(a -> a.code().isPresent()).toList());
    }

    private List<Actor> within(BitSet words) {
        List<Actor> found = new ArrayList<>();
        words.stream().forEach(i -> found.addAll(actors.at(i)));
        return found;
    }

    /** The nearest word above that an act stands on. */
    private Optional<Integer> anchor(int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < tree.size(); steps++) {
            if (anchors.contains(at)) {
                return Optional.of(at);
            }
            at = tree.head(at);
        }
        return Optional.empty();
    }
}
