package org.harmel.coder.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Span;
import org.harmel.core.Statement;

/**
 * Links that the text itself draws between statements: "her words echo the minister's assertion that …", "echoing the
 * minister", "joined the minister in saying", "like the minister before her".
 */
final class Echoes {
    /** How far back, in sentences, the words may stand of which the text says that they echo others. */
    private static final int REACH = 4;

    private final Lexicon lexicon;
    private final Parties parties;
    private final List<Tree> trees;

    /** Who echoes whom, and in which sentence the text says so. */
    private record Echo(Actor by, List<Span> sources, int sentence) {}

    Echoes(Lexicon lexicon, Parties parties, List<Tree> trees) {
        this.lexicon = lexicon;
        this.parties = parties;
        this.trees = trees;
    }

    List<Statement> link(List<Statement> statements) {
        List<Statement> linked = new ArrayList<>(statements);
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                for (Echo echo : echo(tree, i, statements)) {
                    apply(echo, linked);
                }
            }
        }
        return linked;
    }

    private List<Echo> echo(Tree tree, int i, List<Statement> statements) {
        // "her words echo his" is read as a noun with an object now and then
        boolean verb = tree.isVerb(i) || tree.has(i, "dobj");
        if (verb && lexicon.is("echo", tree.lemma(i))) {
            return echoVerb(tree, i, statements);
        }
        if (verb && lexicon.is("join", tree.lemma(i))) {
            int object = tree.child(i, "dobj");
            return object >= 0 && saysIn(tree, i) ? echoes(tree, tree.agents(i), sources(tree, object)) : List.of();
        }
        boolean like = tree.word(i).equalsIgnoreCase("like") && tree.label(i).equals("prep") && tree.head(i) >= 0;
        if (like && lexicon.cue(tree, tree.head(i)).isPresent() && tree.isVerb(tree.head(i))) {
            List<Span> sources = new ArrayList<>();
            tree.objectsOf(tree.head(i), "like").forEach(noun -> sources.addAll(sources(tree, noun)));
            return echoes(tree, tree.agents(tree.head(i)), sources);
        }
        return List.of();
    }

    private List<Echo> echoVerb(Tree tree, int verb, List<Statement> statements) {
        int object = tree.child(verb, "dobj");
        if (object < 0) {
            return List.of();
        }
        List<Span> sources = sources(tree, object);
        int determiner = tree.child(object, "det");
        if (determiner >= 0 && lexicon.is("empty", tree.lemma(determiner))) {
            sources = before(statements, tree.token(verb).span().start());
        }
        List<Integer> by = tree.agents(verb);
        int before = tree.child(verb, "compound", "nsubj");
        return echoes(tree, by.isEmpty() && before >= 0 ? List.of(before) : by, sources);
    }

    /** "Echoed this view": that of the statement before. */
    private static List<Span> before(List<Statement> statements, int at) {
        Optional<Span> last = Optional.empty();
        for (Statement statement : statements) {
            boolean earlier = statement.evidence().end() <= at && statement.kind() != Statement.Kind.INDIRECT;
            if (earlier && statement.source().isPresent()) {
                last = statement.source();
            }
        }
        return last.stream().toList();
    }

    private boolean saysIn(Tree tree, int verb) {
        return tree.objectsOf(verb, "in").stream()
                        .anyMatch(noun -> lexicon.cue(tree, noun).isPresent())
                || clauseAfterIn(tree, verb);
    }

    private boolean clauseAfterIn(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            int clause = tree.lemma(child).equals("in") ? tree.child(child, "pcomp") : -1;
            if (clause >= 0 && lexicon.cue(tree, clause).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whose words the phrase names: the owner of "the minister's assertion", or the minister himself. */
    private List<Span> sources(Tree tree, int object) {
        int owner = tree.child(object, "poss");
        List<Integer> owners = owner >= 0 ? tree.conjuncts(owner) : tree.objectsOf(object, "of", "by", "from");
        if (owners.isEmpty() && lexicon.cue(tree, object).isEmpty()) {
            owners = tree.conjuncts(object);
        }
        return owners.stream()
                .map(noun -> SayingFinder.trimmed(tree, tree.subtree(noun)))
                .toList();
    }

    private List<Echo> echoes(Tree tree, List<Integer> speakers, List<Span> sources) {
        List<Echo> found = new ArrayList<>();
        for (int speaker : speakers) {
            int owner = tree.child(speaker, "poss");
            boolean words = owner >= 0 && !tree.token(speaker).nameKind().equals("PERSON");
            Actor by = parties.named(tree, words ? owner : speaker);
            if (!sources.isEmpty()) {
                found.add(new Echo(by, sources, tree.sentence().index()));
            }
        }
        return found;
    }

    private void apply(Echo echo, List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            int back = echo.sentence() - statement.evidence().sentence();
            boolean own =
                    statement.speaker().map(who -> Parties.same(who, echo.by())).orElse(false);
            boolean near = back == 0 || back > 0 && back <= REACH && statement.kind() != Statement.Kind.INDIRECT;
            if (own && near) {
                statements.set(i, with(statement, echo.sources()));
            }
        }
    }

    private static Statement with(Statement s, List<Span> sources) {
        Set<Span> of = new TreeSet<>(s.echoOf());
        of.addAll(sources);
        s.source().ifPresent(of::remove);
        return new Statement(
                s.id(),
                s.speaker(),
                s.text(),
                s.kind(),
                s.about(),
                s.to(),
                s.via(),
                s.providedBy(),
                s.when(),
                s.where(),
                s.repeated(),
                s.source(),
                s.cue(),
                s.content(),
                s.terms(),
                List.copyOf(of),
                s.evidence());
    }
}
