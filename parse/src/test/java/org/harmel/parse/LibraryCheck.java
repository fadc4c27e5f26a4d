package org.harmel.parse;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.harmel.core.Json;
import org.harmel.core.Span;
import tools.jackson.databind.JsonNode;

/**
 * Compares the compact models with the library as shipped (without embeddings), word by word, and their speed on one
 * thread. Run with {@code -Xmx3500m} and JSONL files that have a field {@code text} as arguments.
 */
final class LibraryCheck {
    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/en-";
    private static final String MODELS = "edu/emory/mathcs/nlp/models/en-";
    private static final String CONFIGURATION = """
            <configuration><tsv><column index="0" field="form"/></tsv><lexica>
            <ambiguity_classes field="word_form_simplified_lowercase">%1$sambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
            <word_clusters field="word_form_simplified_lowercase">%1$sbrown-clusters-simplified-lowercase.xz</word_clusters>
            <named_entity_gazetteers field="word_form_simplified">%1$snamed-entity-gazetteers-simplified.xz</named_entity_gazetteers>
            </lexica><models><pos>%2$spos.xz</pos><ner>%2$sner.xz</ner><dep>%2$sdep.xz</dep></models></configuration>""".formatted(LEXICA, MODELS);

    /** Of the whole process, so that collecting garbage is counted. */
    private static final com.sun.management.OperatingSystemMXBean TIME =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Words words = new Words();
    private final Models models;
    private final NLPDecoder library;
    private final int[] differences = new int[5];
    private int sentences;
    private int different;
    private long tokens;
    private long ownNanos;
    private long libraryNanos;

    private LibraryCheck() throws IOException {
        long start = System.nanoTime();
        models = new Models(new ModelCache(ModelCache.defaultFolder(), System.out::println).open());
        System.out.printf("compact models open in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        library = new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
        System.out.printf("library opens in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    public static void main(String[] args) throws IOException {
        LibraryCheck check = new LibraryCheck();
        for (String arg : args) {
            List<List<Words.Word>> texts = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(arg))) {
                texts.addAll(check.sentences(
                        Json.read(line, JsonNode.class).path("text").asString("")));
            }
            check.compare(texts);
            check.report(arg);
        }
    }

    private List<List<Words.Word>> sentences(String text) {
        List<List<Words.Word>> found = new ArrayList<>();
        for (Span span : splitter.split(text)) {
            List<Words.Word> all = words.of(text, span);
            for (int from = 0; from < all.size(); from += Parser.MAX_TOKENS) {
                found.add(all.subList(from, Math.min(all.size(), from + Parser.MAX_TOKENS)));
            }
        }
        return found;
    }

    private void compare(List<List<Words.Word>> texts) {
        ownNanos += nanos(texts, this::own);
        libraryNanos += nanos(texts, this::library);
        for (List<Words.Word> text : texts) {
            compare(text, own(text), library(text));
        }
    }

    /** Of a second pass, when the code is compiled; one reader after the other, and nothing kept. */
    private static long nanos(List<List<Words.Word>> texts, Function<List<Words.Word>, Object> reader) {
        texts.forEach(reader::apply);
        long start = TIME.getProcessCpuTime();
        texts.forEach(reader::apply);
        return TIME.getProcessCpuTime() - start;
    }

    private Draft own(List<Words.Word> sentence) {
        Draft draft = new Draft(sentence);
        models.read(draft);
        return draft;
    }

    private void compare(List<Words.Word> sentence, Draft draft, NLPNode[] nodes) {
        sentences++;
        tokens += sentence.size();
        List<String> faults = new ArrayList<>();
        for (int i = 1; i <= draft.size; i++) {
            count(0, "tag", i, draft.tags[i], nodes[i].getPartOfSpeechTag(), faults);
            count(1, "lemma", i, draft.lemmas[i], nodes[i].getLemma(), faults);
            count(2, "name", i, draft.names[i], nodes[i].getNamedEntityTag(), faults);
            count(3, "head", i, draft.heads[i], nodes[i].getDependencyHead().getID(), faults);
            count(4, "label", i, draft.labels[i], nodes[i].getDependencyLabel(), faults);
        }
        if (!faults.isEmpty() && different++ < 10) {
            System.out.println(
                    faults + " in " + sentence.stream().map(Words.Word::form).toList());
        }
    }

    private void count(int kind, String name, int i, Object own, Object other, List<String> faults) {
        if (!own.equals(other)) {
            differences[kind]++;
            faults.add("%s %d: %s, library %s".formatted(name, i, own, other));
        }
    }

    private NLPNode[] library(List<Words.Word> sentence) {
        NLPNode[] nodes = new NLPNode[sentence.size() + 1];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new NLPNode();
            nodes[i].setID(i);
            if (i > 0) {
                nodes[i].setWordForm(sentence.get(i - 1).form());
            }
        }
        return library.decode(nodes);
    }

    private void report(String file) {
        System.out.printf(
                "%s: so far %,d sentences, %,d tokens; differences: tags %d, lemmas %d, names %d, heads %d, labels %d, in %d"
                        + " sentences; tokens a second of processor time: %,d, library %,d%n",
                file,
                sentences,
                tokens,
                differences[0],
                differences[1],
                differences[2],
                differences[3],
                differences[4],
                different,
                tokens * 1_000_000_000L / ownNanos,
                tokens * 1_000_000_000L / libraryNanos);
    }
}
