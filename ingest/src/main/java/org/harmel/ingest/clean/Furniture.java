package org.harmel.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What stands on a page without being the report, from {@code furniture.tsv}. */
final class Furniture {
    /** A longer paragraph is prose. */
    private static final int LONGEST = 700;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Where in the body a line of furniture may stand. */
    enum Where {
        ANY,
        /** Before the first full paragraph. */
        TOP,
        /** Among the last paragraphs. */
        END,
        /** Within a paragraph. */
        INSIDE,
        /** At the end of the last paragraph. */
        TAIL
    }

    /** The article's field that a line feeds. */
    enum Field {
        NONE,
        AGENCY,
        BYLINE,
        CREDIT,
        RELATED,
        URL
    }

    /** @param value what the field gets; empty where the words hold nothing for it */
    record Hit(Field field, Optional<String> value) {}

    private record Rule(Where where, Field field, Pattern pattern) {
        Hit hit(Matcher m) {
            boolean named = pattern.pattern().contains("(?<v>");
            Optional<String> value = named ? Optional.ofNullable(m.group("v")) : Optional.empty();
            return new Hit(field, value.map(String::strip).filter(v -> !v.isEmpty()));
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    Furniture(Macros macros) {
        for (Table.Row row : Table.read(Furniture.class, "furniture.tsv", 4)) {
            rules.add(rule(row, macros));
        }
    }

    private static Rule rule(Table.Row row, Macros macros) {
        try {
            return new Rule(
                    Where.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                    Field.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                    macros.compile(row.get(3), FLAGS));
        } catch (PatternSyntaxException e) {
            throw row.bad(e.getDescription(), "write a Java regular expression");
        } catch (IllegalArgumentException e) {
            throw row.bad(e.toString(), "use a known place and a known field in lower case");
        }
    }

    /** What the whole paragraph is, if it is no report. */
    Optional<Hit> line(String paragraph, boolean top, boolean end) {
        if (paragraph.length() > LONGEST) {
            return Optional.empty();
        }
        for (Rule rule : rules) {
            boolean here =
                    rule.where == Where.ANY || (rule.where == Where.TOP && top) || (rule.where == Where.END && end);
            if (here) {
                Matcher m = rule.pattern.matcher(paragraph);
                if (m.matches()) {
                    return Optional.of(rule.hit(m));
                }
            }
        }
        return Optional.empty();
    }

    /** The paragraph without the furniture that stands within its prose; what was cut goes to {@code hits}. */
    String inside(String paragraph, boolean last, List<Hit> hits) {
        String rest = paragraph;
        for (Rule rule : rules) {
            if (rule.where == Where.INSIDE || (rule.where == Where.TAIL && last)) {
                Matcher m = rule.pattern.matcher(rest);
                if (m.find()) {
                    hits.add(rule.hit(m));
                    rest = Words.fold(rest.substring(0, m.start()) + rest.substring(m.end()));
                }
            }
        }
        return rest;
    }
}
