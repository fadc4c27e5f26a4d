package org.harmel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;
import org.harmel.core.Article;
import org.harmel.core.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An act that several words of a sentence tell of is one event, with what each of them says. */
class OneActTest {
    private static final Reader READER = Reader.open();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # sentence | act | actors | recipients, by their words | place
            Soldiers killed or wounded rebels in Mali. | ASSAULT | Soldiers | rebels | Mali
            Police arrested, jailed and detained three opposition leaders in Kenya. | COERCE | Police | three opposition leaders | Kenya
            Nine people are killed and 12 others are injured in Turkish airstrikes on Idlib, Syria. | ASSAULT | Turkish | Nine people | Idlib
            Thousands of people gather in Rome, Italy, to protest against the prime minister. | PROTEST | people | the prime minister | Rome
            The Norwegian navy attacked an army camp near Basra, Iraq. | ASSAULT | The Norwegian navy | an army camp | Basra
            """)
    void isOneEvent(String sentence, String type, String actor, String recipient, String place) {
        List<Event> events = READER.read(Article.of(sentence, Optional.of(LocalDate.parse("2024-03-14"))))
                .events();

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.act().type()).isEqualTo(type);
            assertThat(event.actors()).extracting(Actor::text).containsExactly(Optional.of(actor));
            assertThat(event.recipients()).extracting(Actor::text).contains(Optional.of(recipient));
            assertThat(event.where().orElseThrow().text()).hasValue(place);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            A cargo plane crashed near Bergen, Norway, killing five people.
            Egypt has ordered all pigs in the country to be slaughtered.
            A teenage girl is killed in a shark attack off Queensland, Australia.
            """)
    void anAccidentOrABeastIsNone(String sentence) {
        assertThat(READER.read(Article.of(sentence, Optional.empty())).events())
                .noneMatch(event -> event.act().type().equals("ASSAULT"));
    }
}
