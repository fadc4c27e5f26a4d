package org.harmel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the command line answers what it is asked. */
class UsageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "harmel {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # command                       | said
            ""                              | which command?
            evnts                           | There are: demo, read, code, article
            events --dyd NATO,RUS           | Did you mean: --dyad
            events --fancy                  | There are: --actor, --as-of, --dyad, --format
            events --since 2018-13-01       | '2018-13-01' is no date; write it as 2018-06-01
            events --since yesterday        | Invalid value for option '--since': 'yesterday' is no date
            events --since 2020-01-01 --until 2019-01-01 | --until 2019-01-01 is before --since 2020-01-01
            events --dyad NATO              | a dyad has two codes, as NATO,RUS, not NATO
            events --type TALK              | there is no type TALK; use one of AGREE,
            events --status done            | there is no status done; use one of occurred, ongoing
            events --min-confidence 2       | a confidence is from 0 to 1, not 2.0
            events --format excel           | expected one of [TABLE, JSONL, CSV, PARQUET]
            offices --type CONSULT          | offices cannot be asked by --type; use --actor, --since, --until
            offices --dyad NATO,RUS         | offices cannot be asked by --dyad; use
            perceptions --status planned    | perceptions cannot be asked by --status; use --actor, --dyad, --recipient
            perceptions --where Oslo        | perceptions cannot be asked by --where; use
            statements --min-confidence 0.5 | statements cannot be asked by --min-confidence; use
            tracks --period decade          | expected one of [DAY, WEEK, MONTH, QUARTER, YEAR]
            read                            | PATH
            show                            | ID
            who                             | whose words? Give a PHRASE, or --jsonl
            ontology                        | show, copy or check?
            """)
    void wrongUsageIsExitTwoAndSaysWhatThereIs(String command, String said) {
        Told told = Told.by(command.isEmpty() ? new String[0] : command.split(" "));
        assertThat(told.code()).isEqualTo(2);
        assertThat(told.out()).isEmpty();
        assertThat(told.err().replaceAll("\\s+", " ")).startsWith("harmel: ").contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "read",
                "code",
                "article",
                "who",
                "info",
                "events",
                "tracks",
                "meetings",
                "agenda",
                "forces",
                "channels",
                "perceptions",
                "statements",
                "offices",
                "show",
                "ontology",
                "ontology show",
                "ontology copy",
                "ontology check"
            })
    void everyCommandHasHelpWithExamples(String command) {
        Told told = Told.by((command + " --help").split(" "));
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("Examples:", "  harmel " + command);
        assertThat(told.err()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void completionWorksInBash() throws Exception {
        Told script = Told.by("generate-completion");
        Files.writeString(folder.resolve("completion"), script.out(), StandardCharsets.UTF_8);
        Told told = Told.shell(
                folder,
                "source <(cat completion) && COMP_WORDS=(harmel ev) COMP_CWORD=1 && _complete_harmel && echo ${COMPREPLY[0]}");
        assertThat(told.err()).isEmpty();
        assertThat(told.out()).isEqualTo("events\n");
    }

    @Test
    void resolvesActorsOneByOneAndInBatches() {
        assertThat(Told.by("who", "Finnish", "defence", "forces")
                        .json()
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("FIN");
        Told batch = Told.given("{\"id\":1,\"phrase\":\"Swedish navy\"}\n{\"id\":2}\nnonsense\n", "who", "--jsonl");
        assertThat(batch.code()).isEqualTo(1);
        assertThat(batch.json()).hasSize(1);
        assertThat(batch.json().get(0).path("code").asString()).isEqualTo("SWE");
        assertThat(batch.err())
                .contains("standard input:2: has no \"phrase\"")
                .contains("standard input:3: is not JSON");
    }

    @Test
    void aTableOfOnesOwnTellsWhoHoldsOffice() throws IOException {
        Path table = Files.writeString(
                folder.resolve("offices.tsv"),
                "name\toffice\tfrom\tto\nAnna Holm\tNorwegian defence minister\t2018-01-01\t-\n");
        Told told = Told.by("who", "Anna Holm", "--on", "2018-06-01", "--holders", table.toString());
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.json().get(0).path("code").asString()).isEqualTo("NOR");
        assertThat(Told.by("who", "Anna Holm", "--on", "2018-06-01")
                        .json()
                        .get(0)
                        .has("code"))
                .isFalse();
        assertThat(Told.by("who", "Anna Holm", "--holders", "none.tsv").code()).isEqualTo(1);
    }

    @Test
    void theDemonstrationShowsAllItPromises() throws IOException {
        Path ledger = folder.resolve("demo.duckdb");
        Told told = Told.by("demo", "--ledger", ledger.toString());
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.out())
                .contains("Read ", "NATO and Russia", "India and Pakistan", "The last meetings", "[[", "]]")
                .contains("What to try next", "--ledger " + ledger);
        assertThat(told.out().lines())
                .allSatisfy(line -> assertThat(Screen.width(line)).isLessThanOrEqualTo(160));
        assertThat(Told.by("demo", "--ledger", ledger.toString()).out().lines().skip(3))
                .containsExactlyElementsOf(told.out().lines().skip(3).toList());
        mineStays(ledger);
    }

    private void mineStays(Path ledger) throws IOException {
        Path own = Files.writeString(
                folder.resolve("own.jsonl"),
                "{\"text\":\"Norway and Sweden held talks in Oslo.\",\"published\":\"2024-03-14\"}");
        assertThat(Told.by("read", own.toString(), "--ledger", ledger.toString())
                        .code())
                .isZero();
        Told refused = Told.by("demo", "--ledger", ledger.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("holds articles that are not the demonstration's, and stays as it is");
        assertThat(Told.by("info", "--ledger", ledger.toString()).out()).containsPattern("articles +[1-9]");
    }

    @Test
    void theOntologyIsShownAndCopied() {
        assertThat(Told.by("ontology", "show", "consult", "visit").out()).contains("CONSULT", "visit", "Patterns");
        assertThat(Told.by("ontology", "show", "CHAT").err()).contains("is no type; use one of");
        Path copy = folder.resolve("mine");
        assertThat(Told.by("ontology", "copy", copy.toString()).code()).isZero();
        assertThat(copy.resolve("CONSULT.yaml")).isNotEmptyFile();
        assertThat(Told.by("ontology", "copy", copy.toString()).code()).isEqualTo(1);
    }
}
