package org.harmel.ingest.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * How much of an element is running text: characters of its paragraphs; on a page that hardly marks any, of its longer
 * pieces of text.
 */
final class Prose {
    private static final Evaluator PARAGRAPHS = QueryParser.parse("p, pre");
    /** Characters; what is shorter is a label, a name, a number. */
    private static final int SHORTEST = 60;
    /** Characters; a page with less in paragraphs marks them in another way. */
    private static final int MARKED = 400;

    private final boolean marked;

    Prose(Element page) {
        marked = inParagraphs(page) >= MARKED;
    }

    /** Characters, without those of links. Time O(nodes). */
    int length(Element element) {
        return marked ? inParagraphs(element) : inPieces(element);
    }

    private static int inParagraphs(Element element) {
        int sum = 0;
        for (Element paragraph : element.select(PARAGRAPHS)) {
            int length =
                    paragraph.text().length() - paragraph.select("a").text().length();
            sum += length >= SHORTEST ? length : 0;
        }
        return sum;
    }

    private static int inPieces(Element element) {
        int[] sum = {0};
        element.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                int length = text.text().strip().length();
                Element parent = text.parent();
                boolean linked = parent != null && parent.normalName().equals("a");
                sum[0] += length >= SHORTEST && !linked ? length : 0;
            }
        });
        return sum[0];
    }
}
