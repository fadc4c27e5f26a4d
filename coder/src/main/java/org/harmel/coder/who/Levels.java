package org.harmel.coder.who;

import java.util.Optional;
import org.harmel.core.Actor;

/** At what level an actor meets others: leaders, ministers, generals, envoys or officials. */
public final class Levels {
    private final Lexicon lexicon;

    public Levels(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * By the actor's office, else by the words of the mention, else by its sectors.
     *
     * @return {@code leaders}, {@code ministers}, {@code generals}, {@code envoys} or {@code officials}; empty for a
     *     state or body as such
     */
    public Optional<String> of(Actor actor) {
        boolean military =
                actor.sectors().stream().findFirst().filter("MIL"::equals).isPresent();
        return actor.office()
                .flatMap(this::ofWords)
                .map(level -> level.equals("officials") && military && isWeak(actor) ? "generals" : level)
                .or(() -> actor.text().filter(text -> actor.name().isEmpty()).flatMap(this::ofPersons))
                .or(() -> actor.name().isPresent() && actor.sectors().contains("MIL")
                        ? Optional.of("generals")
                        : Optional.empty());
    }

    /** "head of the army" meets as a general. */
    private boolean isWeak(Actor actor) {
        return actor.office()
                .flatMap(words -> FlatPhrase.of(lexicon, words).role())
                .filter(Role::isWeak)
                .isPresent();
    }

    private Optional<String> ofPersons(String words) {
        return FlatPhrase.of(lexicon, words)
                .role()
                .filter(Role::isTitle)
                .map(Role::level)
                .filter(level -> !level.isEmpty());
    }

    /** The level of the head of an office's words: the last noun of office before "of" or "for". */
    Optional<String> ofWords(String words) {
        return FlatPhrase.of(lexicon, words).role().map(Role::level).filter(level -> !level.isEmpty());
    }
}
