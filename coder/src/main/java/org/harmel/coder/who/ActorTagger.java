package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Evidence;
import org.harmel.core.Layer;
import org.harmel.core.Mention;
import org.harmel.core.OfficeFact;
import org.harmel.core.PlaceMention;
import org.harmel.core.Sentence;
import org.harmel.core.Stage;

/**
 * Finds all who can act in a parsed document, and what offices it gives to persons.
 *
 * <p>A mention stands at the head of its noun phrase; states and bodies before a noun ("Russian attack", "NATO's
 * expansion") have mentions of their own. A state or body named as such has no sector, its seat or organ has; a city
 * stands for its government only where it acts ("Oslo said"), never after "in" or "to". A name without an office in the article keeps its {@code name} and no code.
 * Time grows with the number of words, except that pronouns look back at most three sentences.
 */
public final class ActorTagger implements Stage {
    private final Lexicon lexicon;
    private final Holders users;
    private final Holders shipped;
    private final Levels levels;

    /**
     * @param users holders of office by the user's table, which ranks before a text's own words
     * @param shipped those of the table that ships, which ranks after them
     */
    public ActorTagger(Lexicon lexicon, Holders users, Holders shipped) {
        this.lexicon = lexicon;
        this.users = users;
        this.shipped = shipped;
        levels = new Levels(lexicon);
    }

    @Override
    public Set<Layer> needs() {
        return EnumSet.of(Layer.SENTENCES, Layer.TIMES, Layer.PLACES);
    }

    @Override
    public Layer makes() {
        return Layer.ACTORS;
    }

    @Override
    public Document apply(Document doc) {
        List<Places> places = places(doc);
        HoldersOn known = new HoldersOn(users, shipped, doc.article().published());
        List<Draft> drafts = new ArrayList<>();
        List<Tree> trees = new ArrayList<>();
        for (Sentence sentence : doc.sentences()) {
            Reading reading = new Reading(lexicon, sentence, doc.text());
            trees.add(reading.tree());
            drafts.addAll(new Composer(lexicon, reading, places.get(sentence.index()), known).compose());
        }
        List<Draft> told = new References(lexicon, trees, known).resolve(drafts);
        HomeState home = new HomeState(lexicon, doc, trees, told);
        List<Draft> resolved = told.stream().map(home::of).toList();
        List<Mention> mentions =
                resolved.stream().filter(ActorTagger::says).map(Draft::mention).toList();
        return doc.withActors(mentions, offices(doc, resolved));
    }

    private static List<Places> places(Document doc) {
        List<Places> places = new ArrayList<>();
        for (int i = 0; i < doc.sentences().size(); i++) {
            places.add(new Places());
        }
        for (PlaceMention place : doc.locations()) {
            places.get(place.sentence()).add(doc.sentences().get(place.sentence()), place);
        }
        return places;
    }

    private static boolean says(Draft draft) {
        Actor actor = draft.actor();
        boolean known = draft.isCoded()
                || actor.name().isPresent()
                || !actor.sectors().isEmpty()
                || !actor.members().isEmpty();
        return known;
    }

    private List<OfficeFact> offices(Document doc, List<Draft> drafts) {
        List<OfficeFact> facts = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Draft draft : drafts) {
            Actor actor = draft.actor();
            boolean tells = draft.isCoded()
                    && draft.shape().person()
                    && actor.name().isPresent()
                    && actor.office().isPresent()
                    && !actor.sectors().equals(List.of("CVL"))
                    && draft.role()
                            .filter(r -> r.form() == Role.Form.PERSON || r.form() == Role.Form.PEOPLE)
                            .isPresent()
                    && !draft.how().equals("pronoun")
                    && !draft.how().equals("office-of-text")
                    && !draft.how().equals("description");
            if (tells && seen.add(actor.name() + "|" + actor.office() + "|" + actor.code())) {
                facts.add(fact(doc, draft));
            }
        }
        return facts;
    }

    private OfficeFact fact(Document doc, Draft draft) {
        Actor actor = draft.actor();
        Sentence sentence = doc.sentences().get(draft.sentence());
        Evidence evidence = Evidence.of(draft.sentence(), sentence.span(), actor.span(), doc.text());
        return new OfficeFact(
                actor.name().orElseThrow(),
                actor.office().orElseThrow(),
                actor.withPerson(Optional.empty(), Optional.empty()),
                doc.article().published(),
                draft.tenure(),
                levels.of(actor),
                evidence);
    }
}
