package org.harmel.core;

import java.util.Optional;

/**
 * Words that name a place.
 *
 * @param sentence index of the sentence
 * @param token index in the sentence of the name's last word
 * @param place with {@code text} and {@code span} set
 * @param within the place that lends its coordinates, where the gazetteer does not know the name itself
 */
public record PlaceMention(int sentence, int token, Place place, Use use, Optional<String> within) {

    /** What a place's name stands for. */
    public enum Use {
        /** The place: something is there. */
        PLACE,
        /** Those who govern it or act for it: "Rome said". */
        ACTOR,
        /** A part of another name: "the Utrecht City Council". */
        NAME
    }

    /** A name that stands for the place itself. */
    public PlaceMention(int sentence, int token, Place place) {
        this(sentence, token, place, Use.PLACE, Optional.empty());
    }

    public boolean isPlace() {
        return use == Use.PLACE;
    }
}
