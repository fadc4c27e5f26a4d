package org.harmel.coder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.harmel.coder.encoder.Guesses;
import org.harmel.coder.said.StatementTagger;
import org.harmel.coder.what.EventTagger;
import org.harmel.coder.what.Ontology;
import org.harmel.coder.what.PairCoder;
import org.harmel.coder.when.QuantityTagger;
import org.harmel.coder.when.TimeTagger;
import org.harmel.coder.where.Gazetteer;
import org.harmel.coder.where.PlaceTagger;
import org.harmel.coder.who.ActorTagger;
import org.harmel.coder.who.Holders;
import org.harmel.coder.who.Lexicon;
import org.harmel.coder.who.Who;
import org.harmel.core.Ids;
import org.harmel.core.Pipeline;
import org.harmel.core.Place;
import org.harmel.core.Run;
import org.harmel.core.Stage;

/** The coder's stages in their order, and what determines their output. Safe for use by many threads. */
public final class Coder {
    private final Ontology ontology;
    private final EventTagger events;
    private final Lexicon lexicon = Lexicon.load();
    private final Holders shipped = Holders.load(lexicon);
    private final Holders users;
    private final Gazetteer gazetteer = new Gazetteer();
    private final List<Stage> stages;
    private final Guesses encoder;
    private final Run run;

    private Coder(Ontology ontology, Guesses encoder, Optional<Path> offices, Run run) {
        this.ontology = ontology;
        users = offices.map(file -> Holders.of(file, lexicon)).orElseGet(Holders::none);
        this.encoder = encoder;
        this.run = run;
        events = new EventTagger(ontology, lexicon, encoder, run.id());
        stages = List.of(
                new TimeTagger(),
                new PlaceTagger(gazetteer),
                new QuantityTagger(),
                new ActorTagger(lexicon, users, shipped),
                new StatementTagger(),
                events);
    }

    /**
     * @param encoder decides where no pattern does; {@link Guesses#NONE} for patterns alone
     * @param offices a user's table of holders of office, see {@link Holders#of}
     * @param version of the product
     * @param parser name and version of the parser
     */
    public static Coder with(
            Ontology ontology, Guesses encoder, Optional<Path> offices, String version, String parser) {
        String configuration = Ids.hash(Stream.concat(Stream.of(encoder.id()), offices.map(Holders::hash).stream())
                .filter(id -> !id.isEmpty())
                .toArray(String[]::new));
        return new Coder(
                ontology, encoder, offices, Run.of(version, ontology.hash(), Lexicons.hash(), parser, configuration));
    }

    /** Needs sentences; makes all other layers. */
    public List<Stage> stages() {
        return stages;
    }

    public Run run() {
        return run;
    }

    public Ontology ontology() {
        return ontology;
    }

    /**
     * Resolves bare phrases.
     *
     * @param parser makes the sentences of the context that a phrase comes with
     */
    public Who who(Stage parser) {
        Pipeline actors = new Pipeline(List.of(parser, stages.get(0), stages.get(1), stages.get(2), stages.get(3)));
        return new Who(
                lexicon,
                place -> gazetteer.find(place, Optional.empty()).flatMap(Place::country),
                actors::read,
                users,
                shipped);
    }

    public PairCoder pairs() {
        return new PairCoder(events, encoder);
    }
}
