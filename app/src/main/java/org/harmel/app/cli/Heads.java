package org.harmel.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harmel.coder.encoder.Encoder;
import org.harmel.coder.encoder.Head;
import org.harmel.coder.what.Entry;
import org.harmel.coder.what.Lesson;
import org.harmel.coder.what.Ontology;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.core.Ids;
import org.harmel.core.Json;
import org.harmel.core.Token;

/** A user's own codes: learned from their examples, kept in the cache folder by the hash of all that they depend on. */
final class Heads {
    private static final int FEWEST = 12;

    /** So many of the product's own examples say what a code is not. */
    private static final int OTHERS = 1200;

    private final Path folder;
    private final Ontology ontology;
    private final Path cache;

    Heads(Path folder, Ontology ontology, Path cache) {
        this.folder = folder;
        this.ontology = ontology;
        this.cache = cache;
    }

    /**
     * One for each type of the folder that the product does not have.
     *
     * @param parse finds the words of the examples
     * @throws BadInput where a type has too few examples
     */
    List<Head> all(Reader parse) {
        return ontology.entries().stream()
                .map(Entry::type)
                .filter(type -> !Ontology.TYPES.contains(type))
                .map(type -> one(type, parse))
                .toList();
    }

    private Head one(String type, Reader parse) {
        List<Lesson> lessons = Lesson.in(folder, ontology, type);
        List<Lesson> yes = lessons.stream().filter(l -> l.type().equals(type)).toList();
        if (yes.size() < FEWEST) {
            throw new BadInput(
                    folder.resolve("examples").resolve(type + ".txt").toString(),
                    "%d examples of %s".formatted(yes.size(), type),
                    "write at least %d with [actor] and <recipient>".formatted(FEWEST));
        }
        Path file = cache.resolve("head-"
                + Ids.hash(
                        type, lessons.toString(), ontology.hash(), parse.run().lexicons()) + ".json");
        return kept(file).orElseGet(() -> keep(file, trained(type, lessons, parse)));
    }

    private static Optional<Head> kept(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Json.read(Files.readString(file), Head.class)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // it can be made again
        }
    }

    private Head keep(Path file, Head head) {
        try {
            Files.createDirectories(cache);
            Path part = Files.createTempFile(cache, "head", ".part");
            Files.writeString(part, Json.write(head));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Head trained(String type, List<Lesson> lessons, Reader parse) {
        List<float[]> yes = vectors(lessons.stream().filter(l -> l.type().equals(type)));
        List<float[]> no = vectors(Stream.concat(
                lessons.stream().filter(l -> !l.type().equals(type)),
                Ontology.TYPES.stream()
                        .flatMap(t -> Lesson.shipped(ontology, t).stream().limit(OTHERS / Ontology.TYPES.size()))));
        return Head.train(type, yes, no, triggers(lessons, parse));
    }

    private static List<float[]> vectors(Stream<Lesson> lessons) {
        List<float[]> vectors = new ArrayList<>();
        lessons.filter(l -> l.actor().isPresent() && l.recipient().isPresent())
                .forEach(l -> Encoder.shipped()
                        .vector(l.text(), l.actor().orElseThrow(), l.recipient().orElseThrow())
                        .ifPresent(vectors::add));
        return vectors;
    }

    /** Lemmas of the verbs and nouns that the examples mark as triggers. */
    static Set<String> triggers(List<Lesson> lessons, Reader parse) {
        Set<String> lemmas = new HashSet<>();
        for (Lesson lesson : lessons) {
            lesson.trigger()
                    .ifPresent(span ->
                            parse
                                    .parse(Article.of(lesson.text(), Optional.of(OntologyCommand.PRINTED)))
                                    .sentences()
                                    .stream()
                                    .flatMap(s -> s.tokens().stream())
                                    .filter(t -> t.span().overlaps(span)
                                            && (t.tag().startsWith("VB")
                                                    || t.tag().startsWith("NN")))
                                    .limit(1)
                                    .map(Token::lemma)
                                    .filter(lemma -> !lemma.startsWith("#"))
                                    .forEach(lemmas::add));
        }
        return lemmas;
    }
}
