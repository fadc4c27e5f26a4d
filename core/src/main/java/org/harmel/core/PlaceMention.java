package org.harmel.core;

/**
 * Words that name a place.
 *
 * @param sentence index of the sentence
 * @param token index in the sentence of the name's last word
 * @param place with {@code text} and {@code span} set
 */
public record PlaceMention(int sentence, int token, Place place) {}
