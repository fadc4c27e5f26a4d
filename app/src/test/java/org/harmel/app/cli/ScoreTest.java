package org.harmel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.harmel.app.score.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scores that {@code bench/*.yaml} states hold; those of gold that is not there are passed over. */
class ScoreTest {
    static List<Path> benches() throws IOException {
        try (var files = Files.list(Path.of("..", "bench"))) {
            return files.filter(f -> Bench.isOne(f.toString())).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("benches")
    void holds(Path file) {
        Bench bench = Bench.read(file);
        if (bench.isThere()) {
            Told told = Told.by("score", "--errors", "0", file.toString());
            assertThat(told.err()).as(told.out()).isEmpty();
            assertThat(told.code()).isZero();
        }
    }

    @Test
    void failsWhereAScoreHasDropped(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("gold.jsonl"), """
                {"text":"Norway's foreign minister met her Swedish counterpart.","type":"CONSULT","actor":[0,25],"recipient":[30,53]}
                {"text":"Norway's foreign minister met her Swedish counterpart.","type":"ASSAULT","actor":[0,25],"recipient":[30,53]}
                """);
        Path file = Files.writeString(
                folder.resolve("bench.yaml"),
                "set: %s%nscores: {given_accuracy: 0.9, found: 1.0}%n".formatted(folder.resolve("gold.jsonl")));
        Told told = Told.by("score", file.toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("given_accuracy is 0.5000, was 0.9000").doesNotContain("found is");
        assertThat(told.out()).contains("wanted ASSAULT, got CONSULT");
    }

    @Test
    void namesFileAndLineOfBadGold(@TempDir Path folder) throws IOException {
        Path gold =
                Files.writeString(folder.resolve("gold.jsonl"), "{\"text\":\"A met B.\"}\n{\"type\":\"CONSULT\"}\n");
        Told told = Told.by("score", gold.toString());
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("gold.jsonl:2: has no text");
    }
}
