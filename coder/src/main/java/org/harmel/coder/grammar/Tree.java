package org.harmel.coder.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.Token;

/**
 * A sentence with its dependencies turned both ways. Words are named by their index in the sentence, from 0; -1 is "no
 * such word". Labels are those of {@link Token#label}.
 *
 * <p>{@link #agents} and {@link #patients} look through the constructions of the language: passives, coordinated verbs
 * that share a subject, infinitives under control and raising verbs, participles and relative clauses.
 */
public final class Tree {
    private static final Set<String> CLAUSES = Set.of("relcl", "acl", "advcl", "ccomp", "xcomp", "csubj", "parataxis");
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

    /** Verbs whose object does what the gerund says ("accused Russia of shelling", "prevented it from leaving"). */
    private static final Set<String> OBJECT_CONTROL = Set.of(
            "accuse",
            "suspect",
            "convict",
            "blame",
            "criticize",
            "criticise",
            "condemn",
            "charge",
            "praise",
            "thank",
            "prevent",
            "stop",
            "bar",
            "ban",
            "keep",
            "deter",
            "discourage",
            "jail",
            "fine",
            "punish",
            "sanction",
            "suspend",
            "arrest",
            "detain",
            "expel",
            "indict",
            "impeach",
            "sentence",
            "sue",
            "slam",
            "rebuke",
            "denounce",
            "sack",
            "dismiss",
            "prosecute",
            "imprison");

    /** Verbs whose object does what the infinitive says ("urged Russia to withdraw"). */
    private static final Set<String> SUBJECT_CONTROL = Set.of("promise", "threaten", "vow", "pledge", "use", "take");

    /** Before a number: not quite so many. */
    private static final Set<String> ROUGHLY = Set.of("around", "about", "over", "under", "between");

    private static final Set<String> PHRASE_PARTS = Set.of("compound", "conj", "appos", "npadvmod");

    private static final Set<String> NOMINAL = Set.of("nsubj", "nsubjpass", "dobj", "pobj");

    private final Sentence sentence;
    private final int[][] children;
    private final BitSet nominals = new BitSet();

    public Tree(Sentence sentence) {
        this.sentence = sentence;
        int n = sentence.tokens().size();
        int[] count = new int[n];
        for (Token token : sentence.tokens()) {
            if (token.head() >= 0) {
                count[token.head()]++;
            }
        }
        children = new int[n][];
        for (int i = 0; i < n; i++) {
            children[i] = new int[count[i]];
        }
        for (int i = n - 1; i >= 0; i--) {
            int head = head(i);
            if (head >= 0) {
                children[head][--count[head]] = i;
            }
        }
        for (int i = 0; i < n; i++) {
            nominals.set(i, isNominal(i));
        }
    }

    /** "Fighting between the two stopped": tagged as a verb, used as a noun. */
    private boolean isNominal(int i) {
        boolean after = label(i).equals("pcomp"); // "killed after fighting between the two"
        boolean noun = NOMINAL.contains(label(i)) || after;
        if (!token(i).tag().equals("VBG") || !noun || has(i, "dobj", "nsubj", "aux", "auxpass")) {
            return false;
        }
        Set<String> marks = after ? Set.of("between") : Set.of("between", "of", "by");
        for (int child : children(i)) {
            if (label(child).equals("prep") && marks.contains(token(child).lemma())) {
                return true;
            }
        }
        return false;
    }

    public Sentence sentence() {
        return sentence;
    }

    public int size() {
        return children.length;
    }

    public Token token(int i) {
        return sentence.tokens().get(i);
    }

    public int head(int i) {
        return token(i).head();
    }

    public String label(int i) {
        return token(i).label();
    }

    public String lemma(int i) {
        return nominals.get(i) ? token(i).text().toLowerCase(Locale.ROOT) : token(i).lemma();
    }

    public String tag(int i) {
        return nominals.get(i) ? "NN" : token(i).tag();
    }

    public String word(int i) {
        return token(i).text();
    }

    /** The words that depend on it, in text order. */
    public int[] children(int i) {
        return children[i];
    }

    /** The first word that depends on it by one of the labels, or -1. */
    public int child(int i, String... labels) {
        for (int child : children[i]) {
            for (String label : labels) {
                if (label(child).equals(label)) {
                    return child;
                }
            }
        }
        return -1;
    }

