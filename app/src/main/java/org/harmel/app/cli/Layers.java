package org.harmel.app.cli;

import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.Json;
import org.harmel.core.OfficeFact;
import org.harmel.core.Perception;
import org.harmel.core.Place;
import org.harmel.core.PlaceMention;
import org.harmel.core.Quantity;
import org.harmel.core.Span;
import org.harmel.core.Statement;
import org.harmel.core.TimeExpression;

/** A document's layers as {@code harmel code} writes them; the fields of a layer's row stand in the records of the core. */
record Layers(
        String id,
        List<Event> events,
        List<Perception> perceptions,
        List<OfficeFact> offices,
        List<Actor> actors,
        List<TimeExpression> times,
        List<PlaceRow> places,
        List<Quantity> quantities,
        List<Statement> statements,
        Optional<Pair> pair) {

    /** What a marked actor does to a marked recipient. */
    record Pair(String type, Optional<String> mode, double confidence, String because) {}

    /**
     * A place's name; the fields of {@link Place} and
     *
     * @param use where the name does not stand for the place itself
     * @param within whose coordinates they are, where those of the name are not known
     */
    record PlaceRow(
            String name,
            Optional<String> country,
            Optional<String> admin1,
            Optional<Double> lat,
            Optional<Double> lon,
            Optional<Long> geonameid,
            Optional<String> text,
            Optional<Span> span,
            Optional<PlaceMention.Use> use,
            Optional<String> within) {

        static PlaceRow of(PlaceMention mention) {
            Place place = mention.place();
            return new PlaceRow(
                    place.name(),
                    place.country(),
                    place.admin1(),
                    place.lat(),
                    place.lon(),
                    place.geonameid(),
                    place.text(),
                    place.span(),
                    mention.isPlace() ? Optional.empty() : Optional.of(mention.use()),
                    mention.within());
        }
    }

    static Layers of(String id, Document doc, Optional<Pair> pair) {
        return new Layers(
                id,
                doc.events(),
                doc.perceptions(),
                doc.offices(),
                doc.actors().stream().map(m -> m.actor()).toList(),
                doc.times(),
                doc.places().stream().map(PlaceRow::of).toList(),
                doc.quantities().stream().map(m -> m.quantity()).toList(),
                doc.statements(),
                pair);
    }

    String line() {
        return Json.write(this);
    }
}
