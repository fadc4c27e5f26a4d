package org.harmel.coder.what;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Status;

/** Where a verb stands by its own clause: tense, aspect, modality, negation, conjunction. */
final class Clauses {
    private static final Set<String> NEVER = Set.of("never", "hardly", "barely", "scarcely");
    private static final Set<String> FUTURE = Set.of("will", "shall", "wo", "'ll", "sha");
    private static final Set<String> WEAK = Set.of("may", "might", "could", "can", "ca");
    private static final Set<String> DUTY = Set.of("must", "should", "ought");
    private static final Set<String> OPEN = Set.of("if", "unless", "whether", "until", "till", "lest");
    /** Open where what they introduce has not come yet: "once the troops have left". */
    private static final Set<String> OPEN_AHEAD = Set.of("once", "provided", "providing", "assuming");

    /** As a preposition or participle: "failing an apology", "provided it is paid". */
    private static final Set<String> ONLY_IF = Set.of("provided", "providing", "failing", "barring");

    /** "on condition that", "in the event of", "in return for". */
    private static final Set<String> CONDITIONS = Set.of("condition", "event", "return", "exchange", "proviso");

    private Clauses() {}

    /**
     * What the clause says of its verb's act; empty where only the words above can tell (infinitives, participles).
     *
     * @param lasts whether the verb's simple present tells what goes on ("hosts troops") and not what was just done ("signs")
     */
    static Optional<Status> status(Tree tree, int verb, boolean lasts) {
        if (isOpen(tree, verb)) {
            return Optional.of(Status.HYPOTHETICAL);
        }
        boolean negated = isNegated(tree, verb);
        Optional<String> modal = modal(tree, verb);
        if (modal.isPresent()) {
            return Optional.of(modal(tree, verb, modal.get(), negated));
        }
        if (!isFinite(tree, verb)) {
            if (isInfinitive(tree, verb) && tree.head(verb) < 0) {
                return Optional.of(negated ? Status.REFUSED : Status.PLANNED); // a headline: "Minister to visit Oslo"
            }
            return negated ? Optional.of(Status.NEGATED) : Optional.empty();
        }
        if (negated) {
            return Optional.of(Status.NEGATED);
        }
        return Optional.of(isGoingOn(tree, verb, lasts) ? Status.ONGOING : Status.OCCURRED);
    }

    private static Status modal(Tree tree, int verb, String modal, boolean negated) {
        boolean onCondition = hasCondition(tree, verb);
        if (FUTURE.contains(modal)) {
            return negated ? Status.REFUSED : onCondition ? Status.CONDITIONAL : Status.PLANNED;
        }
        if (modal.equals("would") || modal.equals("'d")) {
            if (onCondition) {
                return negated ? Status.REFUSED : Status.CONDITIONAL;
            }
            boolean reported =
                    tree.label(verb).equals("ccomp") && tree.head(verb) >= 0 && isPast(tree, tree.head(verb));
            if (negated) {
                return Status.REFUSED; // "would not see him"
            }
            return reported ? Status.PLANNED : Status.HYPOTHETICAL;
        }
        if (DUTY.contains(modal)) {
            return negated ? Status.HYPOTHETICAL : Status.REQUESTED;
        }
        if (WEAK.contains(modal)) {
            return negated ? Status.NEGATED : Status.HYPOTHETICAL;
        }
        return Status.HYPOTHETICAL;
    }

    /** "must", "should": what is said of somebody else is asked of him. */
    static boolean isDuty(Tree tree, int verb) {
        return modal(tree, verb).filter(DUTY::contains).isPresent() && !isNegated(tree, verb);
    }

    /** Under "if", "unless", "whether", "until". */
    static boolean isOpen(Tree tree, int verb) {
        int first = tree.firstConjunct(verb);
        for (int child : tree.children(first)) {
            boolean opens = tree.label(child).equals("mark")
                    || tree.label(child).equals("advmod")
                    || tree.label(child).equals("complm");
            if (opens && OPEN.contains(tree.lemma(child))) {
                return true;
            }
        }
        return isInverted(tree, first);
    }

    /** "Should Turkey leave", "were it to attack". */
    private static boolean isInverted(Tree tree, int verb) {
        int[] children = tree.children(verb);
        int first = children.length == 0 ? -1 : children[0];
        return first >= 0
                && tree.label(verb).equals("advcl")
                && tree.label(first).startsWith("aux")
                && Set.of("should", "be", "have").contains(tree.lemma(first))
                && tree.child(verb, "nsubj", "nsubjpass") > first;
    }