    public boolean has(int i, String... labels) {
        return child(i, labels) >= 0;
    }

    public boolean isVerb(int i) {
        return tag(i).startsWith("VB") || tag(i).equals("MD");
    }

    public boolean isNoun(int i) {
        return tag(i).startsWith("NN") || tag(i).equals("PRP") || tag(i).equals("WP");
    }

    /** A verb in the passive, be it with an auxiliary ("was attacked") or reduced ("the town attacked on Monday"). */
    public boolean isPassive(int verb) {
        if (has(verb, "auxpass", "nsubjpass", "agent")) {
            return true;
        }
        int above = head(verb);
        if (tag(verb).equals("VBN")
                && !has(verb, "aux")
                && above >= 0
                && lemma(above).equals("leave")
                && isVerb(above)) {
            return true; // "leaving two officers wounded"
        }
        boolean reduced = tag(verb).equals("VBN") && !has(verb, "aux", "nsubj");
        if (reduced && (label(verb).equals("acl") || label(verb).equals("nmod"))) {
            return true;
        }
        return reduced && label(verb).equals("conj") && isVerb(head(verb)) && isPassive(head(verb));
    }

    /** The word itself and all that hangs below it. */
    public BitSet subtree(int i) {
        BitSet all = new BitSet(size());
        collect(i, all);
        return all;
    }

    private void collect(int i, BitSet all) {
        if (!all.get(i)) {
            all.set(i);
            for (int child : children[i]) {
                collect(child, all);
            }
        }
    }

    /** From the first to the last word of the set. */
    public Span span(BitSet words) {
        return new Span(
                token(words.nextSetBit(0)).span().start(),
                token(words.length() - 1).span().end());
    }

    /** From the first to the last word below it, itself included. */
    public Span spanOfSubtree(int i) {
        return span(subtree(i));
    }

    /**
     * The words of a noun phrase around its head: modifiers and "of" phrases and appositions, without coordinated
     * phrases, clauses, punctuation at its edges, and other prepositions.
     */
    public BitSet nounPhrase(int head) {
        BitSet words = new BitSet(size());
        words.set(head);
        for (int child : children[head]) {
            String label = label(child);
            boolean inside = !CLAUSES.contains(label)
                    && !Set.of("conj", "cc", "punct", "appos", "mark", "advmod", "case")
                            .contains(label)
                    && (!label.equals("prep") || lemma(child).equals("of"));
            if (inside && !(label.equals("prep") && child < head)) {
                words.or(subtree(child));
            }
        }
        // one run only: what a comma or a clause cuts off is not part of it
        BitSet run = new BitSet(size());
        for (int i = head; i >= 0 && (words.get(i) || inName(i, words)); i--) {
            run.set(i);
        }
        for (int i = head; i < size() && (words.get(i) || inName(i, words)); i++) {
            run.set(i);
        }
        return run;
    }

    /** A hyphen, apostrophe or initial between two words of the set. */
    private boolean inName(int i, BitSet words) {
        return i > 0
                && i + 1 < size()
                && words.get(i - 1)
                && words.get(i + 1)
                && Set.of("HYPH", "POS", ".", "CC").contains(tag(i))
                && !tag(i).equals("CC");
    }

    /** The word and what is coordinated with it, as [generals, ministers], in text order. */
    public List<Integer> conjuncts(int i) {
        List<Integer> all = new ArrayList<>();
        all.add(i);
        for (int child : children[i]) {
            if (label(child).equals("conj")) {
                all.addAll(conjuncts(child));
            }
        }
        return all;
    }

    /** The first word of the coordination that it is in. */
    public int firstConjunct(int i) {
        int first = i;
        while (label(first).equals("conj") && head(first) >= 0) {
            first = head(first);
        }
        return first;
    }

    /** Up through name parts, coordination and apposition to the head of the phrase: of "Basra, Iraq" the first. */
    public int top(int word) {
        int at = word;
        while (head(at) >= 0 && PHRASE_PARTS.contains(label(at))) {
            at = head(at);
        }
        return at;
    }

