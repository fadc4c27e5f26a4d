package org.harmel.ingest.clean;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** News agencies by their names and aliases, from {@code agencies.tsv}. */
final class Agencies {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final String alternation;
    private final Pattern any;

    Agencies() {
        for (Table.Row row : Table.read(Agencies.class, "agencies.tsv", 2)) {
            names.put(row.get(0), row.get(0));
            for (String alias : row.get(1).split("; ", -1)) {
                names.putIfAbsent(alias, row.get(0));
            }
        }
        names.remove("");
        alternation = names.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        any = Pattern.compile("(?<![\\p{L}\\d])(?:" + alternation + ")(?![\\p{L}\\d])");
    }

    /** All names and aliases as an alternation, the longer first. */
    String alternation() {
        return alternation;
    }

    /** The first agency named in the words. */
    Optional<String> in(String words) {
        Matcher m = any.matcher(words);
        return m.find() ? Optional.ofNullable(names.get(m.group())) : Optional.empty();
    }
}
