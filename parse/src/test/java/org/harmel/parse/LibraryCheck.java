package org.harmel.parse;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Compares the compact models with the library as shipped, word by word, and their speed on one thread. Run with {@code
 * -Xmx3g} and JSONL files that have a field {@code text} as arguments; {@code --embeddings} before them gives the library
 * its embeddings too, which we leave out.
 */
final class LibraryCheck {
    private static final String WITH_EMBEDDINGS = "--embeddings";

    /** Of the whole process, so that collecting garbage is counted. */
    private static final com.sun.management.OperatingSystemMXBean TIME =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Models models;
    private final Library library;
    private final int[] differences = new int[5];
    private int sentences;
    private int different;
    private long tokens;
    private long ownNanos;
    private long libraryNanos;

    private LibraryCheck(boolean embeddings) throws IOException {
        long start = System.nanoTime();
        models = new Models(new ModelCache(ModelCache.defaultFolder(), System.out::println).open());
        System.out.printf("compact models open in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        library = new Library(embeddings);
        System.out.printf("library opens in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    public static void main(String[] args) throws IOException {
        List<String> files = new ArrayList<>(List.of(args));
        LibraryCheck check = new LibraryCheck(files.remove(WITH_EMBEDDINGS));
        for (String file : files) {
            check.compare(Texts.sentences(Path.of(file)));
            check.report(file);
        }
    }

    private void compare(List<List<Words.Word>> texts) {
        ownNanos += nanos(texts, this::own);
        libraryNanos += nanos(texts, library::read);
        for (List<Words.Word> text : texts) {
            compare(text, own(text), library.read(text));
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
        models.read(draft, false);
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
