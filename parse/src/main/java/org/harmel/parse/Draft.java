package org.harmel.parse;

import edu.emory.mathcs.nlp.common.util.StringUtils;
import java.util.Arrays;
import java.util.List;

/**
 * A sentence while it is read: what is known of each word, as hashes for the models and as strings for the result.
 *
 * <p>Word 0 is the root above the sentence; the words are 1 to {@link #size}. Used by one thread.
 */
final class Draft {
    /** Stands for everything that the root is not. */
    static final String ROOT = "@#r$%";

    static final int NONE = -1;
    private static final long[] EMPTY = {};
    private static final long[] FIRST = {Hash.of("0")};
    private static final long[] LAST = {Hash.of("1")};
    private static final String[] VALENCIES = {"", "<", "<<"};
    private static final long[] VALENCY_HASH = new long[9];
    private static final long[] VALENCY_POWER = new long[9];

    static {
        for (int i = 0; i < 9; i++) {
            String valency = VALENCIES[i / 3] + "-" + VALENCIES[i % 3].replace('<', '>');
            VALENCY_HASH[i] = Hash.of(valency);
            VALENCY_POWER[i] = Hash.power(valency.length());
        }
    }

    final int size;
    final String[] simple;
    final String[] lower;
    final String[] tags;
    final String[] lemmas;
    final String[] names;
    final String[] labels;
    final int[] heads;
    final long[][] ambiguity;
    final long[][] clusters;
    final long[][] gazetteers;

    /** Hash and power of the joined ambiguity class, 0 for none. */
    final long[] ambiguityHash;

    final long[] ambiguityPower;

    private final long[][] hashes = new long[Item.Field.KEPT][];
    private final long[][] powers = new long[Item.Field.KEPT][];
    private final long[][] spelling;
    private final int[][] children;
    private final int[] childCount;

    /** Index of each word among the children of its head. */
    private final int[] place;

    Draft(List<Words.Word> words) {
        size = words.size();
        int length = size + 1;
        simple = new String[length];
        lower = new String[length];
        tags = filled(length, ROOT);
        lemmas = filled(length, ROOT);
        names = filled(length, ROOT);
        labels = filled(length, "");
        heads = new int[length];
        Arrays.fill(heads, NONE);
        ambiguity = filled(length);
        clusters = filled(length);
        gazetteers = filled(length);
        ambiguityHash = new long[length];
        ambiguityPower = new long[length];
        spelling = filled(length);
        children = new int[length][4];
        childCount = new int[length];
        place = new int[length];
        for (int field = 0; field < Item.Field.KEPT; field++) {
            hashes[field] = new long[length];
            powers[field] = new long[length];
        }
        for (int i = 0; i < length; i++) {
            read(i, i == 0 ? ROOT : words.get(i - 1).form());
        }
    }

    private static String[] filled(int length, String value) {
        String[] array = new String[length];
        Arrays.fill(array, value);
        return array;
    }

    private static long[][] filled(int length) {
        long[][] array = new long[length][];
        Arrays.fill(array, EMPTY);
        return array;
    }

    private void read(int i, String form) {
        simple[i] = simplify(form);
        lower[i] = StringUtils.toLowerCase(simple[i]);
        keep(Item.Field.SIMPLE, i, simple[i]);
        keep(Item.Field.LOWER, i, lower[i]);
        keep(Item.Field.SHAPE, i, StringUtils.getShape(simple[i], 2));
        spelling[i] = Spelling.of(simple[i], i == 1);
        keep(Item.Field.TAG, i, ROOT);
        keep(Item.Field.LEMMA, i, ROOT);
        keep(Item.Field.NAME, i, ROOT);
    }

