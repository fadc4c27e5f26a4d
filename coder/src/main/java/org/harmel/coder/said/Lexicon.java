package org.harmel.coder.said;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Attribution.Stance;
import org.harmel.core.BadInput;

/** The words of this package's tables, read once. */
final class Lexicon {
    private static final Set<String> FORMS = Set.of("clause", "quote", "infinitive", "object", "addressee", "whole");

    private final Map<String, Cue> verbs = new HashMap<>();
    private final Map<String, Cue> nouns = new HashMap<>();
    private final Map<String, String> via = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<String> stop = new HashSet<>();

    /**
     * @throws BadInput if a table has a line that cannot be used
     */
    Lexicon() {
        for (Table.Row row : Table.read("cues.tsv", 5)) {
            add(row);
        }
        for (Table.Row row : Table.read("via.tsv", 2)) {
            via.put(row.get(0), row.get(1));
        }
        for (Table.Row row : Table.read("words.tsv", 2)) {
            words.computeIfAbsent(row.get(0), k -> new HashSet<>()).add(row.get(1));
        }
        for (Table.Row row : Table.read("stopwords.txt", 1)) {
            stop.add(row.get(0));
        }
    }

    private void add(Table.Row row) {
        boolean noun = switch (row.get(1)) {
            case "noun" -> true;
            case "verb" -> false;
            default -> throw row.bad("is neither noun nor verb", "write noun or verb in the second column");
        };
        Set<String> takes = Set.of(row.get(4).split(","));
        for (String form : takes) {
            if (!FORMS.contains(form) && !form.matches("[a-z]{2,7}")) {
                throw row.bad("takes '" + form + "'", "use one of " + FORMS + " or a preposition");
            }
        }
        Cue cue = new Cue(row.get(0).replace('_', ' '), noun, row.get(2), stance(row), takes);
        if ((noun ? nouns : verbs).put(cue.lemma(), cue) != null) {
            throw row.bad("'%s' stands twice".formatted(cue.lemma()), "keep one line for it");
        }
    }

    private static Stance stance(Table.Row row) {
        try {
            return Stance.valueOf(row.get(3).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.bad("no stance '" + row.get(3) + "'", "use asserts, denies or doubts");
        }
    }

    /** The word of saying that stands there, verb with its particle, or noun. */
    Optional<Cue> cue(Tree tree, int i) {
        String tag = tree.tag(i);
        if (isAccording(tree, i)) {
            return Optional.of(Cue.ACCORDING);
        }
        if (tag.startsWith("VB")) {
            int particle = tree.child(i, "prt", "advmod");
            Cue phrasal = particle > i ? verbs.get(tree.lemma(i) + " " + tree.lemma(particle)) : null;
            return Optional.ofNullable(phrasal != null ? phrasal : verbs.get(tree.lemma(i)));
        }
        if (tag.equals("NN") || tag.equals("NNS")) {
            return Optional.ofNullable(nouns.get(tree.lemma(i)));
        }
        return Optional.empty();
    }

    static boolean isAccording(Tree tree, int i) {
        return tree.word(i).equalsIgnoreCase("according")
                && !tree.objectsOf(i, "to").isEmpty();
    }

    /** What sort of document or occasion the noun names, as {@code statement}. */
    Optional<String> via(Tree tree, int noun) {
        int before = tree.child(noun, "compound", "nmod");
        if (before >= 0 && via.containsKey(tree.lemma(before) + "_" + tree.lemma(noun))) {
            return Optional.ofNullable(via.get(tree.lemma(before) + "_" + tree.lemma(noun)));
        }
        return Optional.ofNullable(via.get(tree.lemma(noun)));
    }

    /** What sort of document the verb makes, as {@code post} for "tweet". */
    Optional<String> viaVerb(String lemma) {
        return Optional.ofNullable(via.get("to_" + lemma));
    }

    /** Whether the word is of a kind of {@code words.tsv}. */
    boolean is(String kind, String lemma) {
        return words.getOrDefault(kind, Set.of()).contains(lemma);
    }

    boolean isStop(String lemma) {
        return stop.contains(lemma);
    }
}
