package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.coder.said.Attributions;
import org.harmel.coder.who.Levels;
import org.harmel.coder.who.Lexicon;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.Ids;
import org.harmel.core.Layer;
import org.harmel.core.Place;
import org.harmel.core.PlaceMention;
import org.harmel.core.Sentence;
import org.harmel.core.Stage;

/** From parsed sentences with actors, times, places and statements to events. */
public final class EventTagger implements Stage {
    private final Ontology ontology;
    private final Matcher matcher;
    private final StandingReader standings;
    private final AboutWords about;
    private final Lexicon lexicon;
    private final Levels levels;
    private final Attributions.Reader sayings = new Attributions.Reader();
    private final Set<String> partitives;
    private final String run;
    private final String lexicons;

    /**
     * @param run id of the {@link org.harmel.core.Run} that events name
     */
    public EventTagger(Ontology ontology, Lexicon lexicon, String run) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        levels = new Levels(lexicon);
        this.run = run;
        StatusWords words = new StatusWords();
        standings = new StandingReader(words, ontology.record());
        about = new AboutWords();
        partitives = new Classes(Map.of("partitives", Resources.text("lexicon/classes/partitives.txt")))
                .expand(List.of("@partitives"));
        matcher = new Matcher(ontology, words, partitives);
        lexicons = Ids.hash(words.hash(), Resources.text("lexicon/about.tsv"));
    }

    /** Hash of the word lists that it reads. */
    public String lexicons() {
        return lexicons;
    }

    @Override
    public Set<Layer> needs() {
        return Set.of(Layer.SENTENCES, Layer.ACTORS, Layer.TIMES, Layer.PLACES, Layer.QUANTITIES, Layer.STATEMENTS);
    }

    @Override
    public Layer makes() {
        return Layer.EVENTS;
    }

    @Override
    public Document apply(Document doc) {
        List<Event> events = new ArrayList<>();
        Attributions said = sayings.of(doc);
        for (Sentence sentence : doc.sentences()) {
            events.addAll(events(doc, sentence, said));
        }
        return doc.withEvents(events);
    }

    /** The events of one sentence. */
    List<Event> events(Document doc, Sentence sentence) {
        return events(doc, sentence, sayings.of(doc));
    }

    /** The state in which a place lies, by the words for the place. */
    private Optional<Parties.Ground> ground(Document doc, Sentence sentence, int token) {
        return doc.places().stream()
                .filter(p -> p.sentence() == sentence.index() && p.token() == token)
                .map(PlaceMention::place)
                .filter(place -> place.country().isPresent())
                .findFirst()
                .map(place -> new Parties.Ground(stateOf(place), isState(place)));
    }

    private boolean isState(Place place) {
        return place.country()
                .flatMap(lexicon::nameOf)
                .filter(place.name()::equals)
                .isPresent();
    }

    private static Actor stateOf(Place place) {
        Actor state = Actor.country(place.country().orElseThrow());
        return place.span()
                .map(span -> state.at(place.text().orElse(place.name()), span))
                .orElse(state);
    }

    private List<Event> events(Document doc, Sentence sentence, Attributions said) {
        Tree tree = new Tree(sentence);
        ActorIndex index =
                new ActorIndex(doc, sentence.index()).withSpeakers(tree, said).withNames(tree);
        Parties parties = new Parties(tree, index, token -> ground(doc, sentence, token), partitives);
        Map<Integer, Match> matches = matcher.match(tree, parties::isA, parties::areThere);
        if (matches.isEmpty()) {
            return List.of();
        }
        List<Draft> drafts = new Drafter(tree, parties, standings).drafts(matches);
        EventBuilder builder = new EventBuilder(
                doc,
                tree,
                index,
                ontology.record(),
                about,
                levels,
                run,
                drafts,
                said,
                m -> parties.of(m, -1).actors());
        return drafts.stream().flatMap(draft -> builder.build(draft).stream()).toList();
    }
}
