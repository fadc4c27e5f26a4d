package org.harmel.coder.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Document;
import org.harmel.core.Layer;
import org.harmel.core.Place;
import org.harmel.core.PlaceMention;
import org.harmel.core.PlaceMention.Use;
import org.harmel.core.Span;
import org.harmel.core.Stage;

/**
 * Marks the place names of a text and finds their coordinates by what else the text names: the place after a comma, a
 * people or country nearby, the other places.
 *
 * <p>Marked as no places are capitals and countries that stand for their governments ("Rome said") and names inside those
 * of organisations; left out are those inside names of persons and media, and peoples. A name that the parser calls a place
 * and the gazetteer does not know has the coordinates of what holds it, where the text tells that, or none.
 */
public final class PlaceTagger implements Stage {
    private final Gazetteer gazetteer;
    private final Spotter spotter;

    public PlaceTagger() {
        this(new Gazetteer());
    }

    /** @param gazetteer may be shared with others */
    public PlaceTagger(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.spotter = new Spotter(gazetteer, new Metonyms());
    }

    @Override
    public Set<Layer> needs() {
        return Set.of(Layer.SENTENCES, Layer.TIMES);
    }

    @Override
    public Layer makes() {
        return Layer.PLACES;
    }

    @Override
    public Document apply(Document doc) {
        List<Candidate> candidates = spotter.find(doc);
        Resolver resolver = new Resolver(gazetteer, doc, candidates);
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            Optional<Spot> holder = resolver.holder(i);
            mentions.add(new PlaceMention(
                    candidate.sentence(),
                    candidate.last(),
                    place(doc, candidate, resolver.chosen(i), holder, country(resolver, i, holder)),
                    candidate.use(),
                    holder.map(Spot::name)));
        }
        return doc.withPlaces(mentions);
    }

    /** Of an unknown name, from the words around it; what the whole text suggests is too little for a state. */
    private static Optional<String> country(Resolver resolver, int i, Optional<Spot> holder) {
        return holder.filter(h -> !resolver.isGuessed(i)).flatMap(Spot::country).or(() -> resolver.countryOfUnknown(i));
    }

    private static Place place(
            Document doc, Candidate candidate, Optional<Spot> spot, Optional<Spot> holder, Optional<String> country) {
        String text = candidate.span().of(doc.text());
        Optional<Span> span = Optional.of(candidate.span());
        if (spot.isEmpty()) {
            return new Place(
                    text,
                    country,
                    holder.map(Spot::admin1).filter(code -> !code.isEmpty()),
                    holder.map(Spot::lat),
                    holder.map(Spot::lon),
                    Optional.empty(),
                    Optional.of(text),
                    span);
        }
        Place found = spot.get().place();
        return new Place(
                found.name(),
                found.country(),
                found.admin1(),
                found.lat(),
                found.lon(),
                found.geonameid(),
                Optional.of(text),
                span);
    }

    /**
     * A name that may be a place.
     *
     * @param first index of its first word in the sentence
     * @param last index of its last word
     * @param spots the gazetteer's places of that name, the likeliest first; empty where it knows none
     * @param use one that is no place still tells which countries the text is about
     */
    record Candidate(int sentence, int first, int last, Span span, List<Spot> spots, Use use) {}
}
