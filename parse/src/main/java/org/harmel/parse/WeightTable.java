package org.harmel.parse;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/**
 * From a feature's key to its weights, only those that are not zero.
 *
 * <p>Open addressing with linear steps. A slot is two longs: the key, and where the row starts with its length in the
 * lowest byte (0: the slot is empty). A row is so many labels and as many weights, in two parallel buffers.
 */
final class WeightTable {
    private final LongBuffer slots;
    private final ByteBuffer labels;
    private final FloatBuffer weights;
    private final int capacity;

    WeightTable(LongBuffer slots, ByteBuffer labels, FloatBuffer weights) {
        this.slots = slots;
        this.labels = labels;
        this.weights = weights;
        this.capacity = slots.capacity() / 2;
    }

    /** Where a search for a key begins: keys are spread evenly, so their upper bits are the place. */
    static int home(long key, int capacity) {
        return (int) Math.multiplyHigh(key >>> 1, (long) capacity << 1);
    }

    /** Adds the feature's weights to the scores of their labels; nothing for a feature that the model does not know. */
    void add(long key, float[] scores) {
        int slot = home(key, capacity);
        while (true) {
            long row = slots.get(2 * slot + 1);
            if (row == 0) {
                return;
            }
            if (slots.get(2 * slot) == key) {
                addRow((int) (row >>> 8), (int) row & 0xFF, scores);
                return;
            }
            slot = slot + 1 == capacity ? 0 : slot + 1;
        }
    }

    private void addRow(int start, int length, float[] scores) {
        for (int i = start; i < start + length; i++) {
            scores[labels.get(i) & 0xFF] += weights.get(i);
        }
    }
}
