package org.harmel.ingest.html;

import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.harmel.ingest.clean.Paragraph;
import org.harmel.ingest.clean.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The part of a page that is its article: what Readability finds, or, where that misses much of the page's prose, the
 * smallest element that holds most of it.
 *
 * @param related titles of other articles that stood among the paragraphs
 */
record Body(List<Paragraph> paragraphs, List<String> related) {
    /** Never part of the words. */
    private static final String SILENT = "script, style, noscript, template, svg, iframe, object, embed, canvas, audio,"
            + " video, button, input, select, textarea, label, [hidden], [aria-hidden=true]:not(:has(p)),"
            + " [style~=display: ?none]";
    /** Beside the text, also where the whole looks like an article. */
    private static final String BESIDE = "title, figure, figcaption, aside, form, nav, footer, menu, dialog,"
            + " blockquote.twitter-tweet, blockquote.instagram-media, blockquote.tiktok-embed, .fb-post";
    /** Below this share of the page's prose Readability has gone astray. */
    private static final double LEAST = 0.35;
    /** The element taken instead holds so much of the prose. */
    private static final double MOST = 0.85;

    /** Elements; Readability takes quadratic time, and news pages have a tenth of it. */
    private static final int MANY = 40_000;

    Body {
        paragraphs = List.copyOf(paragraphs);
        related = List.copyOf(related);
    }

    /** Changes {@code page}. */
    static Body of(Document page, String address) {
        page.select(SILENT).remove();
        if (page.getAllElements().size() > MANY) {
            return read(page.body());
        }
        Prose prose = new Prose(page);
        Beside.remove(page, prose);
        Document original = page.clone();
        Body found = Optional.ofNullable(
                        new Readability4J(address, page).parse().getArticleContent())
                .map(Body::read)
                .orElse(new Body(List.of(), List.of()));
        int all = prose.length(original);
        return found.length() < LEAST * all ? read(holder(original, prose, all)) : found;
    }

    /** From plain words, a paragraph a line. */
    static Body ofText(String words) {
        List<Paragraph> paragraphs = words.lines()
                .map(Paragraph::of)
                .filter(p -> !p.text().isEmpty())
                .toList();
        return new Body(paragraphs, List.of());
    }

    private static Body read(Element article) {
        // Readability4J wraps words that stand beside blocks into paragraphs that are none.
        article.select("p[style~=display: ?inline]").unwrap();
        article.select(BESIDE).remove();
        Blocks blocks = new Blocks();
        blocks.read(article);
        return new Body(blocks.paragraphs(), blocks.related());
    }

    /** The smallest element with most of the prose. */
    private static Element holder(Document page, Prose prose, int all) {
        Element holder = page.body();
        for (Optional<Element> next = Optional.of(holder); next.isPresent(); ) {
            holder = next.get();
            next = holder.children().stream()
                    .filter(child -> prose.length(child) >= MOST * all)
                    .findFirst();
        }
        return holder.normalName().equals("p")
                ? Optional.ofNullable(holder.parent()).orElse(holder)
                : holder;
    }

    private int length() {
        return paragraphs.stream().mapToInt(p -> p.text().length()).sum();
    }

    int words() {
        return paragraphs.stream().mapToInt(p -> Words.count(p.text())).sum();
    }

    boolean writesWithoutSpaces() {
        return paragraphs.stream().anyMatch(p -> p.text().codePoints().anyMatch(Character::isIdeographic));
    }
}
