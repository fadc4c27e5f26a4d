package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.harmel.coder.encoder.Guesses;
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
    private final WordSets words;
    private final Set<String> elsewhere;
    private final Guesses encoder;
    private final String run;
    private final String lexicons;

    /**
     * @param encoder decides where no pattern does
     * @param run id of the {@link org.harmel.core.Run} that events name
     */
    public EventTagger(Ontology ontology, Lexicon lexicon, Guesses encoder, String run) {
        this.ontology = ontology;
        this.encoder = encoder;
        this.lexicon = lexicon;
        levels = new Levels(lexicon);
        this.run = run;
        StatusWords status = new StatusWords();
        standings = new StandingReader(status, ontology.record());
        about = new AboutWords();
        words = WordSets.of(ontology);
        elsewhere = Resources.lines("lexicon/elsewhere.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet());
        matcher = new Matcher(ontology, status, words.partitives());
        lexicons = Ids.hash(status.hash(), Resources.text("lexicon/about.tsv"));
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
            events.addAll(events(doc, sentence, said, encoder));
        }
        return doc.withEvents(events);
    }

    /** The events of one sentence that patterns find, without the encoder. */
    List<Event> byPatterns(Document doc, Sentence sentence) {
        return events(doc, sentence, sayings.of(doc), Guesses.NONE);
    }

    /** The states in which the places of a sentence lie, by the words for the places. */
    private Map<Integer, Parties.Ground> grounds(Document doc, Sentence sentence) {
        Map<Integer, Parties.Ground> grounds = new HashMap<>();
        for (PlaceMention mention : doc.locations()) {
            Place place = mention.place();
            if (mention.sentence() == sentence.index() && place.country().isPresent()) {
                grounds.putIfAbsent(mention.token(), new Parties.Ground(stateOf(place), isState(place)));
            }
        }
        return grounds;
    }

    /** Of sport, markets, weather, fiction: where words of force are mostly meant otherwise. */
    private boolean isElsewhere(Tree tree) {
        for (int i = 0; i < tree.size(); i++) {
            if (elsewhere.contains(tree.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** "a plane crashed, killing five": what follows from an accident is no attack. */
    private boolean isByAccident(Tree tree, Draft draft) {
        int verb = draft.match().token();
        return Matcher.isForce(draft.match())
                && Matcher.isVerbal(draft.match())
                && Set.of("advcl", "conj").contains(tree.label(verb))
                && words.accidents().contains(tree.lemma(tree.head(verb)));
    }

    /** By a pattern alone, between two of whom one is nobody that one can name. */
    private static boolean isWeak(Draft draft) {
        return draft.match().guessed().isEmpty()
                && draft.parties().size() > 1
                && draft.parties().stream().anyMatch(a -> a.code().isEmpty());
    }

    private String typeOf(Draft draft) {
        Standing standing = draft.standing();
        return ontology.record()
                .of(standing.type(), standing.mode(), standing.status(), false)
                .type();
    }

    private boolean isState(Place place) {
        return place.country()
                .flatMap(lexicon::nameOf)
                .filter(place.name()::equals)
                .isPresent();
    }

    /** The state itself, or a part of it: "Basra" is Iraq's, and not the same party as Iraq's government. */
    private Actor stateOf(Place place) {
        String country = place.country().orElseThrow();
        Actor there = isState(place)
                ? Actor.country(country)
                : Actor.coded(country, Optional.of(country), Actor.Kind.TERRITORY);
        return place.span()
                .map(span -> there.at(place.text().orElse(place.name()), span))
                .orElse(there);
    }

    private List<Event> events(Document doc, Sentence sentence, Attributions said, Guesses guesses) {
        Tree tree = new Tree(sentence);
        ActorIndex index =
                new ActorIndex(doc, sentence.index()).withSpeakers(tree, said).withNames(tree);
        Map<Integer, Parties.Ground> grounds = grounds(doc, sentence);
        Parties parties = new Parties(tree, index, token -> Optional.ofNullable(grounds.get(token)), words);
        Map<Integer, Match> matches = matcher.match(tree, parties::isA, parties::areThere);
        Guesser guesser = new Guesser(guesses, doc.text(), tree, parties);
        matches.putAll(guesser.match(matches));
        Drafter drafter = new Drafter(tree, parties, standings);
        List<Draft> found = drafter.drafts(matches);
        if (found.isEmpty()) {
            Map<Integer, Match> last = guesser.last();
            if (last.isEmpty()) {
                return List.of();
            }
            matches.putAll(last);
            found = drafter.drafts(matches);
        }
        boolean other = isElsewhere(tree);
        found = found.stream()
                .filter(d -> !isByAccident(tree, d))
                .filter(d -> other
                        ? guesser.believes(d, Guesser.DOUBT)
                        : !isWeak(d) || guesser.believes(d, Guesser.STRONG_DOUBT))
                .toList();
        Things named = new Things(words, doc.text(), tree, index, parties);
        List<Draft> drafts =
                guesser.complete(found, this::typeOf).stream().map(named::named).toList();
        if (drafts.isEmpty()) {
            return List.of();
        }
        EventBuilder builder =
                new EventBuilder(doc, tree, index, ontology.record(), about, levels, run, drafts, said, parties, words);
        return drafts.stream().flatMap(draft -> builder.build(draft).stream()).toList();
    }
}
