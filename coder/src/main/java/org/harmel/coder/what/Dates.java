package org.harmel.coder.what;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Days;
import org.harmel.core.Document;
import org.harmel.core.Span;
import org.harmel.core.TimeExpression;

/** When an act was: the date that hangs on its own words, else that of the clause that tells of it. */
final class Dates {
    /** "killed in a raid on Monday", but not "called for an inquiry into a raid on Monday". */
    private static final Set<String> AT_ONCE = Set.of("in", "during", "by", "at", "with", "as");

    private static final Set<String> WHILE = Set.of("as", "while", "when");

    private final Tree tree;
    private final Document doc;

    /** The words that all acts stand on: what hangs on one of them is its own. */
    private final Set<Integer> anchors;

    /** Fighting, by the nouns for it: a date beside one is its own. */
    private final Set<String> fighting;

    Dates(Tree tree, Document doc, Set<Integer> anchors, Set<String> fighting) {
        this.tree = tree;
        this.doc = doc;
        this.anchors = anchors;
        this.fighting = fighting;
    }

    /**
     * The date that hangs on one of the words, the nearest to the first of them.
     *
     * @param own words of the act: trigger, light verb
     */
    Optional<Days> tied(List<Integer> own) {
        List<Integer> bearers = bearers(tree, own);
        return bearers.isEmpty()
                ? Optional.empty()
                : nearest(
                        bearers.get(0),
                        time -> owner(time).filter(bearers::contains).isPresent());
    }

    /** Without what the act is only about: "an inquiry into an attack". */
    static List<Integer> bearers(Tree tree, List<Integer> own) {
        return own.stream()
                .filter(word -> word.equals(own.get(0)) || !tree.label(word).equals("pobj"))
                .toList();
    }

    /**
     * The date of the clause in which an act without a date of its own is told: "The strikes killed five on Monday", "crossed
     * the river on Monday and took the town", "On Monday, officials said, troops …".
     *
     * @param own words of the act, the trigger first
     * @param above the words that report it
     */
    Optional<Days> ofClause(List<Integer> own, List<Integer> above) {
        int trigger = own.get(0);
        int clause = teller(trigger);
        Optional<Days> told = clause < 0 ? Optional.empty() : nearest(trigger, time -> hangsOn(time, clause));
        return told.or(() -> above.stream()
                .filter(this::isInserted)
                .findFirst()
                .flatMap(said -> nearest(trigger, time -> time < said && hangsOn(time, said))));
    }

    /** Whether the words are said as of now ("supports"), so that their date is that of saying them. */
    boolean isPresent(int verb) {
        return Set.of("VBZ", "VBP").contains(tree.tag(verb)) && !tree.has(verb, "aux", "auxpass", "modal");
    }

    private Optional<Days> nearest(int word, Predicate<Integer> fits) {
        int start = tree.token(word).span().start();
        return times().filter(t -> fits.test(headOf(t.span())) && !isCompared(headOf(t.span())))
                .min(Comparator.comparingInt(t -> Math.abs(t.span().start() - start)))
                .flatMap(TimeExpression::days);
    }

    private Stream<TimeExpression> times() {
        return doc.times().stream()
                .filter(t -> t.sentence() == tree.sentence().index() && t.days().isPresent());
    }

    /** The verb whose clause tells when the trigger was; -1 where there is none. */
    private int teller(int trigger) {
        String label = tree.label(trigger);
        int head = tree.head(trigger);
        if (head < 0) {
            return -1;
        }
        boolean subject = tree.isNoun(trigger) && Set.of("nsubj", "nsubjpass").contains(label) && tree.isVerb(head);
        boolean along = tree.tag(trigger).equals("VBG")
                && Set.of("advcl", "xcomp", "ccomp").contains(label)
                && tree.isVerb(head)
                && !tree.has(trigger, "nsubj", "mark", "aux");
        if (subject || along) {
            return head;
        }
        int first = tree.firstConjunct(trigger);
        boolean joined = first != trigger
                && tree.isVerb(first)
                && tree.tag(first).equals(tree.tag(trigger))
                && tree.has(first, "aux") == tree.has(trigger, "aux");
        return joined ? first : -1;
    }

