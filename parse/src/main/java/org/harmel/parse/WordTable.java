package org.harmel.parse;

import java.nio.LongBuffer;

/**
 * From a key to a number of 16 bits.
 *
 * <p>Open addressing with linear steps; a slot holds the lower 48 bits of the key and the number, 0 if it is empty. The
 * upper bits of the key are told by the slot's place.
 */
final class WordTable {
    private final LongBuffer slots;

    WordTable(LongBuffer slots) {
        this.slots = slots;
    }

    static long slot(long key, int number) {
        return key << 16 | number;
    }

    /** The number, or -1 if the key is not there. */
    int find(long key) {
        int capacity = slots.capacity();
        int at = WeightTable.home(key, capacity);
        while (true) {
            long slot = slots.get(at);
            if (slot == 0) {
                return -1;
            }
            if ((slot ^ key << 16) >>> 16 == 0) {
                return (int) slot & 0xFFFF;
            }
            at = at + 1 == capacity ? 0 : at + 1;
        }
    }
}
