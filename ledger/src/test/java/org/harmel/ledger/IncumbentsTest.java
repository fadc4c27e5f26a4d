package org.harmel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a bare name means, by what articles tell of offices. */
class IncumbentsTest {
    /** Day, person, office, whose, tenure. */
    static final String TOLD = """
            2018-03-01 | Anna Holm   | defence minister   | NOR  | current
            2018-03-20 | Holm        | minister           | NOR  | current
            2019-11-01 | Anna Holm   | secretary-general  | NATO | current
            2018-04-01 | Lena Berg   | minister           | SWE  | current
            2018-04-01 | Lena Berg   | Minister           | SWE  | current
            2018-04-10 | Jonas Berg  | minister           | NOR  | current
            2018-04-01 | Per Vik     | minister           | NOR  | current
            2018-04-10 | Kari Vik    | deputy minister    | NOR  | current
            2018-05-01 | Olav Lund   | former premier     | NOR  | former
            2018-05-01 | Mia Dahl    | premier-designate  | DNK  | designate
            2018-05-02 | Jan Moe     | acting minister    | DNK  | acting
            2018-05-03 | Sven Aas    | late minister      | SWE  | late
            2018-05-04 | Eva Ek      | minister           | FIN  | current
            2018-05-06 | Eva Ek      | minister           | EST  | current
            2018-05-04 | Ulf Lie     | minister           | FIN  | current
            2018-05-06 | Ulf Lie     | minister           | FIN  | current
            2018-05-05 | Ulf Lie     | minister           | EST  | current
            2018-05-01 | Rolf Haug   | general            | NOR  | current
            2018-05-01 | Ali al-Sadi | minister           | IRQ  | current
            2018-05-01 | Eva van Dam | minister           | NLD  | current
            """;

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # name        | day        | is               | why
            Holm          | 2018-04-15 | NOR Anna Holm    | by the family name
            Anna Holm     | 2018-04-15 | NOR Anna Holm    | by the name in full
            Peter Holm    | 2018-04-15 | -                | another given name
            Holm          | 2018-01-15 | NOR Anna Holm    | somewhat before
            Holm          | 2017-06-15 | -                | long before
            Holm          | 2019-03-25 | -                | long after
            Holm          | 2019-10-15 | NATO Anna Holm   | the nearer of two offices
            Holm          | 2020-05-15 | NATO Anna Holm   | the later of two offices
            Berg          | 2018-05-15 | -                | two persons of two states
            Lena Berg     | 2018-05-15 | SWE Lena Berg    | a name in full beats a family name
            Vik           | 2018-05-15 | NOR Vik          | two persons of one state
            Lund          | 2018-06-15 | NOR Olav Lund    | a former one, later
            Lund          | 2018-04-25 | -                | when he left is not told
            Dahl          | 2018-06-15 | DNK Mia Dahl     | not yet in office
            Dahl          | 2018-12-15 | -                | what became of it is not told
            Moe           | 2018-06-15 | DNK Jan Moe      | acting
            Aas           | 2018-06-15 | SWE Sven Aas     | told of after death
            Aas           | 2018-05-01 | -                | before the death is told
            Ek            | 2018-05-15 | -                | articles do not agree
            Lie           | 2018-05-15 | FIN Ulf Lie      | most articles agree
            Sadi          | 2018-05-15 | IRQ Ali al-Sadi  | without the article
            al-Sadi       | 2018-05-15 | IRQ Ali al-Sadi  | with it
            van Dam       | 2018-05-15 | NLD Eva van Dam  | a small word before the family name
            HOLM          | 2018-04-15 | NOR Anna Holm    | in capitals
            Strand        | 2018-04-15 | -                | of whom nothing is told
            """)
    void isTheOneOfWhomIsToldAtThatTime(String name, String day, String is, String why) {
        Actor bare = Actor.unresolved(Actor.Kind.OTHER).withPerson(Optional.of(name), Optional.empty());
        Optional<Actor> known = incumbents()
                .find(new Incumbents.Bare(bare, "a-1", LocalDate.parse(day)), LocalDate.MAX)
                .map(Incumbents.Known::actor);
        assertThat(known.map(a -> a.code().orElse("") + " " + a.name().orElse(""))
                        .orElse("-"))
                .as(why)
                .isEqualTo(is);
    }

    @Test
    void whatTheWordsThemselvesSayRanksFirst() {
        Actor general = Actor.unresolved(Actor.Kind.OTHER).withSectors(List.of("MIL"));
        LocalDate day = LocalDate.of(2018, 6, 1);
        Actor holm = general.withPerson(Optional.of("Holm"), Optional.empty());
        Actor haug = general.withPerson(Optional.of("Haug"), Optional.of("brigadier"));
        assertThat(incumbents().find(new Incumbents.Bare(holm, "a-1", day), day))
                .as("a minister is no general")
                .isEmpty();
        Actor known = incumbents()
                .find(new Incumbents.Bare(haug, "a-1", day), day)
                .orElseThrow()
                .actor();
        assertThat(known.code()).contains("NOR");
        assertThat(known.office()).contains("brigadier");
    }

    @Test
    void whatIsToldLaterIsNotKnownYet() {
        LocalDate day = LocalDate.of(2018, 4, 20);
        Incumbents.Bare bare = new Incumbents.Bare(
                Actor.unresolved(Actor.Kind.OTHER).withPerson(Optional.of("Dahl"), Optional.empty()), "a-1", day);
        assertThat(incumbents().find(bare, day)).isEmpty();
        assertThat(incumbents().later(bare)).containsExactly(LocalDate.of(2018, 5, 1));
        assertThat(incumbents().find(bare, LocalDate.of(2018, 5, 1))).isPresent();
    }

    @Test
    void whatItsOwnArticleTellsDoesNotCount() {
        Document own = OverlayTest.told().get(0);
        Actor actor = Actor.unresolved(Actor.Kind.OTHER).withPerson(Optional.of("Holm"), Optional.empty());
        LocalDate day = own.article().published().orElseThrow();
        Incumbents incumbents = new Incumbents();
        own.offices().forEach(fact -> incumbents.add(fact, own.article().id()));
        assertThat(incumbents.find(new Incumbents.Bare(actor, own.article().id(), day), day))
                .isEmpty();
        assertThat(incumbents.find(new Incumbents.Bare(actor, "a-1", day), day)).isPresent();
    }

    private static Incumbents incumbents() {
        Incumbents incumbents = new Incumbents();
        OverlayTest.told()
                .forEach(doc -> doc.offices()
                        .forEach(fact -> incumbents.add(fact, doc.article().id())));
        return incumbents;
    }
}
