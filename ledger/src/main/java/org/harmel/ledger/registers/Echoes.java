package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.harmel.core.Span;

/**
 * Which statements repeat an earlier one.
 *
 * <p>{@code score(a, b) = w(a and b) / w(a or b)}, with {@code w} the sum of {@code ln(1 + n / df)} over the terms: n
 * statements in the record, df of them with the term. b is an echo of a where the score is at least {@link #LEAST}, they
 * share {@link #SHARED} terms, a is of an earlier day or of the same article and not later, and they differ in speaker or
 * day; or where the text itself says so, with score 1.
 *
 * <p>Pairs are found by rare terms: two statements that reach the score share a term among the rarest of each, those that
 * must be left out for the rest to weigh less than {@link #LEAST} of the whole (prefix filtering: Chaudhuri, Ganti and
 * Kaushik, "A primitive operator for similarity joins", 2006). All that is summed is summed in one order.
 */
final class Echoes {
    /** Chosen, not yet measured: paraphrases of one sentence share about half of the weight of their words. */
    static final double LEAST = 0.4;

    private static final int SHARED = 3;

    /** Sums in another order may differ by so much. */
    private static final double ROUNDING = 1e-9;

    /** The same words of the same speaker told again within these days are one utterance in two reports. */
    private static final int SAME_UTTERANCE = 7;

    /**
     * @param of id of the statement that is repeated
     * @param score 0 to 1, in steps of 0.01
     */
    record Echo(String of, double score) {}

    private final List<Saying> all;
    private final int[][] terms;
    private final double[] weight;
    private final double[] whole;
    private final int[] prefix;
    private final double[] rest;
    private final List<List<Echo>> echoes = new ArrayList<>();

    /**
     * @param all every statement of the record, in its order
     */
    Echoes(List<Saying> all) {
        this.all = all;
        SortedMap<String, Integer> counts = new TreeMap<>();
        all.forEach(saying -> saying.statement().terms().forEach(term -> counts.merge(term, 1, Integer::sum)));
        List<String> rareFirst = new ArrayList<>(counts.keySet());
        rareFirst.sort(Comparator.comparing(counts::get));
        Map<String, Integer> rank = new HashMap<>();
        weight = new double[rareFirst.size()];
        for (int i = 0; i < weight.length; i++) {
            rank.put(rareFirst.get(i), i);
            weight[i] = Math.log(1 + all.size() / (double) counts.getOrDefault(rareFirst.get(i), 1));
        }
        terms = new int[all.size()][];
        whole = new double[all.size()];
        prefix = new int[all.size()];
        rest = new double[all.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = all.get(i).statement().terms().stream()
                    .mapToInt(term -> rank.getOrDefault(term, 0))
                    .distinct()
                    .sorted()
                    .toArray();
            whole[i] = Arrays.stream(terms[i]).mapToDouble(term -> weight[term]).sum();
            cut(i);
            echoes.add(new ArrayList<>());
        }
        withinArticles();
        acrossDays();
        echoes.forEach(list ->
                list.sort(Comparator.comparingDouble(Echo::score).reversed().thenComparing(Echo::of)));
    }

    /** What a statement repeats, the closest first. */
    List<Echo> of(int index) {
        return echoes.get(index);
    }

