package org.harmel.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report as it was published, its own words apart from what stands around them on the page.
 *
 * @param id the hash of text, title, publication date and outlet, see {@link Ids#article}
 * @param text the body only; never changes after ingest, all spans point into it
 * @param related titles of other articles that the page links to as further reading
 * @param path where it was read from, a file or {@code archive.warc#offset}; no part of its identity
 */
public record Article(
        String id,
        String text,
        Optional<String> title,
        Optional<LocalDate> published,
        Optional<String> outlet,
        Optional<String> agency,
        Optional<String> byline,
        Optional<String> credit,
        Optional<String> dateline,
        Optional<String> language,
        Optional<String> url,
        List<Link> links,
        List<String> related,
        Optional<String> path) {
    public Article {
        links = List.copyOf(links);
        related = List.copyOf(related);
    }

    /** A link inside the body. */
    public record Link(String text, String href) {}

    /** An article of which nothing is known but its words. */
    public static Article of(String text, Optional<LocalDate> published) {
        return new Builder(text).published(published).build();
    }

    /** Collects fields in any order; {@link #build} computes the id. */
    public static final class Builder {
        private final String text;
        private Optional<String> title = Optional.empty();
        private Optional<LocalDate> published = Optional.empty();
        private Optional<String> outlet = Optional.empty();
        private Optional<String> agency = Optional.empty();
        private Optional<String> byline = Optional.empty();
        private Optional<String> credit = Optional.empty();
        private Optional<String> dateline = Optional.empty();
        private Optional<String> language = Optional.empty();
        private Optional<String> url = Optional.empty();
        private List<Link> links = List.of();
        private List<String> related = List.of();
        private Optional<String> path = Optional.empty();

        public Builder(String text) {
            this.text = text;
        }

        public Builder title(Optional<String> value) {
            title = value;
            return this;
        }

        public Builder published(Optional<LocalDate> value) {
            published = value;
            return this;
        }

        public Builder outlet(Optional<String> value) {
            outlet = value;
            return this;
        }

        public Builder agency(Optional<String> value) {
            agency = value;
            return this;
        }

        public Builder byline(Optional<String> value) {
            byline = value;
            return this;
        }

        public Builder credit(Optional<String> value) {
            credit = value;
            return this;
        }

        /** The place named before the first sentence, as {@code BRUSSELS}; it is not part of {@code text}. */
        public Builder dateline(Optional<String> value) {
            dateline = value;
            return this;
        }

        public Builder language(Optional<String> value) {
            language = value;
            return this;
        }

        public Builder url(Optional<String> value) {
            url = value;
            return this;
        }

        public Builder links(List<Link> value) {
            links = value;
            return this;
        }

        public Builder related(List<String> value) {
            related = value;
            return this;
        }

        public Builder path(Optional<String> value) {
            path = value;
            return this;
        }

        public Article build() {
            return new Article(
                    Ids.article(text, title, published, outlet),
                    text,
                    title,
                    published,
                    outlet,
                    agency,
                    byline,
                    credit,
                    dateline,
                    language,
                    url,
                    links,
                    related,
                    path);
        }
    }
}
