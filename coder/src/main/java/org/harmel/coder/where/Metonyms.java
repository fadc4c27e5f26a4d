package org.harmel.coder.where;

import java.util.HashSet;
import java.util.Set;
import org.harmel.coder.grammar.Tree;

/** Tells where a capital or country stands for its government: "Rome said", "Oslo's decision". */
final class Metonyms {
    private final Set<String> verbs = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();

    Metonyms() {
        for (var row : org.harmel.coder.when.Table.read(Metonyms.class, "metonyms.tsv", 2)) {
            if (!row.get(1).equals("verb") && !row.get(1).equals("noun")) {
                throw row.bad("knows no kind '%s'".formatted(row.get(1)), "use verb or noun");
            }
            (row.get(1).equals("verb") ? verbs : nouns).add(row.get(0));
        }
    }

    /** @param word index of the name's head word */
    boolean at(Tree tree, int word) {
        int first = tree.firstConjunct(word);
        int head = tree.head(first);
        if (head < 0) {
            return false;
        }
        return switch (tree.label(first)) {
            case "nsubj" ->
                verbs.contains(tree.lemma(head)) || tree.tag(head).startsWith("VB") && tree.has(head, "ccomp", "xcomp");
            case "poss" -> nouns.contains(tree.lemma(head));
            case "pobj" ->
                tree.label(head).equals("agent") && tree.head(head) >= 0 && verbs.contains(tree.lemma(tree.head(head)));
            default -> false;
        };
    }
}
