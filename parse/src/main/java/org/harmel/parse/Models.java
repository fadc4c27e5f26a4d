package org.harmel.parse;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All models, ready for use by many threads. */
final class Models {
    private final Model tags;
    private final Model names;
    private final Model arcs;
    private final ArcRules rules;
    private final Lexicons lexicons;
    private final EnglishMorphAnalyzer lemmas = new EnglishMorphAnalyzer();

    Models(ModelFile file) throws IOException {
        lexicons = new Lexicons(file);
        tags = model(file, "tags");
        names = model(file, "names");
        arcs = model(file, "arcs");
        List<int[]> allowed = new ArrayList<>();
        for (int i = 0; i < ArcRules.Allowed.values().length; i++) {
            allowed.add(ModelFile.readInts(file.description()));
        }
        rules = new ArcRules(arcs.labels(), allowed);
    }

    private static Model model(ModelFile file, String name) throws IOException {
        Labels labels = new Labels(ModelFile.readStrings(file.description()));
        Templates templates = Templates.read(file.description());
        WeightTable weights = new WeightTable(
                file.table(name + ".marks"),
                file.table(name + ".slots").asLongBuffer(),
                file.table(name + ".sparse"),
                file.table(name + ".dense").asFloatBuffer(),
                labels.size());
        return new Model(labels, templates, weights);
    }

    /**
     * Fills in tags, lemmas, names and the tree.
     *
     * @param verbs whether a sentence that the tagger leaves without a finite verb is given one; the library does not
     */
    void read(Draft draft, boolean verbs) {
        lexicons.look(draft);
        FiniteVerb verb = new FiniteVerb(draft.size);
        Tagger.run(tags, draft, (word, known, best, scores) -> {
            draft.tag(word, known, best);
            verb.see(word, known, best, scores);
        });
        if (verbs) {
            verb.find(draft).ifPresent(word -> draft.tag(word, tags.labels(), FiniteVerb.tag(draft.simple[word])));
        }
        for (int i = 1; i <= draft.size; i++) {
            draft.lemma(i, lemmas.lemmatize(draft.simple[i], draft.tags[i]));
        }
        Tagger.run(names, draft, (word, known, best, scores) -> draft.name(word, known, best));
        Names.mend(draft.names);
        ArcParser.run(arcs, rules, draft);
    }
}
