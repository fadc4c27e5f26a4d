package org.harmel.parse;

import org.harmel.parse.ArcRules.Allowed;

/**
 * Builds the dependency tree of a sentence with a stack, greedily (the arc-eager list algorithm of Choi and McCallum,
 * ACL 2013).
 */
final class ArcParser implements Scorer.Position {
    private static final int[] ANY = {};

    /** Moves for each word; sentences need about two, and only a heap of marks would need as many as it has words. */
    private static final int MAX_MOVES = 20;

    /** How far a word without a head looks for one to either side. */
    private static final int REACH = 5;

    private final ArcRules rules;
    private final Draft draft;
    private final Scorer scorer;
    private final int[] stack;
    private final int[] aside;
    private int stackSize;
    private int asideSize;
    private int next;

    private ArcParser(Model model, ArcRules rules, Draft draft) {
        this.rules = rules;
        this.draft = draft;
        scorer = new Scorer(model, draft);
        stack = new int[draft.size + 2];
        aside = new int[draft.size + 2];
    }

    static void run(Model model, ArcRules rules, Draft draft) {
        ArcParser parser = new ArcParser(model, rules, draft);
        parser.shift();
        for (int left = MAX_MOVES * draft.size; left > 0 && parser.next <= draft.size; left--) {
            parser.move();
        }
        parser.hangLoose();
    }

    private int top() {
        return stack[stackSize - 1];
    }

    private void move() {
        scorer.score(this);
        int move = scorer.best(allowed());
        if (rules.arc(move) == 'L') {
            draft.hang(top(), next, rules.label(move));
        } else if (rules.arc(move) == 'R') {
            draft.hang(next, top(), rules.label(move));
        }
        follow(rules.arc(move), rules.list(move));
    }

    /** A left arc never shifts, a right arc never reduces: each of them passes instead. */
    private void follow(char arc, char list) {
        if (list == 'S' && arc != 'L') {
            shift();
        } else if (list == 'R' && arc != 'R') {
            stackSize--;
        } else {
            aside[asideSize++] = stack[--stackSize];
        }
    }

    private void shift() {
        while (asideSize > 0) {
            stack[stackSize++] = aside[--asideSize];
        }
        stack[stackSize++] = next++;
    }

    private int[] allowed() {
        int top = top();
        if (top == 0) {
            return rules.allowed(Allowed.SHIFTS);
        }
        boolean hangs = draft.heads[top] != Draft.NONE;
        if (draft.isBelow(top, next)) {
            return rules.allowed(Allowed.NO_ARC);
        }
        if (draft.isBelow(next, top)) {
            return rules.allowed(hangs ? Allowed.NO_ARC : Allowed.NO_ARC_NO_REDUCE);
        }
        return hangs ? ANY : rules.allowed(Allowed.NOT_REDUCE_ONLY);
    }

    /** Words that no move has hung anywhere take the best head nearby. */
    private void hangLoose() {
        for (int word = 1; word <= draft.size; word++) {
            if (draft.heads[word] == Draft.NONE) {
                hangLoose(word);
            }
        }
    }

    private void hangLoose(int word) {
        int head = 0;
        String label = "root";
        double highest = -Double.MAX_VALUE;
        for (int step = -1; step <= 1; step += 2) {
            for (int other = word + step;
                    other >= 0 && other <= draft.size && Math.abs(other - word) <= REACH;
                    other += step) {
                if (!draft.isBelow(other, word)) {
                    set(Math.min(word, other), Math.max(word, other));
                    scorer.score(this);
                    int move = scorer.best(rules.allowed(step > 0 ? Allowed.LEFT_ARCS : Allowed.RIGHT_ARCS));
                    if (highest < scorer.score(move)) {
                        highest = scorer.score(move);
                        head = other;
                        label = rules.label(move);
                    }
                }
            }
        }
        draft.hang(word, head, label);
    }

    private void set(int top, int input) {
        asideSize = 0;
        stackSize = 1;
        stack[0] = top;
        next = input;
    }

    @Override
    public int find(Item item) {
        int word = switch (item.source()) {
            case HERE -> top() + item.window();
            case NEXT -> next + item.window();
            case STACK -> fromStack(item.window());
        };
        return word >= 0 && word <= draft.size ? draft.relative(word, item.relation()) : Draft.NONE;
    }

    /** From the top down for 0 and below, from those set aside for 1 and above. */
    private int fromStack(int window) {
        if (window <= 0) {
            return -window < stackSize ? stack[stackSize - 1 + window] : Draft.NONE;
        }
        return window <= asideSize ? aside[asideSize - window] : Draft.NONE;
    }
}
