package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.Mention;
import org.harmel.core.Sentence;
import org.harmel.core.Span;

/**
 * What one marked party does to another: the events of their sentence, with the marked words as actors whether or not
 * they resolve, and of those the one that joins the two.
 */
public final class PairCoder {
    private final EventTagger tagger;

    /** @param tagger the same that codes events */
    public PairCoder(EventTagger tagger) {
        this.tagger = tagger;
    }

    /**
     * The event that best joins the two; empty where no pattern does.
     *
     * @param doc with all layers below events
     */
    public Optional<Event> event(Document doc, Span actor, Span recipient) {
        List<Mention> marked = new ArrayList<>(doc.actors());
        Set<Integer> sentences = new LinkedHashSet<>();
        for (Span span : List.of(actor, recipient)) {
            mention(doc, span).ifPresent(m -> {
                marked.add(m);
                sentences.add(m.sentence());
            });
        }
        Document with = doc.withActors(marked, doc.offices());
        List<Event> events = new ArrayList<>();
        for (int index : sentences) {
            events.addAll(tagger.events(with, doc.sentences().get(index)));
        }
        return events.stream()
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