    private boolean hangsOn(int time, int verb) {
        int above = tree.head(time);
        return above == verb || above >= 0 && tree.head(above) == verb && !tree.isVerb(above) && !tree.isNoun(above);
    }

    /** "On Monday, officials said, troops …": between commas, with no quotation behind. */
    private boolean isInserted(int verb) {
        return verb + 2 < tree.size()
                && tree.word(verb + 1).equals(",")
                && tree.word(verb + 2).matches("\\p{L}.*");
    }

    /** The word of an act on which a date hangs, up to where another clause or another happening begins. */
    private Optional<Integer> owner(int time) {
        return anchor(time, at -> isOther(at) || isOwnedByNoun(at)).map(at -> toldOf(at, time));
    }

    /** The word of an act on which anything else hangs, up to where another clause begins. */
    Optional<Integer> bearer(int token) {
        return anchor(token, this::isOther);
    }

    private Optional<Integer> anchor(int token, IntPredicate stops) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < tree.size(); steps++) {
            if (anchors.contains(at)) {
                return Optional.of(at);
            }
            if (stops.test(at)) {
                return Optional.empty();
            }
            at = tree.head(at);
        }
        return Optional.empty();
    }

    /** "hosts a conference, the follow-up to last year's meeting": the date of a noun that is no act and no circumstance. */
    private boolean isOwnedByNoun(int at) {
        int noun = tree.head(at);
        if (noun < 0 || anchors.contains(noun) || !tree.isNoun(noun) || noun < at) {
            return false;
        }
        boolean owned = Set.of("poss", "nmod", "compound").contains(tree.label(at));
        int above = tree.head(noun);
        boolean circumstance = above >= 0 && tree.label(noun).equals("pobj") && AT_ONCE.contains(tree.lemma(above));
        return owned
                && !circumstance
                && !tree.label(noun).startsWith("nsubj")
                && !tree.label(noun).equals("npadvmod");
    }

    /** A clause of its own that is no act's, or fighting that is only spoken about. */
    private boolean isOther(int at) {
        int head = tree.head(at);
        if (head < 0) {
            return false;
        }
        if (tree.isNoun(at) && fighting.contains(tree.lemma(at))) {
            return tree.label(at).equals("pobj") && !AT_ONCE.contains(tree.lemma(head));
        }
        return tree.isVerb(at)
                && switch (tree.label(at)) {
                    case "relcl" -> !anchors.contains(head) && isFinite(at);
                    case "ccomp" -> isFinite(at);
                    case "advcl" -> isFinite(at) && !isMeanwhile(at);
                    default -> false;
                };
    }

    private boolean isFinite(int verb) {
        return Clauses.isFinite(tree, verb) || tree.has(verb, "modal");
    }

    private boolean isMeanwhile(int verb) {
        for (int child : tree.children(verb)) {
            if (WHILE.contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** "condemns the attack this morning": what is said now is said of what was then. */
    private int toldOf(int anchor, int time) {
        int object = tree.isVerb(anchor) && isPresent(anchor) ? tree.child(anchor, "dobj") : -1;
        if (object < 0 || object > time) {
            return anchor;
        }
        int end = tree.firstConjunct(object);
        int nearest = anchor;
        for (int noun : tree.conjuncts(end)) {
            nearest = noun < time && anchors.contains(noun) ? Math.max(nearest, noun) : nearest;
        }
        return anchors.contains(end) && end < time ? Math.max(nearest, end) : nearest;
    }

    /** "the largest exercise since 1981" was not held in 1981; "has trained them since 2015" began then. */
    private boolean isCompared(int time) {
        int above = tree.head(time);
        int held = above < 0 ? -1 : tree.head(above);
        return held >= 0 && tree.lemma(above).equals("since") && !Clauses.isPerfect(tree, held);
    }

    /** The word of a span whose head stands outside of it. */
    private int headOf(Span span) {
        int last = 0;
        for (int i = 0; i < tree.size(); i++) {
            if (span.contains(tree.token(i).span())) {
                last = i;
                int head = tree.head(i);
                if (head < 0 || !span.contains(tree.token(head).span())) {
                    return i;
                }
            }
        }
        return last;
    }
}
