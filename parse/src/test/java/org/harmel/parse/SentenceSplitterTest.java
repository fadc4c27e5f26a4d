package org.harmel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {
    private final SentenceSplitter splitter = new SentenceSplitter();

    /** A bar stands where a sentence ends, {@code \n} for a line end. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '^', textBlock = """
            The ships left. | They will return.
            He met U.S. Gen. Anna Hill on Monday. | She agreed.
            He flew to the U.S. | The talks failed.
            Troops of the U.S. Army left. | Others stayed.
            Lt. Col. J. R. Berg spoke. | Nobody answered.
            Resolution No. 5 passed. | The vote was close.
            Did he agree? | He said no. | They left.
            St. Petersburg hosted the talks on Jan. 5 with Mr. Vik Jr. of Acme Inc. in the chair.
            The talks began at 5 p.m. | The ministers left early.
            "We will defend it. | We will never turn back," she told reporters.
            “We will defend it.” | He left.
            "Will they come?" Berg asked. | "I think so." | He left.
            "Will they come?" he asked.
            He said: "Stop!" | The crowd left.
            The pact (signed in May.) | It holds.
            The minister agreed.[3] | The text is short.
            Alliance meets in Oslo\\n\\n | Ministers of the alliance met.
            Alliance meets in Oslo\\n | Ministers of the alliance met.
            The force grew to 3.5 million. | 20 ships came.
            1. The parties meet. | 2. The parties talk.
            They waited... | Then they left.
            The treaty was signed. | The minister left.
            See example.org/News.Html for more.
            He was ill. | Berg spoke.
            `` It holds . '' | The ministers left .
            " It holds . " | " We left , " she said .
            " It holds . | We stay . " | She left .
            "Is it good?" | He answered, "I do not know." | They left.
            The phones came out .\\n | iPhones sold well .
            """)
    void endsSentences(String marked) {
        String text = marked.replace("\\n", "\n");
        List<String> expected =
                List.of(text.split("\\|")).stream().map(String::strip).toList();
        String plain = text.replace(" | ", " ").replace("\n ", "\n");
        assertThat(splitter.split(plain)).extracting(span -> span.of(plain)).isEqualTo(expected);
    }

    @Test
    void joinsWrappedLines() {
        String text =
                "Talks\n\nThe ministers of both states met for two hours in the\nold town hall, and they agreed to meet"
                        + " again in the\nautumn. No date was given by either of them after the\nmeeting on Monday.";
        assertThat(splitter.split(text)).hasSize(3);
    }

    @Test
    void losesNothingAndCutsWhatNeverEnds() {
        String text = "word ".repeat(5_000) + "\uD83D\uDE80".repeat(9_000);
        List<String> parts =
                splitter.split(text).stream().map(span -> span.of(text)).toList();
        assertThat(parts.stream().map(part -> part.replace(" ", "")).collect(Collectors.joining()))
                .isEqualTo(text.replace(" ", ""));
        assertThat(parts).allMatch(part -> part.length() <= SentenceSplitter.MAX_CHARS + 1);
        assertThat(parts).noneMatch(part -> Character.isLowSurrogate(part.charAt(0)));
    }
}
