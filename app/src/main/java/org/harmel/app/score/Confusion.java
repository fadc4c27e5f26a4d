package org.harmel.app.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which label was given for which, one gold label and one answer a case. */
public final class Confusion {
    private static final int DRAWS = 1000;
    private static final long SEED = 1967;

    /** What is given where no answer is. */
    public static final String NO_ANSWER = "-";

    private record Pair(String gold, String given) {}

    /**
     * Of one label.
     *
     * @param n cases that have it in the gold
     */
    public record Row(String label, double precision, double recall, double f1, int n) {}

    private final List<Pair> pairs = new ArrayList<>();

    void add(String gold, String given) {
        pairs.add(new Pair(gold, given));
    }

    public int size() {
        return pairs.size();
    }

    public double accuracy() {
        return share(pairs);
    }

    private static double share(List<Pair> some) {
        return some.isEmpty()
                ? 0
                : (double) some.stream().filter(p -> p.gold().equals(p.given())).count() / some.size();
    }

    /** Unweighted mean of F1 over the labels of the gold. */
    public double macroF1() {
        return macroF1(pairs);
    }

    private static double macroF1(List<Pair> some) {
        return rows(some).stream().mapToDouble(Row::f1).average().orElse(0);
    }

    /** 95 % interval of {@link #macroF1} by the bootstrap: 1,000 draws of as many cases, always the same ones. */
    public double[] interval() {
        Random random = new Random(SEED);
        double[] figures = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            List<Pair> draw = new ArrayList<>(pairs.size());
            for (int k = 0; k < pairs.size(); k++) {
                draw.add(pairs.get(random.nextInt(pairs.size())));
            }
            figures[i] = macroF1(draw);
        }
        java.util.Arrays.sort(figures);
        return new double[] {figures[DRAWS / 40], figures[DRAWS - 1 - DRAWS / 40]};
    }

    /** Precision, recall and F1 of each label of the gold, by name. */
    public List<Row> rows() {
        return rows(pairs);
    }

    private static List<Row> rows(List<Pair> some) {
        Map<String, int[]> counts = new TreeMap<>(); // gold, given, both
        for (Pair pair : some) {
            counts.computeIfAbsent(pair.gold(), k -> new int[3])[0]++;
            counts.computeIfAbsent(pair.given(), k -> new int[3])[1]++;
            if (pair.gold().equals(pair.given())) {
                counts.computeIfAbsent(pair.gold(), k -> new int[3])[2]++;
            }
        }
        List<Row> rows = new ArrayList<>();
        counts.forEach((label, c) -> {
            if (c[0] > 0) {
                rows.add(new Row(
                        label,
                        c[1] == 0 ? 0 : (double) c[2] / c[1],
                        (double) c[2] / c[0],
                        2.0 * c[2] / (c[0] + c[1]),
                        c[0]));
            }
        });
        return rows;
    }

    /** The table: gold labels down, given labels across, by name; cells without a case are left out. */
    public Map<String, Map<String, Integer>> table() {
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        for (Pair pair : pairs) {
            table.computeIfAbsent(pair.gold(), k -> new TreeMap<>()).merge(pair.given(), 1, Integer::sum);
        }
        return table;
    }

    /** All labels given, by name. */
    public List<String> given() {
        return List.copyOf(new TreeSet<>(pairs.stream().map(Pair::given).toList()));
    }
}
