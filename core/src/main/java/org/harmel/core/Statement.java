package org.harmel.core;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who said what.
 *
 * @param speaker empty where the text quotes nobody it names ("officials said" is a speaker)
 * @param text the words said, with the quotation marks left out where they are the outer ones
 * @param kind direct, indirect or mixed speech
 * @param about actors named in it
 * @param to to whom, in the text's words
 * @param via {@code transcript}, {@code statement}, {@code interview}, {@code post} …
 * @param providedBy who made it known, where the text tells
 * @param repeated the text says that it was said before
 * @param source span of the speaker's words
 * @param cue span of the word of saying
 * @param content spans of the words said; more than one where the cue stands between
 * @param terms content lemmas and actor codes, sorted, by which the ledger finds echoes
 * @param echoOf source spans of those whom the text itself says that this echoes
 */
public record Statement(
        String id,
        Optional<Actor> speaker,
        String text,
        Kind kind,
        List<Actor> about,
        Optional<String> to,
        Optional<String> via,
        Optional<Actor> providedBy,
        Optional<Days> when,
        Optional<Place> where,
        boolean repeated,
        Optional<Span> source,
        Optional<Span> cue,
        List<Span> content,
        List<String> terms,
        List<Span> echoOf,
        Evidence evidence) {
    public Statement {
        about = List.copyOf(about);
        content = List.copyOf(content);
        terms = List.copyOf(terms);
        echoOf = List.copyOf(echoOf);
    }

    /** With each party as it is known from elsewhere. */
    public Statement knowing(UnaryOperator<Actor> who) {
        return new Statement(
                id,
                speaker.map(who),
                text,
                kind,
                about.stream().map(who).toList(),
                to,
                via,
                providedBy.map(who),
                when,
                where,
                repeated,
                source,
                cue,
                content,
                terms,
                echoOf,
                evidence);
    }

    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED
    }
}
