package org.harmel.coder.encoder;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the encoder holds possible, a share for each name; the shares of each map sum to 1.
 *
 * @param types of record, and {@code none}
 * @param acts bare acts as {@code TYPE} or {@code TYPE/mode}, and {@code none}
 * @param statuses of the act
 */
public record Guess(Map<String, Double> types, Map<String, Double> acts, Map<String, Double> statuses) {
    /** What stands for "nothing is done by the one to the other". */
    public static final String NONE = "none";

    public Guess {
        types = Map.copyOf(types);
        acts = Map.copyOf(acts);
        statuses = Map.copyOf(statuses);
    }

    /** With one more type and act of that share; the others keep their proportions. */
    Guess with(String type, double share) {
        return new Guess(added(types, type, share), added(acts, type, share), statuses);
    }

    private static Map<String, Double> added(Map<String, Double> shares, String name, double share) {
        Map<String, Double> all = new HashMap<>();
        shares.forEach((other, part) -> all.put(other, part * (1 - share)));
        all.put(name, share);
        return all;
    }

    /** The share of a type of record; 0 for one that the encoder does not know. */
    public double share(String type) {
        return types.getOrDefault(type, 0.0);
    }

    /** The likeliest of the names that are wanted; of equals the first by alphabet. */
    public static String best(Map<String, Double> shares, Predicate<String> wanted) {
        return shares.entrySet().stream()
                .filter(e -> wanted.test(e.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .orElseThrow(() -> new IllegalArgumentException("none of " + shares.keySet() + " is wanted"))
                .getKey();
    }
}
