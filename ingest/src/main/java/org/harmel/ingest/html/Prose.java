package org.harmel.ingest.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** How much of an element is running text. */
final class Prose {
    /** Characters; shorter pieces between tags are labels, names and numbers. */
    private static final int SHORTEST = 50;

    private Prose() {}

    /** Characters in pieces of text that are not short and not linked. Time O(nodes). */
    static int length(Element element) {
        int[] sum = {0};
        element.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                int length = text.text().strip().length();
                boolean linked = text.parent() instanceof Element parent
                        && parent.normalName().equals("a");
                sum[0] += length >= SHORTEST && !linked ? length : 0;
            }
        });
        return sum[0];
    }
}
