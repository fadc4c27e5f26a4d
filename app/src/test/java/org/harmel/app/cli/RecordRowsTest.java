package org.harmel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.harmel.coder.what.Ontology;
import org.harmel.core.Article;
import org.harmel.core.Event;
import org.harmel.core.Json;
import org.junit.jupiter.api.Test;

/**
 * For each row of the table of record ({@code ontology/record.tsv}) a sentence that must be coded by it, from the words to the
 * code of record. {@code record/unmet.txt} has the sentences that we cannot do yet; no row may have only such.
 */
class RecordRowsTest {
    private record Case(List<String> row, List<String> code, String sentence) {
        static Case of(String line) {
            List<String> f = List.of(line.split("\t", -1));
            return new Case(f.subList(0, 4), f.subList(4, 9), f.get(9));
        }

        boolean isMet(Event event, Set<List<String>> rows) {
            String mode = event.act().mode().orElse("-");
            boolean narrower = row.get(2).equals("*") && rows.contains(List.of(row.get(0), row.get(1), mode));
            boolean act = Json.name(event.status()).equals(row.get(0))
                    && isOrAny(row.get(1), event.act().type())
                    && isOrAny(row.get(2), mode)
                    && !narrower;
            return act
                    && event.type().equals(code.get(0).equals("=") ? event.act().type() : code.get(0))
                    && event.mode().orElse("-").equals(code.get(1).equals("=") ? mode : code.get(1))
                    && Json.name(event.track()).equals(code.get(2))
                    && Json.name(event.strand()).equals(code.get(3))
                    && event.counted() == code.get(4).equals("yes");
        }

        private static boolean isOrAny(String wanted, String is) {
            return wanted.equals("*") || wanted.equals(is);
        }
    }

    private static final List<Case> CASES = lines(RecordRowsTest.class, "/record/sentences.tsv").stream()
            .skip(1)
            .map(Case::of)
            .toList();

    @Test
    void everyRowIsReachedFromWords() throws IOException {
        List<List<String>> table = lines(Ontology.class, "/org/harmel/coder/ontology/record.tsv").stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)).subList(0, 4))
                .toList();
        Set<List<String>> narrow = table.stream().map(row -> row.subList(0, 3)).collect(Collectors.toSet());
        Reader reader = Reader.open();
        Set<String> unmet = CASES.stream()
                .filter(c ->
                        reader.read(Article.of(c.sentence(), Optional.of(OntologyCommand.PRINTED))).events().stream()
                                .noneMatch(e -> c.isMet(e, narrow)))
                .map(Case::sentence)
                .collect(Collectors.toCollection(TreeSet::new));
        Path made = Path.of("target", "record-unmet.txt");
        Files.write(made, unmet);
        assertThat(unmet)
                .as("sentences not met, as %s has them", made)
                .isEqualTo(new TreeSet<>(lines(RecordRowsTest.class, "/record/unmet.txt")));
        assertThat(CASES.stream()
                        .filter(c -> !unmet.contains(c.sentence()))
                        .map(Case::row)
                        .collect(Collectors.toSet()))
                .containsAll(table);
    }

    /** Without comments. */
    private static List<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