    /** Whether what the verb says is made to depend on something: by a clause, or as "on condition that". */
    private static boolean hasCondition(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            boolean clause = tree.label(child).equals("advcl") && (isOpen(tree, child) || isAhead(tree, child));
            boolean only =
                    ONLY_IF.contains(tree.lemma(child)) && !tree.label(child).equals("xcomp");
            if (clause || only || isCondition(tree, child) || isAsLongAs(tree, child)) {
                return true;
            }
        }
        for (int object : tree.patients(verb)) {
            for (int child : tree.children(object)) {
                if (isCondition(tree, child)
                        || tree.label(child).equals("acl") && tree.lemma(child).equals("provided")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isCondition(Tree tree, int preposition) {
        int object = tree.child(preposition, "pobj");
        return tree.label(preposition).equals("prep")
                && Set.of("on", "in").contains(tree.lemma(preposition))
                && object >= 0
                && CONDITIONS.contains(tree.lemma(object));
    }

    private static boolean isAsLongAs(Tree tree, int adverb) {
        return Set.of("long", "soon").contains(tree.lemma(adverb)) && tree.has(adverb, "advcl");
    }

    /** "will leave once the others have left": in the present tense, of what is to come. */
    private static boolean isAhead(Tree tree, int clause) {
        boolean ahead = Arrays.stream(tree.children(clause))
                .anyMatch(c -> tree.label(c).equals("mark") && OPEN_AHEAD.contains(tree.lemma(c)));
        return ahead
                && !tree.tag(clause).equals("VBD")
                && Arrays.stream(tree.children(clause))
                        .noneMatch(c -> tree.tag(c).equals("VBD"));
    }

    static boolean isNegated(Tree tree, int i) {
        for (int child : tree.children(i)) {
            boolean not = tree.label(child).equals("neg") || NEVER.contains(tree.lemma(child));
            boolean none = tree.label(child).equals("det") && tree.lemma(child).equals("no");
            if (not || none) {
                return true;
            }
            // "no one met", "neither side attacked"
            if ((tree.label(child).equals("nsubj") || tree.label(child).equals("nsubjpass"))
                    && (tree.lemma(child).equals("nobody")
                            || tree.lemma(child).equals("none")
                            || negativeSubject(tree, child))) {
                return true;
            }
        }
        return false;
    }

    private static boolean negativeSubject(Tree tree, int subject) {
        for (int child : tree.children(subject)) {
            boolean before =
                    tree.label(child).equals("det") || tree.label(child).equals("preconj");
            if (before && Set.of("no", "neither").contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> modal(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.tag(child).equals("MD")) {
                return Optional.of(tree.lemma(child));
            }
        }
        // "will meet and sign": the second verb stands under the first one's auxiliary
        boolean shared = tree.label(verb).equals("conj")
                && tree.head(verb) >= 0
                && tree.isVerb(tree.head(verb))
                && !tree.has(verb, "aux", "nsubj")
                && tree.tag(verb).equals("VB");
        return shared ? modal(tree, tree.head(verb)) : Optional.empty();
    }

    static boolean isInfinitive(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.label(child).equals("aux") && tree.tag(child).equals("TO")) {
                return true;
            }
        }
        boolean shared = tree.label(verb).equals("conj") && tree.tag(verb).equals("VB") && tree.head(verb) >= 0;
        return shared && isInfinitive(tree, tree.head(verb));
    }

    /** Has a tense of its own or shares that of the verb it is coordinated with. */
    static boolean isFinite(Tree tree, int verb) {
        if (Set.of("VBD", "VBZ", "VBP", "MD").contains(tree.tag(verb))) {
            return true;
        }
        for (int child : tree.children(verb)) {
            boolean aux = tree.label(child).startsWith("aux");
            if (aux && Set.of("VBD", "VBZ", "VBP", "MD").contains(tree.tag(child))) {
                return true;
            }
        }
        boolean shared = tree.label(verb).equals("conj")
                && tree.head(verb) >= 0
                && tree.isVerb(tree.head(verb))
                && tree.tag(verb).equals(tree.tag(tree.head(verb)))
                && !tree.tag(verb).equals("VBG");
        return shared && isFinite(tree, tree.head(verb));
    }

    static boolean isPast(Tree tree, int verb) {
        if (tree.tag(verb).equals("VBD")) {
            return true;
        }
        for (int child : tree.children(verb)) {
            if (tree.label(child).startsWith("aux")
                    && (tree.tag(child).equals("VBD") || tree.lemma(child).equals("have"))) {
                return true;
            }
        }
        return false;
    }

    static boolean isPerfect(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.label(child).startsWith("aux") && tree.lemma(child).equals("have")) {
                return true;
            }
        }
        return false;
    }

    /** "has been held since October", "for three years". */
    private static boolean isSince(Tree tree, int verb) {
        return Arrays.stream(tree.children(verb))
                .anyMatch(c -> c > verb
                        && tree.lemma(c).equals("since")
                        && tree.label(c).equals("prep"));
    }

    private static boolean isGoingOn(Tree tree, int verb, boolean lasts) {
        boolean present = !isPast(tree, verb);
        boolean perfect = false;
        for (int child : tree.children(verb)) {
            perfect |= tree.label(child).startsWith("aux")
                    && tree.lemma(child).equals("have")
                    && !tree.tag(child).equals("VBD");
        }
        if (tree.tag(verb).equals("VBG")) {
            return present || perfect;
        }
        if (perfect && lasts && isSince(tree, verb)) {
            return true;
        }
        boolean simplePresent = tree.tag(verb).equals("VBZ") || tree.tag(verb).equals("VBP");
        return simplePresent && lasts;
    }
}