    /** Whether the phrase of a word hangs on one of the prepositions. */
    public boolean isAfter(Set<String> prepositions, int word) {
        int at = top(word);
        return label(at).equals("pobj") && head(at) >= 0 && prepositions.contains(lemma(head(at)));
    }

    /** Head nouns of "preposition noun" below the word, coordinated ones included. */
    public List<Integer> objectsOf(int i, String... prepositions) {
        List<Integer> found = new ArrayList<>();
        for (int child : children[i]) {
            boolean prep = label(child).equals("prep")
                    || label(child).equals("agent")
                    || label(child).equals("dative");
            if (prep && Arrays.asList(prepositions).contains(lemma(child))) {
                for (int first : children[child]) {
                    if (label(first).equals("pobj")) {
                        found.addAll(conjuncts(first));
                    }
                }
            }
        }
        return found;
    }

    /** Who does what the verb says; coordinated ones as several; empty where the sentence does not tell. */
    public List<Integer> agents(int verb) {
        return agents(verb, 0);
    }

    private List<Integer> agents(int verb, int depth) {
        if (isPassive(verb)) {
            List<Integer> by = objectsOf(verb, "by");
            if (by.isEmpty() && label(verb).equals("conj") && isVerb(head(verb)) && !has(verb, "nsubjpass")) {
                return objectsOf(head(verb), "by");
            }
            return by;
        }
        return subjects(verb, depth);
    }

    /** To whom or what the verb is done: object, or subject of a passive. */
    public List<Integer> patients(int verb) {
        List<Integer> objects = new ArrayList<>();
        if (isPassive(verb)) {
            objects.addAll(subjects(verb, 0));
        }
        for (int child : children[verb]) {
            if (label(child).equals("dobj") && !(isPassive(verb) && !objects.isEmpty())) {
                objects.addAll(antecedent(child).isEmpty() ? conjuncts(child) : antecedent(child));
            }
        }
        if (objects.isEmpty() && label(verb).equals("relcl") && !has(verb, "dobj") && has(verb, "nsubj")) {
            objects.add(head(verb)); // "the sanctions Russia imposed"
        }
        return objects;
    }

    /** The subject of the clause, be it its own, a shared one, a controller's or what a participle modifies. */
    public List<Integer> subjects(int verb) {
        return subjects(verb, 0);
    }

    /** Of several, one behind a dash: what stands before it is a dateline. */
    private int ownSubject(int verb) {
        int own = child(verb, "nsubj", "nsubjpass");
        for (int child : children[verb]) {
            boolean subject = label(child).equals("nsubj") || label(child).equals("nsubjpass");
            if (subject && child < verb && hasDash(own, child)) {
                own = child;
            }
        }
        return own < 0 ? roughCount(verb) : own;
    }

    /** "Around 280 fighters surrendered": what the tree takes for a phrase is the subject. */
    private int roughCount(int verb) {
        for (int child : children[verb]) {
            if (child < verb && label(child).equals("prep") && ROUGHLY.contains(lemma(child))) {
                int object = child(child, "pobj");
                if (object >= 0
                        && tag(object).startsWith("NN")
                        && tag(child + 1).equals("CD")) {
                    return object;
                }
            }
        }
        return -1;
    }

    private boolean hasDash(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tag(i).equals(":")) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> subjects(int verb, int depth) {
        if (depth > 8) {
            return List.of();
        }
        int own = ownSubject(verb);
        if (own >= 0) {
            List<Integer> meant = antecedent(own);
            return meant.isEmpty() ? conjuncts(own) : meant;
        }
        int head = head(verb);
        if (head < 0) {
            return List.of();
        }
        return switch (label(verb)) {
            case "conj" -> isVerb(head) || has(head, "nsubj", "nsubjpass") ? subjects(head, depth + 1) : List.of();
            case "xcomp" -> controllers(head, depth);
            case "advcl", "pcomp", "dep" -> adverbial(verb, head, depth);
            case "acl", "relcl" -> modified(verb, head, depth);
            case "nmod", "amod" -> tag(verb).equals("VBG") || isPassive(verb) ? conjuncts(head) : List.of();
            case "ccomp" ->
                has(verb, "mark")
                                || has(verb, "aux")
                                        && !lemma(child(verb, "aux")).equals("to")
                        ? List.of()
                        : controllers(head, depth);
            default -> List.of();
        };
    }

