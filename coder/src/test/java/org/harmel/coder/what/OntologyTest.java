package org.harmel.coder.what;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.harmel.core.BadInput;
import org.harmel.core.Event.Strand;
import org.harmel.core.Event.Track;
import org.harmel.core.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyTest {
    private static final String HEAD = """
            type: CONSULT
            says: Actors talk.
            quad: 1
            score: 2.5
            cameo: "040"
            from: written for the test
            modes:
              visit: {says: One travels to the other., score: 4, cameo: "042"}
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void holdsAllTypesAndModesOfPlover() {
        Ontology ontology = Ontology.standard();
        assertThat(ontology.entries()).extracting(Entry::type).containsExactlyElementsOf(Ontology.TYPES);
        assertThat(ontology.entries().stream().mapToInt(e -> e.modes().size()).sum())
                .isEqualTo(67);
    }

    @Test
    void everyEntryNamesItsSourceAndHasPatternsAndExamples() {
        for (Entry entry : Ontology.standard().entries()) {
            assertThat(entry.from()).as(entry.type()).isNotBlank();
            assertThat(entry.examples()).as(entry.type()).hasSizeGreaterThan(20);
            assertThat(Ontology.standard().describe(entry.type()))
                    .as(entry.type())
                    .isNotEmpty();
        }
    }

    @Test
    void everyExampleHasTheFormThatIsCompared() {
        Ontology.standard()
                .entries()
                .forEach(entry -> entry.examples()
                        .forEach(example -> example.is()
                                .forEach(is -> assertThat(Expectation.of(is).type())
                                        .as("%s.yaml:%d", entry.type(), example.line())
                                        .matches(type -> type.isEmpty() || Ontology.TYPES.contains(type)))));
    }

    @ParameterizedTest(name = "{0} stops at line {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    - {id: tour, mode: vist, verb: [tour]}             | 10 | CONSULT has no mode 'vist'; use one of [visit]
                    - {id: tour, verb: [tour], verbs: [see]}           | 10 | a pattern has no key 'verbs'
                    - {id: tour, actor: [subj]}                        | 10 | pattern 'tour' needs one of verb, noun, adjective
                    - {id: tour, verb: ['@nothing']}                   | 10 | there is no such class of words
                    - {id: tour, verb: [tour], status: doen}           | 10 | 'doen' is no status
                    - {id: tour, verb: [tour], needs: [who]}           | 10 | pattern 'tour' needs [who]
                    """)
    void stopsAtAFault(String pattern, int line, String what) throws IOException {
        Files.writeString(folder.resolve("CONSULT.yaml"), HEAD + "patterns:\n  " + pattern + "\n");
        assertThatThrownBy(() -> Ontology.at(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("CONSULT.yaml:" + line)
                .hasMessageContaining(what);
    }

    @Test
    void stopsAtADoubleId() throws IOException {
        Files.writeString(
                folder.resolve("CONSULT.yaml"),
                HEAD + "patterns:\n  - {id: tour, verb: [tour]}\n  - {id: tour, verb: [visit]}\n");
        assertThatThrownBy(() -> Ontology.at(folder)).hasMessageContaining("pattern 'tour' stands twice");
    }

    @Test
    void saysWhatToDoWithAnEmptyFolder() {
        assertThatThrownBy(() -> Ontology.at(folder)).hasMessageContaining("harmel ontology copy");
    }

    @ParameterizedTest(name = "{0} {1}/{2} is {3}/{4} on the track {5}")
    @CsvSource(delimiter = '|', textBlock = """
                    planned   | CONSULT  | visit    | AGREE    |             | DIALOGUE   | TALK
                    occurred  | CONSULT  | visit    | CONSULT  | visit       | DIALOGUE   | TALK
                    planned   | ASSAULT  | aerial   | THREATEN | violence    | DETERRENCE | PRESSURE
                    refused   | CONSULT  | visit    | REJECT   | meet        | DETERRENCE | PRESSURE
                    requested | RETREAT  | release  | REQUEST  | yield       | NONE       | NONE
                    ended     | COOPERATE|          | SANCTION | discontinue | DETERRENCE | PRESSURE
                    ended     | SANCTION |          | CONCEDE  |             | DIALOGUE   | ACCORD
                    ended     | ASSAULT  |          | RETREAT  | ceasefire   | NONE       | DE_ESCALATION
                    denied    | ASSAULT  | drone    | ASSAULT  | drone       | NONE       | NONE
                    planned   | MOBILIZE | troops   | MOBILIZE | troops      | DETERRENCE | POSTURE
                    """)
    void theRecordFollowsFromActAndStatus(
            String status, String type, String mode, String ofType, String ofMode, Track track, Strand strand) {
        RecordTable.Code code = Ontology.standard()
                .record()
                .of(type, Optional.ofNullable(mode), Status.valueOf(status.toUpperCase(Locale.ROOT)), false);
        assertThat(code.type()).isEqualTo(ofType);
        assertThat(code.mode()).isEqualTo(Optional.ofNullable(ofMode));
        assertThat(code.track()).isEqualTo(track);
        assertThat(code.strand()).isEqualTo(strand);
    }
}
