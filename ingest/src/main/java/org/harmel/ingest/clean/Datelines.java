package org.harmel.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** How reports begin: place, day and agency before the first sentence, from {@code datelines.tsv}. */
final class Datelines {
    private final List<Pattern> patterns = new ArrayList<>();

    /** @param rest the paragraph without it */
    record Found(Optional<String> place, Optional<String> date, Optional<String> agency, String rest) {}

    Datelines(Macros macros) {
        for (Table.Row row : Table.read(Datelines.class, "datelines.tsv", 2)) {
            try {
                patterns.add(macros.compile(row.get(1), 0));
            } catch (PatternSyntaxException e) {
                throw row.bad(e.getDescription(), "write a Java regular expression");
            }
        }
    }

    Optional<Found> in(String paragraph) {
        for (Pattern pattern : patterns) {
            Matcher m = pattern.matcher(paragraph);
            if (m.lookingAt()) {
                return Optional.of(new Found(
                        group(m, "place"), group(m, "date"), group(m, "agency"), paragraph.substring(m.end())));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> group(Matcher m, String name) {
        boolean has = m.pattern().pattern().contains("(?<" + name + ">");
        return has ? Optional.ofNullable(m.group(name)).map(String::strip) : Optional.empty();
    }
}
