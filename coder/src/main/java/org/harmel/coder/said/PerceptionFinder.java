package org.harmel.coder.said;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.coder.said.Frames.Frame;
import org.harmel.core.Actor;
import org.harmel.core.Attribution.Stance;
import org.harmel.core.Document;
import org.harmel.core.Evidence;
import org.harmel.core.Ids;
import org.harmel.core.Mention;
import org.harmel.core.Perception;
import org.harmel.core.Span;
import org.harmel.core.Statement;

/** Finds who sees what as a threat, and how it is explained, by the frames of the table. */
final class PerceptionFinder {
    private static final Set<String> OWNERS = Set.of("poss", "nmod", "compound", "amod");
    private static final Set<String> FINITE = Set.of("VBZ", "VBD", "VBP");
    private static final Set<String> CUT = Set.of("conj", "cc", "relcl", "acl", "appos", "punct", "det", "mark");
    private static final Set<String> PLACES = Set.of("in", "at", "near", "on", "around", "to", "into");

    private final Document doc;
    private final Frames frames;
    private final Lexicon lexicon;
    private final Parties parties;
    private final List<Tree> trees;
    private final List<Statement> statements;
    private final Attributions attributions;
    private final Set<String> ids = new HashSet<>();
    private final List<Perception> rows = new ArrayList<>();

    /** What is seen, as the sentence puts it. */
    private record View(int trigger, List<Integer> objects, String as, Optional<String> explained) {}

    PerceptionFinder(
            Document doc,
            Frames frames,
            Lexicon lexicon,
            Parties parties,
            List<Tree> trees,
            List<Statement> statements) {
        this.doc = doc;
        this.frames = frames;
        this.lexicon = lexicon;
        this.parties = parties;
        this.trees = trees;
        this.statements = statements;
        this.attributions = new Attributions(doc.withStatements(statements, List.of()), lexicon);
    }

