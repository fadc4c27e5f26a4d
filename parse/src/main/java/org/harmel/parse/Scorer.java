package org.harmel.parse;

import java.util.Arrays;

/**
 * Scores the answers of one model for one sentence. Weights are added in the order of training, for sums of floats
 * depend on it and a tie decides a parse. Used by one thread.
 */
final class Scorer {
    /** Where the reading stands: which word an item means. */
    interface Position {
        /** Index of a word of the draft, or {@link Draft#NONE}. */
        int find(Item item);
    }

    private final Draft draft;
    private final WeightTable weights;
    private final Item[] sets;
    private final Item[] items;
    private final int[][] joins;
    private final long[] hashes;
    private final long[] powers;
    private final float[] scores;
    private final float[] scratch;
    private final int labels;
    private long[] keys = new long[256];
    private int count;

    Scorer(Model model, Draft draft) {
        this.draft = draft;
        weights = model.weights();
        sets = model.templates().sets().toArray(Item[]::new);
        items = model.templates().items().toArray(Item[]::new);
        joins = model.templates().joins().toArray(int[][]::new);
        hashes = new long[items.length];
        powers = new long[items.length];
        labels = model.labels().size();
        scores = new float[WeightTable.width(labels)];
        scratch = new float[scores.length];
    }

    /**
     * Scores all labels. All rows are sought before the first is added, so that the processor waits for several of them
     * at a time.
     */
    void score(Position position) {
        count = 0;
        keySets(position);
        keyStrings(position);
        for (int i = 0; i < count; i++) {
            keys[i] = weights.find(keys[i]);
        }
        Arrays.fill(scores, 0);
        for (int i = 0; i < count; i++) {
            if (keys[i] != 0) {
                weights.add(keys[i], scores, scratch);
            }
        }
    }

    private void keySets(Position position) {
        for (int type = 0; type < sets.length; type++) {
            int word = position.find(sets[type]);
            if (word != Draft.NONE) {
                for (long hash : draft.set(sets[type].field(), word)) {
                    key(hash, type);
                }
            }
        }
    }

    private void keyStrings(Position position) {
        readItems(position);
        for (int i = 0; i < joins.length; i++) {
            keyJoin(joins[i], sets.length + i);
        }
    }

    private void key(long hash, int type) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = Hash.key(hash, type);
    }

    private void readItems(Position position) {
        for (int i = 0; i < items.length; i++) {
            int word = position.find(items[i]);
            powers[i] = word == Draft.NONE ? 0 : draft.power(items[i], word);
            hashes[i] = powers[i] == 0 ? 0 : draft.hash(items[i], word);
        }
    }

    /** A join counts only if all its parts are there. */
    private void keyJoin(int[] join, int type) {
        if (powers[join[0]] == 0) {
            return;
        }
        long hash = hashes[join[0]];
        for (int i = 1; i < join.length; i++) {
            long power = powers[join[i]];
            if (power == 0) {
                return;
            }
            hash = Hash.join(hash, hashes[join[i]], power);
        }
        key(hash, type);
    }

    /** The first label with the highest score. */
    int best() {
        int best = 0;
        for (int i = 1; i < labels; i++) {
            if (scores[best] < scores[i]) {
                best = i;
            }
        }
        return best;
    }

    /** The first of {@code among} with the highest score; of all labels if it is empty. */
    int best(int[] among) {
        if (among.length == 0) {
            return best();
        }
        int best = among[0];
        for (int label : among) {
            if (scores[best] < scores[label]) {
                best = label;
            }
        }
        return best;
    }

    float score(int label) {
        return scores[label];
    }
}
