package org.harmel.coder.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Days;
import org.harmel.core.Days.Precision;
import org.harmel.core.Document;
import org.harmel.core.Evidence;
import org.harmel.core.Ids;
import org.harmel.core.Mention;
import org.harmel.core.Place;
import org.harmel.core.PlaceMention;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.Statement;
import org.harmel.core.TimeExpression;
import org.harmel.core.Token;

/** Makes statements of utterances: adds to whom, by what means, when and where it was said, and what about. */
final class StatementBuilder {
    private static final Set<String> MEANS =
            Set.of("in", "on", "at", "during", "by", "via", "through", "from", "after");
    private static final Set<String> PLACE = Set.of("in", "at", "from");

    private final Document doc;
    private final Lexicon lexicon;
    private final Parties parties;
    private final List<Tree> trees;

    StatementBuilder(Document doc, Lexicon lexicon, Parties parties, List<Tree> trees) {
        this.doc = doc;
        this.lexicon = lexicon;
        this.parties = parties;
        this.trees = trees;
    }

    Statement build(Utterance utterance) {
        Saying saying = utterance.saying();
        Tree tree = trees.get(saying.sentence());
        List<Span> content = utterance.content();
        Circumstances around = circumstances(tree, saying, content);
        String text = content.stream().map(span -> span.of(doc.text())).collect(Collectors.joining(" "));
        if (text.endsWith(",")) {
            text = text.substring(0, text.length() - 1); // the comma belongs to the sentence that quotes
        }
        Sentence sentence = tree.sentence();
        return new Statement(
                Ids.of("s", doc.article().id(), saying.cueSpan(), content),
                speaker(saying),
                text,
                utterance.kind(),
                about(content),
                around.to(),
                around.via(),
                around.providedBy(),
                around.when().or(() -> published(saying, tree)),
                around.where(),
                around.repeated(),
                saying.source(),
                saying.cueSpan(),
                content,
                terms(content),
                List.of(),
                Evidence.of(sentence.index(), sentence.span(), saying.cueSpan(), doc.text()));
    }

