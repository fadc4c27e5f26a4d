package org.harmel.ingest.clean;

import java.util.List;
import org.harmel.core.Article;

/**
 * A paragraph as the page has it.
 *
 * @param text folded
 * @param links those inside it
 */
public record Paragraph(String text, List<Article.Link> links) {
    public Paragraph {
        text = Words.fold(text);
        links = List.copyOf(links);
    }

    public static Paragraph of(String text) {
        return new Paragraph(text, List.of());
    }

    Paragraph withText(String other) {
        return new Paragraph(other, links);
    }
}
