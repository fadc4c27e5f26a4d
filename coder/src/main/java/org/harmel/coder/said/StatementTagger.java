package org.harmel.coder.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Document;
import org.harmel.core.Layer;
import org.harmel.core.Perception;
import org.harmel.core.Sentence;
import org.harmel.core.Stage;
import org.harmel.core.Statement;

/**
 * Reads who said what, directly, indirectly or both, and who sees what as a threat.
 *
 * <p>Statements and perceptions stand in text order. A statement inside another ("the minister said that Russia claimed
 * …") is one of its own, its content inside the other's.
 */
public final class StatementTagger implements Stage {
    private final Lexicon lexicon = new Lexicon();
    private final Frames frames = new Frames();

    @Override
    public Set<Layer> needs() {
        return Set.of(Layer.SENTENCES, Layer.TIMES, Layer.PLACES, Layer.ACTORS);
    }

    @Override
    public Layer makes() {
        return Layer.STATEMENTS;
    }

    @Override
    public Document apply(Document doc) {
        if (doc.sentences().isEmpty()) {
            return doc.withStatements(List.of(), List.of());
        }
        List<Tree> trees = doc.sentences().stream().map(Tree::new).toList();
        Quotes quotes = new Quotes(doc.text());
        SayingFinder finder = new SayingFinder(lexicon, quotes);
        List<Saying> sayings = new ArrayList<>();
        for (Sentence sentence : doc.sentences()) {
            sayings.addAll(finder.find(sentence));
        }
        Parties parties = new Parties(doc);
        StatementBuilder builder = new StatementBuilder(doc, lexicon, parties, trees);
        List<Statement> statements = new ArrayList<>();
        for (Utterance utterance : new QuoteAssigner(doc, quotes, sayings).assign()) {
            statements.add(builder.build(utterance));
        }
        List<Statement> linked = new Echoes(lexicon, parties, trees).link(statements);
        List<Perception> perceptions = new PerceptionFinder(doc, frames, lexicon, parties, trees, linked).find();
        return doc.withStatements(linked, perceptions);
    }
}
