package org.harmel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text         | place | width | shown
            Oslo           | 0     | 4     | Oslo
            Stockholm      | 0     | 6     | Stock…
            北京会谈          | 0     | 5     | 北京…
            🚀🚀🚀            | 0     | 5     | 🚀🚀…
            one two three four five six seven | 24 | 16 | …five six seven
            one two three four five six seven | 4  | 16 | one two three f…
            """)
    void cutsToTheWidthAndKeepsThePlaceInView(String text, int place, int width, String shown) {
        assertThat(Screen.cutAround(text, place, width)).isEqualTo(shown);
        assertThat(Screen.width(shown)).isLessThanOrEqualTo(width);
    }

    @Test
    void breaksBetweenWords() {
        assertThat(Screen.wrap("talks were held in Oslo", 10)).containsExactly("talks were", "held in", "Oslo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # first    | last       | labels
            2018       | 2020       | 2018 2019 2020
            2018-Q3    | 2019-Q1    | 2018-Q3 2018-Q4 2019-Q1
            2018-11    | 2019-01    | 2018-11 2018-12 2019-01
            2020-W52   | 2021-W01   | 2020-W52 2020-W53 2021-W01
            2018-02-27 | 2018-03-01 | 2018-02-27 2018-02-28 2018-03-01
            """)
    void namesThePeriodsBetween(String first, String last, String labels) {
        assertThat(Labels.between(first, last, 10)).hasValue(List.of(labels.split(" ")));
    }

    @Test
    void gapsThatAreTooLongStayOut() {
        assertThat(Labels.between("1949", "2024", 50)).isEmpty();
        assertThat(Labels.between("nothing", "whatever", 50)).isEmpty();
    }
}
