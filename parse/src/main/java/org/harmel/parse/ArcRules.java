package org.harmel.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * The moves of the dependency parser and which of them are allowed when.
 *
 * <p>A move is named {@code arc_list_label}: hang the stack's top on the next word (L), the next word on the top (R) or
 * neither (N); then shift the next word (S), drop the top (R) or set the top aside (P).
 */
final class ArcRules {
    /** Sets of moves, each in the order in which ties are decided. */
    enum Allowed {
        SHIFTS,
        NO_ARC,
        NO_ARC_NO_REDUCE,
        NOT_REDUCE_ONLY,
        LEFT_ARCS,
        RIGHT_ARCS
    }

    private final List<int[]> allowed;
    private final char[] arcs;
    private final char[] lists;
    private final List<String> labels = new ArrayList<>();

    /**
     * @param allowed by {@link Allowed}
     */
    ArcRules(Labels moves, List<int[]> allowed) {
        this.allowed = allowed;
        arcs = new char[moves.size()];
        lists = new char[moves.size()];
        for (int i = 0; i < moves.size(); i++) {
            arcs[i] = moves.name(i).charAt(0);
            lists[i] = moves.name(i).charAt(2);
            labels.add(moves.name(i).substring(4));
        }
    }

    int[] allowed(Allowed which) {
        return allowed.get(which.ordinal());
    }

    char arc(int move) {
        return arcs[move];
    }

    char list(int move) {
        return lists[move];
    }

    String label(int move) {
        return labels.get(move);
    }
}
