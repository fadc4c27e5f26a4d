package org.harmel.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.core.Document;
import org.harmel.core.Sentence;
import org.harmel.core.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Uses the models in the user's cache folder, so that only a first build has to make them. */
class ParserTest {
    private static Parser parser;

    @BeforeAll
    static void open() {
        parser = Parser.open();
    }

    private static List<Sentence> read(String text) {
        return parser.apply(Document.of(Article.of(text, Optional.empty()))).sentences();
    }

    /** The answers of the library as shipped, written down once. */
    @ParameterizedTest
    @CsvFileSource(resources = "frozen.tsv", delimiter = '\t', quoteCharacter = '`', maxCharsPerColumn = 10_000)
    void answersAsTheLibraryDoes(String text, String expected) {
        assertThat(read(text)).singleElement().extracting(ParserTest::line).isEqualTo(expected);
    }

    /** Each word as {@code form/lemma/tag/name/head/label}, heads from 0, -1 for the root. */
    static String line(Sentence sentence) {
        return sentence.tokens().stream()
                .map(t ->
                        String.join("/", t.text(), t.lemma(), t.tag(), t.name(), Integer.toString(t.head()), t.label()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Police arrest 100 people in Manila.                 | arrest    | VBP
            A court sentences a journalist to three years.      | sentences | VBZ
            Indian and Pakistani forces exchange fire.          | exchange  | VBP
            Thousands of people demonstrated in Athens.         | demonstrated | VBD
            Talks between Iran and France in Vienna on Monday.  | Talks     | NNS
            Minister to visit Oslo                              | visit     | VB
            """)
    void findsTheVerbOfNewsInThePresentTense(String text, String word, String tag) {
        assertThat(read(text).get(0).tokens())
                .filteredOn(token -> token.text().equals(word))
                .extracting(Token::tag)
                .containsExactly(tag);
    }

    @Test
    void tokensAreTheTextAtTheirSpans() {
        String text = "\uD83D\uDE80 “We\u00A0won’t go,” Ms. Hill said.\n\nThe cafe\u0301 (a “bar”) closed… “No.”";
        List<Sentence> sentences = read(text);
        assertThat(sentences).hasSize(3);
        int end = 0;
        for (Sentence sentence : sentences) {
            assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
            for (Token token : sentence.tokens()) {
                assertThat(token.span().of(text)).isEqualTo(token.text());
                assertThat(sentence.span().contains(token.span())).isTrue();
                assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
                end = token.span().end();
            }
        }
    }

    @Test
    void cutsWhatIsTooLongForASentence() {
        String text = "The ship, a tanker, left, ".repeat(300);
        List<Sentence> sentences = read(text);
        assertThat(sentences).allMatch(sentence -> sentence.tokens().size() <= Parser.MAX_TOKENS);
        assertThat(sentences.stream().mapToInt(s -> s.tokens().size()).sum()).isEqualTo(300 * 8);
    }

    @Test
    void refusesWhatIsNoArticle() {
        String text = "a".repeat(Parser.MAX_TEXT + 1);
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadInput.class).hasMessageContaining("split it");
    }

    @Test
    void readsNothingInNothing() {
        assertThat(read(" \n\t ")).isEmpty();
    }

    @Test
    void servesManyThreadsAtOnce() {
        String text = "The minister of defence met her counterpart in Oslo on Tuesday. They agreed to meet again.";
        List<Sentence> alone = read(text);
        List<List<Sentence>> many =
                IntStream.range(0, 200).parallel().mapToObj(i -> read(text)).toList();
        assertThat(many).allMatch(alone::equals);
    }
}