    /** "plans to meet": who plans; "urged Russia to leave": Russia; "was asked to leave": who was asked. */
    private List<Integer> controllers(int head, int depth) {
        if (!isVerb(head) && !tag(head).startsWith("JJ")) {
            return isNoun(head) && !has(head, "nsubj") ? List.of() : subjects(head, depth + 1);
        }
        int object = child(head, "dobj", "dative");
        if (object >= 0 && !SUBJECT_CONTROL.contains(lemma(head)) && isNoun(object) && !isPassive(head)) {
            return conjuncts(object);
        }
        return subjects(head, depth + 1);
    }

    private List<Integer> adverbial(int verb, int head, int depth) {
        boolean nonFinite =
                tag(verb).equals("VBG") || tag(verb).equals("VBN") || tag(verb).equals("VB");
        if (!nonFinite) {
            return List.of();
        }
        int above = head;
        while (above >= 0
                && !isVerb(above)
                && (label(above).equals("prep") || tag(above).equals("IN"))) {
            above = head(above);
        }
        if (above < 0) {
            return List.of();
        }
        if (isVerb(above)
                && OBJECT_CONTROL.contains(lemma(above))
                && label(verb).equals("pcomp")) {
            return patients(above);
        }
        // "called for imposing", "after meeting": the subject of the clause that it hangs in
        if (isVerb(above)) {
            return isPassive(above) && has(above, "agent") ? subjects(above, depth + 1) : agentsOrSubject(above, depth);
        }
        int punished = punishedFor(above);
        return punished >= 0 ? patients(punished) : has(above, "poss") ? conjuncts(child(above, "poss")) : List.of();
    }

    /** Of "sanctioned firms for their role in shipping arms" the verb, whose object has the role; or -1. */
    private int punishedFor(int noun) {
        int preposition = head(noun);
        if (preposition < 0
                || !label(noun).equals("pobj")
                || !Set.of("for", "of", "over").contains(lemma(preposition))) {
            return -1;
        }
        int verb = head(preposition);
        if (verb >= 0 && label(verb).equals("dobj")) {
            verb = head(verb);
        }
        return verb >= 0 && isVerb(verb) && OBJECT_CONTROL.contains(lemma(verb)) ? verb : -1;
    }

    private List<Integer> agentsOrSubject(int verb, int depth) {
        List<Integer> subjects = subjects(verb, depth + 1);
        return subjects.isEmpty() ? agents(verb, depth + 1) : subjects;
    }

    private List<Integer> modified(int verb, int head, int depth) {
        boolean infinitive = tag(verb).equals("VB") && has(verb, "aux");
        if (infinitive && isNoun(head)) {
            // "its decision to strike", "an offer by Iran to talk", "announced plans to visit"
            if (has(head, "poss")) {
                return conjuncts(child(head, "poss"));
            }
            List<Integer> by = objectsOf(head, "by", "for", "from");
            if (!by.isEmpty()) {
                return by;
            }
            int governor = label(head).equals("dobj") || label(head).equals("pobj") ? verbAbove(head) : -1;
            return governor >= 0 ? agents(governor, depth + 1) : List.of();
        }
        return conjuncts(firstConjunct(head)).contains(head) ? List.of(head) : List.of();
    }

    /** The nearest verb above a word, or -1. */
    public int verbAbove(int i) {
        int above = head(i);
        while (above >= 0 && !isVerb(above)) {
            above = head(above);
        }
        return above;
    }

    /** What a relative pronoun stands for; empty for any other word. */
    private List<Integer> antecedent(int i) {
        if (!RELATIVE.contains(lemma(i)) || !(tag(i).startsWith("W") || tag(i).equals("IN"))) {
            return List.of();
        }
        int clause = head(i);
        while (clause >= 0 && !label(clause).equals("relcl") && !label(clause).equals("acl")) {
            if (head(clause) < 0
                    || !(label(clause).equals("conj")
                            || label(clause).equals("xcomp")
                            || label(clause).equals("ccomp"))) {
                return List.of();
            }
            clause = head(clause);
        }
        return clause < 0 || head(clause) < 0 ? List.of() : List.of(head(clause));
    }
}
