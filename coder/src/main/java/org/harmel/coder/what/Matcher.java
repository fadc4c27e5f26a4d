package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.harmel.coder.grammar.Tree;
import org.harmel.coder.what.Pattern.Condition;
import org.harmel.coder.what.Pattern.Trigger;
import org.harmel.coder.what.StatusWords.Effect;

/** Finds the acts that the words of a sentence name: for each trigger the narrowest pattern that fits. */
final class Matcher {
    private record Candidate(Match match, boolean whole, int narrowness) {}

    private static final Set<Effect> DECIDING = EnumSet.of(Effect.ENDED, Effect.REFUSED, Effect.DENIED, Effect.RESUMED);

    private final Ontology ontology;
    private final StatusWords words;
    private final Set<String> partitives;

    /**
     * @param partitives nouns whose "of" phrase is what is meant ("hundreds of fighters")
     */
    Matcher(Ontology ontology, StatusWords words, Set<String> partitives) {
        this.ontology = ontology;
        this.words = words;
        this.partitives = partitives;
    }

    /**
     * @param isA whether a word names an actor ({@code #actor}), a power ({@code #power}: a state, its organs, an armed group), a
     *     place ({@code #place}) or some other thing ({@code #name}), or is what somebody does ({@code #doing}) or must do
     *     ({@code #must}), as conditions may ask for
     * @param isWhole whether the parts that a pattern needs are there; others are taken only where none is whole
     * @return matches by the index of their trigger
     */
    Map<Integer, Match> match(Tree tree, BiPredicate<Integer, String> isA, Predicate<Match> isWhole) {
        Map<Integer, Match> found = new TreeMap<>();
        for (int i = 0; i < tree.size(); i++) {
            best(tree, i, isA, isWhole).ifPresent(match -> found.put(match.token(), match));
        }
        dropNamedObjects(tree, found, isWhole);
        dropSayings(tree, found);
        return found;
    }

    /**
     * "open fire" is one act: the noun that a verb's pattern names is no act of its own. But where the verb only says
     * that the noun's act ended or was refused ("suspended cooperation"), it is the noun's act.
     */
    private void dropNamedObjects(Tree tree, Map<Integer, Match> found, Predicate<Match> isWhole) {
        Set<Integer> dropped = new HashSet<>();
        for (Match match : found.values()) {
            if (match.pattern().complement().isEmpty()
                    && !isStruckIn(tree, match, found)
                    && match.consumed().isPresent()
                    && found.containsKey(match.consumed().get())) {
                boolean decides = isVerbal(match)
                        && words.effect(tree.lemma(match.token()), "verb", "object")
                                .filter(DECIDING::contains)
                                .isPresent();
                boolean empty = !isWhole.test(match); // "a summit of the two was held": the noun names the parties
                dropped.add(decides || empty ? match.token() : match.consumed().get());
            }
        }
        dropped.forEach(found::remove);
    }

    /** "killed in an airstrike": the strike says more of the act than the verb, which is its light verb. */
    private static boolean isStruckIn(Tree tree, Match match, Map<Integer, Match> found) {
        return isForce(match)
                && match.consumed()
                        .filter(noun -> tree.label(noun).equals("pobj"))
                        .map(found::get)
                        .filter(Matcher::isForce)
                        .isPresent();
    }

    /** Whether it is the use of force. */
    static boolean isForce(Match match) {
        return match.pattern().type().equals("ASSAULT");
    }

    private Optional<Match> best(Tree tree, int i, BiPredicate<Integer, String> isA, Predicate<Match> isWhole) {
        List<Candidate> fitting = new ArrayList<>();
        for (Ontology.Trigger trigger : ontology.triggers(tree.lemma(i))) {
            Pattern pattern = trigger.pattern();
            List<String> lemmas = trigger.words();
            if (isTrigger(tree, i, pattern, lemmas)) {
                fits(tree, i, pattern, lemmas, isA)
                        .ifPresent(m -> fitting.add(new Candidate(m, isWhole.test(m), pattern.narrowness(lemmas))));
            }
        }
        return fitting.stream()
                .max(Comparator.comparing(Candidate::whole).thenComparingInt(Candidate::narrowness))
                .map(Candidate::match);
    }

