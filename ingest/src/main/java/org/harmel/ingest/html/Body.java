package org.harmel.ingest.html;

import java.util.List;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.harmel.ingest.clean.Paragraph;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The part of a page that is its article.
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

    Body {
        paragraphs = List.copyOf(paragraphs);
        related = List.copyOf(related);
    }

    /** Changes {@code page}. */
    static Body of(Document page, String address) {
        page.select(SILENT).remove();
        Optional<Element> content = content(page, address);
        if (content.isEmpty()) {
            return new Body(List.of(), List.of());
        }
        Element article = content.get();
        article.select(BESIDE).remove();
        Blocks blocks = new Blocks();
        blocks.read(article);
        return new Body(blocks.paragraphs(), blocks.related());
    }

    private static Optional<Element> content(Document page, String address) {
        return Optional.ofNullable(new Readability4J(address, page).parse().getArticleContent());
    }

    boolean writesWithoutSpaces() {
        return paragraphs.stream()
                .anyMatch(p -> p.text().codePoints().anyMatch(Character::isIdeographic));
    }
}