    List<Perception> find() {
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                for (Frame frame : frames.at(tree, i)) {
                    read(tree, i, frame);
                }
                predicate(tree, i);
            }
        }
        return rows.stream().map(this::explained).toList();
    }

    private void read(Tree tree, int i, Frame frame) {
        switch (frame.form()) {
            case "as" -> as(tree, i);
            case "object" -> seen(tree, holders(tree, i), new View(i, objects(tree, i), frame.as(), Optional.empty()));
            case "by" -> by(tree, i, frame);
            case "prep" -> prepositional(tree, i, frame);
            case "poses" -> poses(tree, i, frame);
            default -> guard(tree, i, frame);
        }
    }

    // the forms

    /** "Views the drills as a threat", "calls them a provocation", "considers them hostile". */
    private void as(Tree tree, int verb) {
        int complement = -1;
        List<Integer> objects = new ArrayList<>(objects(tree, verb));
        for (int child : tree.children(verb)) {
            String label = tree.label(child);
            if (label.equals("prep") && tree.lemma(child).equals("as")) {
                complement = tree.child(child, "pobj", "pcomp", "amod");
            } else if (complement < 0
                    && Set.of("oprd", "acomp", "xcomp", "attr", "ccomp").contains(label)) {
                complement = child;
                if (objects.isEmpty() && tree.has(child, "nsubj")) {
                    objects.addAll(tree.conjuncts(tree.child(child, "nsubj")));
                }
            }
        }
        if (complement < 0 && !objects.isEmpty()) {
            complement = tree.child(objects.get(0), "appos"); // "called the flight a provocation"
        }
        if (complement < 0 || objects.isEmpty()) {
            return;
        }
        Optional<String> as = seenAs(tree, complement);
        if (as.isPresent()) {
            objects.remove(Integer.valueOf(complement));
            seen(tree, holders(tree, verb), new View(verb, objects, as.get(), defence(tree, complement, as.get())));
        }
    }

    private void by(Tree tree, int verb, Frame frame) {
        if (tree.isPassive(verb)) {
            List<Integer> objects = tree.objectsOf(verb, "by", "about", "over", "at", "with");
            seen(tree, tree.subjects(verb), new View(verb, objects, frame.as(), Optional.empty()));
        } else if (frame.as().equals("concern") && FINITE.contains(tree.tag(verb))) {
            List<Integer> holders = tree.patients(verb);
            seen(tree, holders, new View(verb, tree.subjects(verb), frame.as(), Optional.empty()));
        }
    }

    private void prepositional(Tree tree, int i, Frame frame) {
        List<Integer> objects = tree.objectsOf(i, frame.prepositions().toArray(new String[0]));
        if (objects.isEmpty()) {
            return;
        }
        List<Integer> holders = new ArrayList<>();
        if (frame.pos().equals("noun")) {
            int owner = tree.child(i, "poss");
            int verb = tree.head(i);
            if (owner >= 0) {
                holders.addAll(tree.conjuncts(owner));
            } else if (verb >= 0 && tree.label(i).equals("dobj") && tree.isVerb(verb)) {
                holders.addAll(tree.agents(verb));
            }
        } else if (frame.pos().equals("verb") || tree.isPassive(i)) {
            holders.addAll(tree.subjects(i));
        } else {
            int copula = tree.isVerb(i) ? i : tree.head(i);
            holders.addAll(copula >= 0 && tree.isVerb(copula) ? tree.subjects(copula) : List.of());
        }
        seen(tree, holders, new View(i, objects, frame.as(), Optional.empty()));
    }

    /** "The drills pose a threat", "the threat from the drills", "the drills threaten us": seen by who says so. */
    private void poses(Tree tree, int i, Frame frame) {
        List<Integer> objects = List.of();
        if (frame.pos().equals("verb")) {
            boolean infinitive = tree.has(i, "xcomp", "ccomp") || tree.isPassive(i);
            objects = infinitive || !tree.has(i, "dobj") || isNegated(tree, i) ? List.of() : tree.subjects(i);
        } else {
            int verb = tree.head(i);
            boolean posed =
                    verb >= 0 && Set.of("dobj", "attr").contains(tree.label(i)) && lexicon.is("pose", tree.lemma(verb));
            objects = !posed ? fromOrPosedBy(tree, i) : isNegated(tree, verb) ? List.of() : tree.subjects(verb);
        }
        if (!isNegated(tree, i)) {
            bySpeaker(tree, new View(i, objects, frame.as(), Optional.empty()));
        }
    }

    /** What is said without "I think": the speaker sees it so. */
    private void bySpeaker(Tree tree, View view) {
        List<Attributions.Said> chain = attributions.chain(tree.sentence().index(), view.trigger());
        if (!chain.isEmpty() && isAsserted(tree, view.trigger())) {
            chain.get(0).statement().speaker().ifPresent(speaker -> add(tree, speaker, view, List.of()));
        }
    }

    /** Nobody denies or asks it. */
    private boolean isAsserted(Tree tree, int trigger) {
        return attributions.chain(tree.sentence().index(), trigger).stream()
                .allMatch(said -> said.attribution().stance() == Stance.ASSERTS);
    }

    /** "Poses no threat", "do not believe that it poses a threat". */
    private static boolean isNegated(Tree tree, int i) {
        int determiner = tree.child(i, "det", "neg");
        boolean none = determiner >= 0
                && Set.of("no", "not", "n't", "never", "neither").contains(tree.lemma(determiner));
        int above = tree.head(i);
        return none || tree.has(i, "neg") || above >= 0 && tree.isVerb(above) && tree.has(above, "neg");
    }

    private static List<Integer> fromOrPosedBy(Tree tree, int noun) {
        List<Integer> from = tree.objectsOf(noun, "from");
        for (int child : tree.children(noun)) {
            if (from.isEmpty()
                    && tree.label(child).equals("acl")
                    && tree.lemma(child).equals("pose")) {
                from = tree.objectsOf(child, "by");
            }
        }
        return from;
    }

    /** "To defend itself against an assertive neighbour": the holder explains what it does by how it sees the other. */
    private void guard(Tree tree, int verb, Frame frame) {
        int self = tree.child(verb, "dobj");
        List<Integer> against = tree.objectsOf(verb, "against", "from");
        if (self < 0 || against.isEmpty() || !tree.word(self).matches("(?i).+sel(f|ves)")) {
            return;
        }
        String words = new Span(
                        tree.token(verb).span().start(), tree.token(self).span().end())
                .of(doc.text());
        for (int threat : against) {
            String as = frame.as();
            for (int child : tree.children(threat)) {
                Optional<String> adjective = frames.seenAs(tree.lemma(child));
                if (tree.tag(child).startsWith("JJ") && adjective.isPresent()) {
                    as = tree.lemma(child);
                }
            }
            seen(tree, tree.subjects(verb), new View(verb, List.of(threat), as, Optional.of(words)));
        }
    }

    /** "The drills are defensive", "the move is a provocation", inside what somebody says. */
    private void predicate(Tree tree, int i) {
        int verb = tree.head(i);
        boolean complement = Set.of("acomp", "attr").contains(tree.label(i))
                && verb >= 0
                && tree.lemma(verb).equals("be")
                && tree.has(verb, "nsubj");
        Optional<String> as = complement ? seenAs(tree, i) : Optional.empty();
        if (as.isPresent() && !isNegated(tree, i) && !isNegated(tree, verb)) {
            bySpeaker(tree, new View(i, tree.subjects(verb), as.get(), defence(tree, i, as.get())));
        }
    }

    // holders

    private List<Integer> holders(Tree tree, int verb) {
        return tree.agents(verb);
    }

    private List<Integer> objects(Tree tree, int verb) {
        List<Integer> objects = new ArrayList<>(tree.patients(verb));
        if (objects.size() == 1 && tree.tag(objects.get(0)).equals("WDT")) {
            // a relative clause that the parser hung on a verb: its noun stands before the pronoun
            int before = objects.get(0) - 1;
            objects.clear();
            if (before >= 0 && tree.isNoun(before)) {
                objects.addAll(tree.conjuncts(tree.firstConjunct(before)));
            }
        } else if (tree.label(verb).equals("relcl") && objects.size() == 1 && objects.get(0) == tree.head(verb)) {
            return tree.conjuncts(tree.firstConjunct(objects.get(0)));
        }
        return objects;
    }

    private void seen(Tree tree, List<Integer> holders, View view) {
        if (view.objects().isEmpty() || isNegated(tree, view.trigger()) || !isAsserted(tree, view.trigger())) {
            return;
        }
        for (int holder : holders) {
            if (isEachSide(tree, holder)) {
                List<Actor> sides = sides(tree, holder);
                sides.forEach(side -> add(tree, side, view, sides));
            } else {
                holder(tree, holder, view.trigger()).ifPresent(actor -> add(tree, actor, view, List.of()));
            }
        }
    }

    /** The actor of a phrase; for a pronoun that nobody resolved, who says the sentence. */
    private Optional<Actor> holder(Tree tree, int token, int trigger) {
        List<Actor> named = parties.at(tree, token);
        if (!named.isEmpty()) {
            return Optional.of(named.get(0));
        }
        if (tree.tag(token).startsWith("PRP")) {
            return covering(tree.token(trigger).span()).flatMap(Statement::speaker);
        }
        return tree.tag(token).startsWith("NN") ? Optional.of(parties.named(tree, token)) : Optional.empty();
    }

    private boolean isEachSide(Tree tree, int noun) {
        boolean alone = lexicon.is("each", tree.lemma(noun));
        for (int child : tree.children(noun)) {
            alone |= lexicon.is("each", tree.lemma(child)) && lexicon.is("side", tree.lemma(noun));
        }
        return alone || tree.lemma(noun).equals("side") && tree.tag(noun).equals("NNS");
    }

    /** The parties of "each side": members that were resolved, else the actors named before it, the nearest two. */
    private List<Actor> sides(Tree tree, int noun) {
        List<Actor> named = parties.at(tree, noun);
        if (named.size() > 1) {
            return named;
        }
        if (named.size() == 1 && named.get(0).members().size() > 1) {
            return named.get(0).members().stream().map(Actor::country).toList();
        }
        List<Actor> sides = new ArrayList<>();
        for (int sentence = tree.sentence().index(); sentence >= 0 && sides.size() < 2; sentence--) {
            if (tree.sentence().index() - sentence > 1) {
                break;
            }
            boolean here = sentence == tree.sentence().index();
            for (Mention mention : parties.in(sentence)) {
                boolean before = !here || mention.token() < noun;
                boolean known = sides.stream()
                        .anyMatch(side -> side.code().equals(mention.actor().code()));
                if (before && mention.actor().code().isPresent() && !known) {
                    sides.add(mention.actor());
                }
            }
        }
        return sides.size() == 2 ? sides : List.of();
    }

    // rows

    private void add(Tree tree, Actor holder, View view, List<Actor> sides) {
        Optional<Actor> shared = Optional.empty();
        for (int object : view.objects()) {
            if (tree.tag(object).startsWith("PRP") && parties.at(tree, object).isEmpty()
                    || tree.tag(object).startsWith("W")
                    || tree.tag(object).equals("EX")) {
                continue;
            }
            Optional<Actor> about = about(tree, object, holder).or(() -> other(sides, holder));
            if (about.isEmpty()) {
                about = shared;
            } else if (parties.exactly(tree, object).isEmpty()) {
                shared = about; // "Russia's patrols and flights": the owner of the first owns the second
            }
            row(tree, holder, about, view, object);
        }
    }

    private static Optional<Actor> other(List<Actor> sides, Actor holder) {
        return sides.stream().filter(side -> !side.code().equals(holder.code())).findFirst();
    }

    private void row(Tree tree, Actor holder, Optional<Actor> about, View view, int object) {
        boolean known = holder.code().isPresent() || holder.name().isPresent() || about.isPresent();
        if (!known) {
            return; // "residents worry about the noise": nobody whom a relation between two sides knows
        }
        Span words = objectSpan(tree, object, view.trigger());
        Span trigger = tree.token(view.trigger()).span();
        String id = Ids.of(
                "p", doc.article().id(), trigger, holder.code().or(holder::name).orElse(""), words);
        Perception row = new Perception(
                id,
                holder,
                about,
                words.of(doc.text()),
                view.as(),
                view.explained(),
                covering(trigger).map(Statement::id),
                Evidence.of(tree.sentence().index(), tree.sentence().span(), Optional.of(trigger), doc.text()));
        if (ids.add(id)) {
            rows.add(row);
        }
    }

    private Optional<Actor> about(Tree tree, int object, Actor holder) {
        Optional<Actor> self = other(parties.at(tree, object), holder);
        if (self.isPresent() && self.get().code().isPresent()) {
            return self;
        }
        BitSet phrase = phrase(tree, object);
        Optional<Actor> best = Optional.empty();
        boolean owner = false;
        for (Mention mention : parties.in(tree.sentence().index())) {
            int token = mention.token();
            boolean inside = phrase.get(token)
                    && mention.actor().code().isPresent()
                    && !mention.actor().code().equals(holder.code());
            boolean owns = tree.head(token) == object && OWNERS.contains(tree.label(token));
            int prep = tree.head(token);
            boolean place = prep >= 0 && PLACES.contains(tree.lemma(prep));
            if (inside && !place && (best.isEmpty() || owns && !owner)) {
                best = Optional.of(mention.actor());
                owner = owns;
            }
        }
        return best;
    }

    /** The words of one conjunct with their prepositional phrases. */
    private static BitSet phrase(Tree tree, int object) {
        BitSet words = new BitSet(tree.size());
        words.set(object);
        for (int child : tree.children(object)) {
            boolean as = tree.label(child).equals("prep") && tree.lemma(child).equals("as");
            if (!CUT.contains(tree.label(child)) && !as) {
                words.or(tree.subtree(child));
            }
        }
        return words;
    }

    /** The conjunct without determiner and possessor: "eastward expansion". */
    private static Span objectSpan(Tree tree, int object, int trigger) {
        BitSet words = phrase(tree, object);
        for (int child : tree.children(object)) {
            if (tree.label(child).equals("poss")) {
                words.andNot(tree.subtree(child));
            }
        }
        int first = object;
        while (first > 0 && (words.get(first - 1) || tree.tag(first - 1).equals("HYPH"))) {
            first--;
        }
        int last = object;
        while (last + 1 < tree.size()
                && (words.get(last + 1) || tree.tag(last + 1).equals("HYPH"))) {
            last++;
        }
        last = beyond(tree, last, trigger);
        return new Span(
                tree.token(first).span().start(), tree.token(last).span().end());
    }

    /** "Views deployments in the north as …": the parser hangs the place on the verb, the words on the noun. */
    private static int beyond(Tree tree, int last, int trigger) {
        int next = last + 1;
        if (last > trigger && next < tree.size() && tree.label(next).equals("prep") && tree.head(next) == trigger) {
            BitSet phrase = tree.subtree(next);
            int after = phrase.length();
            boolean asFollows = after < tree.size() && tree.lemma(after).equals("as");
            return !tree.lemma(next).equals("as") && asFollows ? after - 1 : last;
        }
        return last;
    }

    private Optional<String> seenAs(Tree tree, int complement) {
        Optional<String> head = frames.seenAs(tree.lemma(complement));
        if (head.isPresent()) {
            return head;
        }
        for (int child : tree.children(complement)) {
            Optional<String> modifier = frames.seenAs(tree.lemma(child));
            if (Set.of("nmod", "amod", "compound").contains(tree.label(child)) && modifier.isPresent()) {
                return modifier;
            }
        }
        return Optional.empty();
    }

    private Optional<String> defence(Tree tree, int complement, String as) {
        boolean explains = as.equals("defence") || as.equals("peaceful");
        return explains ? Optional.of(tree.span(tree.nounPhrase(complement)).of(doc.text())) : Optional.empty();
    }

    private Optional<Statement> covering(Span word) {
        return statements.stream()
                .filter(s -> s.content().stream().anyMatch(content -> content.contains(word)))
                .min((a, b) -> Integer.compare(a.text().length(), b.text().length()));
    }

    /** Fills in how the other side explains the thing that this side sees. */
    private Perception explained(Perception row) {
        if (row.explainedAs().isPresent() || row.about().isEmpty()) {
            return row;
        }
        for (Perception other : rows) {
            boolean answers = other.explainedAs().isPresent()
                    && Parties.same(other.holder(), row.about().get())
                    && lastWord(other.object()).equals(lastWord(row.object()));
            if (answers) {
                return new Perception(
                        row.id(),
                        row.holder(),
                        row.about(),
                        row.object(),
                        row.as(),
                        other.explainedAs(),
                        row.statement(),
                        row.evidence());
            }
        }
        return row;
    }

    private static String lastWord(String phrase) {
        String[] words = phrase.split("\\s+");
        return words[words.length - 1].toLowerCase(Locale.ROOT);
    }
}