    /** As the library has it; its test for web addresses, which need a dot or colon, is slow and seldom needed. */
    private static String simplify(String form) {
        boolean letters = true;
        boolean marks = false;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            letters &= c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            marks |= c == '.' || c == ':';
        }
        if (letters) {
            return form;
        }
        if (marks) {
            return StringUtils.toSimplifiedForm(form);
        }
        return StringUtils.collapsePunctuation(StringUtils.collapseDigits(StringUtils.generalizeSymbols(form)));
    }

    private void keep(Item.Field field, int i, String value) {
        keep(field, i, Hash.of(value), Hash.power(value.length()));
    }

    private void keep(Item.Field field, int i, long hash, long power) {
        hashes[field.ordinal()][i] = hash;
        powers[field.ordinal()][i] = power;
    }

    void tag(int i, Labels known, int label) {
        tags[i] = known.name(label);
        keep(Item.Field.TAG, i, known.hash(label), known.power(label));
    }

    void tag(int i, Labels known, String name) {
        tag(i, known, known.index(name));
    }

    void lemma(int i, String lemma) {
        lemmas[i] = lemma;
        keep(Item.Field.LEMMA, i, lemma);
    }

    void name(int i, Labels known, int label) {
        names[i] = known.name(label);
        keep(Item.Field.NAME, i, known.hash(label), known.power(label));
    }

    /** The word is hung on a head, and taken from the one that it had. */
    void hang(int i, int head, String label) {
        if (heads[i] != NONE) {
            remove(heads[i], place[i]);
        }
        insert(head, i);
        heads[i] = head;
        labels[i] = label;
        keep(Item.Field.LABEL, i, label);
    }

    private void remove(int head, int at) {
        int[] list = children[head];
        childCount[head]--;
        for (int k = at; k < childCount[head]; k++) {
            list[k] = list[k + 1];
            place[list[k]] = k;
        }
    }

    private void insert(int head, int child) {
        if (childCount[head] == children[head].length) {
            children[head] = Arrays.copyOf(children[head], 2 * childCount[head]);
        }
        int[] list = children[head];
        int k = childCount[head]++;
        for (; k > 0 && list[k - 1] > child; k--) {
            list[k] = list[k - 1];
            place[list[k]] = k;
        }
        list[k] = child;
        place[child] = k;
    }

    boolean isBelow(int i, int ancestor) {
        int head = heads[i];
        while (head != NONE) {
            if (head == ancestor) {
                return true;
            }
            head = heads[head];
        }
        return false;
    }

    /** A relative in the tree as far as it is built, or {@link #NONE}. */
    int relative(int i, Item.Relation relation) {
        return switch (relation) {
            case SELF -> i;
            case HEAD -> heads[i];
            case HEAD2 -> heads[i] == NONE ? NONE : heads[heads[i]];
            case LEFTMOST -> leftmost(i, 0);
            case LEFTMOST2 -> leftmost(i, 1);
            case RIGHTMOST -> rightmost(i, 0);
            case RIGHTMOST2 -> rightmost(i, 1);
            case LEFT_SIBLING -> leftSibling(i, 0);
            case LEFT_SIBLING2 -> leftSibling(i, 1);
        };
    }

    private int leftmost(int i, int order) {
        return order < childCount[i] && children[i][order] < i ? children[i][order] : NONE;
    }

    private int rightmost(int i, int order) {
        int at = childCount[i] - 1 - order;
        return at >= 0 && children[i][at] > i ? children[i][at] : NONE;
    }

    private int leftSibling(int i, int order) {
        int at = place[i] - order - 1;
        return heads[i] != NONE && at >= 0 ? children[heads[i]][at] : NONE;
    }

    /** Hash of a field that is kept as a string. */
    long hash(Item.Field field, int i) {
        return hashes[field.ordinal()][i];
    }

    /** Hash of the item's string for the word; only valid where {@link #power} is not 0. */
    long hash(Item item, int i) {
        return switch (item.field()) {
            case PREFIX -> Hash.of(lower[i], 0, Math.min(item.size(), lower[i].length()));
            case SUFFIX -> Hash.of(lower[i], Math.max(0, lower[i].length() - item.size()), lower[i].length());
            case VALENCY -> VALENCY_HASH[valency(i)];
            case AMBIGUITY -> ambiguityHash[i];
            default -> hashes[item.field().ordinal()][i];
        };
    }

    /** Power of the item's string for the word, or 0 if it has none; a prefix or suffix is shorter than the word. */
    long power(Item item, int i) {
        return switch (item.field()) {
            case PREFIX, SUFFIX -> item.size() < lower[i].length() ? Hash.power(item.size()) : 0;
            case VALENCY -> VALENCY_POWER[valency(i)];
            case AMBIGUITY -> ambiguityPower[i];
            default -> powers[item.field().ordinal()][i];
        };
    }

    private int valency(int i) {
        int left = leftmost(i, 0) == NONE ? 0 : leftmost(i, 1) == NONE ? 1 : 2;
        int right = rightmost(i, 0) == NONE ? 0 : rightmost(i, 1) == NONE ? 1 : 2;
        return 3 * left + right;
    }

    /** Hashes of the strings that the word has in a field of several. */
    long[] set(Item.Field field, int i) {
        return switch (field) {
            case AMBIGUITY -> ambiguity[i];
            case CLUSTERS -> clusters[i];
            case GAZETTEERS -> gazetteers[i];
            case SPELLING -> spelling[i];
            case POSITION -> i == 1 ? FIRST : i == size ? LAST : EMPTY;
            default -> throw new IllegalArgumentException("%s has one string".formatted(field));
        };
    }
}
