package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Sentence;
import org.harmel.core.Span;

/**
 * A sentence with what the lexicons find in it, and its words as the article's text has them. Words are named by index,
 * as in {@link Tree}.
 */
final class Reading {
    private static final Set<String> BEFORE_NOUN = Set.of("compound", "nmod", "amod", "poss");

    private final Lexicon lexicon;
    private final Tree tree;
    private final String text;
    private final String[][] pieces;
    private final List<Phrases.Hit<Name>> names = new ArrayList<>();
    private final List<Phrases.Hit<Role>> roles = new ArrayList<>();
    private final int[] nameAt;
    private final int[] roleAt;

    Reading(Lexicon lexicon, Sentence sentence, String text) {
        this.lexicon = lexicon;
        this.tree = new Tree(sentence);
        this.text = text;
        int n = tree.size();
        pieces = new String[n][];
        for (int i = 0; i < n; i++) {
            pieces[i] = Words.pieces(tree.word(i));
        }
        nameAt = new int[n];
        roleAt = new int[n];
        Arrays.fill(nameAt, -1);
        Arrays.fill(roleAt, -1);
        findNames();
        findRoles();
    }

    private void findNames() {
        int i = 0;
        while (i < tree.size()) {
            Optional<Phrases.Hit<Name>> hit = lexicon.names().longest(pieces, i, this::accept, this::mayStandWithin);
            if (hit.isPresent()) {
                Arrays.fill(nameAt, i, hit.get().end(), names.size());
                names.add(hit.get());
            }
            i = hit.map(Phrases.Hit::end).orElse(i + 1);
        }
    }

    private boolean accept(Phrases.Hit<Name> hit) {
        if (!hasCase(hit)) {
            return false;
        }
        Name.Form form = hit.value().form();
        String kind = tree.token(hit.start()).nameKind();
        boolean alone = tree.token(hit.start()).name().startsWith("U")
                && tree.token(hit.end() - 1).name().startsWith("U");
        boolean place = form == Name.Form.STATE || form == Name.Form.CAPITAL || form == Name.Form.PEOPLE;
        if (place && kind.equals("PERSON") && (!alone || hasNameBeside(hit))) {
            return false; // "Michael Jordan", "Ms. Chad"
        }
        if (place && isInsideName(hit.start())) {
            return false; // "New South Wales"
        }
        return !(form == Name.Form.CAPITAL && kind.equals("ORG") && !alone);
    }

