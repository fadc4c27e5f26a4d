package org.harmel.coder.said;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.Token;

/** Finds words of saying in a sentence, whose they are, and what they say, by the dependencies. */
final class SayingFinder {
    /** Classes whose passive with an infinitive means that people say so ("is said to be"). */
    private static final Set<String> HEARSAY = Set.of("say", "claim", "tell", "believe");

    private static final int LONGEST_LABEL = 8;

    private final Lexicon lexicon;
    private final Quotes quotes;

    SayingFinder(Lexicon lexicon, Quotes quotes) {
        this.lexicon = lexicon;
        this.quotes = quotes;
    }

    List<Saying> find(Sentence sentence) {
        Tree tree = new Tree(sentence);
        List<Saying> found = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            Optional<Cue> cue = lexicon.cue(tree, i);
            if (cue.isEmpty()) {
                continue;
            }
            if (cue.get() == Cue.ACCORDING) {
                found.add(according(tree, i));
            } else if (cue.get().noun()) {
                noun(tree, i, cue.get()).ifPresent(found::add);
            } else {
                verb(tree, i, cue.get()).ifPresent(found::add);
            }
        }
        label(tree).ifPresent(found::add);
        return found;
    }

    // verbs

    private Optional<Saying> verb(Tree tree, int v, Cue cue) {
        if (Set.of("nmod", "amod", "compound").contains(tree.label(v))
                || isOwnThought(tree, v)
                || isUnsaid(tree, v)
                || isEchoOfWords(tree, v)) {
            return Optional.empty();
        }
        BitSet content = content(tree, v, cue);
        List<Integer> speakers = new ArrayList<>(speakers(tree, v, cue));
        if (content.isEmpty() && speakers.isEmpty() && !tree.label(v).equals("pcomp")) {
            return Optional.empty();
        }
        speakers.removeIf(content::get);
        if (speakers.stream().anyMatch(noun -> lexicon.is("nobody", tree.lemma(noun)))) {
            return Optional.empty();
        }
        BitSet own = tree.subtree(v);
        Optional<Span> source = source(tree, speakers, own, content);
        return Optional.of(new Saying(
                tree.sentence().index(),
                v,
                cue,
                Optional.of(verbGroup(tree, v, content)),
                speakers,
                tree.sentence().index(),
                source,
                spans(tree, content)));
    }

    /** "We believe" within the quotation is a turn of phrase of who is quoted. */
    private boolean isOwnThought(Tree tree, int v) {
        return quotes.covers(tree.token(v).span())
                && tree.subjects(v).stream().anyMatch(subject -> lexicon.is("first", tree.lemma(subject)));
    }

    /** "Plans to urge", "refused to say", "may announce": nothing has been said yet. */
    private boolean isUnsaid(Tree tree, int v) {
        int aux = tree.child(v, "aux");
        if (aux >= 0 && tree.lemma(aux).equals("to")) {
            int above = tree.head(v);
            return above >= 0 && lexicon.is("unsaid", tree.lemma(above));
        }
        return aux >= 0
                && lexicon.is("modal", tree.lemma(aux))
                && !quotes.covers(tree.token(v).span());
    }

    private List<Integer> speakers(Tree tree, int v, Cue cue) {
        List<Integer> agents = new ArrayList<>(tree.agents(v));
        boolean quoted = quotes.covers(tree.token(v).span());
        agents.removeIf(noun -> !quoted && quotes.covers(tree.token(noun).span()));
        if (!agents.isEmpty() || tree.isPassive(v)) {
            return agents;
        }
        for (int child : tree.children(v)) {
            boolean subject = tree.label(child).equals("nsubj")
                    && !quotes.covers(tree.token(child).span());
            if (subject) {
                return tree.conjuncts(child);
            }
        }
        int object = tree.child(v, "dobj");
        boolean inverted = object > v && !cue.takes("object") && !cue.takes("addressee") && !cue.takes("whole");
        // "said the minister", read as an object by the parser
        if (inverted && tree.nounPhrase(object).nextSetBit(0) == v + 1) {
            return tree.conjuncts(object);
        }
        return above(tree, v);
    }

    /** The subject of a verb above, where the parser has cut the verb of saying off from it. */
    private List<Integer> above(Tree tree, int v) {
        int at = v;
        while (tree.head(at) >= 0
                && Set.of("conj", "dep", "advcl", "parataxis", "xcomp").contains(tree.label(at))) {
            at = tree.head(at);
            List<Integer> subjects = tree.isVerb(at) ? tree.subjects(at) : List.of();
            if (!subjects.isEmpty()
                    && !quotes.covers(tree.token(subjects.get(0)).span())) {
                return subjects;
            }
        }
        return List.of();
    }

    private BitSet content(Tree tree, int v, Cue cue) {
        BitSet words = new BitSet(tree.size());
        if (cue.takes("clause") || cue.takes("quote")) {
            addClauses(tree, v, words);
        }
        if (cue.takes("quote")
                && words.stream().noneMatch(i -> quotes.covers(tree.token(i).span()))) {
            words.clear();
        }
        boolean passive = tree.isPassive(v);
        int infinitive = passive && cue.kind().equals("believe") ? -1 : tree.child(v, "xcomp");
        boolean to = infinitive > v && tree.has(infinitive, "aux")
                || infinitive > v && tree.tag(infinitive).equals("VB");
        if (cue.takes("infinitive") && to) {
            words.or(tree.subtree(infinitive));
            int asked = tree.child(v, "dobj");
            // "urged the council to vote": what is urged is that the council votes
            if (cue.kind().equals("ask") && asked > v && asked < infinitive) {
                words.or(tree.subtree(asked));
            }
        } else if (words.isEmpty() && passive && to && HEARSAY.contains(cue.kind())) {
            hearsay(tree, v, infinitive, words);
        }
        if (cue.takes("whole")) {
            addWhole(tree, v, words);
        }
        if (words.isEmpty() && cue.takes("object")) {
            addObject(tree, v, passive, words);
        }
        if (words.isEmpty() && (!passive || tree.has(v, "agent"))) {
            addPrepositional(tree, v, cue, words);
        }
        addAfterDate(tree, v, cue, words);
        if (words.isEmpty() && cue.takes("clause")) {
            addParenthetical(tree, v, words);
        }
        return words;
    }

    private void addClauses(Tree tree, int v, BitSet words) {
        for (int child : tree.children(v)) {
            boolean clause = tree.label(child).equals("ccomp")
                    || tree.label(child).equals("parataxis") && isQuotedOrAfterColon(tree, child)
                    || tree.label(child).equals("xcomp") && !tree.has(child, "aux") && tree.has(child, "nsubj");
            if (clause && !isOtherSaying(tree, v, child)) {
                words.or(tree.subtree(child));
                addSubjectInFront(tree, v, child, words);
            }
        }
    }

    /** "The convoy, the ministry said, will leave": the parser hangs the convoy on the verb of saying. */
    private static void addSubjectInFront(Tree tree, int v, int clause, BitSet words) {
        int front = tree.child(v, "dep");
        boolean bare = clause > v && !tree.has(clause, "nsubj", "nsubjpass", "mark");
        if (bare && front >= 0 && front < v && tree.isNoun(front)) {
            words.or(tree.subtree(front));
        }
    }

    /** In “A,” he said, adding B the parser hangs one verb of saying under the other. */
    private boolean isOtherSaying(Tree tree, int v, int clause) {
        return clause > v
                && tree.tag(clause).equals("VBG")
                && !tree.has(clause, "nsubj", "aux")
                && lexicon.cue(tree, clause).isPresent();
    }

    private boolean isQuotedOrAfterColon(Tree tree, int clause) {
        int first = tree.subtree(clause).nextSetBit(0);
        return quotes.covers(tree.token(clause).span())
                || first > 0 && tree.word(first - 1).equals(":");
    }

    private static void hearsay(Tree tree, int v, int infinitive, BitSet words) {
        int subject = tree.child(v, "nsubjpass", "nsubj");
        if (subject >= 0) {
            words.or(tree.subtree(subject));
            words.or(tree.subtree(infinitive));
        }
    }

    private void addWhole(Tree tree, int v, BitSet words) {
        List<Integer> objects = tree.patients(v);
        for (int object : objects) {
            if (tree.head(v) != object) {
                words.or(tree.subtree(object));
            }
        }
        for (int child : tree.children(v)) {
            boolean more = Set.of("xcomp", "ccomp", "acomp", "oprd", "attr").contains(tree.label(child))
                    || tree.label(child).equals("prep")
                            && Set.of("of", "as", "for", "over").contains(tree.lemma(child));
            if (more && child > v) {
                words.or(tree.subtree(child));
            }
        }
    }

    private void addObject(Tree tree, int v, boolean passive, BitSet words) {
        int object = passive ? tree.child(v, "nsubjpass") : tree.child(v, "dobj");
        boolean telling = object >= 0
                && (passive || object > v)
                && !lexicon.is("empty", tree.lemma(object))
                && !isPointer(tree, object);
        if (telling && !tree.tag(object).startsWith("PRP") && !tree.tag(object).startsWith("W")) {
            words.or(tree.subtree(object));
        }
    }

    /** "This view", "those remarks": words that stand elsewhere. */
    private boolean isPointer(Tree tree, int noun) {
        int determiner = tree.child(noun, "det");
        return determiner >= 0 && lexicon.is("empty", tree.lemma(determiner)) && tree.children(noun).length == 1;
    }

    private static void addPrepositional(Tree tree, int v, Cue cue, BitSet words) {
        for (int child : tree.children(v)) {
            boolean fits = tree.label(child).equals("prep") && cue.takes(tree.lemma(child)) && child > v;
            if (fits) {
                BitSet phrase = tree.subtree(child);
                phrase.clear(child);
                words.or(phrase);
                int wanted = tree.child(v, "xcomp");
                // "called on Russia to leave"
                if (wanted > child && tree.has(wanted, "aux")) {
                    words.or(tree.subtree(wanted));
                }
                return;
            }
        }
    }

    /** "Warned in July of an attack": the parser hangs what is said on the date or place. */
    private static void addAfterDate(Tree tree, int v, Cue cue, BitSet words) {
        for (int child : tree.children(v)) {
            int date = tree.label(child).equals("npadvmod") ? child : tree.child(child, "pobj");
            boolean name = date >= 0
                    && (tree.tag(date).startsWith("NNP")
                            || tree.token(date).nameKind().equals("DATE"));
            if (child < v || !name) {
                continue;
            }
            for (int prep : tree.children(date)) {
                int said = tree.child(prep, "pobj");
                boolean partOfName = said >= 0 && tree.tag(said).startsWith("NNP");
                if (tree.label(prep).equals("prep") && cue.takes(tree.lemma(prep)) && prep > date && !partOfName) {
                    words.or(tree.subtree(prep));
                    words.clear(prep);
                }
            }
        }
    }

    /** "The talks, the minister said on Friday, will go on": the verb of saying hangs on what was said. */
    private void addParenthetical(Tree tree, int v, BitSet words) {
        int head = tree.head(v);
        BitSet own = tree.subtree(v);
        int first = own.nextSetBit(0);
        boolean hangs = Set.of("ccomp", "parataxis", "advcl", "dep").contains(tree.label(v));
        boolean hasSubject = tree.has(v, "nsubj") || !speakersAfter(tree, v).isEmpty();
        if (!hangs || !hasSubject || head < 0 || tree.isNoun(head) && !tree.has(head, "nsubj")) {
            return;
        }
        int mark = tree.child(v, "mark");
        boolean asClause = mark >= 0 && tree.lemma(mark).equals("as");
        boolean cutOff = first > 0 && Set.of(",", "''", "``", ":", ".").contains(tree.tag(first - 1));
        boolean leads = first == 0 && tree.label(v).equals("parataxis");
        if (mark >= 0 && !asClause || !(asClause || cutOff || leads)) {
            return;
        }
        BitSet said = tree.subtree(head);
        said.andNot(own);
        words.or(said);
    }

    private static List<Integer> speakersAfter(Tree tree, int v) {
        int object = tree.child(v, "dobj");
        return object == v + 1 ? List.of(object) : List.of();
    }

    /** The verb with its auxiliaries, adverbs, negation and particle, without what stands beyond its content. */
    private static Span verbGroup(Tree tree, int v, BitSet content) {
        BitSet group = new BitSet(tree.size());
        group.set(v);
        for (int child : tree.children(v)) {
            if (Set.of("aux", "auxpass", "neg", "advmod", "prt").contains(tree.label(child))
                    && tree.children(child).length == 0) {
                group.set(child);
            }
        }
        BitSet run = new BitSet(tree.size());
        run.set(v);
        for (int i = v; i >= 0 && group.get(i) && !content.get(i); i--) {
            run.set(i);
        }
        for (int i = v; i < tree.size() && group.get(i) && !content.get(i); i++) {
            run.set(i);
        }
        return tree.span(run);
    }

    /** "Her remarks echo the minister's assertion that …" tells of his words; {@link Echoes} links hers to them. */
    private boolean isEchoOfWords(Tree tree, int v) {
        int object = tree.child(v, "dobj");
        return lexicon.is("echo", tree.lemma(v)) && object >= 0 && !tree.has(v, "ccomp");
    }

    // nouns

    private Optional<Saying> noun(Tree tree, int n) {
        return lexicon.cue(tree, n).filter(Cue::noun).flatMap(cue -> noun(tree, n, cue));
    }

    private Optional<Saying> noun(Tree tree, int n, Cue cue) {
        BitSet content = nounContent(tree, n, cue);
        boolean clause = !content.isEmpty();
        if (!clause) {
            addPrepositional(tree, n, cue, content);
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> speakers = nounSpeakers(tree, n);
        boolean hasVerb = clause
                && tree.label(n).equals("dobj")
                && tree.head(n) >= 0
                && lexicon.cue(tree, tree.head(n)).isPresent()
                && speakers.isEmpty();
        if (hasVerb || speakers.isEmpty() && !clause) {
            return Optional.empty();
        }
        BitSet own = new BitSet(tree.size());
        own.set(n);
        return Optional.of(new Saying(
                tree.sentence().index(),
                n,
                cue,
                Optional.of(tree.token(n).span()),
                speakers,
                tree.sentence().index(),
                source(tree, speakers, own, content),
                spans(tree, content)));
    }

    private static BitSet nounContent(Tree tree, int n, Cue cue) {
        BitSet words = new BitSet(tree.size());
        for (int child : tree.children(n)) {
            boolean below = Set.of("acl", "ccomp", "relcl", "appos", "dep").contains(tree.label(child)) && child > n;
            int mark = tree.child(child, "mark");
            boolean that = mark >= 0
                    && Set.of("that", "whether").contains(tree.lemma(mark))
                    && tree.tag(mark).equals("IN");
            int aux = tree.child(child, "aux");
            boolean infinitive =
                    cue.takes("infinitive") && aux >= 0 && tree.lemma(aux).equals("to");
            if (below && tree.isVerb(child) && (that && cue.takes("clause") || infinitive) || below && that) {
                words.or(tree.subtree(child));
            }
        }
        return words;
    }

    private List<Integer> nounSpeakers(Tree tree, int n) {
        int owner = tree.child(n, "poss");
        if (owner >= 0) {
            return tree.conjuncts(owner);
        }
        List<Integer> by = tree.objectsOf(n, "by", "from");
        if (!by.isEmpty()) {
            return by;
        }
        for (int child : tree.children(n)) {
            boolean modifier = Set.of("compound", "nmod").contains(tree.label(child));
            if (modifier
                    && Set.of("ORG", "GPE", "NORP", "PERSON")
                            .contains(tree.token(child).nameKind())) {
                return List.of(child);
            }
        }
        int verb = tree.head(n);
        boolean light = verb >= 0 && tree.label(n).equals("dobj") && lexicon.is("own", tree.lemma(verb));
        return light ? tree.agents(verb) : List.of();
    }

    private Saying according(Tree tree, int i) {
        List<Integer> speakers = tree.objectsOf(i, "to");
        BitSet phrase = tree.subtree(i);
        int clause = tree.head(i);
        while (clause >= 0 && !tree.isVerb(clause) && tree.head(clause) >= 0) {
            clause = tree.head(clause);
        }
        BitSet content = clause < 0 ? new BitSet() : tree.subtree(clause);
        content.andNot(phrase);
        Span cue = tree.token(i).span().cover(tree.token(tree.child(i, "prep")).span());
        Span source = trimmed(tree, speakers.isEmpty() ? phrase : below(tree, speakers));
        return new Saying(
                tree.sentence().index(),
                i,
                Cue.ACCORDING,
                Optional.of(cue),
                speakers,
                tree.sentence().index(),
                Optional.of(source),
                spans(tree, content));
    }

    private static BitSet below(Tree tree, List<Integer> heads) {
        BitSet all = new BitSet(tree.size());
        heads.forEach(head -> all.or(tree.subtree(head)));
        return all;
    }

    /** "Minister: We will go." at the beginning of a paragraph. */
    private Optional<Saying> label(Tree tree) {
        int colon = -1;
        for (int i = 1; i < Math.min(tree.size(), LONGEST_LABEL); i++) {
            if (tree.word(i).equals(":")) {
                colon = i;
                break;
            }
            if (tree.isVerb(i)) {
                return Optional.empty();
            }
        }
        int start = tree.token(0).span().start();
        boolean opens = quotes.paragraphSpan(quotes.paragraph(start)).start() == start;
        if (colon < 1 || !opens || colon + 3 >= tree.size()) {
            return Optional.empty();
        }
        int name = -1;
        for (int i = 0; i < colon; i++) {
            if (Set.of("PERSON", "ORG", "GPE").contains(tree.token(i).nameKind())) {
                name = i;
            }
        }
        if (name < 0) {
            return Optional.empty();
        }
        BitSet content = new BitSet(tree.size());
        content.set(colon + 1, tree.size());
        BitSet source = new BitSet(tree.size());
        source.set(0, colon);
        return Optional.of(new Saying(
                tree.sentence().index(),
                colon,
                Cue.COLON,
                Optional.of(tree.token(colon).span()),
                List.of(name),
                tree.sentence().index(),
                Optional.of(tree.span(source)),
                spans(tree, content)));
    }

    // words to spans

    private static Optional<Span> source(Tree tree, List<Integer> speakers, BitSet own, BitSet content) {
        Optional<Span> all = Optional.empty();
        for (int speaker : speakers) {
            BitSet words = tree.subtree(speaker);
            boolean entangled = own.intersects(words) && !inside(own, words) || words.intersects(content);
            if (entangled) {
                words = tree.nounPhrase(speaker);
            }
            Span span = trimmed(tree, words);
            all = Optional.of(all.map(span::cover).orElse(span));
        }
        return all;
    }

    private static boolean inside(BitSet outer, BitSet inner) {
        BitSet rest = (BitSet) inner.clone();
        rest.andNot(outer);
        return rest.isEmpty();
    }

    /** Without punctuation and function words at the edges. */
    static Span trimmed(Tree tree, BitSet words) {
        int first = words.nextSetBit(0);
        int last = words.length() - 1;
        while (first < last && (isEdge(tree.token(first)) || tree.tag(first).startsWith("W"))) {
            first++;
        }
        while (last > first && isEdge(tree.token(last))) {
            last--;
        }
        return new Span(
                tree.token(first).span().start(), tree.token(last).span().end());
    }

    private static boolean isEdge(Token token) {
        boolean mark = token.text().codePoints().noneMatch(Character::isLetterOrDigit);
        return mark && !token.tag().equals("NN") || Set.of("POS", "CC").contains(token.tag());
    }

    /** The runs of words, with the punctuation between them, without commas and colons at their edges. */
    private static List<Span> spans(Tree tree, BitSet words) {
        List<Span> found = new ArrayList<>();
        int at = words.nextSetBit(0);
        while (at >= 0) {
            int end = words.nextClearBit(at);
            int next = words.nextSetBit(end);
            while (next >= 0 && onlyPunctuation(tree, end, next)) {
                end = words.nextClearBit(next);
                next = words.nextSetBit(end);
            }
            run(tree, at, end).ifPresent(found::add);
            at = next;
        }
        return found;
    }

    private static boolean onlyPunctuation(Tree tree, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isEdge(tree.token(i)) || tree.tag(i).equals("CC")) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Span> run(Tree tree, int from, int to) {
        int first = from;
        int last = to - 1;
        while (first <= last && Set.of(",", ":", ".").contains(tree.tag(first))) {
            first++;
        }
        while (last >= first && Set.of(",", ":").contains(tree.tag(last))) {
            last--;
        }
        boolean words = false;
        for (int i = first; i <= last; i++) {
            words |= Character.isLetterOrDigit(tree.word(i).codePointAt(0));
        }
        return words
                ? Optional.of(new Span(
                        tree.token(first).span().start(),
                        tree.token(last).span().end()))
                : Optional.empty();
    }
}
