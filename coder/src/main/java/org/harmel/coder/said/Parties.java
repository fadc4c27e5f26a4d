package org.harmel.coder.said;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Mention;
import org.harmel.core.Span;
import org.harmel.core.Token;

/** The actors of a document by where they are mentioned, and what stands for those that nobody resolved. */
final class Parties {
    private final Document doc;
    private final List<List<Mention>> bySentence = new ArrayList<>();

    Parties(Document doc) {
        this.doc = doc;
        for (int i = 0; i < doc.sentences().size(); i++) {
            bySentence.add(new ArrayList<>());
        }
        for (Mention mention : doc.actors()) {
            bySentence.get(mention.sentence()).add(mention);
        }
    }

    List<Mention> in(int sentence) {
        return bySentence.get(sentence);
    }

    /** The actors whose mentions have this head word. */
    List<Actor> exactly(Tree tree, int head) {
        return in(tree.sentence().index()).stream()
                .filter(mention -> mention.token() == head)
                .map(Mention::actor)
                .toList();
    }

    /** All actors that the phrase with this head word names. */
    List<Actor> at(Tree tree, int head) {
        List<Mention> here = in(tree.sentence().index());
        List<Actor> found = new ArrayList<>(exactly(tree, head));
        if (found.isEmpty()) {
            Span word = tree.token(head).span();
            here.stream()
                    .filter(mention -> mention.span().contains(word) && !ownedBy(tree, head, mention))
                    .min((a, b) -> Integer.compare(a.span().length(), b.span().length()))
                    .ifPresent(mention -> found.add(mention.actor()));
        }
        return found;
    }

    /** In "Russia's claims" the mention Russia is not what the phrase names. */
    private static boolean ownedBy(Tree tree, int head, Mention mention) {
        return tree.head(mention.token()) == head && tree.label(mention.token()).equals("poss");
    }

    /** The coded actor of a phrase, or one that has only the words of the phrase. */
    Actor named(Tree tree, int head) {
        List<Actor> found = at(tree, head);
        return found.isEmpty() ? unresolved(tree, head) : found.get(0);
    }

    private Actor unresolved(Tree tree, int head) {
        Span span = tree.span(tree.nounPhrase(head));
        int person = head;
        for (int child : tree.children(head)) {
            if (tree.label(child).equals("appos") && isPerson(tree.token(child))) {
                person = child;
                span = span.cover(tree.span(tree.nounPhrase(child)));
            }
        }
        Optional<String> name = isPerson(tree.token(person)) ? Optional.of(name(tree, person)) : Optional.empty();
        return Actor.unresolved(Actor.Kind.OTHER)
                .withPerson(name, Optional.empty())
                .at(span.of(doc.text()), span);
    }

    private static boolean isPerson(Token token) {
        return token.nameKind().equals("PERSON");
    }

    private String name(Tree tree, int head) {
        BitSet words = new BitSet(tree.size());
        for (int i = head; i >= 0 && isPerson(tree.token(i)); i--) {
            words.set(i);
        }
        return tree.span(words).of(doc.text());
    }

    /** Coded actors that are mentioned inside, each once, in text order. */
    List<Actor> inside(int sentence, List<Span> stretches) {
        List<Actor> found = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (Mention mention : in(sentence)) {
            Span word =
                    doc.sentences().get(sentence).tokens().get(mention.token()).span();
            boolean within = stretches.stream().anyMatch(stretch -> stretch.contains(word));
            Optional<String> code = mention.actor().code();
            if (within && code.isPresent() && !codes.contains(code.get())) {
                codes.add(code.get());
                found.add(mention.actor());
            }
        }
        return found;
    }

    /** The same person or body, as far as names and codes tell. */
    static boolean same(Actor one, Actor other) {
        if (one.name().isPresent() && other.name().isPresent()) {
            return lastWord(one.name().get()).equals(lastWord(other.name().get()));
        }
        if (one.code().isPresent() && other.code().isPresent()) {
            return one.code().equals(other.code());
        }
        String left = one.name().or(one::text).orElse("");
        String right = other.name().or(other::text).orElse("");
        return !left.isEmpty() && !right.isEmpty() && lastWord(left).equals(lastWord(right));
    }

    private static String lastWord(String name) {
        String[] words = name.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return words[words.length - 1];
    }
}
