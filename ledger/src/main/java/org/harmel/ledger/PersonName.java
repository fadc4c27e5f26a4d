package org.harmel.ledger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A person's name as it is compared: lower case, without accents and points.
 *
 * @param words given names first; one alone is a family name
 */
record PersonName(List<String> words) {
    PersonName {
        words = List.copyOf(words);
    }

    /** "von der Holm" and "al-Holm" are "Holm": small words before a family name are often left out. */
    static PersonName of(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.strip().split("\\s+")) {
            String bare = plain(word);
            if (!bare.isEmpty() && !(words.isEmpty() && isSmall(word))) {
                words.add(bare);
            }
        }
        return new PersonName(words);
    }

    private static boolean isSmall(String word) {
        return Character.isLowerCase(word.codePointAt(0)) && word.indexOf('-') < 0;
    }

    private static String plain(String word) {
        int hyphen = word.indexOf('-');
        boolean article = hyphen > 0 && Character.isLowerCase(word.codePointAt(0));
        return Normalizer.normalize(article ? word.substring(hyphen + 1) : word, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{Nd}]", "")
                .toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isFull() {
        return words.size() > 1;
    }

    /** Empty for a family name alone. */
    String given() {
        return isFull() ? words.get(0) : "";
    }

    String family() {
        return words.get(words.size() - 1);
    }

    /** Whether it can be the name of one who is fully named so: a family name alone, or no word that the other lacks. */
    boolean fits(PersonName other) {
        if (isEmpty() || other.isEmpty() || !family().equals(other.family())) {
            return false;
        }
        return !isFull()
                || given().equals(other.given()) && (other.words.containsAll(words) || words.containsAll(other.words));
    }
}
