package org.harmel.coder.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.harmel.core.BadInput;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void saysWhichLineIsWrong() {
        assertThatThrownBy(() -> Table.parse("words.tsv", 2, List.of("# kind\tlemma", "stop\tthe", "stop")))
                .isInstanceOf(BadInput.class)
                .hasMessage("words.tsv:3: has 1 columns, not 2; put one tab between columns");
    }

    @Test
    void wantsAHeader() {
        assertThatThrownBy(() -> Table.parse("words.tsv", 2, List.of("stop\tthe")))
                .hasMessageContaining("words.tsv:1: has no header");
    }

    @Test
    void namesAMissingFile() {
        assertThatThrownBy(() -> Table.read("none.tsv", 1)).hasMessageContaining("none.tsv: is missing");
    }

    @Test
    void shippedTablesCanBeRead() {
        assertThat(Table.read("frames.tsv", 4)).hasSizeGreaterThan(60);
        assertThat(Table.read("cues.tsv", 5)).hasSizeGreaterThan(300);
    }
}
