package org.harmel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {
    @ParameterizedTest
    @CsvSource({"a,b", "minister,VBD", "'',x", "naïve,😀"})
    void hashesJoinedStringsFromTheirParts(String left, String right) {
        long right64 = Hash.of(right);
        long power = Hash.power(right.length());
        assertThat(Hash.join(Hash.of(left), right64, power)).isEqualTo(Hash.of(left + "_" + right));
    }

    @Test
    void powersAreRightForAnyLength() {
        String long1 = "x".repeat(700);
        assertThat(Hash.of(long1 + "ab"))
                .isEqualTo(Hash.of(long1) * Hash.power(2) + Hash.of("ab"))
                .isEqualTo(Hash.of("x") * Hash.power(701) + Hash.of("x".repeat(699) + "ab"));
    }

    /** Three keys with the same home, the last slot, so that the search goes around the end. */
    @Test
    void findsWordsBehindOthers() {
        long[] keys = {-1L, -2L, -3L};
        LongBuffer slots = LongBuffer.allocate(5);
        slots.put(4, WordTable.slot(keys[0], 9));
        slots.put(0, WordTable.slot(keys[1], 0));
        WordTable table = new WordTable(slots);
        assertThat(table.find(keys[0])).isEqualTo(9);
        assertThat(table.find(keys[1])).isZero();
        assertThat(table.find(keys[2])).isEqualTo(-1);
    }

    @Test
    void addsSparseAndDenseRows() {
        ByteBuffer sparse = ByteBuffer.allocate(WeightTable.GROUP).order(ByteOrder.LITTLE_ENDIAN);
        sparse.put(0, (byte) 2).putFloat(4, 0.5f).put(1, (byte) 0).putFloat(8, -1f);
        FloatBuffer dense = FloatBuffer.wrap(new float[] {1, 2, 3, 4, 5, 6, 7, 8});
        WeightTable table = new WeightTable(ByteBuffer.allocate(1), LongBuffer.allocate(2), sparse, dense, 3);
        float[] scores = new float[8];
        table.add(WeightTable.row(0, 1), scores, new float[8]);
        table.add(WeightTable.row(0, WeightTable.DENSE), scores, new float[8]);
        assertThat(scores).containsExactly(0f, 2f, 3.5f, 4f, 5f, 6f, 7f, 8f);
    }

    @ParameterizedTest
    @CsvSource({
        "O B-ORG L-ORG, O B-ORG L-ORG",
        "O I-ORG L-ORG, O O O",
        "B-ORG U-GPE L-ORG, O B-ORG L-ORG",
        "I-ORG U-GPE, O O",
        "U-GPE L-ORG, B-ORG L-ORG",
        "B-GPE I-GPE O, O O O",
    })
    void mendsNames(String given, String mended) {
        String[] tags = ("root " + given).split(" ");
        Names.mend(tags);
        assertThat(String.join(" ", tags)).isEqualTo("root " + mended);
    }
}
