package org.harmel.coder.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers in digits and in words: "12,000", "3.5 million", "two and a half", "twenty-five", "several". */
final class Numerals {
    private record Entry(String[] words, double value, String kind) {}

    /** @param value NaN for a vague number as "several" */
    record Found(double value, int words, boolean digits) {
        boolean vague() {
            return Double.isNaN(value);
        }
    }

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    Numerals() {
        for (Table.Row row : Table.read(Numerals.class, "numbers.tsv", 3)) {
            String[] words = row.get(0).split(" ");
            byFirst.computeIfAbsent(words[0], key -> new ArrayList<>())
                    .add(new Entry(words, row.number(1), row.get(2)));
        }
    }

    /** Words by which a number can begin, apart from digits. */
    Set<String> firsts() {
        Set<String> firsts = new HashSet<>(byFirst.keySet());
        firsts.addAll(Set.of("a", "an", "half"));
        return firsts;
    }

    /** The longest number that begins at a word; "a" alone is none. */
    Optional<Found> at(Words words, int i) {
        Optional<Entry> whole = entry(words, i, "vague", "dozen");
        if (whole.isPresent()) {
            Entry entry = whole.get();
            return Optional.of(
                    new Found(entry.kind.equals("vague") ? Double.NaN : entry.value, entry.words.length, false));
        }
        return Optional.ofNullable(sum(words, i)).map(number -> dozens(words, i, number));
    }

    /** "two dozen". */
    private static Found dozens(Words words, int start, Found number) {
        return words.at(start + number.words).equals("dozen")
                ? new Found(number.value * 12, number.words + 1, number.digits)
                : number;
    }

    private @Nullable Found sum(Words words, int start) {
        double total = 0;
        double part = 0;
        int i = start;
        boolean digits = false;
        int last = start;
        while (i < words.size()) {
            Optional<Double> number = digits(words.at(i));
            Optional<Entry> word = entry(words, i, "unit", "ten", "scale");
            if (number.isPresent() && i == start) {
                part = number.get();
                digits = true;
            } else if (word.isPresent() && word.get().kind.equals("scale") && i > start && (part > 0 || total > 0)) {
                double scale = word.get().value;
                if (scale == 100) {
                    part *= 100;
                } else {
                    total += part * scale;
                    part = 0;
                }
            } else if (word.isPresent() && !word.get().kind.equals("scale") && !digits && fits(words, start, i, part)) {
                part += word.get().value;
            } else if (i > start
                    && words.at(i).equals("-")
                    && (!digits && next(words, i, "unit")
                            || words.joined(i) && words.at(i + 1).endsWith("llion"))) {
                i++;
                continue;
            } else if (i > start
                    && words.at(i).equals("and")
                    && (part >= 100 || total > 0)
                    && !digits
                    && next(words, i, "unit", "ten")) {
                i++;
                continue;
            } else {
                break;
            }
            i++;
            last = i;
        }
        if (last == start) {
            return scaled(words, start);
        }
        if (words.at(last).equals("and")
                && words.at(last + 1).equals("a")
                && words.at(last + 2).equals("half")) {
            return new Found(total + part + 0.5, last + 3 - start, digits);
        }
        return new Found(total + part, last - start, digits);
    }

    /** "a hundred", "a million". */
    private @Nullable Found scaled(Words words, int start) {
        if (words.at(start).equals("a")
                || words.at(start).equals("half") && words.at(start + 1).equals("a")) {
            int at = words.at(start).equals("a") ? start + 1 : start + 2;
            Optional<Entry> scale = entry(words, at, "scale");
            if (scale.isPresent() && words.at(at).length() > 2) {
                double half = words.at(start).equals("a") ? 1 : 0.5;
                return new Found(half * scale.get().value, at + 1 - start, false);
            }
        }
        return null;
    }

    private boolean fits(Words words, int start, int i, double part) {
        if (i == start) {
            return true;
        }
        double before = part % 100;
        boolean unit = next(words, i - 1, "unit");
        return before == 0 || before >= 20 && before % 10 == 0 && unit;
    }

    private boolean next(Words words, int i, String... kinds) {
        return entry(words, i + 1, kinds).isPresent();
    }

    private Optional<Entry> entry(Words words, int i, String... kinds) {
        Optional<Entry> best = Optional.empty();
        for (Entry entry : byFirst.getOrDefault(words.at(i), List.of())) {
            if (isOne(entry.kind, kinds)
                    && words.phrase(i, entry.words) > 0
                    && (best.isEmpty() || best.get().words.length < entry.words.length)) {
                best = Optional.of(entry);
            }
        }
        return best;
    }

    private static boolean isOne(String kind, String... kinds) {
        for (String one : kinds) {
            if (one.equals(kind)) {
                return true;
            }
        }
        return false;
    }

    static Optional<Double> digits(String word) {
        if (word.isEmpty() || !Character.isDigit(word.charAt(0))) {
            return Optional.empty();
        }
        for (int k = 0; k < word.length(); k++) {
            char c = word.charAt(k);
            if (!(c >= '0' && c <= '9') && c != ',' && c != '.') {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(Double.parseDouble(word.replace(",", "")));
        } catch (NumberFormatException e) {
            return Optional.empty(); // a date as 8.6.2018
        }
    }
}
