package org.harmel.coder.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Document;
import org.harmel.core.Layer;
import org.harmel.core.Place;
import org.harmel.core.PlaceMention;
import org.harmel.core.Span;
import org.harmel.core.Stage;

/**
 * Marks the place names of a text and finds their coordinates by what else the text names: the place after a comma, a
 * people or country nearby, the other places.
 *
 * <p>Left out are names inside those of persons and organisations, peoples, and capitals and countries that stand for
 * their governments ("Rome said"). A name that the parser calls a place and the gazetteer does not know is kept without
 * coordinates.
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
            if (!candidate.metonym()) {
                mentions.add(new PlaceMention(
                        candidate.sentence(),
                        candidate.last(),
                        place(doc, candidate, resolver.chosen(i), resolver.countryOfUnknown(i))));
            }
        }
        return doc.withPlaces(mentions);
    }

    private static Place place(Document doc, Candidate candidate, Optional<Spot> spot, Optional<String> country) {
        String text = candidate.span().of(doc.text());
        Optional<Span> span = Optional.of(candidate.span());
        if (spot.isEmpty()) {
            return new Place(
                    text,
                    country,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
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
     * @param metonym stands for a government: no place, but tells which countries the text is about
     */
    record Candidate(int sentence, int first, int last, Span span, List<Spot> spots, boolean metonym) {}
}
