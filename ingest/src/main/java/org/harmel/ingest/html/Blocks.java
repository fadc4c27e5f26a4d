package org.harmel.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.harmel.core.Article.Link;
import org.harmel.ingest.clean.Paragraph;
import org.harmel.ingest.clean.Words;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts an element into paragraphs as a browser shows them; lines that are only links go aside. */
final class Blocks {
    /** A link alone on its line with fewer words is a button. */
    private static final int TITLE_WORDS = 4;
    /** Share of a line's characters above which it is a link to elsewhere. */
    private static final double DENSE = 0.8;
    /** So long a line is prose even if much of it is linked. */
    private static final int PROSE = 40;

    private record Line(Paragraph paragraph, boolean heading, double density) {}

    private final List<Line> lines = new ArrayList<>();
    private final Set<String> related = new LinkedHashSet<>();
    private final StringBuilder words = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private int linked;
    private int breaks;
    private boolean heading;

    void read(Element element) {
        children(element);
        end();
        while (!lines.isEmpty() && lines.get(lines.size() - 1).heading) {
            lines.remove(lines.size() - 1);
        }
    }

    List<Paragraph> paragraphs() {
        return lines.stream().map(Line::paragraph).toList();
    }

    List<String> related() {
        return List.copyOf(related);
    }

    private void children(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText());
                breaks = text.isBlank() ? breaks : 0;
            } else if (node instanceof Element child) {
                element(child);
            }
        }
    }

    private void element(Element child) {
        switch (child.normalName()) {
            case "br" -> lineBreak();
            case "a" -> link(child);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                end();
                heading = true;
                children(child);
                end();
                heading = false;
            }
            default -> {
                boolean block = child.isBlock() || child.normalName().equals("li");
                if (block) {
                    end();
                }
                children(child);
                if (block) {
                    end();
                }
            }
        }
    }

    /** Two breaks in a row part paragraphs. */
    private void lineBreak() {
        breaks++;
        words.append(' ');
        if (breaks > 1) {
            end();
        }
    }

    private void link(Element anchor) {
        int count = lines.size();
        children(anchor);
        String label = Words.fold(anchor.text());
        String href = anchor.absUrl("href");
        if (count == lines.size()) {
            linked += label.length();
            if (!label.isEmpty() && href.startsWith("http")) {
                links.add(new Link(label, href));
            }
        }
    }

    private void end() {
        Paragraph paragraph = new Paragraph(words.toString(), links);
        int length = paragraph.text().length();
        if (length > 0) {
            add(paragraph, (double) linked / length);
        }
        words.setLength(0);
        links.clear();
        linked = 0;
        breaks = 0;
    }

    private void add(Paragraph paragraph, double density) {
        int count = Words.count(paragraph.text());
        if (density > DENSE && count < PROSE && !heading) {
            if (count >= TITLE_WORDS) {
                related.add(paragraph.text());
            }
            return;
        }
        lines.add(new Line(paragraph, heading, density));
    }
}
