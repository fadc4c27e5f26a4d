package org.harmel.core;

import java.util.Optional;

/**
 * Words that name a time.
 *
 * @param sentence index of the sentence
 * @param type TIMEX3 type: DATE, TIME, DURATION or SET
 * @param value TIMEX3 value, as {@code 2018-06-08}, {@code 2018-W23}, {@code P3M}
 * @param days the days meant; empty for a mere length ("three months") or where the text leaves them open
 */
public record TimeExpression(int sentence, Span span, String text, String type, String value, Optional<Days> days) {}
