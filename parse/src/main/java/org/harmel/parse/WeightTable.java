package org.harmel.parse;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;

/**
 * From a feature's key to its weights.
 *
 * <p>Open addressing with linear steps. Each slot has a mark of one byte; half of all features that are sought are not
 * there, and the marks alone, which stay in the processor's cache, tell it. A slot is two longs: the key, and the row as
 * {@link #row} packs it.
 *
 * <p>Of most features few weights are not zero; such a row is sparse, in groups of four labels (a byte each) and their
 * four weights (floats), filled up with weights of 0. Where many are not zero, the row is dense, one weight for each
 * label, and is added with the processor's vector instructions.
 */
final class WeightTable {
    /** Bytes of four labels with their weights. */
    static final int GROUP = 20;

    /** Stands in place of a number of groups. */
    static final int DENSE = 0xFF;

    private final ByteBuffer marks;
    private final LongBuffer slots;
    private final ByteBuffer sparse;
    private final FloatBuffer dense;
    private final int capacity;

    /** Weights in a dense row. */
    private final int width;

    WeightTable(ByteBuffer marks, LongBuffer slots, ByteBuffer sparse, FloatBuffer dense, int labels) {
        this.marks = marks;
        this.slots = slots;
        this.sparse = sparse;
        this.dense = dense;
        this.capacity = marks.capacity();
        this.width = width(labels);
    }

    /** Labels rounded up to what a vector register holds, so that no weight is left to be added alone. */
    static int width(int labels) {
        return (labels + 7) / 8 * 8;
    }

    /** Above this a dense row is faster, and not much larger. */
    static boolean isDense(int nonZero, int labels) {
        return nonZero * 6 >= labels;
    }

    /**
     * @param place first byte of a sparse row, or number of a dense one
     * @param groups in a sparse row, or {@link #DENSE}
     */
    static long row(int place, int groups) {
        return (long) place << 8 | groups;
    }

    /** Where a search for a key begins: keys are spread evenly, so their upper bits are the place. */
    static int home(long key, int capacity) {
        return (int) Math.multiplyHigh(key >>> 1, (long) capacity << 1);
    }

    /** A byte of the key that tells most other keys at once; never 0, which marks an empty slot. */
    static byte mark(long key) {
        return (byte) key == 0 ? 1 : (byte) key;
    }

    /** The row of a feature, or 0 if the model does not know it. */
    long find(long key) {
        int slot = home(key, capacity);
        byte mark = mark(key);
        while (true) {
            byte found = marks.get(slot);
            if (found == 0) {
                return 0;
            }
            if (found == mark && slots.get(2 * slot) == key) {
                return slots.get(2 * slot + 1);
            }
            slot = slot + 1 == capacity ? 0 : slot + 1;
        }
    }

    /**
     * Adds a row's weights to the scores of their labels.
     *
     * @param scores as many as a dense row has weights
     * @param scratch of the same length
     */
    void add(long row, float[] scores, float[] scratch) {
        int place = (int) (row >>> 8);
        int groups = (int) row & 0xFF;
        if (groups == DENSE) {
            addDense(place * width, scores, scratch);
        } else {
            addSparse(place, place + groups * GROUP, scores);
        }
    }

    private void addDense(int start, float[] scores, float[] scratch) {
        dense.get(start, scratch);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += scratch[i];
        }
    }

    /** Reads eight bytes at a time, for each read from a mapped file has its price. */
    private void addSparse(int start, int end, float[] scores) {
        for (int at = start; at < end; at += GROUP) {
            int labels = sparse.getInt(at);
            long two = sparse.getLong(at + 4);
            long more = sparse.getLong(at + 12);
            scores[labels & 0xFF] += Float.intBitsToFloat((int) two);
            scores[labels >>> 8 & 0xFF] += Float.intBitsToFloat((int) (two >>> 32));
            scores[labels >>> 16 & 0xFF] += Float.intBitsToFloat((int) more);
            scores[labels >>> 24] += Float.intBitsToFloat((int) (more >>> 32));
        }
    }
}
