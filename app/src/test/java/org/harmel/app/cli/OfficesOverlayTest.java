package org.harmel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An office that one article tells, for a name that stands alone in another. */
class OfficesOverlayTest {
    private static final List<String> ARTICLES = List.of(
            line("Norwegian Defence Minister Anna Holmvik arrived in Stockholm on Monday.", "2024-03-11"),
            line("Sweden's foreign minister met Holmvik in Stockholm on Tuesday.", "2024-03-13"),
            line("Anna Holmvik, the former defence minister of Norway, criticised Russia.", "2024-09-02"),
            line("Holmvik met the Danish prime minister in Oslo on Sunday, and Peter Holmvik sang.", "2022-01-10"));

    @TempDir
    private Path folder;

    private static String line(String text, String published) {
        return "{\"text\":\"%s\",\"published\":\"%s\"}".formatted(text, published);
    }

    @Test
    void theNameGetsTheOfficeInAnyOrderOfReading() throws IOException {
        Path ledger = folder.resolve("one.duckdb");
        read(ledger, ARTICLES);
        JsonNode met = Told.by(
                        "events",
                        "--dyad",
                        "NOR,SWE",
                        "--type",
                        "CONSULT",
                        "--format",
                        "jsonl",
                        "--ledger",
                        ledger.toString())
                .json()
                .stream()
                .filter(event -> event.path("published").asString().equals("2024-03-13"))
                .findFirst()
                .orElseThrow();
        JsonNode holm = met.path("actors").path(1);
        assertThat(holm.path("name").asString()).isEqualTo("Anna Holmvik");
        assertThat(holm.path("text").asString()).isEqualTo("Holmvik");
        assertThat(holm.path("office").asString()).contains("Defence Minister");
        assertThat(Told.by("offices", "--format", "jsonl", "--ledger", ledger.toString())
                        .json())
                .anyMatch(row -> row.path("id").equals(holm.path("coded_by")));

        List<String> turned = new ArrayList<>(ARTICLES);
        Collections.reverse(turned);
        Path other = folder.resolve("other.duckdb");
        for (String article : turned) {
            read(other, List.of(article));
        }
        for (String register : List.of("events", "meetings", "statements", "offices", "tracks")) {
            assertThat(Told.by(register, "--format", "jsonl", "--ledger", other.toString())
                            .out())
                    .isEqualTo(Told.by(register, "--format", "jsonl", "--ledger", ledger.toString())
                            .out());
        }
    }

    private void read(Path ledger, List<String> articles) throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), String.join("\n", articles));
        assertThat(Told.by("read", file.toString(), "--ledger", ledger.toString())
                        .code())
                .isZero();
    }
}
