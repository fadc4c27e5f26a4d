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
import org.harmel.core.Quantity;
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
        List<Place> places,
        List<Quantity> quantities,
        List<Statement> statements,
        Optional<Pair> pair) {

    /** What a marked actor does to a marked recipient. */
    record Pair(String type, Optional<String> mode, double confidence, String because) {}

    static Layers of(String id, Document doc, Optional<Pair> pair) {
        return new Layers(
                id,
                doc.events(),
                doc.perceptions(),
                doc.offices(),
                doc.actors().stream().map(m -> m.actor()).toList(),
                doc.times(),
                doc.places().stream().map(m -> m.place()).toList(),
                doc.quantities().stream().map(m -> m.quantity()).toList(),
                doc.statements(),
                pair);
    }

    String line() {
        return Json.write(this);
    }
}
