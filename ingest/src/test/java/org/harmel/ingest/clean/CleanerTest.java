package org.harmel.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.harmel.core.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
    private static final Cleaner CLEANER = new Cleaner();
    private static final String FIRST =
            "The two governments agreed on Monday to reopen the road that joins their capitals, which floods had cut in May.";
    private static final String LAST =
            "Both sides will meet again next week in the border town, a spokeswoman told reporters.";

    private static Article clean(String... paragraphs) {
        return CLEANER.clean(
                        Draft.of(List.of(paragraphs).stream().map(Paragraph::of).toList()), "test")
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # paragraph                                                    | place             | agency
            BRUSSELS (Reuters) — The council met.                          | BRUSSELS          | Reuters
            LONDON, June 7 (Reuters) - The council met.                    | LONDON            | Reuters
            LONDON, June 7, 2018 (AP) -- The council met.                  | LONDON            | Associated Press
            BERLIN/PARIS, 7 June (dpa) – The council met.                  | BERLIN/PARIS      | Deutsche Presse-Agentur
            KYIV, Ukraine (AP) — The council met.                          | KYIV, Ukraine     | Associated Press
            Kyiv, Ukraine (AFP) – The council met.                         | Kyiv, Ukraine     | Agence France-Presse
            BEIJING, March 3 (Xinhua) -- The council met.                  | BEIJING           | Xinhua
            MOSCOW, June 7. /TASS/. The council met.                       | MOSCOW            | TASS
            NEW DELHI: The council met.                                    | NEW DELHI         |
            MADRID — The council met.                                      | MADRID            |
            Geneva — The council met.                                      | Geneva            |
            Tehran, June 7, IRNA – The council met.                        | Tehran            | IRNA
            TEHRAN, Jun. 07 (MNA) – The council met.                       | TEHRAN            | Mehr News Agency
            (Reuters) - The council met.                                   |                   | Reuters
            WASHINGTON (VOA) — The council met.                            | WASHINGTON        | VOA
            Moscow, June 7 - The council met.                              | Moscow            |
            """)
    void takesTheDatelineOut(String paragraph, String place, String agency) {
        Article article = clean(paragraph, LAST);
        assertThat(article.text()).isEqualTo("The council met.\n\n" + LAST);
        assertThat(article.dateline()).isEqualTo(Optional.ofNullable(place));
        assertThat(article.agency()).isEqualTo(Optional.ofNullable(agency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NATO — the alliance of 29 states — met on Monday to speak about the border.",
                "The minister - a former general - said that the road would be open by May.",
                "On Monday (June 7) the council met in the capital to speak about the border.",
                "QUESTION: Did you speak about the border with the other side this morning?",
                "South Korea's president (left) - seen here in May - met envoys on Monday.",
                "UN: the body's staff will stay in the country, a spokesman said on Monday."
            })
    void leavesOtherBeginningsAlone(String paragraph) {
        assertThat(clean(paragraph, LAST).text()).startsWith(paragraph);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # line of furniture after the report                                                | field   | value
            Reuters contributed reporting to this article.                                      | agency  | Reuters
            AFP and dpa contributed to this report.                                             | agency  | Agence France-Presse
            Associated Press writer Jane Test in Rome contributed to this report.               | agency  | Associated Press
            (Reporting by Jane Test and John Test; Editing by Joan Test)                        | none    |
            (With inputs from PTI)                                                              | agency  | Press Trust of India
            With files from The Canadian Press                                                  | agency  | Canadian Press
            Based on reporting by AP and Interfax                                               | agency  | Associated Press
            jt/rc (AP, Reuters)                                                                 | agency  | Associated Press
            Source: TASS                                                                        | agency  | TASS
            Copyright 2018 The Associated Press. All rights reserved.                           | agency  | Associated Press
            © 2018 AFP                                                                          | agency  | Agence France-Presse
            Read more: Ministers meet at the border                                             | related | Ministers meet at the border
            ALSO READ: Ministers meet at the border                                             | related | Ministers meet at the border
            Related article: Ministers meet at the border                                       | related | Ministers meet at the border
            Photo: Jane Test / Example Press                                                    | credit  | Jane Test / Example Press
            Image credit: Jane Test                                                             | credit  | Jane Test
            Jane Test / AFP                                                                     | credit  | Jane Test / AFP
            Jane Test via Getty Images                                                          | credit  | Jane Test via Getty Images
            Original url: <https://example.org/2018/06/07/road>                                 | url     | https://example.org/2018/06/07/road
            Follow us on Twitter @example for more news.                                        | none    |
            Sign up for our daily newsletter                                                    | none    |
            Jane Test is a senior correspondent at the Example. She has covered roads since 2003. | none  |
            The views expressed in this article are those of the author.                        | none    |
            This article was originally published on the site of the Example.                   | none    |
            Share this article                                                                  | none    |
            Advertisement                                                                       | none    |
            """)
    void keepsFurnitureOutOfTheText(String line, String field, String value) {
        Article article = clean(FIRST, LAST, line);
        assertThat(article.text()).isEqualTo(FIRST + "\n\n" + LAST);
        Optional<String> got = switch (field) {
            case "agency" -> article.agency();
            case "related" -> article.related().stream().findFirst();
            case "credit" -> article.credit();
            case "url" -> article.url();
            default -> Optional.empty();
        };
        assertThat(got).isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The agency reported on Tuesday that the photo of the tanks had been taken a year ago.",
                "“Follow us to the table,” the minister told the rebels in a speech on Tuesday.",
                "Reuters reported on Tuesday that the two sides had met in secret.",
                "The newsletter of the ministry named three officers who had been dismissed.",
                "Copyright law was among the subjects of the talks, the negotiators said.",
                "Support for the accord fell to a third of those asked, a survey found.",
                "By Tuesday evening the road was open again, the police of both countries said.",
                "The ministry published a list of the ships; more will follow, it said.",
                "Trucks carried food and tents / blankets to the north, aid workers said."
            })
    void keepsProseThatSoundsLikeFurniture(String prose) {
        assertThat(clean(FIRST, prose, LAST).text()).isEqualTo(FIRST + "\n\n" + prose + "\n\n" + LAST);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            By Jane Test          | Jane Test       |
            By AFP                | AFP             | Agence France-Presse
            BY JANE TEST, Reuters | JANE TEST, Reuters | Reuters
            """)
    void takesBylinesOut(String line, String byline, String agency) {
        Article article = clean(line, FIRST);
        assertThat(article.text()).isEqualTo(FIRST);
        assertThat(article.byline()).contains(byline);
        assertThat(article.agency()).isEqualTo(Optional.ofNullable(agency));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            https://www.bbc.co.uk/news/world-1       | BBC News
            https://edition.cnn.com/2018/06/07/a     | CNN
            https://m.dw.com/en/a                    | Deutsche Welle
            https://news.example.org/a               | news.example.org
            """)
    void namesTheOutletByItsHost(String url, String outlet) {
        Draft draft = Draft.of(List.of(Paragraph.of(FIRST))).withUrl(Optional.of(url));
        assertThat(CLEANER.clean(draft, "test").orElseThrow().outlet()).contains(outlet);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            en | The ministers of the two countries met on Monday in the capital, and they agreed to open the road.
            de | Die Minister der beiden Länder haben sich am Montag in der Hauptstadt getroffen und die Straße geöffnet.
            fr | Les ministres des deux pays se sont rencontrés lundi dans la capitale et ont ouvert la route.
            es | Los ministros de los dos países se reunieron el lunes en la capital y abrieron la carretera.
            ru | Министры двух стран встретились в понедельник в столице и договорились, что дорога будет открыта.
            uk | Міністри двох країн зустрілися в понеділок у столиці та домовилися, що дорога буде відкрита.
            zh | 两国部长星期一在首都会晤，同意重新开放公路。
            ja | 両国の大臣は月曜日に首都で会い、道路を再開することに合意した。
            ar | التقى وزراء البلدين في العاصمة يوم الاثنين واتفقوا على فتح الطريق من جديد
            """)
    void tellsTheLanguage(String language, String text) {
        assertThat(clean(text).language()).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\u200b two", "one\u00a0 \ttwo", " one\u00ad two\ufeff", "one \u202atwo\u202c"})
    void foldsSpacesAndDropsWhatIsInvisible(String text) {
        assertThat(Words.fold(text)).isEqualTo("one two");
    }
}