    /** What stands around the word of saying: to whom, by what means, when, where, and whether again. */
    private record Circumstances(
            Optional<String> to,
            Optional<String> via,
            Optional<Actor> providedBy,
            Optional<Days> when,
            Optional<Place> where,
            boolean repeated) {
        static final Circumstances NONE = new Circumstances(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

        Circumstances or(Circumstances other) {
            return new Circumstances(
                    to.or(other::to),
                    via.or(other::via),
                    providedBy.or(other::providedBy),
                    when.or(other::when),
                    where.or(other::where),
                    repeated || other.repeated);
        }
    }

    private Circumstances circumstances(Tree tree, Saying saying, List<Span> content) {
        int v = saying.token();
        if (v < 0 || saying.cue() == Cue.COLON) {
            return Circumstances.NONE;
        }
        Circumstances own = at(tree, v, saying.cue(), content);
        if (saying.cue().noun() || saying.cue() == Cue.ACCORDING) {
            Optional<String> via = saying.speakers().stream()
                    .flatMap(noun -> lexicon.via(tree, noun).stream())
                    .findFirst();
            return new Circumstances(
                    Optional.empty(), via, Optional.empty(), Optional.empty(), Optional.empty(), own.repeated());
        }
        int above = tree.head(v);
        boolean participle = tree.tag(v).equals("VBG") && tree.label(v).equals("advcl");
        Optional<Cue> main = participle && above >= 0 ? lexicon.cue(tree, above) : Optional.empty();
        // "told reporters on Monday that …, adding that …"
        return main.filter(cue -> !cue.noun())
                .map(cue -> own.or(at(tree, above, cue, content)))
                .orElse(own);
    }

    private Circumstances at(Tree tree, int v, Cue cue, List<Span> content) {
        Optional<Integer> means = means(tree, v);
        Optional<String> via = means.flatMap(noun -> lexicon.via(tree, noun))
                .or(() -> cue.noun() ? Optional.empty() : lexicon.viaVerb(tree.lemma(v)))
                .or(() -> subjectDocument(tree, v));
        return new Circumstances(
                to(tree, v, cue, content, means),
                via,
                means.flatMap(noun -> providedBy(tree, noun)),
                when(tree, v, content),
                where(tree, v, content),
                isRepeated(tree, v));
    }

    /** "The ministry's statement said", "her letter warned": the subject is itself the document. */
    private Optional<String> subjectDocument(Tree tree, int v) {
        return tree.agents(v).stream()
                .filter(noun -> parties.exactly(tree, noun).isEmpty())
                .flatMap(noun -> lexicon.via(tree, noun).stream())
                .findFirst();
    }

    private Optional<Actor> speaker(Saying saying) {
        if (saying.speakers().isEmpty()) {
            return Optional.empty();
        }
        Tree tree = trees.get(saying.speakerSentence());
        int head = saying.speakers().get(0);
        boolean document =
                parties.exactly(tree, head).isEmpty() && lexicon.via(tree, head).isPresent();
        int speaker = document ? owner(tree, head).orElse(head) : head;
        return Optional.of(parties.named(tree, speaker));
    }

    /** "According to a statement by the ministry", "the ministry's statement": the ministry. */
    private Optional<Integer> owner(Tree tree, int document) {
        int owner = tree.child(document, "poss");
        if (owner >= 0) {
            return Optional.of(owner);
        }
        for (int child : tree.children(document)) {
            if (child < document && !parties.exactly(tree, child).isEmpty()) {
                return Optional.of(child);
            }
        }
        List<Integer> by = tree.objectsOf(document, "by", "from", "of");
        return by.stream().findFirst().or(() -> agentOfParticiple(tree, document, "acl"));
    }

    private static Optional<Integer> agentOfParticiple(Tree tree, int noun, String label) {
        for (int child : tree.children(noun)) {
            if (tree.label(child).equals(label)) {
                for (int by : tree.objectsOf(child, "by")) {
                    return Optional.of(by);
                }
            }
        }
        return Optional.empty();
    }

    /** The noun that names the document or occasion: "in a statement", "on Telegram", "during a briefing". */
    private Optional<Integer> means(Tree tree, int v) {
        for (int child : tree.children(v)) {
            if (tree.label(child).equals("prep") && MEANS.contains(tree.lemma(child))) {
                for (int noun : tree.objectsOf(v, tree.lemma(child))) {
                    if (lexicon.via(tree, noun).isPresent() && tree.head(noun) == child) {
                        return Optional.of(noun);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> to(Tree tree, int v, Cue cue, List<Span> content, Optional<Integer> means) {
        List<Integer> told = new ArrayList<>();
        if (cue.takes("addressee")) {
            told.addAll(tree.patients(v));
            int dative = tree.child(v, "dative");
            if (told.isEmpty() && dative >= 0) {
                told.add(dative);
            }
        }
        if (told.isEmpty() && !cue.takes("to") && !cue.noun()) {
            told.addAll(tree.objectsOf(v, "to"));
        }
        if (told.isEmpty() && means.isPresent()) {
            told.addAll(tree.objectsOf(means.get(), "with", "to"));
        }
        told.removeIf(noun -> !tree.isNoun(noun)
                || !cue.takes("addressee")
                        && content.stream()
                                .anyMatch(c -> c.contains(tree.token(noun).span())));
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(tree.span(tree.nounPhrase(told.get(0))).of(doc.text()));
    }

    private Optional<Actor> providedBy(Tree tree, int document) {
        for (int child : tree.children(document)) {
            boolean made = tree.label(child).equals("acl") && lexicon.is("provide", tree.lemma(child));
            List<Integer> by = made ? tree.objectsOf(child, "by") : List.of();
            if (!by.isEmpty()) {
                return Optional.of(parties.named(tree, by.get(0)));
            }
        }
        return Optional.empty();
    }

    private Optional<Days> when(Tree tree, int v, List<Span> content) {
        for (TimeExpression time : doc.times()) {
            boolean here = time.sentence() == tree.sentence().index()
                    && time.days().isPresent()
                    && content.stream().noneMatch(time.span()::overlaps);
            if (here && hangsOn(tree, top(tree, time.span()), v)) {
                return time.days();
            }
        }
        return Optional.empty();
    }

    /** A main clause of a report was said in the days before it appeared; of other clauses nothing is known. */
    private Optional<Days> published(Saying saying, Tree tree) {
        boolean nominal = saying.cue().noun() || saying.cue() == Cue.ACCORDING;
        boolean aside = saying.token() >= 0
                && !nominal
                && (tree.label(saying.token()).equals("relcl") || hasPastPerfect(tree, saying.token()));
        return nominal || aside
                ? Optional.empty()
                : doc.article().published().map(day -> Days.published(day, Precision.WEEK));
    }

    private static boolean hasPastPerfect(Tree tree, int v) {
        int aux = tree.child(v, "aux");
        return aux >= 0 && tree.word(aux).equalsIgnoreCase("had");
    }

    private Optional<Place> where(Tree tree, int v, List<Span> content) {
        for (PlaceMention mention : doc.locations()) {
            boolean here = mention.sentence() == tree.sentence().index();
            if (here && isVenue(tree, mention.token(), v)) {
                Span word = tree.token(mention.token()).span();
                if (content.stream().noneMatch(c -> c.contains(word))) {
                    return Optional.of(mention.place());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isVenue(Tree tree, int token, int v) {
        int prep = tree.head(token);
        return prep >= 0
                && tree.label(token).equals("pobj")
                && PLACE.contains(tree.lemma(prep))
                && hangsOn(tree, token, v);
    }

    /** The word of the stretch that hangs on a word outside of it, or -1. */
    private static int top(Tree tree, Span span) {
        for (int i = 0; i < tree.size(); i++) {
            int head = tree.head(i);
            if (span.contains(tree.token(i).span())
                    && (head < 0 || !span.contains(tree.token(head).span()))) {
                return i;
            }
        }
        return -1;
    }

    /** It leads up to the verb with no other verb between. */
    private static boolean hangsOn(Tree tree, int from, int v) {
        int at = from;
        while (at >= 0 && at != v) {
            if (at != from && tree.isVerb(at)) {
                return false;
            }
            at = tree.head(at);
        }
        return at == v;
    }

    private boolean isRepeated(Tree tree, int v) {
        if (lexicon.is("repeat", tree.lemma(v))) {
            return true;
        }
        for (int child : tree.children(v)) {
            boolean adverb = tree.label(child).equals("advmod") && lexicon.is("repeat", tree.lemma(child));
            boolean adjective = tree.label(child).equals("nmod") && lexicon.is("repeated", tree.lemma(child))
                    || tree.word(child).equalsIgnoreCase("repeated");
            if (adverb || adjective) {
                return true;
            }
        }
        return false;
    }

    /** The sentences from the first to the last word of the content. */
    private List<Sentence> touched(List<Span> content) {
        int from = Sentences.at(doc, content.get(0).start());
        int to = Sentences.at(doc, Math.max(0, content.get(content.size() - 1).end() - 1));
        return doc.sentences().subList(from, to + 1);
    }

    private List<Actor> about(List<Span> content) {
        List<Actor> all = new ArrayList<>();
        Set<String> codes = new TreeSet<>();
        for (Sentence sentence : touched(content)) {
            for (Actor actor : parties.inside(sentence.index(), content)) {
                if (codes.add(actor.code().orElseThrow())) {
                    all.add(actor);
                }
            }
        }
        return all;
    }

    private List<String> terms(List<Span> content) {
        TreeSet<String> terms = new TreeSet<>();
        for (Sentence sentence : touched(content)) {
            for (Token token : sentence.tokens()) {
                if (content.stream().anyMatch(span -> span.contains(token.span()))) {
                    term(token).ifPresent(terms::add);
                }
            }
            for (Mention mention : parties.in(sentence.index())) {
                Span word = sentence.tokens().get(mention.token()).span();
                if (content.stream().anyMatch(span -> span.contains(word))) {
                    mention.actor().code().ifPresent(terms::add);
                }
            }
        }
        return List.copyOf(terms);
    }

    private Optional<String> term(Token token) {
        // the parser's lemma of every number is 0
        String lemma = token.tag().equals("CD") ? token.text() : token.lemma();
        lemma = lemma.toLowerCase(Locale.ROOT);
        boolean word = lemma.codePoints().anyMatch(Character::isLetterOrDigit);
        return word && !lexicon.isStop(lemma) ? Optional.of(lemma) : Optional.empty();
    }
}
