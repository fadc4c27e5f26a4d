package org.harmel.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.harmel.ingest.clean.Table;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out of a page what stands beside its article, by {@code beside.tsv}. */
final class Beside {
    /** By attribute, all its expressions in one. */
    private static final Map<String, Pattern> PATTERNS = patterns();
    /** An element with a greater share of the page's prose is the article, whatever it is called. */
    private static final double MOST = 0.25;

    private Beside() {}

    private static Map<String, Pattern> patterns() {
        Map<String, List<String>> expressions = new HashMap<>();
        for (Table.Row row : Table.read(Beside.class, "beside.tsv", 2)) {
            expressions.computeIfAbsent(row.get(0), a -> new ArrayList<>()).add("(?:" + row.get(1) + ")");
        }
        Map<String, Pattern> patterns = new HashMap<>();
        expressions.forEach((attribute, all) ->
                patterns.put(attribute, Pattern.compile(String.join("|", all), Pattern.CASE_INSENSITIVE)));
        return patterns;
    }

    static void remove(Document page, Prose prose) {
        double most = MOST * prose.length(page);
        Map<String, Boolean> known = new HashMap<>();
        for (Element element : page.body().getAllElements()) {
            boolean there = element != page.body() && element.hasParent();
            if (there && isBeside(element, known) && prose.length(element) <= most) {
                element.remove();
            }
        }
    }

    private static boolean isBeside(Element element, Map<String, Boolean> known) {
        for (Map.Entry<String, Pattern> entry : PATTERNS.entrySet()) {
            String value = element.attr(entry.getKey());
            if (!value.isEmpty()
                    && known.computeIfAbsent(
                            entry.getKey() + "=" + value,
                            k -> entry.getValue().matcher(value).find())) {
                return true;
            }
        }
        return false;
    }
}
