package org.harmel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.harmel.coder.what.Entry;
import org.harmel.coder.what.Ontology;
import org.harmel.core.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every example of the ontology is coded as it says, but for those in {@code unmet/TYPE.txt}, where what we cannot do yet is
 * written down. The files shrink: an example that has come to hold must be struck off. What the file should be is left in
 * {@code target/unmet}.
 */
class OntologyExamplesTest {
    private static final List<String> TYPES = Ontology.TYPES;

    @ParameterizedTest
    @FieldSource("TYPES")
    void holds(String type) throws IOException {
        Entry entry = Ontology.standard().entry(type).orElseThrow();
        Reader reader = Reader.open();
        Set<String> unmet = entry.examples().stream()
                .filter(example -> !example.unmet(
                                reader.read(Article.of(example.say(), Optional.of(OntologyCommand.PRINTED)))
                                        .events())
                        .isEmpty())
                .map(Entry.Example::say)
                .collect(Collectors.toCollection(TreeSet::new));
        Path made = Files.createDirectories(Path.of("target", "unmet")).resolve(type + ".txt");
        Files.write(made, unmet);
        assertThat(unmet).as("%s, as %s has them", type, made).isEqualTo(written(type));
        assertThat(entry.examples()).hasSizeGreaterThan(2 * unmet.size());
    }

    private static Set<String> written(String type) throws IOException {
        try (var in = OntologyExamplesTest.class.getResourceAsStream("/unmet/" + type + ".txt")) {
            return in == null
                    ? Set.of()
                    : Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
