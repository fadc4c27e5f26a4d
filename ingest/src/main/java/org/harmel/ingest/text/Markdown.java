package org.harmel.ingest.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harmel.core.Article.Link;
import org.harmel.ingest.clean.Dates;
import org.harmel.ingest.clean.Draft;
import org.harmel.ingest.clean.Paragraph;
import org.harmel.ingest.clean.Words;

/** Pages as archives keep them in Markdown: the words stay, the marks go, links are kept aside. */
public final class Markdown {
    private static final Pattern FRONT = Pattern.compile("\\A\\s*---\\R(.*?)\\R---\\s*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*?)#*$");
    private static final Pattern UNDERLINED = Pattern.compile("(?m)^(\\S.*)\\R(?:=+|-{3,}) *$");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)\\]\\(\\s*<?([^)\\s>]*)>?[^)]*\\)");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^>:]*>");
    private static final Pattern QUOTE = Pattern.compile("(?m)^ {0,3}> ?");
    private static final Pattern BULLET = Pattern.compile("(?m)^ {0,3}(?:[*+-]|\\d{1,3}[.)]) +(?=\\S)");
    private static final Pattern STRONG = Pattern.compile("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1");
    private static final Pattern WEAK =
            Pattern.compile("(?<![\\w*])([*_])(?=[^\\s*_])([^*_\\n]+?)(?<=\\S)\\1(?![\\w*])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~-])");
    private static final Pattern ADDRESS = Pattern.compile("<?https?://[^\\s>]+>?");
    /** Stands before a heading, so that it is seen after splitting; never in the output. */
    private static final String MARK = "\u0001";

    private Markdown() {}

    /** A draft; the title is the first heading, else the first line that is no sentence. */
    public static Draft read(String text) {
        Matcher front = FRONT.matcher(text);
        Map<String, String> fields = new HashMap<>();
        String body = text;
        if (front.find()) {
            fields.putAll(fields(front.group(1)));
            body = text.substring(front.end());
        }
        return withFields(page(body), fields);
    }

    private static Draft page(String body) {
        String marked = UNDERLINED.matcher(body).replaceAll("# $1");
        marked = HEADING.matcher(marked).replaceAll("\n\n" + MARK + "$1\n\n");
        marked = BULLET.matcher(QUOTE.matcher(marked).replaceAll("")).replaceAll("\n\n");
        List<String> blocks =
                joinAddresses(PlainText.blocks(PICTURE.matcher(marked).replaceAll("")));
        int title = title(blocks);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (i != title) {
                addParagraphs(blocks.get(i), paragraphs);
            }
        }
        Draft draft = Draft.of(paragraphs);
        return title < 0
                ? draft
                : draft.withTitle(Optional.of(inline(blocks.get(title)).text()));
    }

    /** "Original url:" and the address below it are one line. */
    private static List<String> joinAddresses(List<String> blocks) {
        List<String> joined = new ArrayList<>();
        for (String block : blocks) {
            int last = joined.size() - 1;
            if (last >= 0
                    && ADDRESS.matcher(block).matches()
                    && joined.get(last).endsWith(":")) {
                joined.set(last, joined.get(last) + " " + block);
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private static int title(List<String> blocks) {
        for (int i = 0; i < Math.min(3, blocks.size()); i++) {
            if (blocks.get(i).startsWith(MARK)) {
                return i;
            }
        }
        return blocks.size() > 1 && PlainText.isTitle(inline(blocks.get(0)).text()) ? 0 : -1;
    }

    private static void addParagraphs(String block, List<Paragraph> paragraphs) {
        List<Paragraph> lines = block.lines().map(Markdown::inline).toList();
        boolean head = lines.size() > 1
                && lines.stream()
                        .anyMatch(line -> Dates.standard().line(line.text()).isPresent());
        if (head) {
            paragraphs.addAll(lines);
        } else {
            paragraphs.add(inline(block));
        }
    }

    /** The words of a block; links without an address are words only. */
    private static Paragraph inline(String block) {
        List<Link> links = new ArrayList<>();
        Matcher m = LINK.matcher(block);
        StringBuilder words = new StringBuilder();
        while (m.find()) {
            String label = unmarked(m.group(1));
            if (!m.group(2).startsWith("#") && !m.group(2).isEmpty()) {
                links.add(new Link(Words.fold(label), m.group(2)));
            }
            m.appendReplacement(words, Matcher.quoteReplacement(m.group(1)));
        }
        return new Paragraph(unmarked(m.appendTail(words).toString()), links);
    }

    private static String unmarked(String text) {
        String plain = TAG.matcher(text.replace(MARK, "")).replaceAll("");
        plain = STRONG.matcher(plain).replaceAll("$2");
        plain = WEAK.matcher(plain).replaceAll("$2");
        return ESCAPE.matcher(plain.replace("`", "")).replaceAll("$1");
    }

    private static Map<String, String> fields(String yaml) {
        Map<String, String> fields = new HashMap<>();
        yaml.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith(" ")) {
                String value = line.substring(colon + 1).strip().replaceAll("^([\"'])(.*)\\1$", "$2");
                fields.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), value);
            }
        });
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static Draft withFields(Draft draft, Map<String, String> fields) {
        Optional<LocalDate> day = first(fields, "published", "date", "pubdate").flatMap(Dates.standard()::find);
        return draft.withTitle(first(fields, "title", "headline").or(draft::title))
                .withPublished(day)
                .withOutlet(first(fields, "outlet", "site", "publisher"))
                .withByline(first(fields, "author", "byline"))
                .withUrl(first(fields, "url", "source_url", "link", "source").filter(u -> u.startsWith("http")));
    }

    private static Optional<String> first(Map<String, String> fields, String... keys) {
        for (String key : keys) {
            if (fields.containsKey(key)) {
                return Optional.ofNullable(fields.get(key));
            }
        }
        return Optional.empty();
    }
}
