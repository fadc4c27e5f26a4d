package org.harmel.coder.what;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.harmel.core.BadInput;
import org.harmel.core.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class LessonTest {
    private static final Ontology ONTOLOGY = Ontology.standard();
    private static final List<String> FILES =
            Stream.concat(Ontology.TYPES.stream(), Stream.of("NONE")).toList();
    private static final int MOST_PER_TRIGGER = 5;

    @Test
    void readsActPartiesAndTrigger() {
        Lesson lesson = Lesson.read(
                        ONTOLOGY, "CONSULT.txt", "CONSULT/visit occurred | <Finland> {received} [a guest from Chile].")
                .get(0);
        assertThat(lesson.text()).isEqualTo("Finland received a guest from Chile.");
        assertThat(lesson.act()).isEqualTo("CONSULT/visit");
        assertThat(lesson.status()).contains(Status.OCCURRED);
        assertThat(lesson.actor().orElseThrow().of(lesson.text())).isEqualTo("a guest from Chile");
        assertThat(lesson.recipient().orElseThrow().of(lesson.text())).isEqualTo("Finland");
        assertThat(lesson.trigger().orElseThrow().of(lesson.text())).isEqualTo("received");
        assertThat(lesson.marked()).isEqualTo("<Finland> {received} [a guest from Chile].");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
      CONSULT occurred [A] {met} <B>.                  ; 1: has no ' | '
      CONSULT planned | [A] will {meet} <B>.           ; 1: 'CONSULT planned' is recorded as AGREE; move it to AGREE.txt
      CONSULT/vist occurred | [A] {visited} <B>.       ; 1: CONSULT has no mode 'vist'
      CONSULTS occurred | [A] {met} <B>.               ; 1: 'CONSULTS' is no type
      CONSULT done | [A] {met} <B>.                    ; 1: 'done' is no status
      CONSULT occurred | [A] met <B>.                  ; 1: 'CONSULT occurred' and the marks do not tell an act
      CONSULT occurred | [A] {met} <B.                 ; 1: '<' is not closed
      CONSULT occurred | [A {met} <B>.                 ; 1: a second or nested '{'
      CONSULT occurred | [A] {met} B>.                 ; 1: '>' closes nothing
      """)
    void tellsWhatIsWrong(String line, String message) {
        assertThatThrownBy(() -> Lesson.read(ONTOLOGY, "CONSULT.txt", line))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("CONSULT.txt:" + message);
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void everyFileIsSound(String type) {
        List<Lesson> lessons = Lesson.shipped(ONTOLOGY, type);
        Map<String, Integer> triggers = new HashMap<>();
        lessons.stream()
                .flatMap(l -> l.trigger().stream().map(t -> t.of(l.text()).toLowerCase(java.util.Locale.ROOT)))
                .forEach(t -> triggers.merge(t, 1, Integer::sum));
        long checks = lessons.stream().filter(Lesson::check).count();
        assertThat(lessons).hasSizeGreaterThan(290);
        assertThat(checks).isBetween(lessons.size() / 8L, lessons.size() / 3L);
        assertThat(triggers)
                .as("no word may trigger many")
                .allSatisfy((word, n) -> assertThat(n).as(word).isLessThanOrEqualTo(MOST_PER_TRIGGER));
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void everyModeHasTen(String type) {
        List<Lesson> all = Ontology.TYPES.stream()
                .flatMap(t -> Lesson.shipped(ONTOLOGY, t).stream())
                .toList();
        ONTOLOGY.entry(type)
                .orElseThrow()
                .modes()
                .keySet()
                .forEach(mode -> assertThat(all.stream().filter(l -> l.act().equals(type + "/" + mode)))
                        .as(type + "/" + mode)
                        .hasSizeGreaterThanOrEqualTo(10));
    }

    static final List<String> TYPES = Ontology.TYPES;
}