    private void withinArticles() {
        Map<String, List<Integer>> articles = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            articles.computeIfAbsent(all.get(i).article(), any -> new ArrayList<>())
                    .add(i);
        }
        for (List<Integer> own : articles.values()) {
            for (int later : own) {
                own.stream().filter(other -> other != later).forEach(other -> inArticle(later, other));
            }
        }
    }

    private void inArticle(int later, int earlier) {
        if (told(all.get(later), all.get(earlier))) {
            echoes.get(later).add(new Echo(all.get(earlier).statement().id(), 1));
        } else if (!after(earlier, later)) {
            compare(later, earlier);
        }
    }

    /** Whether the text says that one repeats the other: it names the other's speaker. */
    private static boolean told(Saying later, Saying earlier) {
        Optional<Span> source = earlier.statement().source();
        return source.isPresent() && later.statement().echoOf().stream().anyMatch(source.get()::overlaps);
    }

    private boolean after(int one, int other) {
        Optional<LocalDate> day = all.get(other).day();
        return all.get(one).day().flatMap(own -> day.map(own::isAfter)).orElse(false);
    }

    /** Day by day: those of a day look for earlier ones, then others may find them. */
    private void acrossDays() {
        SortedMap<LocalDate, List<Integer>> days = new TreeMap<>();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            all.get(i)
                    .day()
                    .ifPresent(day ->
                            days.computeIfAbsent(day, any -> new ArrayList<>()).add(index));
        }
        Postings postings = new Postings();
        for (List<Integer> today : days.values()) {
            for (int later : today) {
                if (all.get(later).wanted()) {
                    postings.compare(later);
                }
            }
            today.forEach(postings::add);
        }
    }

    /** Which statements have which rare terms. */
    private final class Postings {
        private final Map<Integer, List<Integer>> byTerm = new HashMap<>();

        /** Weight of the rare terms that each shares with the one that is looked at; all 0 in between. */
        private final double[] shared = new double[terms.length];

        void add(int index) {
            for (int i = 0; i < prefix[index]; i++) {
                byTerm.computeIfAbsent(terms[index][i], any -> new ArrayList<>())
                        .add(index);
            }
        }

        void compare(int later) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < prefix[later]; i++) {
                for (int earlier : byTerm.getOrDefault(terms[later][i], List.of())) {
                    if (shared[earlier] == 0) {
                        found.add(earlier);
                    }
                    shared[earlier] += weight[terms[later][i]];
                }
            }
            for (int earlier : found) {
                boolean other =
                        !all.get(earlier).article().equals(all.get(later).article());
                if (other && mayReach(later, earlier)) {
                    Echoes.this.compare(later, earlier);
                }
                shared[earlier] = 0;
            }
        }

        /** What they can share besides is beyond the shorter of the two beginnings, in the order of the terms. */
        private boolean mayReach(int later, int earlier) {
            int shorter = lastOfPrefix(later) <= lastOfPrefix(earlier) ? later : earlier;
            double most = shared[earlier] + rest[shorter];
            return most * (1 + LEAST) >= LEAST * (whole[later] + whole[earlier]) - ROUNDING;
        }

        private int lastOfPrefix(int index) {
            return terms[index][prefix[index] - 1];
        }
    }

    /** How many of a statement's rarest terms must be looked at, so that the rest alone cannot reach the score. */
    private void cut(int index) {
        rest[index] = whole[index];
        while (prefix[index] < terms[index].length && rest[index] >= LEAST * whole[index] - ROUNDING) {
            rest[index] -= weight[terms[index][prefix[index]++]];
        }
    }

    private void compare(int later, int earlier) {
        if (sameUtterance(all.get(later), all.get(earlier))) {
            return;
        }
        double common = 0;
        int shared = 0;
        int[] a = terms[later];
        int[] b = terms[earlier];
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                common += weight[a[i]];
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        double score = common / (whole[later] + whole[earlier] - common);
        if (shared >= SHARED && score >= LEAST) {
            echoes.get(later).add(new Echo(all.get(earlier).statement().id(), Math.round(score * 100) / 100.0));
        }
    }

    /** The same speaker on the same day, or with the same words a few days later. */
    private static boolean sameUtterance(Saying one, Saying other) {
        if (!one.speaker().equals(other.speaker())) {
            return false;
        }
        if (one.day().equals(other.day()) || one.day().isEmpty() || other.day().isEmpty()) {
            return true;
        }
        long apart = Math.abs(one.day().get().toEpochDay() - other.day().get().toEpochDay());
        return apart <= SAME_UTTERANCE
                && one.statement().text().equals(other.statement().text());
    }
}
