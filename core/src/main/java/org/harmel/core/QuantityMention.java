package org.harmel.core;

/**
 * Words that say how many.
 *
 * @param sentence index of the sentence
 * @param token index in the sentence of the counted noun or, without one, of the number
 */
public record QuantityMention(int sentence, int token, Quantity quantity) {}
