package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.harmel.coder.encoder.Guess;
import org.harmel.coder.encoder.Guesses;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.Mention;
import org.harmel.core.Sentence;
import org.harmel.core.Span;

/**
 * What one marked party does to another: the events that patterns find in their sentence, with the marked words as actors
 * whether or not they resolve, and what the encoder holds likely of the two, weighed together.
 */
public final class PairCoder {
    /**
     * How much likelier a type is where a pattern says it, by how well its event joins the two (see {@link #rank}).
     * Of five settings tried on the check examples and on marked pairs of news; all were within 0.003.
     */
    private static final double[] WEIGHT = {1, 3, 2, 10, 25};

    /** What is left to a type that the encoder is sure it is not. */
    private static final double FLOOR = 0.01;

    /**
     * What the one does to the other.
     *
     * @param type of record
     * @param confidence the share of the type among all types
     * @param because the pattern, or {@code TYPE/mode#encoder}
     */
    public record Answer(String type, Optional<String> mode, double confidence, String because) {}

    private final EventTagger tagger;
    private final Guesses encoder;

    /**
     * @param tagger the same that codes events
     * @param encoder the same that decides where no pattern does
     */
    public PairCoder(EventTagger tagger, Guesses encoder) {
        this.tagger = tagger;
        this.encoder = encoder;
    }

    /**
     * Empty where neither a pattern nor the encoder can tell.
     *
     * @param doc with all layers below events
     */
    public Optional<Answer> answer(Document doc, Span actor, Span recipient) {
        List<Mention> marked = new ArrayList<>();
        for (Span span : List.of(actor, recipient)) {
            mention(doc, span).ifPresent(marked::add);
        }
        Optional<Event> event = event(doc, marked, actor, recipient);
        Optional<Guess> guess = guess(doc, marked, actor, recipient);
        if (guess.isEmpty()) {
            return event.map(e -> new Answer(e.type(), e.mode(), e.confidence(), e.because()));
        }
        return Optional.of(weighed(
                guess.get(), event, event.map(e -> rank(e, actor, recipient)).orElse(0)));
    }

    private static Answer weighed(Guess guess, Optional<Event> event, int rank) {
        Map<String, Double> shares = new TreeMap<>(guess.types());
        shares.remove(Guess.NONE);
        event.ifPresent(e -> shares.merge(e.type(), FLOOR, (share, floor) -> (share + floor) * WEIGHT[rank]));
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        String type = Guess.best(shares, t -> true);
        double confidence = shares.getOrDefault(type, 0.0) / sum;
        return event.filter(e -> e.type().equals(type))
                .map(e -> new Answer(type, e.mode(), confidence, e.because()))
                .orElseGet(() -> guessed(guess, type, confidence));
    }

    private static Answer guessed(Guess guess, String type, double confidence) {
        String act = Guess.best(guess.acts(), a -> !a.equals(Guess.NONE));
        Optional<String> mode =
                act.startsWith(type + "/") ? Optional.of(act.substring(type.length() + 1)) : Optional.empty();
        String because = type + mode.map(m -> "/" + m).orElse("") + "#" + Guesser.ID;
        return new Answer(type, mode, confidence, because);
    }

    private Optional<Guess> guess(Document doc, List<Mention> marked, Span actor, Span recipient) {
        return marked.stream()
                .map(m -> doc.sentences().get(m.sentence()).span())
                .reduce(Span::cover)
                .filter(words -> words.contains(actor) && words.contains(recipient))
                .flatMap(words ->
                        encoder.guess(words.of(doc.text()), actor.from(words.start()), recipient.from(words.start())));
    }

    /** The event of patterns that best joins the two. */
    private Optional<Event> event(Document doc, List<Mention> marked, Span actor, Span recipient) {
        List<Mention> mentions = new ArrayList<>(doc.actors());
        mentions.addAll(marked);
        Document with = doc.withActors(mentions, doc.offices());
        return marked.stream()
                .map(Mention::sentence)
                .distinct()
                .flatMap(index -> tagger.byPatterns(with, doc.sentences().get(index)).stream())
                .filter(e -> rank(e, actor, recipient) > 0)
                .max(Comparator.comparingInt((Event e) -> rank(e, actor, recipient))
                        .thenComparing(e -> -distance(e, actor, recipient)));
    }

    /** Both in their parts, then both somehow, then one. */
    private static int rank(Event event, Span actor, Span recipient) {
        boolean acts = has(event.actors(), actor);
        boolean receives = has(event.recipients(), recipient) || event.symmetric() && has(event.actors(), recipient);
        boolean turned = has(event.recipients(), actor) && has(event.actors(), recipient);
        if (acts && receives) {
            return 4;
        }
        return acts && event.recipients().isEmpty() ? 3 : turned ? 2 : acts || receives ? 1 : 0;
    }

    private static int distance(Event event, Span actor, Span recipient) {
        Span trigger = event.evidence().trigger().orElse(actor);
        return Math.abs(trigger.start() - actor.start()) + Math.abs(trigger.start() - recipient.start());
    }

    private static boolean has(List<Actor> actors, Span span) {
        return actors.stream().anyMatch(a -> a.span().filter(span::overlaps).isPresent());
    }

    private static Optional<Mention> mention(Document doc, Span span) {
        for (Sentence sentence : doc.sentences()) {
            Tree tree = new Tree(sentence);
            BitSet inside = new BitSet();
            for (int i = 0; i < tree.size(); i++) {
                if (span.overlaps(tree.token(i).span())) {
                    inside.set(i);
                }
            }
            if (!inside.isEmpty()) {
                int head = inside.stream()
                        .filter(i -> tree.head(i) < 0 || !inside.get(tree.head(i)))
                        .findFirst()
                        .orElse(inside.nextSetBit(0));
                Actor party = Actor.unresolved(Actor.Kind.OTHER)
                        .withSectors(List.of("UNK"))
                        .at(span.of(doc.text()), span);
                return Optional.of(new Mention(sentence.index(), head, party, "marked"));
            }
        }
        return Optional.empty();
    }
}
