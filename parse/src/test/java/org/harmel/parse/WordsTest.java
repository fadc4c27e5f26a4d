package org.harmel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.harmel.core.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final List<String> PIECES = List.of(
            "ship",
            "The",
            "U.S.",
            "don't",
            "“",
            "”",
            "‘",
            "’",
            "\"",
            "'",
            "(",
            ")",
            "[3]",
            "( a )",
            "…",
            "...",
            ".",
            ",",
            "–",
            "—",
            "-",
            "3,000",
            "$5m",
            "€20",
            "5%",
            "e\u0301te\u0301",
            "Zürich",
            "\uD83D\uDE80",
            "\uD83C\uDDFA\uD83C\uDDF8",
            "\u00A0",
            "\u2009",
            "\u200B",
            "\n",
            "\r\n",
            "\t",
            " ",
            " ",
            " ",
            "http://a.example/b?c=d",
            "a@b.example",
            "No.",
            "no. 5",
            "1999-2004",
            ":-)",
            "#tag",
            "'90s",
            "and/or",
            "said.The",
            "日本",
            "שלום",
            "\uFEFF",
            "x".repeat(400));

    private final Words words = new Words();

    @Test
    void findsEveryWordInTheTextInOrder() {
        Random random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder made = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                made.append(PIECES.get(random.nextInt(PIECES.size())));
                made.append(random.nextInt(3) == 0 ? " " : "");
            }
            String text = made.toString();
            int from = random.nextInt(text.length());
            checkSpans(text, new Span(from, text.length()));
        }
    }

    private void checkSpans(String text, Span sentence) {
        int end = sentence.start();
        for (Words.Word word : words.of(text, sentence)) {
            assertThat(word.span().start()).isGreaterThanOrEqualTo(end);
            assertOnlySpace(text.substring(end, word.span().start()));
            assertThat(word.span().of(text)).isNotBlank();
            end = word.span().end();
        }
        assertOnlySpace(text.substring(end, sentence.end()));
    }

    private static void assertOnlySpace(String between) {
        assertThat(between.chars().allMatch(c -> SentenceSplitter.isSpace((char) c)))
                .as("between words: \"%s\"", between)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            He didn’t go.              | He did n't go .
            “No,” she said.            | " No , " she said .
            face-to-face talks         | face - to - face talks
            \uD83D\uDE80 Norway's ship | \uD83D\uDE80 Norway 's ship
            Cafe\u0301 talks           | Caf\u00E9 talks
            """)
    void givesTheModelsPlainForms(String text, String forms) {
        List<Words.Word> found = words.of(text, new Span(0, text.length()));
        assertThat(found).extracting(Words.Word::form).containsExactly(forms.split(" "));
    }
}
