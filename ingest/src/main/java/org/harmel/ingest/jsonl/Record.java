package org.harmel.ingest.jsonl;

import java.time.LocalDate;
import java.util.Optional;
import org.harmel.core.Span;

/**
 * One JSON object of a file of records; at least one of {@code text} and {@code html} is there.
 *
 * @param line number in its file, from 1
 * @param id as given, numbers in digits
 * @param text as given, not one character changed
 * @param published the day that a date or time stamp names, in the zone it is written in
 */
public record Record(
        int line,
        Optional<String> id,
        Optional<String> text,
        Optional<String> html,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<String> url,
        Optional<String> outlet,
        Optional<String> byline,
        Optional<String> language,
        Optional<Pair> pair) {
    /** Two parties in {@code text} of which one acts upon the other. */
    public record Pair(Span actor, Span recipient) {}
}
