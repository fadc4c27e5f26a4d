package org.harmel.coder.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Attribution;
import org.harmel.core.Attribution.Stance;
import org.harmel.core.Document;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.Statement;

/**
 * According to whom: the statements of a document, asked by the words that stand inside them.
 *
 * <p>Make one for a document that has statements; it keeps nothing else, and many threads may ask it.
 */
public final class Attributions {
    /** Classes of saying that are themselves the deed. */
    private static final Set<String> DEEDS = Set.of("ask", "promise", "warn", "signal", "affirm");

    /** Those of them whose object is the deed, too: "called for a boycott", "promised aid". */
    private static final Set<String> WISHES = Set.of("ask", "promise");

    private static final Set<String> QUESTION = Set.of("whether", "if", "who", "what", "when", "where", "why", "how");

    private final Document doc;
    private final Lexicon lexicon;
    private final Quotes quotes;
    private final List<Said> all = new ArrayList<>();

    /**
     * One link of the chain.
     *
     * @param sentence where the word of saying stands
     * @param cue its index there, or -1 where only quotation marks tell that somebody speaks; an event whose own
     *     trigger it is ("threatened to attack") leaves this link out
     */
    public record Said(Attribution attribution, Statement statement, int sentence, int cue) {
        boolean covers(Span word) {
            return statement.content().stream().anyMatch(content -> content.contains(word));
        }

        int length() {
            return statement.content().stream().mapToInt(Span::length).sum();
        }
    }

    /** Reads the tables of the package once; a stage keeps one to make {@link Attributions} of many documents. */
    public static final class Reader {
        private final Lexicon lexicon = new Lexicon();

        public Attributions of(Document doc) {
            return new Attributions(doc, lexicon);
        }
    }

    Attributions(Document doc, Lexicon lexicon) {
        this.doc = doc;
        this.lexicon = lexicon;
        this.quotes = new Quotes(doc.text());
        for (Statement statement : doc.statements()) {
            all.add(said(statement));
        }
        all.sort(Comparator.comparingInt(Said::length));
    }

    /**
     * Those who say so, nearest to the word first; empty where the outlet says so itself.
     *
     * @param token index in the sentence of the word that names the act
     */
    public List<Said> chain(int sentence, int token) {
        Span word = doc.sentences().get(sentence).tokens().get(token).span();
        return all.stream().filter(said -> said.covers(word)).toList();
    }

    /**
     * The chain for an act, without the act's own word of saying: not the link whose cue is the act's word, nor that
     * whose cue governs it as the speaker's own deed ("threatened to attack", "urged them to leave").
     */
    public List<Attribution> of(int sentence, int token) {
        return chain(sentence, token).stream()
                .filter(said -> !isOwnDeed(said, sentence, token))
                .map(Said::attribution)
                .toList();
    }

    private boolean isOwnDeed(Said said, int sentence, int token) {
        if (said.sentence() != sentence || said.cue() < 0) {
            return false;
        }
        if (said.cue() == token) {
            return true;
        }
        Tree tree = new Tree(doc.sentences().get(sentence));
        int first = tree.firstConjunct(token);
        int head = tree.head(first);
        String label = tree.label(first);
        Set<String> deeds =
                label.equals("xcomp") ? DEEDS : label.equals("dobj") || label.equals("pobj") ? WISHES : Set.of();
        int governor = label.equals("pobj") && head >= 0 ? tree.head(head) : head;
        return governor == said.cue()
                && lexicon.cue(tree, governor)
                        .map(cue -> deeds.contains(cue.kind()))
                        .orElse(false);
    }

    /** Whose "we" or "our" it is: the speaker of the quotation that the word stands in. */
    public Optional<Actor> speakerSide(int sentence, int token) {
        Span word = doc.sentences().get(sentence).tokens().get(token).span();
        if (!quotes.covers(word)) {
            return Optional.empty();
        }
        for (Said said : chain(sentence, token)) {
            Statement statement = said.statement();
            boolean quoted = statement.kind() != Statement.Kind.INDIRECT
                    && statement.cue().map(cue -> !quotes.covers(cue)).orElse(true);
            if (quoted && statement.speaker().isPresent()) {
                return statement.speaker();
            }
        }
        return Optional.empty();
    }

    private Said said(Statement statement) {
        Sentence sentence = doc.sentences().get(statement.evidence().sentence());
        Tree tree = new Tree(sentence);
        int cue = statement.cue().map(span -> cueToken(tree, span)).orElse(-1);
        Optional<Cue> word = cue < 0 ? Optional.empty() : lexicon.cue(tree, cue);
        Optional<String> via = statement
                .via()
                .or(() -> statement.kind() == Statement.Kind.DIRECT ? Optional.of("quote") : Optional.empty());
        Attribution attribution = new Attribution(
                statement.speaker().orElseGet(() -> Actor.unresolved(Actor.Kind.OTHER)),
                word.map(Cue::lemma).orElse(Cue.COLON.lemma()),
                via,
                statement.to(),
                statement.when(),
                statement.where(),
                stance(tree, cue, word, statement));
        return new Said(attribution, statement, sentence.index(), cue);
    }

    private int cueToken(Tree tree, Span span) {
        int found = -1;
        for (int i = 0; i < tree.size(); i++) {
            if (span.contains(tree.token(i).span()) && lexicon.cue(tree, i).isPresent()) {
                found = i;
            }
        }
        return found;
    }

    private static Stance stance(Tree tree, int cue, Optional<Cue> word, Statement statement) {
        if (cue < 0 || word.isEmpty()) {
            return Stance.ASSERTS;
        }
        boolean question = word.get().kind().equals("ask") && asks(tree, statement);
        // "did not say that …", "did not deny that …": they leave it open
        return question || tree.has(cue, "neg") ? Stance.DOUBTS : word.get().stance();
    }

    private static boolean asks(Tree tree, Statement statement) {
        int start = statement.content().get(0).start();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.token(i).span().start() == start) {
                return QUESTION.contains(tree.lemma(i));
            }
        }
        return false;
    }
}