    private boolean hasCase(Phrases.Hit<Name> hit) {
        for (int i = hit.start(); i < hit.end(); i++) {
            if (hit.value().casing().fits(tree.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isInsideName(int i) {
        String name = tree.token(i).name();
        return (name.startsWith("I-") || name.startsWith("L-"))
                && i > 0
                && !tree.label(i - 1).equals("det")
                && tree.tag(i - 1).startsWith("NNP");
    }

    /** "the North Atlantic military alliance". */
    private boolean mayStandWithin(int i) {
        return Character.isLowerCase(tree.word(i).charAt(0))
                && lexicon.qualifiers().get(tree.word(i)).isPresent();
    }

    private boolean hasNameBeside(Phrases.Hit<Name> hit) {
        int before = hit.start() - 1;
        return before >= 0
                && tree.tag(before).equals("NNP")
                && tree.label(before).equals("compound")
                && tree.head(before) >= hit.start()
                && lexicon.roles().get(tree.word(before)).isEmpty();
    }

    private void findRoles() {
        int i = 0;
        while (i < tree.size()) {
            Optional<Phrases.Hit<Role>> hit = lexicon.roles().longest(pieces, i, h -> true);
            if (hit.isPresent()) {
                Arrays.fill(roleAt, i, hit.get().end(), roles.size());
                roles.add(hit.get());
            }
            i = hit.map(Phrases.Hit::end).orElse(i + 1);
        }
    }

    Tree tree() {
        return tree;
    }

    List<Phrases.Hit<Name>> names() {
        return names;
    }

    Optional<Phrases.Hit<Name>> nameAt(int i) {
        return nameAt[i] < 0 ? Optional.empty() : Optional.of(names.get(nameAt[i]));
    }

    Optional<Phrases.Hit<Role>> roleAt(int i) {
        return roleAt[i] < 0 ? Optional.empty() : Optional.of(roles.get(roleAt[i]));
    }

    /** The office that a verb tells of ("heads"). */
    Optional<Role> roleOfVerb(int verb) {
        return lexicon.roles().get("to " + tree.lemma(verb)).filter(role -> role.form() == Role.Form.VERB);
    }

    /** The longest qualifier that begins at a word. */
    Optional<Phrases.Hit<Qualifier>> qualifierAt(int i) {
        return lexicon.qualifiers().longest(pieces, i, h -> true);
    }

    String piece(int i) {
        return pieces[i].length == 0 ? "" : pieces[i][0];
    }

    /** The text from one word to before another. */
    String words(int start, int end) {
        return span(start, end).of(text);
    }

    /** The same without article and possessive pronoun at its start: "the foreign minister". */
    String bareWords(int from, int end) {
        int start = from;
        while (start < end - 1
                && (tree.label(start).equals("det") || tree.tag(start).equals("PRP$"))) {
            start++;
        }
        return words(start, end);
    }

    /** An actor mentioned from one word to before another, a comma or possessive "'s" at the end left out. */
    Actor mentioned(Actor actor, int start, int end) {
        int last = end - 1;
        while (last > start && (tree.tag(last).equals("POS") || tree.label(last).equals("punct"))) {
            last--;
        }
        Span span = span(start, last + 1);
        return actor.at(span.of(text), span);
    }

    private Span span(int start, int end) {
        return new Span(
                tree.token(start).span().start(), tree.token(end - 1).span().end());
    }

    /** The word of a stretch on which the others hang. */
    int headOf(int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            int head = tree.head(i);
            if ((head < start || head >= end) && !tree.tag(i).equals("HYPH")) {
                return i;
            }
        }
        return end - 1;
    }

    int headOf(Phrases.Hit<?> hit) {
        return headOf(hit.start(), hit.end());
    }

    /** Stands before the noun that it modifies, itself or the first of its coordination. */
    boolean isModifier(int i) {
        int first = tree.firstConjunct(i);
        return BEFORE_NOUN.contains(tree.label(first)) && tree.head(first) > i && tree.isNoun(tree.head(first));
    }

    /** The first word of the noun phrase, clauses and prepositions before it left out. */
    int left(int head) {
        int left = head;
        for (int i = head - 1; i >= 0; i--) {
            if (tree.tag(i).startsWith("W") || !isWithin(i, head)) {
                break;
            }
            left = i;
        }
        while (left < head && (tree.tag(left).equals("CC") || tree.label(left).equals("punct"))) {
            left++;
        }
        return left;
    }

    private boolean isWithin(int i, int head) {
        int at = i;
        for (int depth = 0; depth < 12 && at >= 0; depth++) {
            String label = tree.label(at);
            if (tree.head(at) == head) {
                return BEFORE_NOUN.contains(label)
                        || label.equals("det")
                        || label.equals("num")
                        || label.equals("predet")
                        || label.equals("quantmod")
                        || label.equals("cc") && tree.label(i).equals("cc")
                        || label.equals("punct")
                        || label.equals("meta")
                        || tree.tag(i).equals("HYPH");
            }
            at = tree.head(at);
        }
        return false;
    }

    /** The last word of the noun phrase: a following "of" phrase belongs to it, clauses do not. */
    int right(int head) {
        int right = Math.max(head, nameAt(head).map(h -> h.end() - 1).orElse(head));
        right = Math.max(right, roleAt(head).map(h -> h.end() - 1).orElse(head));
        for (int child = head + 1; child <= right + 1 && child < tree.size(); child++) {
            if (child == right + 1
                    && tree.head(child) >= head
                    && tree.head(child) <= right
                    && tree.label(child).equals("prep")
                    && tree.lemma(child).equals("of")) {
                for (int object : tree.children(child)) {
                    if (tree.label(object).equals("pobj") && !tree.tag(object).startsWith("W")) {
                        right = rightWithConjuncts(object);
                    }
                }
            }
        }
        return right;
    }

    private int rightWithConjuncts(int head) {
        int right = head;
        for (int each : fellows(head)) {
            right = Math.max(right, right(each));
        }
        return right;
    }

    /** The noun and those coordinated with it that are of its sort: "Japan and Korea", not "Japan and his wife". */
    List<Integer> fellows(int noun) {
        List<Integer> fellows = new ArrayList<>();
        for (int each : tree.conjuncts(noun)) {
            int possessor = tree.child(each, "poss");
            boolean own = possessor >= 0 && tree.tag(possessor).equals("PRP$");
            if (each == noun
                    || !tree.isVerb(each)
                            && !own
                            && nameAt(each).isPresent() == nameAt(noun).isPresent()) {
                fellows.add(each);
            }
        }
        return fellows;
    }

    boolean isSubject(int i) {
        String label = tree.label(tree.firstConjunct(i));
        return label.equals("nsubj") || label.equals("nsubjpass") || label.equals("agent");
    }
}
