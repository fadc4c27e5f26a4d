package org.harmel.parse;

/** Gives each word from left to right the best answer of a model; earlier answers are features of later ones. */
final class Tagger implements Scorer.Position {
    /** Takes the answer for a word. */
    interface Sink {
        void put(int word, Labels known, int label, Scorer scores);
    }

    private final Draft draft;
    private int here;

    private Tagger(Draft draft) {
        this.draft = draft;
    }

    static void run(Model model, Draft draft, Sink sink) {
        Tagger tagger = new Tagger(draft);
        Scorer scorer = new Scorer(model, draft);
        for (int word = 1; word <= draft.size; word++) {
            tagger.here = word;
            scorer.score(tagger);
            sink.put(word, model.labels(), scorer.best(), scorer);
        }
    }

    @Override
    public int find(Item item) {
        int word = here + item.window();
        return word >= 1 && word <= draft.size ? draft.relative(word, item.relation()) : Draft.NONE;
    }
}
