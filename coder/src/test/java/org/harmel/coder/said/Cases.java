package org.harmel.coder.said;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;
import org.harmel.core.Article;
import org.harmel.core.Document;
import org.harmel.core.Mention;
import org.harmel.core.PlaceMention;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.TimeExpression;
import org.harmel.core.Token;

/** Parsed documents of {@code cases.conll}, by the name of their case. */
final class Cases {
    static final LocalDate PRINTED = LocalDate.of(2024, 3, 14);

    private Cases() {}

    /** The parsed case with actors where the words of the table say so, as {@code "Norway=NOR, it=NOR"}. */
    static Document read(String name, String actors) {
        List<String> lines = block(name);
        String text = lines.get(0).substring("# text ".length()).replace("\\n", "\n");
        List<Sentence> sentences = sentences(text, lines.subList(1, lines.size()));
        Document doc = Document.of(Article.of(text, Optional.of(PRINTED))).withSentences(sentences);
        List<TimeExpression> times = List.of();
        List<PlaceMention> places = List.of();
        return doc.withTimes(times).withPlaces(places).withActors(mentions(doc, actors), List.of());
    }

    private static List<String> block(String name) {
        try (InputStream in = Cases.class.getResourceAsStream("cases.conll")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int start = all.indexOf("# case " + name + "\n");
            int end = all.indexOf("\n# case ", start);
            String block = all.substring(start, end < 0 ? all.length() : end);
            List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Sentence> sentences(String text, List<String> lines) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String line : lines) {
            if (line.equals("# sentence")) {
                add(sentences, tokens);
                tokens = new ArrayList<>();
                continue;
            }
            String[] cells = line.split("\t", -1);
            int start = text.indexOf(cells[0], at);
            at = start + cells[0].length();
            int head = Integer.parseInt(cells[4]) - 1;
            tokens.add(new Token(new Span(start, at), cells[0], cells[1], cells[2], head, cells[5], cells[3]));
        }
        add(sentences, tokens);
        return sentences;
    }

    private static void add(List<Sentence> sentences, List<Token> tokens) {
        if (!tokens.isEmpty()) {
            Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
            sentences.add(new Sentence(sentences.size(), span, tokens));
        }
    }

    private static List<Mention> mentions(Document doc, String actors) {
        List<Mention> mentions = new ArrayList<>();
        for (Sentence sentence : doc.sentences()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                for (String pair : actors.split(", *")) {
                    String[] sides = pair.split("=");
                    Token token = sentence.tokens().get(i);
                    if (sides[0].equals(token.text())) {
                        Actor actor = Actor.country(sides[1]).at(token.text(), token.span());
                        mentions.add(new Mention(sentence.index(), i, actor, "test"));
                    }
                }
            }
        }
        return mentions;
    }

    /** Index of the first word with this form in the sentence. */
    static int token(Document doc, int sentence, String word) {
        List<Token> tokens = doc.sentences().get(sentence).tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).text().equals(word)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no '%s' in \"%s\"".formatted(word, doc.text()));
    }
}
