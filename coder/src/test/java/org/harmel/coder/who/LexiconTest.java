package org.harmel.coder.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.harmel.core.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.load();

    @Test
    void holdsAllMembersOfTheUnitedNationsAndMore() {
        assertThat(Table.load(
                        "countries.tsv", "code", "kind", "home", "names", "adjectives", "people", "capitals", "years"))
                .filteredOn(row -> row.cell(1).equals("country"))
                .hasSize(193 + 4); // Kosovo, Palestine, Taiwan, the Vatican
    }

    @Test
    void noOrganisationBearsACountrysCode() {
        assertThat(Lexicon.organisations())
                .hasSizeGreaterThan(1500)
                .noneMatch(row -> row.cell(0).matches("[A-Z]{3}") && LEXICON.isCountry(row.cell(0)));
    }

    @ParameterizedTest(name = "{1} is no {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # letters | text
            US     | us
            Nato   | nato
            Polish | polish
            """)
    void lettersTellNamesFromWords(String name, String word) {
        Name found = LEXICON.names().get(name).orElseThrow();
        assertThat(found.casing().fits(name)).isTrue();
        assertThat(found.casing().fits(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Côte d'Ivoire | cote d ivoire
            U.S.          | us
            Guinea-Bissau | guinea bissau
            people’s      | people s
            P5+1          | p5 plus 1
            """)
    void spellingsFallTogether(String text, String folded) {
        assertThat(Words.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "lindqvist, lindquist, true",
        "pedersen, pederson, true",
        "kazakhs, kazahks, true",
        "holmes, homes, false",
        "norway, moscow, false",
        "rojas, rajas, false"
    })
    void longNamesMayDifferByALetter(String one, String other, boolean alike) {
        assertThat(Words.alike(one, other)).isEqualTo(alike);
    }

    @Test
    void aBadLineIsNamed() {
        assertThatThrownBy(() -> Table.read("lexicon/x.tsv", "# head\na\tb\n1\n", "a", "b"))
                .isInstanceOf(BadInput.class)
                .hasMessage("lexicon/x.tsv:3: has 1 cells; write 2, with tabs between them");
    }
}
