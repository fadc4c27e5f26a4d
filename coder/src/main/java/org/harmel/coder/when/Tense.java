package org.harmel.coder.when;

import java.util.HashSet;
import java.util.Set;
import org.harmel.coder.grammar.Tree;

/** Whether the clause in which a word stands looks ahead or back from the day of print. */
final class Tense {
    enum Look {
        BACK,
        AHEAD,
        /** Of news in the present tense: on a weekday ahead, on a day of the year the nearest. */
        PRESENT,
        UNKNOWN;

        boolean isAhead() {
            return this == AHEAD || this == PRESENT;
        }
    }

    private static final Set<String> LIMIT = Set.of("until", "till");
    private static final Set<String> DEADLINE = Set.of("by", "until", "till", "before", "for");

    private final Set<String> plans = new HashSet<>();
    private final Set<String> commits = new HashSet<>();
    private final Set<String> modals = new HashSet<>();
    private final Set<String> says = new HashSet<>();
    private final Set<String> reacts = new HashSet<>();

    Tense() {
        for (Table.Row row : Table.read(Tense.class, "tense.tsv", 2)) {
            (switch (row.get(1)) {
                        case "plan" -> plans;
                        case "commit" -> commits;
                        case "modal" -> modals;
                        case "say" -> says;
                        case "react" -> reacts;
                        default ->
                            throw row.bad(
                                    "knows no kind '%s'".formatted(row.get(1)),
                                    "use plan, commit, modal, say or react");
                    })
                    .add(row.get(0));
        }
    }

    /** @param token index of a word of the time expression */
    Look at(Tree tree, int token) {
        int above = tree.head(token);
        if (above >= 0 && LIMIT.contains(tree.lemma(above))) {
            return Look.AHEAD;
        }
        int word = token;
        boolean noun = false;
        for (int steps = 0; word >= 0 && steps < 40; steps++) {
            Look look = Look.UNKNOWN;
            if (tree.isVerb(word)
                    && !tree.label(word).equals("aux")
                    && !tree.label(word).equals("auxpass")) {
                look = commits.contains(tree.lemma(word)) && !own(tree, word, token) ? Look.AHEAD : verb(tree, word);
                look = look == Look.PRESENT && noun && reacts.contains(tree.lemma(word)) ? Look.BACK : look;
            } else if (word != token) {
                noun |= tree.isNoun(word);
                look = noun(tree, word);
            }
            if (look != Look.UNKNOWN) {
                return look;
            }
            word = tree.head(word);
        }
        return Look.UNKNOWN;
    }

    /** What a noun or adjective above says: of a plan, of an inquiry, or of what has already done something. */
    private Look noun(Tree tree, int word) {
        if (plans.contains(tree.lemma(word)) || planned(tree, word)) {
            return Look.AHEAD;
        }
        if (reacts.contains(tree.lemma(word))) {
            return Look.BACK;
        }
        for (int child : tree.children(word)) {
            if (tree.label(child).equals("relcl") && tree.tag(child).equals("VBD") && tree.isNoun(word)) {
                return Look.BACK; // "an attack on Friday that killed five"
            }
        }
        return Look.UNKNOWN;
    }

    /** Whether a date says when the verb itself is done: "agreed on Monday", but not "demanded a vote by Monday". */
    private static boolean own(Tree tree, int verb, int token) {
        int head = tree.head(token);
        return token < verb
                || head == verb
                || head >= 0
                        && tree.head(head) == verb
                        && !DEADLINE.contains(tree.lemma(head))
                        && !tree.isVerb(head)
                        && !tree.isNoun(head);
    }

    /** A noun marked as to come: "the planned talks on Friday". */
    private boolean planned(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            boolean adjective =
                    tree.label(child).equals("nmod") || tree.label(child).equals("amod");
            if (adjective && (plans.contains(tree.lemma(child)) || plans.contains(tree.word(child)))) {
                return true;
            }
        }
        return false;
    }

    /** UNKNOWN sends the question to the verb above (infinitives, participles). */
    private Look verb(Tree tree, int verb) {
        boolean have = false;
        boolean be = false;
        boolean past = tree.tag(verb).equals("VBD");
        boolean infinitive = false;
        boolean modal = false;
        for (int child : tree.children(verb)) {
            String label = tree.label(child);
            if (!label.equals("aux") && !label.equals("auxpass") && !label.equals("modal")) {
                continue;
            }
            String lemma = tree.lemma(child);
            modal |= modals.contains(lemma) || tree.tag(child).equals("MD");
            have |= lemma.equals("have");
            be |= lemma.equals("be") || lemma.equals("get");
            infinitive |= lemma.equals("to");
            past |= tree.tag(child).equals("VBD");
        }
        if (modal) {
            return have ? Look.BACK : Look.AHEAD;
        }
        if (plans.contains(tree.lemma(verb)) && !says.contains(tree.lemma(verb))) {
            return Look.AHEAD;
        }
        if (infinitive) {
            return infinitive(tree, verb);
        }
        if (have || past) {
            return Look.BACK;
        }
        return present(tree, verb, be);
    }

    private Look infinitive(Tree tree, int verb) {
        int above = tree.head(verb);
        if (above >= 0 && (tree.label(verb).equals("acl") || tree.isNoun(above))) {
            return Look.AHEAD; // "a plan to meet on Friday"
        }
        boolean going = above >= 0 && tree.lemma(above).equals("go");
        return going || tree.label(verb).equals("root") ? Look.AHEAD : Look.UNKNOWN;
    }

    private Look present(Tree tree, int verb, boolean be) {
        String tag = tree.tag(verb);
        if (says.contains(tree.lemma(verb))) {
            return tag.equals("VBN") || tag.equals("VBG") ? Look.UNKNOWN : Look.BACK;
        }
        if (tag.equals("VBZ") || tag.equals("VBP")) {
            return Look.PRESENT; // "the summit opens on Friday"
        }
        return be && (tag.equals("VBG") || tag.equals("VBN")) ? Look.AHEAD : Look.UNKNOWN;
    }
}
