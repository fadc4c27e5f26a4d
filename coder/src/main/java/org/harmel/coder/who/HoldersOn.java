package org.harmel.coder.who;

import java.time.LocalDate;
import java.util.Optional;
import org.harmel.core.Actor;

/**
 * Whom tables know as holders of office on the day of an article.
 *
 * @param users table of the user, which ranks before what the text says
 * @param shipped table, which ranks after it
 * @param day of publication
 */
record HoldersOn(Holders users, Holders shipped, Optional<LocalDate> day) {
    Optional<Actor> users(String name) {
        return users.find(name, day);
    }

    Optional<Actor> shipped(String name) {
        return shipped.find(name, day);
    }

    /** Who is meant by words that a table knows: the words' own sectors and office rank before those of the table. */
    static Actor meant(Actor holder, Actor words) {
        return holder.withSectors(words.sectors().isEmpty() ? holder.sectors() : words.sectors())
                .withPerson(holder.name(), words.office().or(holder::office));
    }

    /** By either table. */
    Optional<Actor> holder(String name) {
        return users(name).or(() -> shipped(name));
    }
}
