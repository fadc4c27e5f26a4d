package org.harmel.coder.when;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harmel.core.Article;
import org.harmel.core.Document;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.Token;

/** The texts of parsed.conll as documents, so that the tests need no parser. */
public final class Parsed {
    private static final Map<String, List<List<String[]>>> TEXTS = read();

    private Parsed() {}

    /** @param published an ISO date, or empty */
    public static Document text(String text, String published) {
        List<List<String[]>> blocks = Optional.ofNullable(TEXTS.get(text))
                .orElseThrow(() -> new IllegalArgumentException("parsed.conll has no \"" + text + "\""));
        Optional<LocalDate> day = published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published));
        List<Sentence> sentences = new ArrayList<>();
        int at = 0;
        for (List<String[]> block : blocks) {
            List<Token> tokens = new ArrayList<>();
            for (String[] cells : block) {
                int start = text.indexOf(cells[0], at);
                at = start + cells[0].length();
                tokens.add(new Token(
                        new Span(start, at),
                        cells[0],
                        cells[1],
                        cells[2],
                        Integer.parseInt(cells[3]) - 1,
                        cells[4],
                        cells[5]));
            }
            Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
            sentences.add(new Sentence(sentences.size(), span, tokens));
        }
        return Document.of(Article.of(text, day)).withSentences(sentences);
    }

    private static Map<String, List<List<String[]>>> read() {
        Map<String, List<List<String[]>>> texts = new HashMap<>();
        List<List<String[]>> blocks = new ArrayList<>();
        List<String[]> block = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Parsed.class.getResourceAsStream("parsed.conll"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("# text = ")) {
                    blocks = new ArrayList<>();
                    texts.put(line.substring("# text = ".length()), blocks);
                } else if (line.contains("\t")) {
                    if (block.isEmpty()) {
                        blocks.add(block);
                    }
                    block.add(line.split("\t"));
                } else {
                    block = new ArrayList<>();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
