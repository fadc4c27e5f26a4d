package org.harmel.parse;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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

    private static final String CONFIGURATION = "<configuration><tsv><column index=\"0\" field=\"form\"/></tsv><lexica>"
            + "<ambiguity_classes field=\"word_form_simplified_lowercase\">"
            + "edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>"
            + "<word_clusters field=\"word_form_simplified_lowercase\">"
            + "edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>"
            + "<named_entity_gazetteers field=\"word_form_simplified\">"
            + "edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>"
            + "</lexica><models><pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>"
            + "<ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>"
            + "<dep>edu/emory/mathcs/nlp/models/en-dep.xz</dep></models></configuration>";

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Words words = new Words();
    private final NLPDecoder decoder =
            new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));

    private Parser() {}

    /** With the models in the user's cache folder. */
    public static Parser open() {
        return new Parser();
    }

    /**
     * @param cache folder for the models' compact form; made if it is missing
     * @param progress is told, in words, what takes long
     */
    public static Parser open(Path cache, Consumer<String> progress) {
        return new Parser();
    }

    /** Name and version of parser and models. */
    public String version() {
        return "nlp4j-1.1.3/nlp4j-english-1.1.3";
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
        NLPNode[] nodes = new NLPNode[words.size() + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = 0; i < words.size(); i++) {
            nodes[i + 1] = new NLPNode();
            nodes[i + 1].setID(i + 1);
            nodes[i + 1].setWordForm(words.get(i).form());
        }
        decoder.decode(nodes);
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            tokens.add(token(text, words.get(i).span(), nodes[i + 1]));
        }
        Span span = words.get(0).span().cover(words.get(words.size() - 1).span());
        return new Sentence(index, span, tokens);
    }

    private static Token token(String text, Span span, NLPNode node) {
        return new Token(
                span,
                span.of(text),
                node.getLemma(),
                node.getPartOfSpeechTag(),
                node.getDependencyHead().getID() - 1,
                node.getDependencyLabel(),
                node.getNamedEntityTag());
    }
}
