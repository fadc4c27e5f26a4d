package org.harmel.coder.who;

import java.util.List;
import java.util.Optional;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;

/** Composes the actors of nouns and names that no table has, as far as a state, a place or the name tagger tells. */
final class OtherNouns {
    private final Reading reading;
    private final Places places;
    private final PersonNames names;
    private final Owners owners;
    private final Drafts drafts;
    private final Tree tree;

    OtherNouns(Reading reading, Places places, PersonNames names, Owners owners, Drafts drafts) {
        this.reading = reading;
        this.places = places;
        this.names = names;
        this.owners = owners;
        this.drafts = drafts;
        this.tree = reading.tree();
    }

    void add(int head) {
        int left = reading.left(head);
        Optional<Entity> owner = owners.before(head, left, true).stream().findFirst();
        boolean proper = tree.tag(head).startsWith("NNP");
        String kind = tree.token(head).nameKind();
        Draft.Shape shape = drafts.shape(head);
        if (places.country(head).isPresent() && proper) {
            place(head);
        } else if (owner.isPresent() && !looksAbstract(head)) {
            Optional<String> name = proper ? Optional.of(reading.bareWords(left, head + 1)) : Optional.empty();
            Actor actor = owner.get()
                    .actor()
                    .withSectors(List.of())
                    .withMembers(List.of())
                    .withPerson(name, Optional.empty());
            drafts.add(head, reading.mentioned(actor, left, head + 1), "modifier", shape);
        } else if (proper && kind.equals("ORG") && reading.isSubject(head)) {
            int first = names.first(head);
            Actor body = Actor.unresolved(Actor.Kind.OTHER)
                    .withPerson(Optional.of(reading.words(first, head + 1)), Optional.empty());
            drafts.add(head, reading.mentioned(body, first, head + 1), "body", shape);
        }
    }

    /** A town that something is done to stands for its people. */
    private void place(int head) {
        String label = tree.label(tree.firstConjunct(head));
        if (label.equals("nsubj") || label.equals("nsubjpass") || label.equals("dobj")) {
            owners.ofPlace(head)
                    .ifPresent(state -> drafts.add(
                            head,
                            reading.mentioned(state.actor().withSectors(List.of("CVL")), names.first(head), head + 1),
                            "place",
                            drafts.shape(head)));
        }
    }

    /** Nouns made from verbs and adjectives do not act. */
    private boolean looksAbstract(int head) {
        String lemma = tree.lemma(head);
        return lemma.endsWith("ion")
                || lemma.endsWith("ment")
                || lemma.endsWith("ing")
                || lemma.endsWith("ance")
                || lemma.endsWith("ence")
                || lemma.endsWith("ity")
                || lemma.endsWith("ship")
                || lemma.endsWith("ness")
                || lemma.endsWith("ism")
                || lemma.endsWith("al")
                || lemma.endsWith("ure")
                || lemma.endsWith("age");
    }
}
