package org.harmel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;
import org.harmel.core.Article;
import org.harmel.core.Mention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What words that point back stand for, on the parser's own trees. */
class ActorsOfTextTest {
    private static final Reader READER = Reader.open();

    @ParameterizedTest(name = "{1} in \"{0}\"")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # text | words | whom they stand for
            Peru and Chile said on Monday that they would hold joint drills in May. Their navies will sail together. | they | PER,CHL
            Peru and Chile said on Monday that they would hold joint drills in May. Their navies will sail together. | Their navies | PER,CHL
            Egypt and Libya signed a truce. Both parties promised to lay down arms. The warring sides will meet in Tunis. | Both parties | EGY,LBY
            Egypt and Libya signed a truce. Both parties promised to lay down arms. The warring sides will meet in Tunis. | The warring sides | EGY,LBY
            Ghana and Togo urged both sides to show restraint after Benin and Niger clashed. | both sides | -
            Foreign ministers of Egypt, Sudan and Kenya met in Kinshasa. The three countries failed to agree on the dam. | The three countries | EGY,SDN,KEN
            Oman and Yemen restored ties. The rivals had cut relations in 2016. | The rivals | OMN,YEM
            President Juan Holm of Peru met Chilean Prime Minister Pedro Rojas in Lima. The two men shook hands. | The two men | PER,CHL
            Norway's defence minister, Anna Holm, met Danish Defence Minister Ida Skov. The minister said that the talks were routine. | The minister | NOR
            The IAEA said on Monday that Iran must open its sites. The agency will send inspectors. | The agency | IAEA
            The IAEA sent inspectors. They will stay for a month. | They | -
            The IAEA has asked for access. They will decide in May. | They | IAEA
            """)
    void pointsBack(String text, String words, String codes) {
        List<String> found = READER.read(Article.of(text, Optional.of(LocalDate.of(2024, 3, 14)))).actors().stream()
                .map(Mention::actor)
                .filter(actor -> actor.text().filter(words::equals).isPresent())
                .flatMap(actor -> parties(actor).stream())
                .toList();

        assertThat(found.isEmpty() ? "-" : String.join(",", found)).isEqualTo(codes);
    }

    private static List<String> parties(Actor actor) {
        return actor.code().map(List::of).orElse(actor.members());
    }
}
