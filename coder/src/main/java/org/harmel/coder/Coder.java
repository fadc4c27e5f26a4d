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
    /** What knows of persons, bodies and places; loaded once. */
    private record Tables(Lexicon lexicon, Holders shipped, Holders users, Gazetteer gazetteer) {
        static Tables load(Optional<Path> offices) {
            Lexicon lexicon = Lexicon.load();
            Holders users = offices.map(file -> Holders.of(file, lexicon)).orElseGet(Holders::none);
            return new Tables(lexicon, Holders.load(lexicon), users, new Gazetteer());
        }
    }

    private final Ontology ontology;
    private final Tables tables;
    private final EventTagger events;
    private final List<Stage> stages;
    private final Guesses encoder;
    private final Run run;

    private Coder(Ontology ontology, Tables tables, Guesses encoder, String version, String parser) {
        this.ontology = ontology;
        this.tables = tables;
        this.encoder = encoder;
        String configuration = Ids.hash(Stream.of(encoder.id(), tables.users().id())
                .filter(id -> !id.isEmpty())
                .toArray(String[]::new));
        run = Run.of(version, ontology.hash(), Lexicons.hash(), parser, configuration);
        events = new EventTagger(ontology, tables.lexicon(), encoder, run.id());
        stages = List.of(
                new TimeTagger(),
                new PlaceTagger(tables.gazetteer()),
                new QuantityTagger(),
                new ActorTagger(tables.lexicon(), tables.users(), tables.shipped()),
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
        return new Coder(ontology, Tables.load(offices), encoder, version, parser);
    }

    /** The same with another encoder; the tables are not loaded again. */
    public Coder with(Guesses other) {
        return new Coder(ontology, tables, other, run.version(), run.parser());
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
                tables.lexicon(),
                place -> tables.gazetteer().find(place, Optional.empty()).flatMap(Place::country),
                actors::read,
                tables.users(),
                tables.shipped());
    }

    public PairCoder pairs() {
        return new PairCoder(events, encoder);
    }
}
