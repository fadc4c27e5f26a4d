package org.harmel.coder.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      # text                                        | what stands in quotation marks
      “Go,” he said, “now.”                         | Go, / now.
      "Go," he said, "now."                         | Go, / now.
      He said "go" and left.                        | go
      “One.#“Two,” she said.                        | One. / Two,
      “Never closed, he said.#Another paragraph.    | -
      "Never closed, he said.#Then "this" was said. | this
      Closed only” he said.                         | -
      The generals' plan isn't ours.                | -
      ‘Ours,’ she said, and the pilots’ too.        | Ours,
      'Ours,' she said.                             | Ours,
      “He said ‘no’ to me,” she said.               | He said ‘no’ to me,
      «Oui,» he said.                               | Oui,
      A 12" gun and a 6" gun.                       | -
      """)
    void findsTheOutermost(String text, String expected) {
        Quotes quotes = new Quotes(text.replace("#", "\n\n"));
        List<String> found = quotes.all().stream()
                .map(quote -> quote.inner().of(text.replace("#", "\n\n")))
                .toList();
        assertThat(String.join(" / ", found)).isEqualTo(expected.equals("-") ? "" : expected);
    }
}
