package org.harmel.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.harmel.core.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The demonstration's corpus keeps its promises: dated, distinct, short, and of two rivalries. */
class ReportsTest {
    private static List<Report> reports = List.of();

    private record Report(String title, LocalDate published, String outlet, String text) {
        static Report of(String line) {
            JsonNode json = Json.mapper().readTree(line);
            assertThat(json.propertyNames()).containsExactly("title", "published", "outlet", "text");
            return new Report(
                    json.get("title").stringValue(),
                    LocalDate.parse(json.get("published").stringValue()),
                    json.get("outlet").stringValue(),
                    json.get("text").stringValue());
        }

        boolean names(String... words) {
            return List.of(words).stream().allMatch(text::contains);
        }

        int words() {
            return text.split("\\s+").length;
        }
    }

    @BeforeAll
    static void readAll() throws IOException {
        try (InputStream in = ReportsTest.class.getResourceAsStream("reports.jsonl")) {
            assertThat(in).isNotNull();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            reports = all.lines().map(Report::of).toList();
        }
    }

    @Test
    void coversBothRivalriesAndNothingElse() {
        assertThat(reports).hasSizeGreaterThanOrEqualTo(60);
        assertThat(reports).filteredOn(r -> r.names("NATO", "Russia")).hasSizeGreaterThanOrEqualTo(44);
        assertThat(reports).filteredOn(r -> r.names("India", "Pakistan")).hasSizeGreaterThanOrEqualTo(28);
        assertThat(reports).allMatch(r -> r.names("Russia") || r.names("India", "Pakistan"));
    }

    @Test
    void noTitleAndNoTextComesTwice() {
        assertThat(reports).extracting(Report::title).doesNotHaveDuplicates();
        assertThat(reports).extracting(Report::text).doesNotHaveDuplicates();
    }

    @Test
    void isOfOneOutletInOrderOfDays() {
        assertThat(reports).extracting(Report::outlet).containsOnly("Harmel demonstration");
        assertThat(reports)
                .extracting(Report::published)
                .isSortedAccordingTo(Comparator.naturalOrder())
                .allMatch(day -> !day.isBefore(LocalDate.of(2014, 1, 1)) && !day.isAfter(LocalDate.of(2022, 12, 31)));
    }

    @Test
    void reachesFromTheFirstYearsToTheLast() {
        assertThat(reports)
                .extracting(report -> report.published().getYear())
                .contains(2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022);
        assertThat(reports)
                .filteredOn(r -> r.names("India", "Pakistan"))
                .extracting(report -> report.published().getYear())
                .contains(2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022);
    }

    @Test
    void isShortAndClean() {
        assertThat(reports).allSatisfy(report -> {
            assertThat(report.words()).as(report.title()).isBetween(90, 200);
            assertThat(report.title()).isNotBlank().isEqualTo(report.title().strip());
            assertThat(report.text()).isEqualTo(report.text().strip()).endsWith(".");
            assertThat(report.text()).as(report.title()).doesNotContain("  ", "\t", "http", "\n\n\n");
        });
    }
}
