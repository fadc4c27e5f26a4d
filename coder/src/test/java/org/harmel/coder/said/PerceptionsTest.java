package org.harmel.coder.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Perception;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptionsTest {
    private static final StatementTagger TAGGER = new StatementTagger();
    private static final String ACTORS = "Norway=NOR, Norwegian=NOR, Russia=RUS, Russian=RUS, Estonia=EST, it=EST,"
            + " China=CHN, Denmark=DNK, Latvia=LVA, Iran=IRN, American=USA, Sweden=SWE, Israel=ISR";

    private static List<Perception> read(String name) {
        return TAGGER.apply(Cases.read(name, ACTORS)).perceptions();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
      # case       | nth | holder | about | object                         | as          | explained
      views        | 0   | NOR    | RUS   | northern patrols               | threat      | -
      views        | 1   | NOR    | RUS   | flights over the Barents Sea   | threat      | -
      each side    | 0   | NOR    | RUS   | drills                         | provocation | -
      each side    | 1   | RUS    | NOR   | drills                         | provocation | -
      defend       | 0   | EST    | RUS   | aggressive Russia              | aggressive  | defend itself
      concern      | 0   | DNK    | CHN   | military build-up              | concern     | -
      concern      | 1   | DNK    | CHN   | new bases                      | concern     | -
      relative     | 0   | NOR    | - | flights                        | provocation | -
      defensive    | 0   | RUS    | - | drills                         | defence     | defensive
      fears        | 0   | LVA    | RUS   | Russian blockade               | threat      | -
      alarmed      | 0   | - | RUS   | deployment of Russian missiles | concern     | -
      considers    | 0   | IRN    | USA   | American patrols               | threat      | -
      pose         | 0   | SWE    | RUS   | Russia                         | threat      | -
      threat posed | 0   | ISR    | IRN   | Iran                           | threat      | -
      """)
    void tellsWhoSeesWhatAsWhat(
            String name, int nth, String holder, String about, String object, String as, String explained) {
        Perception seen = read(name).get(nth);
        assertThat(seen.holder().code().orElse("-")).isEqualTo(holder);
        assertThat(seen.about().flatMap(Actor::code).orElse("-")).isEqualTo(about);
        assertThat(seen.object()).isEqualTo(object);
        assertThat(seen.as()).isEqualTo(as);
        assertThat(seen.explainedAs().orElse("-")).isEqualTo(explained);
    }

    @Test
    void isTiedToTheStatementThatItStandsIn() {
        Document doc = TAGGER.apply(Cases.read("pose", ACTORS));
        assertThat(doc.perceptions().get(0).statement())
                .contains(doc.statements().get(0).id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody threatened", "no threat", "there is", "not seen", "denied threat", "not concerned"})
    void whatNobodySeesAsAThreatIsNoRow(String name) {
        assertThat(read(name)).isEmpty();
    }
}
