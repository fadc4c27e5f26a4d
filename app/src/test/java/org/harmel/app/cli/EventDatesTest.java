package org.harmel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.harmel.core.Article;
import org.harmel.core.Days;
import org.harmel.core.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From words to the date of an event: that which grammar ties to the act, else its clause's, else that of print. */
class EventDatesTest {
    private static final LocalDate THURSDAY = LocalDate.parse("2024-03-14");

    private static final Reader READER = Reader.open();

    @ParameterizedTest(name = "{1} in \"{0}\"")
    @CsvSource(delimiter = '|', textBlock = """
            # printed on Thursday, 14 March 2024
            # sentence | trigger | first day, or "week" for the week of print, or "none"
            Norway and Sweden signed an accord in Oslo on Monday. | signed | 2024-03-11
            Israel approved the accord, which is expected to take effect on Sunday. | approved | week
            The strikes on the port killed five people on Tuesday. | killed | 2024-03-12
            In the past 24 hours, the ministry said, Russian forces shelled Kharkiv. | shelled | 2024-03-13
            Poland called for an inquiry into a raid on a mosque in Syria on Friday that killed 13. | inquiry | none
            France condemns the attack on Ukraine this morning. | condemns | week
            France condemns the attack on Ukraine this morning. | attack | 2024-03-14
            Norway said on Wednesday that it supports the proposal of Finland. | supports | 2024-03-13
            China imposed sanctions on Lithuania, effective April 10. | imposed | week
            Russian troops entered the town on Tuesday and attacked Ukrainian positions. | attacked | 2024-03-12
            Finland will host a conference with Estonia, a follow-up to last year's meeting, in spring. | host | 2024-03-01
            """)
    void datesTheAct(String sentence, String trigger, String first) {
        Event event = READER.read(Article.of(sentence, Optional.of(THURSDAY))).events().stream()
                .filter(e -> e.evidence()
                        .trigger()
                        .filter(at -> at.of(sentence).equals(trigger))
                        .isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(event.when().map(EventDatesTest::shown).orElse("none")).isEqualTo(first);
    }

    private static String shown(Days days) {
        return days.basis() == Days.Basis.PUBLICATION ? "week" : days.start().toString();
    }
}
