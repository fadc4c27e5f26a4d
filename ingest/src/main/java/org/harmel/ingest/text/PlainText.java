package org.harmel.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harmel.ingest.clean.Dates;
import org.harmel.ingest.clean.Draft;
import org.harmel.ingest.clean.Paragraph;
import org.harmel.ingest.clean.Words;

/** Plain text: paragraphs apart by a blank line, or one a line; the first line may be the title. */
public final class PlainText {
    private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");
    private static final Pattern LINE = Pattern.compile("\\R");
    /** A title is not longer. */
    private static final int TITLE_WORDS = 30;
    /** Lines that are longer have not been wrapped by hand. */
    private static final int WRAPPED = 130;

    private PlainText() {}

    /** A draft with the first line as title, where a blank line follows it and it does not end as a sentence does. */
    public static Draft read(String text) {
        List<String> blocks = blocks(text);
        if (blocks.size() < 2 || !isTitle(blocks.get(0))) {
            return Draft.of(paragraphs(text));
        }
        List<Paragraph> body = new ArrayList<>();
        blocks.subList(1, blocks.size()).forEach(block -> addBlock(block, body));
        return Draft.of(body).withTitle(Optional.of(Words.fold(blocks.get(0))));
    }

    /** The paragraphs of a text without a title. */
    public static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<String> blocks = blocks(text);
        if (blocks.size() == 1 && text.strip().lines().anyMatch(line -> line.length() > WRAPPED)) {
            text.lines().forEach(line -> paragraphs.add(Paragraph.of(line)));
        } else {
            blocks.forEach(block -> addBlock(block, paragraphs));
        }
        paragraphs.removeIf(p -> p.text().isEmpty());
        return paragraphs;
    }

    static List<String> blocks(String text) {
        return BLANK_LINES
                .splitAsStream(text.strip())
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .toList();
    }

    static boolean isTitle(String block) {
        String line = Words.fold(block);
        return LINE.split(block, -1).length == 1
                && Words.count(line) <= TITLE_WORDS
                && !line.matches(".*(?:[.;:,]|[.!?][\"”’'])")
                && Dates.standard().line(line).isEmpty();
    }

    /** Wrapped lines are one paragraph; long ones, and those of a head with date or author, are one each. */
    private static void addBlock(String block, List<Paragraph> paragraphs) {
        List<String> lines = List.of(LINE.split(block, -1));
        boolean apart = lines.stream().anyMatch(line -> line.length() > WRAPPED)
                || lines.stream().anyMatch(PlainText::isHead);
        if (apart) {
            lines.forEach(line -> paragraphs.add(Paragraph.of(line)));
        } else {
            paragraphs.add(Paragraph.of(block));
        }
    }

    private static boolean isHead(String line) {
        return line.matches("(?:By|BY) \\p{Lu}.{2,60}[^.,]")
                || Dates.standard().line(line.strip()).isPresent();
    }
}
