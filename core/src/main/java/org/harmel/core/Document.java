package org.harmel.core;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An article and what has been read in it so far, a list for each {@link Layer}.
 *
 * @param layers which lists have been filled; a list outside of them is empty because nobody has looked
 */
public record Document(
        Article article,
        Set<Layer> layers,
        List<Sentence> sentences,
        List<Mention> actors,
        List<TimeExpression> times,
        List<PlaceMention> places,
        List<QuantityMention> quantities,
        List<Statement> statements,
        List<Perception> perceptions,
        List<OfficeFact> offices,
        List<Event> events) {
    public Document {
        layers = layers.isEmpty() ? Set.of() : Set.copyOf(layers);
        sentences = List.copyOf(sentences);
        actors = List.copyOf(actors);
        times = List.copyOf(times);
        places = List.copyOf(places);
        quantities = List.copyOf(quantities);
        statements = List.copyOf(statements);
        perceptions = List.copyOf(perceptions);
        offices = List.copyOf(offices);
        events = List.copyOf(events);
    }

    public static Document of(Article article) {
        List<Event> none = List.of();
        return new Document(
                article, Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), none);
    }

    public String text() {
        return article.text();
    }

    public Document withSentences(List<Sentence> value) {
        return new Document(
                article,
                and(Layer.SENTENCES),
                value,
                actors,
                times,
                places,
                quantities,
                statements,
                perceptions,
                offices,
                events);
    }

    public Document withActors(List<Mention> value, List<OfficeFact> facts) {
        return new Document(
                article,
                and(Layer.ACTORS),
                sentences,
                value,
                times,
                places,
                quantities,
                statements,
                perceptions,
                facts,
                events);
    }

    public Document withTimes(List<TimeExpression> value) {
        return new Document(
                article,
                and(Layer.TIMES),
                sentences,
                actors,
                value,
                places,
                quantities,
                statements,
                perceptions,
                offices,
                events);
    }

    /** Names that stand for a place where something is, not for those who act for it or within another name. */
    public List<PlaceMention> locations() {
        return places.stream().filter(PlaceMention::isPlace).toList();
    }

    public Document withPlaces(List<PlaceMention> value) {
        return new Document(
                article,
                and(Layer.PLACES),
                sentences,
                actors,
                times,
                value,
                quantities,
                statements,
                perceptions,
                offices,
                events);
    }

    public Document withQuantities(List<QuantityMention> value) {
        return new Document(
                article,
                and(Layer.QUANTITIES),
                sentences,
                actors,
                times,
                places,
                value,
                statements,
                perceptions,
                offices,
                events);
    }

    public Document withStatements(List<Statement> value, List<Perception> seen) {
        return new Document(
                article,
                and(Layer.STATEMENTS),
                sentences,
                actors,
                times,
                places,
                quantities,
                value,
                seen,
                offices,
                events);
    }

    public Document withEvents(List<Event> value) {
        return new Document(
                article,
                and(Layer.EVENTS),
                sentences,
                actors,
                times,
                places,
                quantities,
                statements,
                perceptions,
                offices,
                value);
    }

    private Set<Layer> and(Layer layer) {
        EnumSet<Layer> more = EnumSet.of(layer);
        more.addAll(layers);
        return more;
    }
}
