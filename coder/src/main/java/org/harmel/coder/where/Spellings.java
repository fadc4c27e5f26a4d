package org.harmel.coder.where;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harmel.coder.when.Table;

/** Other ways to write a folded name: "st louis" and "saint louis", "al fasher" and "el fasher", "the province of x". */
final class Spellings {
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> areas = new HashSet<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Set<String> articles = new LinkedHashSet<>();
    private final Set<String> arab = new HashSet<>();

    Spellings() {
        for (Table.Row row : Table.read(Spellings.class, "spellings.tsv", 2)) {
            switch (row.get(0)) {
                case "kind" -> kinds.add(row.get(1));
                case "area" -> areas.add(row.get(1));
                case "same" -> same(List.of(row.get(1).split("\\|")));
                case "article" -> articles.addAll(List.of(row.get(1).split("\\|")));
                case "arab" -> arab.addAll(List.of(row.get(1).split("\\|")));
                default ->
                    throw row.bad("knows no row '%s'".formatted(row.get(0)), "use kind, area, same, article or arab");
            }
        }
    }

    private void same(List<String> group) {
        for (String word : group) {
            for (String other : group) {
                if (!other.equals(word)) {
                    words.computeIfAbsent(word, key -> new ArrayList<>()).add(other);
                }
            }
        }
    }

    /** Names with another first word of the same meaning. */
    List<String> of(String key) {
        int blank = key.indexOf(' ');
        if (blank < 0) {
            return List.of();
        }
        String rest = key.substring(blank);
        List<String> found = new ArrayList<>();
        for (String other : words.getOrDefault(key.substring(0, blank), List.of())) {
            found.add(other + rest);
        }
        return found;
    }

    /** An Arabic name with other articles and without one; for places of Arab lands. */
    List<String> ofArticle(String key) {
        int blank = key.indexOf(' ');
        if (blank < 0 || !articles.contains(key.substring(0, blank))) {
            return List.of();
        }
        String rest = key.substring(blank + 1);
        List<String> found = new ArrayList<>(List.of(rest));
        articles.forEach(article -> found.add(article + " " + rest));
        return found;
    }

    private boolean isKindOrArea(String word) {
        return kinds.contains(word) || areas.contains(word);
    }

    boolean isKind(String word) {
        return kinds.contains(word);
    }

    boolean isArab(String iso2) {
        return arab.contains(iso2);
    }

    /** The name of a division without the word for its kind: of "kunduz province" and "province of kunduz", "kunduz". */
    List<String> withoutKind(String key) {
        int last = key.lastIndexOf(' ');
        if (last > 0 && isKindOrArea(key.substring(last + 1))) {
            return List.of(key.substring(0, last));
        }
        int of = key.indexOf(" of ");
        return of > 0 && isKindOrArea(key.substring(0, of)) ? List.of(key.substring(of + 4)) : List.of();
    }
}
