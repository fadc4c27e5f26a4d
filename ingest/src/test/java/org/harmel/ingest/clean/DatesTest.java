package org.harmel.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2018-06-07                          | 2018-06-07
            2018-06-07T23:30:00-05:00           | 2018-06-07
            2018-06-07 23:30:00.000000          | 2018-06-07
            20180607T101500Z                    | 2018-06-07
            20180607                            | 2018-06-07
            2018/06/07                          | 2018-06-07
            June 07, 2018                       | 2018-06-07
            Jun 7 2018                          | 2018-06-07
            Sept. 7th, 2018                     | 2018-09-07
            7 June 2018                         | 2018-06-07
            Thu, 07 Jun 2018 10:15:00 GMT       | 2018-06-07
            Published: Thursday, June 7, 2018   | 2018-06-07
            07.06.2018                          | 2018-06-07
            27/06/2018                          | 2018-06-27
            06/27/2018                          | 2018-06-27
            06/07/2018                          |
            7. März 2019                        | 2019-03-07
            7 de junio de 2018                  | 2018-06-07
            7 июня 2018                         | 2018-06-07
            2018-02-30                          |
            2018                                |
            soon                                |
            """)
    void readsDates(String text, LocalDate day) {
        assertThat(Dates.standard().find(text)).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            June 07, 2018                                                        | 2018-06-07
            Updated 9:15 am EST, Thursday June 7, 2018                           | 2018-06-07
            Last June 7, 2018 the two ministers met and signed the accord        |
            The accord was signed on June 7, 2018.                               |
            """)
    void tellsALineWithADateFromASentence(String line, LocalDate day) {
        assertThat(Dates.standard().line(line)).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            https://example.org/2018/06/07/title        | 2018-06-07
            https://example.org/world/2018/jun/07/title | 2018-06-07
            https://example.org/a-20180607-title.html   | 2018-06-07
            https://example.org/story/12345678          |
            https://example.org/2018/06/title           |
            """)
    void readsAddresses(String url, LocalDate day) {
        assertThat(Dates.standard().inUrl(url)).isEqualTo(Optional.ofNullable(day));
    }
}
