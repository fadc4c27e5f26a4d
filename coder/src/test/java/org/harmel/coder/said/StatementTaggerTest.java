package org.harmel.coder.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.harmel.core.Actor;
import org.harmel.core.Article;
import org.harmel.core.Days;
import org.harmel.core.Days.Precision;
import org.harmel.core.Document;
import org.harmel.core.Place;
import org.harmel.core.PlaceMention;
import org.harmel.core.Span;
import org.harmel.core.Statement;
import org.harmel.core.TimeExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTaggerTest {
    private static final StatementTagger TAGGER = new StatementTagger();

    private static List<Statement> read(String name) {
        return TAGGER.apply(Cases.read(name, "Lind=NOR, Denmark=DNK, Norway=NOR, Sweden=SWE"))
                .statements();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      # case                | nth | speaker             | kind     | cue             | words
      split quote           | 0   | Lind                | direct   | told            | We will keep the line open, whatever the weather brings.
      quote over sentences  | 0   | Colonel Berg        | direct   | said            | The border is quiet. Our patrols go on. Nobody has crossed
      quote over paragraphs | 0   | Lind                | direct   | said            | The bridge is safe
      quote over paragraphs | 1   | Lind                | direct   | - | We checked it twice. The reports are wrong.
      quote over paragraphs | 2   | she                 | direct   | added           | It will open in May
      next sentence in the same paragraph | 0 | she     | direct   | said            | It will cost less than a road, It will also last longer than we do.
      nested                | 0   | The minister        | indirect | said            | Norway claimed that the ship had crossed the border
      nested                | 1   | Norway              | indirect | claimed         | that the ship had crossed the border
      straight quotes       | 0   | the envoy           | direct   | wrote           | The talks were useful, but they were short.
      emoji                 | 0   | the mayor           | direct   | posted          | The fair was a success
      nobody                | 0   | - | direct   | - | Nobody told us where the soldiers had gone.
      unbalanced            | 0   | the mayor           | indirect | said            | The road is closed
      unbalanced            | 1   | The harbour         | indirect | said            | that two ships had left
      inverted              | 0   | General Holm        | direct   | warned          | A storm is coming
      parenthetical         | 0   | the ministry        | indirect | said            | The convoy will leave the port in June
      quoted as saying      | 0   | The colonel         | indirect | saying          | that both bridges had been mined
      according to          | 0   | the port authority  | indirect | According to    | three tankers were damaged.
      nominal               | 1   | the general         | indirect | claim           | that Sweden had moved its troops
      denied                | 0   | The army            | indirect | denied          | that it had shelled the village
      denied                | 1   | The army            | indirect | adding          | that the reports were false
      mixed                 | 0   | The council         | mixed    | said            | the raid was “a grave mistake” and called for restraint
      accused               | 0   | Lind                | indirect | accused         | Denmark of spying on the fleet
      single quotes         | 0   | the governor        | direct   | said            | The canal is ours
      nested single quotes  | 0   | the sailor          | direct   | said            | He told me, ‘Go home,’ and I went
      introduced            | 0   | The embassy         | direct   | - | Our staff are safe and will stay in the city.
      vocative              | 0   | the captain         | direct   | said            | Minister, we are ready to sail.
      warned in             | 0   | Swedish officers    | indirect | warned          | a possible blockade
      statement said        | 0   | The ministry        | indirect | said            | that the talks had failed
      """)
    void tellsWhoSaidWhat(String name, int nth, String speaker, String kind, String cue, String words) {
        Document doc = Cases.read(name, "Lind=NOR");
        Statement statement = TAGGER.apply(doc).statements().get(nth);
        assertThat(statement.text()).isEqualTo(words);
        assertThat(statement.kind()).isEqualTo(Statement.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
        assertThat(statement.speaker().flatMap(Actor::text).orElse("-")).isEqualTo(speaker);
        assertThat(statement.cue().map(span -> span.of(doc.text())).orElse("-")).isEqualTo(cue);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans", "would not say", "scare quotes"})
    void leavesOutWhatNobodyHasSaid(String name) {
        assertThat(read(name)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
      # case               | to          | via        | provided by | repeated
      split quote          | reporters   | - | - | false
      quote over sentences | Radio North | interview  | - | false
      straight quotes      | the council | letter     | - | false
      emoji                | - | post       | - | false
      provided             | - | transcript | the navy    | false
      again                | - | - | - | true
      statement said       | - | statement  | - | false
      """)
    void tellsHow(String name, String to, String via, String by, boolean repeated) {
        Statement statement = read(name).get(0);
        assertThat(statement.to().orElse("-")).isEqualTo(to);
        assertThat(statement.via().orElse("-")).isEqualTo(via);
        assertThat(statement.providedBy().flatMap(Actor::text).orElse("-")).isEqualTo(by);
        assertThat(statement.repeated()).isEqualTo(repeated);
    }

    @Test
    void spansCountUtf16UnitsAndEvidenceIsOneSentence() {
        for (String name : List.of("emoji", "quote over sentences", "quote over paragraphs", "split quote")) {
            Document doc = Cases.read(name, "Lind=NOR");
            for (Statement statement : TAGGER.apply(doc).statements()) {
                Span evidence = statement.evidence().span();
                assertThat(evidence)
                        .isEqualTo(doc.sentences()
                                .get(statement.evidence().sentence())
                                .span());
                assertThat(evidence.of(doc.text()))
                        .isEqualTo(statement.evidence().text());
            }
        }
        Document emoji = Cases.read("emoji", "");
        Span content = TAGGER.apply(emoji).statements().get(0).content().get(0);
        assertThat(content.of(emoji.text())).isEqualTo("The fair was a success,");
        assertThat(content.start()).isEqualTo(4);
    }

    @Test
    void takesTimeAndPlaceFromWordsThatHangOnTheCue() {
        Document doc = Cases.read("split quote", "Lind=NOR");
        Span monday = spanOf(doc, "Monday");
        Days day = Days.said(LocalDate.of(2024, 3, 11), LocalDate.of(2024, 3, 11), Precision.DAY, "Monday", monday);
        TimeExpression time = new TimeExpression(0, monday, "Monday", "DATE", "2024-03-11", Optional.of(day));
        Place oslo = new Place(
                "Oslo",
                Optional.of("NOR"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Oslo"),
                Optional.of(spanOf(doc, "Oslo")));
        PlaceMention place = new PlaceMention(0, Cases.token(doc, 0, "Oslo"), oslo);
        Statement statement = TAGGER.apply(doc.withTimes(List.of(time)).withPlaces(List.of(place)))
                .statements()
                .get(0);
        assertThat(statement.when()).contains(day);
        assertThat(statement.where()).contains(oslo);
    }

    @Test
    void takesTheWeekOfPublicationForMainClausesOnly() {
        assertThat(read("nominal").get(0).when()).contains(Days.published(Cases.PRINTED, Precision.WEEK));
        assertThat(read("nominal").get(1).when()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
      # case      | nth | of
      echo        | 0   | Admiral Erik Holm
      echoing     | 0   | the admiral
      echoed view | 1   | Holm
      joined      | 0   | the admiral
      like        | 0   | the admiral
      """)
    void followsEchoesThatTheTextTells(String name, int nth, String of) {
        Document doc = Cases.read(name, "Lind=NOR");
        List<Statement> statements = TAGGER.apply(doc).statements();
        assertThat(statements.get(nth).echoOf())
                .extracting(span -> span.of(doc.text()))
                .containsExactly(of);
    }

    @Test
    void anEchoPointsAtTheSourceOfTheOtherStatement() {
        List<Statement> statements = read("echo");
        assertThat(statements.get(0).echoOf())
                .containsExactly(statements.get(1).source().orElseThrow());
    }

    @Test
    void anEmptyArticleHasNone() {
        Document doc = Document.of(Article.of("", Optional.empty())).withSentences(List.of());
        assertThat(TAGGER.apply(doc).statements()).isEmpty();
    }

    @Test
    void termsAreContentWordsAndCodesSorted() {
        assertThat(read("nested").get(0).terms()).containsExactly("NOR", "border", "claim", "cross", "norway", "ship");
        assertThat(read("echo").get(0).terms()).contains("not", "DNK").doesNotContain("will", "the");
    }

    private static Span spanOf(Document doc, String words) {
        int start = doc.text().indexOf(words);
        return new Span(start, start + words.length());
    }
}
