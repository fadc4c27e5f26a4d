package org.harmel.coder.who;

import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;

/** Drafts he, it, they and their forms where they may stand for an actor; {@link References} tells for whom. */
final class Pronouns {
    private final Reading reading;
    private final Drafts drafts;
    private final Tree tree;

    Pronouns(Reading reading, Drafts drafts) {
        this.reading = reading;
        this.drafts = drafts;
        this.tree = reading.tree();
    }

    void add(int head) {
        boolean plural = Set.of("they", "them", "their", "theirs").contains(reading.piece(head));
        boolean person = Set.of("he", "him", "his", "she", "her", "hers").contains(reading.piece(head));
        boolean thing = Set.of("it", "its").contains(reading.piece(head));
        if (plural || person || thing && mayAct(head)) {
            Draft.Shape shape = new Draft.Shape(
                    person, plural, reading.isSubject(head), tree.tag(head).equals("PRP$"), false, true);
            drafts.add(head, reading.mentioned(Actor.unresolved(Actor.Kind.OTHER), head, head + 1), "pronoun", shape);
        }
    }

    /** "it" as an object is mostly a thing; as a subject it may be empty ("it is clear that"). */
    private boolean mayAct(int it) {
        if (tree.tag(it).equals("PRP$")) {
            return true;
        }
        int above = tree.head(it);
        if (above < 0 || !tree.label(it).startsWith("nsubj")) {
            return above >= 0
                    && tree.label(it).equals("pobj")
                    && Set.of("with", "against", "by").contains(tree.lemma(above));
        }
        if (tree.label(it).equals("nsubjpass")) {
            return !tree.has(above, "ccomp", "csubj");
        }
        return !(tree.lemma(above).equals("be") && (hasClause(above) || tree.has(above, "attr")));
    }

    private boolean hasClause(int be) {
        for (int child : tree.children(be)) {
            String label = tree.label(child);
            boolean of = label.equals("acomp") && (tree.has(child, "ccomp") || isFor(tree.child(child, "prep")));
            if (of || label.equals("ccomp") || label.equals("csubj") || isFor(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFor(int word) {
        return word >= 0 && tree.lemma(word).equals("for");
    }
}
