package org.harmel.ingest.clean;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a reader found on a page, before it is known what of it is the report.
 *
 * @param paragraphs the body, with what still stands in it
 * @param outlet as the page itself names it
 * @param language as the page itself names it, a BCP 47 tag
 * @param shown a date of which only the position or the address says that it is the day of publication; used where
 *     {@code published} is empty
 */
public record Draft(
        List<Paragraph> paragraphs,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<LocalDate> shown,
        Optional<String> outlet,
        Optional<String> byline,
        Optional<String> credit,
        Optional<String> agency,
        Optional<String> language,
        Optional<String> url,
        List<String> related) {
    private static final Optional<String> NONE = Optional.empty();

    public Draft {
        paragraphs = List.copyOf(paragraphs);
        related = List.copyOf(related);
    }

    /** A body of which nothing else is known. */
    public static Draft of(List<Paragraph> paragraphs) {
        return new Draft(
                paragraphs, NONE, Optional.empty(), Optional.empty(), NONE, NONE, NONE, NONE, NONE, NONE, List.of());
    }

    public Draft withBody(List<Paragraph> body, List<String> relatedTitles) {
        return new Draft(body, title, published, shown, outlet, byline, credit, agency, language, url, relatedTitles);
    }

    public Draft withTitle(Optional<String> value) {
        return new Draft(paragraphs, value, published, shown, outlet, byline, credit, agency, language, url, related);
    }

    public Draft withPublished(Optional<LocalDate> value) {
        return new Draft(paragraphs, title, value, shown, outlet, byline, credit, agency, language, url, related);
    }

    public Draft withOutlet(Optional<String> value) {
        return new Draft(paragraphs, title, published, shown, value, byline, credit, agency, language, url, related);
    }

    public Draft withByline(Optional<String> value) {
        return new Draft(paragraphs, title, published, shown, outlet, value, credit, agency, language, url, related);
    }

    public Draft withLanguage(Optional<String> value) {
        return new Draft(paragraphs, title, published, shown, outlet, byline, credit, agency, value, url, related);
    }

    public Draft withUrl(Optional<String> value) {
        return new Draft(paragraphs, title, published, shown, outlet, byline, credit, agency, language, value, related);
    }
}
