package org.harmel.coder.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.harmel.core.Actor;
import org.harmel.core.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldersTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final Holders SHIPPED = Holders.load(LEXICON);

    @TempDir
    private Path folder;

    @Test
    void everyRowCanBeRead() {
        assertThat(SHIPPED.check()).isGreaterThan(5000);
    }

    @ParameterizedTest
    @CsvSource({
        "Boris Yeltsin, 1995-06-01, RUS, GOV",
        "Yeltsin, 1995-06-01, RUS, GOV",
        "Boris Yeltsin, 2003-06-01, RUS, ELI",
        "Nikita Khrushchev, 1960-05-01, SUN, GOV",
        "Kofi Annan, 2001-03-01, UN, ''",
        "Jens Stoltenberg, 2010-01-01, NOR, GOV",
        "Jens Stoltenberg, 2018-06-01, NATO, ''",
    })
    void theDayTellsTheOffice(String name, LocalDate day, String code, String sectors) {
        Actor actor = SHIPPED.find(name, Optional.of(day)).orElseThrow();
        assertThat(actor.code()).contains(code);
        assertThat(String.join(",", actor.sectors())).startsWith(sectors);
    }

    @Test
    void aBareNameMeansNobodyLongBeforeTheFirstOffice() {
        assertThat(SHIPPED.find("Yeltsin", Optional.of(LocalDate.of(1955, 1, 1))))
                .isEmpty();
        assertThat(SHIPPED.find("Nobody Whatsoever", Optional.empty())).isEmpty();
    }

    @Test
    void aUsersTableTellsWhoseTheOfficeIsByItsWords() throws IOException {
        Path table = write("name\toffice\tfrom\tto\nAnna Holm\tNorwegian defence minister\t2030-03\t2031\n");
        Holders own = Holders.of(table, LEXICON);
        Actor holm = own.find("Holm", Optional.of(LocalDate.of(2030, 5, 1))).orElseThrow();
        assertThat(holm.code()).contains("NOR");
        assertThat(holm.sectors()).contains("GOV");
        assertThat(holm.name()).contains("Anna Holm");
        assertThat(own.find("Anna Holm", Optional.of(LocalDate.of(2032, 1, 1)))
                        .orElseThrow()
                        .sectors())
                .containsExactly("ELI");
    }

    @Test
    void aBadRowIsNamed() throws IOException {
        Path office = write("name\toffice\tfrom\tto\nAnna Holm\tminister\t2030\t-\n");
        assertThatThrownBy(() -> Holders.of(office, LEXICON))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(":2")
                .hasMessageContaining("minister");
        Path date = write("name\toffice\tfrom\tto\nAnna Holm\tNorwegian minister\tspring\t-\n");
        assertThatThrownBy(() -> Holders.of(date, LEXICON))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("spring");
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Holders.of(folder.resolve("none.tsv"), LEXICON))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("none.tsv");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("holders.tsv"), text);
    }
}
