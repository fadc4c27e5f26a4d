package org.harmel.coder.who;

import java.util.Optional;
import org.harmel.coder.grammar.Tree;

/** The names of persons in one sentence and the titles before them. A name is known by its last word. */
final class PersonNames {
    private final Lexicon lexicon;
    private final Reading reading;
    private final Places places;
    private final Tree tree;

    PersonNames(Lexicon lexicon, Reading reading, Places places) {
        this.lexicon = lexicon;
        this.reading = reading;
        this.places = places;
        this.tree = reading.tree();
    }

    /** A word on which the name of a person hangs, its last. */
    boolean isPerson(int head) {
        return tree.tag(head).startsWith("NNP")
                && (tree.word(head).length() > 2
                        || tree.label(head).equals("appos")
                        || head > 0 && tree.head(head - 1) == head)
                && tree.token(head).nameKind().equals("PERSON")
                && places.country(head).isEmpty()
                && reading.nameAt(head).isEmpty()
                && reading.roleAt(head).filter(h -> h.value().acts()).isEmpty();
    }

    /** A name that the name tagger missed, after a noun of office: "Minister Holm". */
    boolean isTitled(int head) {
        String kind = tree.token(head).nameKind();
        return tree.tag(head).startsWith("NNP")
                && places.country(head).isEmpty()
                && title(head)
                        .filter(hit -> hit.value().form() == Role.Form.PERSON)
                        .filter(hit -> kind.isEmpty()
                                || kind.equals("PERSON")
                                || kind.equals("GPE")
                                        && !tree.token(hit.start()).nameKind().isEmpty())
                        .isPresent();
    }

    /** The office before a name: the last noun of office in its phrase. */
    Optional<Phrases.Hit<Role>> title(int head) {
        int left = reading.left(head);
        for (int i = first(head) - 1; i >= left; i--) {
            if (tree.label(i).equals("punct")) {
                continue;
            }
            int at = i;
            Optional<Phrases.Hit<Role>> hit =
                    reading.roleAt(i).filter(h -> h.value().isTitle());
            return hit.filter(
                    h -> !isInPossessor(at, head) && reading.nameAt(at).isEmpty());
        }
        return Optional.empty();
    }

    /** "the president's brother": the office is not that of the head. */
    private boolean isInPossessor(int i, int head) {
        int at = i;
        while (at >= 0 && at != head) {
            if (tree.label(at).equals("poss")) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** The first word of a name. */
    int first(int head) {
        int first = head;
        int left = reading.left(head);
        while (first > left
                && (tree.tag(first - 1).startsWith("NNP")
                        || tree.tag(first - 1).equals("HYPH")
                        || tree.token(first - 1).nameKind().equals("PERSON"))
                && reading.nameAt(first - 1).isEmpty()
                && !isOtherName(first - 1)
                && (reading.roleAt(first - 1).isEmpty() || isInnerName(first - 1))) {
            first--;
        }
        return first;
    }

    /** "the Middle East Anna Holm": the name tagger ended another name there. */
    private boolean isOtherName(int i) {
        String kind = tree.token(i).nameKind();
        return tree.token(i + 1).nameKind().equals("PERSON")
                && (kind.equals("GPE") || kind.equals("LOC") || kind.equals("ORG"));
    }

    /** A word of a name that is also a noun of office ("Stephen King Smith"). */
    private boolean isInnerName(int i) {
        String name = tree.token(i).name();
        boolean inside = name.startsWith("I-PERSON") || name.startsWith("L-PERSON");
        return inside
                && reading.roleAt(i)
                        .filter(hit -> tree.token(hit.start()).nameKind().equals("PERSON"))
                        .isPresent();
    }

    /** A name by its last word, without forms of address and what follows names. */
    String name(int last) {
        int first = first(last);
        int end = last;
        while (end > first
                && (lexicon.isAfterName(reading.piece(end)) || tree.label(end).equals("punct"))) {
            end--;
        }
        int start = first;
        while (start < end
                && (lexicon.isBeforeName(reading.piece(start))
                        || tree.label(start).equals("punct"))) {
            start++;
        }
        return reading.words(start, end + 1);
    }
}