    private static boolean isTrigger(Tree tree, int i, Pattern pattern, List<String> words) {
        String tag = tree.tag(i);
        return switch (pattern.trigger()) {
            case VERB -> tag.startsWith("VB") && !tree.label(i).startsWith("aux") && hasParticles(tree, i, words);
            case NOUN -> tag.startsWith("NN") && hasBefore(tree, i, words);
            case ADJECTIVE -> (tag.startsWith("JJ") || tag.equals("VBN")) && words.size() == 1;
        };
    }

    /** The further words of "gear up", "call on", "turn back on" hang on the verb or on each other. */
    static boolean hasParticles(Tree tree, int verb, List<String> words) {
        int from = verb;
        for (String word : words.subList(1, words.size())) {
            int next = particle(tree, from, word);
            if (next < 0 && from != verb) {
                next = particle(tree, verb, word);
            }
            if (next < 0) {
                return false;
            }
            from = next;
        }
        return true;
    }

    private static int particle(Tree tree, int i, String word) {
        for (int child : tree.children(i)) {
            if (tree.lemma(child).equals(word) && child > i) {
                return child;
            }
        }
        return -1;
    }

    /** The first words of "air strike" stand before its last, hyphens aside. */
    private static boolean hasBefore(Tree tree, int noun, List<String> words) {
        int at = noun;
        for (int k = words.size() - 2; k >= 0; k--) {
            at--;
            while (at >= 0 && tree.tag(at).equals("HYPH")) {
                at--;
            }
            if (at < 0 || !tree.lemma(at).equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Match> fits(
            Tree tree, int i, Pattern pattern, List<String> lemmas, BiPredicate<Integer, String> isA) {
        int preposition = pattern.trigger() == Trigger.VERB ? preposition(tree, i, lemmas) : -1;
        Optional<Integer> consumed = Optional.empty();
        for (Condition condition : pattern.conditions()) {
            List<Integer> there = there(tree, i, preposition, condition);
            Optional<Integer> hit = there.stream()
                    .filter(t -> isOneOf(tree, t, condition.lemmas()) || isNamed(t, condition.lemmas(), isA))
                    .findFirst();
            boolean holds = condition.lemmas().isEmpty() ? there.isEmpty() : hit.isPresent();
            if (holds != condition.wanted()) {
                return Optional.empty();
            }
            boolean names = condition.place() == Pattern.Place.OBJECT || condition.place() == Pattern.Place.PHRASE;
            if (names && condition.wanted() && !condition.lemmas().contains("*")) {
                consumed = consumed.or(() -> hit);
            }
        }
        if (pattern.infinitive() && !hasInfinitive(tree, i)) {
            return Optional.empty();
        }
        if (pattern.objectActor() && objects(tree, i, preposition).stream().noneMatch(o -> isA.test(o, "#actor"))) {
            return Optional.empty();
        }
        return Optional.of(new Match(pattern, i, preposition, consumed, Optional.empty()));
    }

    private static boolean isNamed(int token, Set<String> lemmas, BiPredicate<Integer, String> isA) {
        return lemmas.stream().anyMatch(lemma -> lemma.startsWith("#") && isA.test(token, lemma));
    }

    private static boolean hasInfinitive(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            boolean clause = Set.of("xcomp", "ccomp", "advcl").contains(tree.label(child));
            if (clause && Clauses.isInfinitive(tree, child)) {
                return true;
            }
        }
        return false;
    }

    /** What the verb is done to: its objects, and that of the preposition that belongs to it ("call for"). */
    static List<Integer> objects(Tree tree, int verb, int preposition) {
        List<Integer> all = new ArrayList<>(tree.patients(verb));
        int object = preposition >= 0 ? tree.child(preposition, "pobj") : -1;
        if (object >= 0) {
            all.addAll(tree.conjuncts(object));
        }
        return all;
    }

    private static int preposition(Tree tree, int verb, List<String> words) {
        int from = verb;
        for (String word : words.subList(1, words.size())) {
            int next = particle(tree, from, word);
            from = next >= 0 || from == verb ? next : particle(tree, verb, word);
            if (from < 0) {
                return -1;
            }
        }
        return from != verb && tree.tag(from).equals("IN") ? from : -1;
    }

    /** With what partitives stand for: "hundreds of fighters" are fighters. */
    private List<Integer> through(Tree tree, List<Integer> tokens) {
        List<Integer> all = new ArrayList<>(tokens);
        for (int token : tokens) {
            if (partitives.contains(tree.lemma(token)) || tree.lemma(token).equals("#crd#")) {
                all.addAll(tree.objectsOf(token, "of"));
            }
        }
        return all;
    }

    private List<Integer> there(Tree tree, int i, int preposition, Condition condition) {
        return switch (condition.place()) {
            case OBJECT -> through(tree, objects(tree, i, preposition));
            case SUBJECT -> through(tree, tree.agents(i));
            case MODIFIER -> modifiers(tree, i);
            case PHRASE -> phrases(tree, i, condition.preposition());
            case CLAUSE -> said(tree, i);
        };
    }

    /** The verbs of what is said, and their predicates; nothing of what is said not to be so. */
    private static List<Integer> said(Tree tree, int verb) {
        List<Integer> all = new ArrayList<>();
        for (int clause : clauses(tree, verb)) {
            if (!Clauses.isNegated(tree, clause)) {
                all.add(clause);
                for (int child : tree.children(clause)) {
                    if (Set.of("acomp", "attr", "xcomp", "prep").contains(tree.label(child))) {
                        all.add(child);
                    }
                }
            }
        }
        return all;
    }

    /** The verbs of the clauses that a verb takes. */
    static List<Integer> clauses(Tree tree, int verb) {
        List<Integer> all = new ArrayList<>();
        for (int child : tree.children(verb)) {
            if (tree.label(child).equals("ccomp")) {
                all.add(child);
            }
        }
        return all;
    }

    /** "said that it must withdraw": the verb of what is said tells more of the act than that it is said. */
    private static void dropSayings(Tree tree, Map<Integer, Match> found) {
        Set<Integer> verbs = Set.copyOf(found.keySet());
        found.values()
                .removeIf(match ->
                        match.pattern().conditions().stream().anyMatch(c -> c.place() == Pattern.Place.CLAUSE)
                                && clauses(tree, match.token()).stream()
                                        .anyMatch(c -> verbs.contains(c) || verbs.contains(tree.child(c, "xcomp"))));
    }

    /** Objects of the preposition below the word, its objects and its particles. */
    private static List<Integer> phrases(Tree tree, int i, String preposition) {
        List<Integer> all = new ArrayList<>(tree.objectsOf(i, preposition));
        all.addAll(gerunds(tree, i, preposition));
        if (tree.isVerb(i)) {
            tree.patients(i).forEach(o -> all.addAll(tree.objectsOf(o, preposition)));
            // "were killed and six wounded in an attack": what the last verb says of all
            for (int verb : tree.conjuncts(i)) {
                if (verb > i) {
                    all.addAll(tree.objectsOf(verb, preposition));
                }
            }
            for (int child : tree.children(i)) {
                if (Set.of("prt", "advmod", "prep").contains(tree.label(child))) {
                    all.addAll(tree.objectsOf(child, preposition));
                }
            }
        }
        return all;
    }

    /** "charged with leading", "banned them from attending". */
    private static List<Integer> gerunds(Tree tree, int i, String preposition) {
        List<Integer> all = new ArrayList<>();
        for (int child : tree.children(i)) {
            int gerund = tree.label(child).equals("prep") && tree.lemma(child).equals(preposition)
                    ? tree.child(child, "pcomp")
                    : -1;
            if (gerund >= 0 && tree.tag(gerund).equals("VBG")) {
                all.add(gerund);
            }
        }
        return all;
    }

    private static List<Integer> modifiers(Tree tree, int i) {
        List<Integer> all = new ArrayList<>();
        for (int child : tree.children(i)) {
            if (Set.of("nmod", "compound", "advmod", "poss", "det", "amod").contains(tree.label(child))) {
                all.addAll(tree.conjuncts(child));
            }
        }
        return all;
    }

    /** Whether the word is one of the lemmas; of "air force" the last word is meant and the others stand before it. */
    static boolean isOneOf(Tree tree, int token, Set<String> lemmas) {
        if (lemmas.contains("*")) {
            return true;
        }
        if (tree.token(token).nameKind().equals("GPE")) {
            return false; // the Soviet Union is no union
        }
        if (lemmas.contains(tree.lemma(token))) {
            return true;
        }
        for (int length = 2; length <= 3 && token - length + 1 >= 0; length++) {
            StringBuilder words = new StringBuilder();
            for (int k = token - length + 1; k <= token; k++) {
                if (!tree.tag(k).equals("HYPH")) {
                    words.append(words.isEmpty() ? "" : " ").append(tree.lemma(k));
                }
            }
            if (lemmas.contains(words.toString())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a pattern's trigger is a verb. */
    static boolean isVerbal(Match match) {
        return match.pattern().trigger() == Trigger.VERB;
    }
}
