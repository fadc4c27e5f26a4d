package org.harmel.coder.said;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.harmel.coder.grammar.Tree;

/** Words that tell how somebody sees something, and what they can see it as. */
final class Frames {
    private static final Set<String> FORMS = Set.of("as", "object", "by", "poses", "guard");

    private final Map<String, List<Frame>> frames = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();

    /**
     * @param form which argument is the thing seen, as the table's header tells
     * @param as class, or "-" where the complement tells
     */
    record Frame(String lemma, String pos, String form, Set<String> prepositions, String as) {}

    Frames() {
        for (Table.Row row : Table.read("frames.tsv", 4)) {
            String form = row.get(2);
            boolean prepositional = form.startsWith("prep:");
            if (!prepositional && !FORMS.contains(form)) {
                throw row.bad("has no form '" + form + "'", "use one of " + FORMS + " or prep:…");
            }
            Frame frame = new Frame(
                    row.get(0),
                    row.get(1),
                    prepositional ? "prep" : form,
                    prepositional ? Set.of(form.substring(5).split(",")) : Set.of(),
                    row.get(3));
            frames.merge(frame.pos() + " " + frame.lemma(), List.of(frame), Frames::joined);
        }
        for (Table.Row row : Table.read("seen.tsv", 2)) {
            seen.put(row.get(0), row.get(1));
        }
    }

    private static List<Frame> joined(List<Frame> one, List<Frame> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    List<Frame> at(Tree tree, int i) {
        String tag = tree.tag(i);
        String pos =
                tag.startsWith("VB") ? "verb" : tag.startsWith("NN") ? "noun" : tag.startsWith("JJ") ? "adjective" : "";
        List<Frame> found = frames.getOrDefault(pos + " " + tree.lemma(i), List.of());
        // "is concerned", read as a participle by the parser
        return found.isEmpty() && tag.equals("VBN")
                ? frames.getOrDefault("adjective " + tree.word(i).toLowerCase(Locale.ROOT), List.of())
                : found;
    }

    /** As what: the class of the word, or the word itself; empty for words that tell nothing of this sort. */
    Optional<String> seenAs(String lemma) {
        String found = seen.get(lemma);
        return found == null ? Optional.empty() : Optional.of(found.equals("-") ? lemma : found);
    }
}
