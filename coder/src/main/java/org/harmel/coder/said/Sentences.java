package org.harmel.coder.said;

import java.util.List;
import org.harmel.core.Document;
import org.harmel.core.Sentence;

/** Finds sentences by characters. */
final class Sentences {
    private Sentences() {}

    /** Index of the last sentence that begins at the character or before it, or 0; in logarithmic time. */
    static int at(Document doc, int character) {
        List<Sentence> sentences = doc.sentences();
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (sentences.get(mid).span().start() <= character) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }
}
