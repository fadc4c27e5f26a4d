package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.coder.who.Levels;
import org.harmel.core.About;
import org.harmel.core.Actor;
import org.harmel.core.Span;

/** What an act's words tell the registers: topics, form, level, rarity, domains, cause, thing. */
final class AboutReader {
    private static final Set<String> TALKING = Set.of("CONSULT", "AGREE", "COOPERATE", "REQUEST");

    /** Acts that are done "for" something: of others that is what they are to bring. */
    private static final Set<String> PUNISHING = Set.of("ACCUSE", "COERCE", "PROTEST", "REJECT", "SANCTION", "ASSAULT");

    private final Tree tree;
    private final String text;
    private final AboutWords words;
    private final Levels levels;
    private final Map<String, List<Span>> spans = new LinkedHashMap<>();

    AboutReader(Tree tree, String text, AboutWords words, Levels levels) {
        this.tree = tree;
        this.text = text;
        this.words = words;
        this.levels = levels;
    }

    /**
     * @param own trigger first, then its light verb and the words that embed it
     * @return empty where there is nothing to tell
     */
    Optional<About> read(Match match, List<Integer> own, List<Actor> parties) {
        Pattern pattern = match.pattern();
        List<String> topics = TALKING.contains(pattern.type()) ? topics(own) : List.of();
        Optional<String> form = pattern.form().or(() -> form(own));
        Optional<String> level = pattern.type().equals("CONSULT") ? level(parties) : Optional.empty();
        boolean rare = rare(own);
        Set<String> domains = new LinkedHashSet<>(pattern.domains());
        domains.addAll(domains(own));
        Optional<String> cause = cause(own, PUNISHING.contains(pattern.type()));
        Optional<String> what = what(match);
        About about = new About(topics, form, level, rare, List.copyOf(domains), cause, what, spans);
        return about.equals(About.NOTHING) ? Optional.empty() : Optional.of(about);
    }

    private List<String> topics(List<Integer> own) {
        List<String> found = new ArrayList<>();
        for (int word : own) {
            for (int child : tree.children(word)) {
                if (words.isTalk(tree.lemma(child))
                        && Set.of("advcl", "acl", "relcl", "xcomp", "conj").contains(tree.label(child))) {
                    tree.patients(child).forEach(o -> found.add(phrase("topics", o)));
                    tree.objectsOf(child, "on", "about", "over").forEach(o -> found.add(phrase("topics", o)));
                }
            }
            if (!tree.isVerb(word) || word == own.get(0)) {
                tree.objectsOf(word, "on", "about", "over", "regarding", "concerning").stream()
                        .filter(o -> !tree.token(o).nameKind().equals("DATE"))
                        .forEach(o -> found.add(phrase("topics", o)));
            }
        }
        return found.stream().distinct().toList();
    }

    private Optional<String> form(List<Integer> own) {
        for (int word : own) {
            Span span = tree.spanOfSubtree(word);
            String all = span.of(text).toLowerCase(Locale.ROOT);
            Optional<String> form = words.form(all);
            if (form.isPresent()) {
                return form;
            }
        }
        return Optional.empty();
    }

    /** The highest of the parties'. */
    private Optional<String> level(List<Actor> parties) {
        return parties.stream().flatMap(a -> levels.of(a).stream()).min(Comparator.comparingInt(About.LEVELS::indexOf));
    }

    private boolean rare(List<Integer> own) {
        for (int child : tree.children(own.get(0))) {
            if (words.isRare(tree.lemma(child)) && child < own.get(0)) {
                spans.put("rare", List.of(tree.token(child).span()));
                return true;
            }
        }
        return false;
    }

    private Set<String> domains(List<Integer> own) {
        Set<String> found = new LinkedHashSet<>();
        int trigger = own.get(0);
        for (int child : tree.children(trigger)) {
            if (child < trigger) {
                for (int each : tree.conjuncts(child)) {
                    words.domain(tree.lemma(each)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<String> cause(List<Integer> own, boolean punishes) {
        for (int word : own) {
            for (String preposition : List.of("over", "after", "following", "for", "because", "amid")) {
                List<Integer> objects =
                        preposition.equals("for") && !punishes ? List.of() : tree.objectsOf(word, preposition);
                if (preposition.equals("because")) {
                    for (int child : tree.children(word)) {
                        if (tree.lemma(child).equals("because")) {
                            objects = tree.objectsOf(child, "of");
                        }
                    }
                }
                boolean date = !objects.isEmpty()
                        && tree.token(objects.get(0)).nameKind().equals("DATE");
                if (!objects.isEmpty() && !date) {
                    return Optional.of(wide("cause", objects.get(0)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> what(Match match) {
        if (Matcher.isVerbal(match)) {
            List<Integer> objects = tree.patients(match.token());
            return objects.isEmpty() ? Optional.empty() : Optional.of(wide("what", objects.get(0)));
        }
        return Optional.of(phrase("what", match.token()));
    }

    private String phrase(String field, int head) {
        return keep(field, tree.span(tree.nounPhrase(head)));
    }

    /** With all that hangs on it: "the 2014 annexation of the Crimean peninsula from Ukraine". */
    private String wide(String field, int head) {
        return keep(field, tree.spanOfSubtree(head));
    }

    private String keep(String field, Span span) {
        spans.computeIfAbsent(field, f -> new ArrayList<>()).add(span);
        return span.of(text);
    }
}
