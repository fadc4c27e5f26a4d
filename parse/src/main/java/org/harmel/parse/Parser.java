package org.harmel.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.harmel.core.BadInput;
import org.harmel.core.Document;
import org.harmel.core.Layer;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.Stage;
import org.harmel.core.Token;

/** From an article's text to parsed sentences. Safe for use by many threads; open one and keep it. */
public final class Parser implements Stage {
    /** UTF-16 units of the longest text that is read; a newspaper page has some 5,000. */
    public static final int MAX_TEXT = 2_000_000;

    /** Tokens of the longest sentence; what is longer is no sentence and is cut. */
    public static final int MAX_TOKENS = 200;

    /** To be raised with any change of sentences, words or answers; the models' file format changes none of them. */
    private static final String VERSION = "harmel-parse-2/nlp4j-english-1.1.3 without embeddings";

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Words words = new Words();
    private final Models models;

    private Parser(Models models) {
        this.models = models;
    }

    /** The folder for what is made once: {@code $HARMEL_CACHE}, else the user's cache folder. */
    public static Path cache() {
        return ModelCache.defaultFolder();
    }

    /**
     * With the models in the user's cache folder ({@code $HARMEL_CACHE}, else {@code $XDG_CACHE_HOME/harmel}, else
     * {@code ~/.cache/harmel}); what takes long is told on standard error.
     *
     * @throws BadInput as {@link #open(Path, Consumer)}
     */
    public static Parser open() {
        return open(ModelCache.defaultFolder(), System.err::println);
    }

    /**
     * @param cache folder for the models' compact form; made if it is missing
     * @param progress is told, in words, what takes long
     * @throws BadInput if the folder cannot be written, or the models cannot be made
     */
    public static Parser open(Path cache, Consumer<String> progress) {
        try {
            return new Parser(new Models(new ModelCache(cache, progress).open()));
        } catch (IOException e) {
            throw new UncheckedIOException("the parser's models in " + cache, e);
        }
    }

    /** Name and version of parser and models. */
    public static String version() {
        return VERSION;
    }

    @Override
    public Set<Layer> needs() {
        return Set.of();
    }

    @Override
    public Layer makes() {
        return Layer.SENTENCES;
    }

    /**
     * @throws BadInput if the text is longer than {@link #MAX_TEXT}
     */
    @Override
    public Document apply(Document doc) {
        String text = doc.text();
        if (text.length() > MAX_TEXT) {
            throw new BadInput(
                    doc.article().path().orElse(doc.article().id()),
                    "the text has %,d characters, more than %,d".formatted(text.length(), MAX_TEXT),
                    "split it into articles");
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : splitter.split(text)) {
            for (List<Words.Word> part : parts(words.of(text, span))) {
                sentences.add(sentence(sentences.size(), text, part));
            }
        }
        return doc.withSentences(sentences);
    }

    private static List<List<Words.Word>> parts(List<Words.Word> words) {
        List<List<Words.Word>> parts = new ArrayList<>();
        int from = 0;
        while (words.size() - from > MAX_TOKENS) {
            int to = cut(words, from);
            parts.add(words.subList(from, to));
            from = to;
        }
        if (from < words.size()) {
            parts.add(words.subList(from, words.size()));
        }
        return parts;
    }

    /** After the last semicolon or comma in the second half of what may be one sentence. */
    private static int cut(List<Words.Word> words, int from) {
        int limit = from + MAX_TOKENS;
        for (String mark : List.of(";", ",")) {
            for (int i = limit; i > from + MAX_TOKENS / 2; i--) {
                if (words.get(i - 1).form().equals(mark)) {
                    return i;
                }
            }
        }
        return limit;
    }

    private Sentence sentence(int index, String text, List<Words.Word> words) {
        Draft draft = new Draft(words);
        models.read(draft, true);
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            tokens.add(token(text, words.get(i).span(), draft, i + 1));
        }
        Span span = words.get(0).span().cover(words.get(words.size() - 1).span());
        return new Sentence(index, span, tokens);
    }

    private static Token token(String text, Span span, Draft draft, int i) {
        return new Token(
                span,
                span.of(text),
                draft.lemmas[i],
                draft.tags[i],
                draft.heads[i] - 1,
                draft.labels[i],
                draft.names[i]);
    }
}
