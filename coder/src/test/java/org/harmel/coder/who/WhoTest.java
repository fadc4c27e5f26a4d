package org.harmel.coder.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final Who WHO = new Who(
            LEXICON,
            place -> place.equals("Bergen") ? Optional.of("NOR") : Optional.empty(),
            Document::of,
            Holders.none(),
            Holders.none());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # phrase                          | context | code | sectors | name
            Peru                              |         | PER      | -       | Peru
            Norwegians                        |         | NOR      | -       | -
            Norwegans                         |         | NOR      | -       | -
            three Chilean warships            |         | CHL      | MIL     | -
            Togolese Foreign Minister Kofi A. |         | TGO      | GOV     | Kofi A.
            Fiji's Defence Ministry           |         | FJI      | GOV,MIL | -
            the president of Ghana            |         | GHA      | GOV     | -
            an opposition senator             |         | -        | LEG,OPP | -
            a retired diplomat                |         | -        | ELI     | -
            Kenya's ambassador to Chile       |         | KEN      | GOV     | -
            members of the Riksdag            |         | SWE      | LEG     | -
            the Nato secretary general        |         | NATO     | GOV     | -
            Hezbollah gunmen                  |         | HEZBOLLAH | REB,PTY | -
            interior minister                 | Danish  | DNK      | GOV     | -
            Bergen authorities                |         | NOR      | GOV     | -
            police in Bergen                  |         | NOR      | COP     | -
            Ada Nilsen                        |         | -        | -       | Ada Nilsen
            """)
    void resolvesAPhrase(String phrase, String context, String code, String sectors, String name) {
        Actor actor = WHO.resolve(phrase, context == null ? "" : context, Optional.empty())
                .actor();

        assertThat(actor.code().orElse("-")).isEqualTo(code);
        assertThat(actor.sectors().isEmpty() ? "-" : String.join(",", actor.sectors()))
                .isEqualTo(sectors);
        assertThat(actor.name().orElse("-")).isEqualTo(name);
        assertThat(actor.text()).contains(phrase);
    }

    /** One table for many; what needs the gazetteer or the holders of office is not in it. */
    @Test
    void resolvesThePhrasesOfTheTable() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : lines("phrases.txt")) {
            String[] cells = line.split(" \\| ");
            Actor actor = WHO.resolve(cells[0], "", Optional.empty()).actor();
            String sectors = actor.sectors().isEmpty() ? "-" : String.join(",", actor.sectors());
            String is = cells[0] + " | " + actor.code().orElse("-") + " | " + sectors;
            if (!is.equals(line)) {
                wrong.add(line + " but " + is);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = WhoTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # office                            | level
            Ghanaian President                  | leaders
            deputy foreign minister             | ministers
            chief of the general staff          | generals
            special envoy of the president      | envoys
            spokesman for the defence minister  | officials
            farmer                              | -
            """)
    void officesHaveLevels(String office, String level) {
        Actor holder = Actor.country("GHA").withPerson(Optional.empty(), Optional.of(office));
        assertThat(new Levels(LEXICON).of(holder).orElse("-")).isEqualTo(level);
    }
}
