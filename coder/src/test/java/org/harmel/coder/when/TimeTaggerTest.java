package org.harmel.coder.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Article;
import org.harmel.core.Days;
import org.harmel.core.Document;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.TimeExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTaggerTest {
    private static final TimeTagger TAGGER = new TimeTagger();
    private static final LocalDate THURSDAY = LocalDate.parse("2024-03-14");

    @ParameterizedTest(name = "{1} in \"{0}\"")
    @CsvSource(delimiter = '|', textBlock = """
            # printed on Thursday, 14 March 2024
            # sentence | words | type | value | first day | last day
            The ministers met in Oslo on Tuesday. | Tuesday | DATE | 2024-03-12 | 2024-03-12 | 2024-03-12
            The ministers will meet in Oslo on Tuesday. | Tuesday | DATE | 2024-03-19 | 2024-03-19 | 2024-03-19
            The talks are scheduled for Tuesday. | Tuesday | DATE | 2024-03-19 | 2024-03-19 | 2024-03-19
            The general plans to visit the base on Saturday. | Saturday | DATE | 2024-03-16 | 2024-03-16 | 2024-03-16
            Troops crossed the river on Thursday. | Thursday | DATE | 2024-03-14 | 2024-03-14 | 2024-03-14
            The envoy arrived last Friday. | last Friday | DATE | 2024-03-08 | 2024-03-08 | 2024-03-08
            The envoy will arrive next Friday. | next Friday | DATE | 2024-03-22 | 2024-03-22 | 2024-03-22
            The envoy will arrive this Friday. | this Friday | DATE | 2024-03-15 | 2024-03-15 | 2024-03-15
            The two sides signed the accord in October. | October | DATE | 2023-10 | 2023-10-01 | 2023-10-31
            The two sides will sign the accord in October. | October | DATE | 2024-10 | 2024-10-01 | 2024-10-31
            Elections are due in January. | January | DATE | 2025-01 | 2025-01-01 | 2025-01-31
            The exercise ran from 3 to 9 June 2023. | 3 to 9 June 2023 | DATE | 2023-06-03/2023-06-09 | 2023-06-03 | 2023-06-09
            The blockade lasted for three months. | three months | DURATION | P3M | '' | ''
            The ship was seen two days ago. | two days ago | DATE | 2024-03-12 | 2024-03-12 | 2024-03-12
            Over the past two weeks the army lost ground. | the past two weeks | DURATION | P2W | 2024-02-29 | 2024-03-14
            The committee meets every Monday. | every Monday | SET | XXXX-WXX-1 | '' | ''
            He spoke to reporters on Friday evening. | Friday evening | TIME | 2024-03-08TEV | 2024-03-08 | 2024-03-08
            The shelling began at 5 p.m. on Wednesday. | 5 p.m. on Wednesday | TIME | 2024-03-13T17:00 | 2024-03-13 | 2024-03-13
            The war began in 2014. The previous year had been calm. | The previous year | DATE | 2013 | 2013-01-01 | 2013-12-31
            A meeting planned for Monday was cancelled. | Monday | DATE | 2024-03-18 | 2024-03-18 | 2024-03-18
            The army is now in control of the port. | now | DATE | PRESENT_REF | '' | ''
            Both governments may resume talks in May. | May | DATE | 2024-05 | 2024-05-01 | 2024-05-31
            The treaty was signed on December 8, 1987. | December 8, 1987 | DATE | 1987-12-08 | 1987-12-08 | 1987-12-08
            The fleet returned in early March. | early March | DATE | 2024-03 | 2024-03-01 | 2024-03-10
            He threatened to close the strait by Monday. | Monday | DATE | 2024-03-18 | 2024-03-18 | 2024-03-18
            The minister said on Monday that the drill would begin on Saturday. | Saturday | DATE | 2024-03-16 | 2024-03-16 | 2024-03-16
            Officials agreed on Monday to hold talks in Bern. | Monday | DATE | 2024-03-11 | 2024-03-11 | 2024-03-11
            They called for a vote by Monday. | Monday | DATE | 2024-03-18 | 2024-03-18 | 2024-03-18
            Within days the army took the port, and the blockade ended months later. | days | DURATION | PXD | '' | ''
            Austria condemns Friday's attack on the convoy. | Friday | DATE | 2024-03-08 | 2024-03-08 | 2024-03-08
            The army extended the truce until Sunday. | Sunday | DATE | 2024-03-17 | 2024-03-17 | 2024-03-17
            The court on March 20 called for a new vote. | March 20 | DATE | 2024-03-20 | 2024-03-20 | 2024-03-20
            The ministry announced a summit to be held on April 2. | April 2 | DATE | 2024-04-02 | 2024-04-02 | 2024-04-02
            The ambassador arrived on Wednesday. He had met the president the previous Friday. | the previous Friday | DATE | 2024-03-08 | 2024-03-08 | 2024-03-08
            Parliament will vote in two weeks. | two weeks | DURATION | P2W | 2024-03-25 | 2024-03-31
            The troops will leave next January 20. | next January 20 | DATE | 2025-01-20 | 2025-01-20 | 2025-01-20
            The envoy arrived two days before the summit. | two days before | DURATION | P2D | '' | ''
            The accord will be signed in spring. | spring | DATE | 2024-SP | 2024-03-01 | 2024-05-31
            They asked for an inquiry into a raid on Saturday that killed five. | Saturday | DATE | 2024-03-09 | 2024-03-09 | 2024-03-09
            The forces began their advance, Nov. 6, 2016, officials said. | Nov. 6, 2016 | DATE | 2016-11-06 | 2016-11-06 | 2016-11-06
            The recent attacks alarmed the council. | recent | DATE | PAST_REF | '' | ''
            """)
    void readsTheDaysByTheVerb(String sentence, String words, String type, String value, String first, String last) {
        TimeExpression time = only(TAGGER.apply(Parsed.text(sentence, "2024-03-14")), words);

        assertThat(time.type()).isEqualTo(type);
        assertThat(time.value()).isEqualTo(value);
        assertThat(time.days().map(days -> days.start().toString()).orElse("")).isEqualTo(first);
        assertThat(time.days().map(days -> days.end().toString()).orElse("")).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # said on Thursday, 14 March 2024
            8 June 2018 | 2018-06-08
            June 8, 2018 | 2018-06-08
            June 8th, 2018 | 2018-06-08
            the 8th of June, 2018 | 2018-06-08
            Friday, June 8, 2018 | 2018-06-08
            2018-06-08 | 2018-06-08
            08.06.2018 | 2018-06-08
            6/8/2018 | 2018-06-08
            June 2018 | 2018-06
            Sept. 2018 | 2018-09
            2018 | 2018
            the 1990s | 199
            'the ''90s' | 199
            the late 1980s | 198
            the nineties | 199
            the 20th century | 19
            the twenty-first century | 20
            the summer of 2018 | 2018-SU
            winter 2018 | 2018-WI
            last summer | 2023-SU
            this spring | 2024-SP
            the second quarter of 2018 | 2018-Q2
            Q3 2018 | 2018-Q3
            the first half of 2018 | 2018-H1
            last week | 2024-W10
            next week | 2024-W12
            this weekend | 2024-W11-WE
            last weekend | 2024-W10-WE
            earlier this month | 2024-03
            later this year | 2024
            the end of the year | 2024
            last year | 2023
            next month | 2024-04
            yesterday | 2024-03-13
            tonight | 2024-03-14TNI
            last night | 2024-03-13TNI
            overnight | 2024-03-13TNI
            three weeks ago | 2024-W08
            five years ago | 2019
            a decade ago | 201
            several years ago | PAST_REF
            two days later | P2D
            between 2014 and 2022 | 2014/2022
            1990-91 | 1990/1991
            March 3-5 | 2024-03-03/2024-03-05
            3 to 9 June | 2024-06-03/2024-06-09
            28 May to 3 June 2018 | 2018-05-28/2018-06-03
            mid-August 2019 | 2019-08
            late 2019 | 2019
            early March | 2024-03
            three months | P3M
            two and a half years | P2.5Y
            an 18-month deployment | P18M
            48 hours | PT48H
            several weeks | PXW
            more than a decade | P10Y
            the past three months | P3M
            the next few weeks | PXW
            recent years | PAST_REF
            every year | P1Y
            every two weeks | P2W
            twice a week | P1W
            annual | P1Y
            18:00 GMT | 2024-03-14T18:00Z
            5:30 p.m. | 2024-03-14T17:30
            noon | 2024-03-14T12:00
            currently | PRESENT_REF
            recently | PAST_REF
            Christmas 2018 | 2018-12-25
            Easter 2024 | 2024-03-31
            Good Friday | 2024-03-29
            'New Year''s Eve' | 2023-12-31
            fiscal 2017 | FY2017
            the previous year | 2023
            the coming days | FUTURE_REF
            a 45-year-old man | ''
            next Tuesday | 2024-03-19
            August last year | 2023-08
            the night of March 3 | 2024-03-03TNI
            March 3 and 4 | 2024-03-03/2024-03-04
            Monday to Friday | 2024-03-11/2024-03-15
            from Monday to Wednesday | 2024-03-11/2024-03-13
            the following day | 2024-03-15
            June and July 2018 | 2018-06/2018-07
            the third week of May | 2024-05
            the first week of May 2018 | 2018-05
            the weekend | 2024-W10-WE
            one day | P1D
            the early hours of Monday | 2024-03-11TMO
            the week before last | 2024-W09
            the year before last | 2022
            the month after next | 2024-05
            the week of March 4 | 2024-W10
            year-end | 2024
            the latest quarter | 2023-Q4
            the current year | 2024
            the year-ago quarter | 2023
            the weeks ahead | FUTURE_REF
            a week-long visit | P1W
            early Monday morning | 2024-03-11TMO
            the evening of Monday | 2024-03-11TEV
            overnight into Tuesday | 2024-03-12TNI
            Monday of last week | 2024-03-04
            every July | XXXX-07
            a 21st-century army | 20
            last January 5 | 2024-01-05
            a year earlier | 2023
            Orthodox Christmas | 2024-01-07
            """)
    void givesThePhraseItsValue(String phrase, String value) {
        assertThat(TAGGER.value(phrase, THURSDAY).orElse("")).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The treaty was signed on December 8, 1987. | 1987-12-08
            The exercise ran from 3 to 9 June 2023.    | 2023-06-03
            The ministers met in Oslo on Tuesday.      | ''
            The ship was seen two days ago.            | ''
            The army is now in control of the port.    | ''
            """)
    void inventsNoDayWithoutADateOfPrint(String sentence, String first) {
        List<TimeExpression> times = TAGGER.apply(Parsed.text(sentence, "")).times();

        assertThat(times).hasSize(1);
        assertThat(times.get(0).days().map(days -> days.start().toString()).orElse(""))
                .isEqualTo(first);
    }

    @ParameterizedTest(name = "{0}, printed {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # text, with / for a new line | printed | value of "today"
            OSLO, March 12 (Agency) - The ministers met today.      | 2024-03-14 | 2024-03-12
            OSLO, 12 March 2024 - The ministers met today.          | ''         | 2024-03-12
            Ministers meet in Oslo/March 12, 2024/They met today.   | ''         | 2024-03-12
            OSLO, May 2 (Agency) - The ministers met today.         | 2024-03-14 | 2024-03-14
            On March 12, 2024, the ministers met. They meet today.  | ''         | PRESENT_REF
            """)
    void countsFromTheDayOfTheDateline(String written, String printed, String value) {
        String text = written.replace("/", "\n");
        Optional<LocalDate> day = Optional.of(printed).filter(p -> !p.isEmpty()).map(LocalDate::parse);
        Sentence sentence = new Sentence(0, new Span(0, text.length()), List.of());

        Document doc = TAGGER.apply(Document.of(Article.of(text, day)).withSentences(List.of(sentence)));

        assertThat(only(doc, "today").value()).isEqualTo(value);
    }

    @Test
    void keepsThePrecisionOfTheWords() {
        TimeExpression march =
                only(TAGGER.apply(Parsed.text("The fleet returned in early March.", "2024-03-14")), "early March");

        assertThat(march.days().orElseThrow().precision()).isEqualTo(Days.Precision.MONTH);
    }

    private static TimeExpression only(Document doc, String words) {
        return doc.times().stream()
                .filter(time -> time.text().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no \"" + words + "\" in " + doc.times()));
    }
}
