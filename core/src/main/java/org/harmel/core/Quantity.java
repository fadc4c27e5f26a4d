package org.harmel.core;

import java.util.Optional;

/**
 * How many of what.
 *
 * @param value the number, where the text gives one
 * @param min lower bound, where it gives a range or "at least"
 * @param max upper bound, where it gives a range or "up to"
 * @param unit plural noun in lower case: {@code troops}, {@code ships}, {@code killed}; money by ISO 4217: {@code USD}
 * @param cumulative a running total ("has killed more than 3,000 since 2014")
 */
public record Quantity(
        Optional<Double> value,
        Optional<Double> min,
        Optional<Double> max,
        String unit,
        boolean cumulative,
        Optional<String> text,
        Optional<Span> span) {}
