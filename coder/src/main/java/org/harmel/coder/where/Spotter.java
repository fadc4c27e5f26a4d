package org.harmel.coder.where;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.coder.when.Table;
import org.harmel.coder.where.PlaceTagger.Candidate;
import org.harmel.core.Document;
import org.harmel.core.PlaceMention.Use;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.TimeExpression;
import org.harmel.core.Token;

/** Finds the words that name places: the parser's names of places, and names that the gazetteer knows. */
final class Spotter {
    private static final Set<String> PLACES = Set.of("GPE", "LOC", "FAC");
    private static final int LONGEST = 6;

    /** A single capitalised word that no tagger calls a name is taken for a city only from this size on (log10). */
    private static final double LARGE = 5.3;

    /** A name within another is taken from this size on. */
    private static final double NOTED = 5.5;

    private final Gazetteer gazetteer;
    private final Metonyms metonyms;
    private final Words words = Words.read();

    /** Lists of words.tsv. */
    private record Words(
            Set<String> first,
            Set<String> last,
            Set<String> before,
            Set<String> outlet,
            Set<String> facility,
            Set<String> thing) {
        static Words read() {
            Words words = new Words(
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>(),
                    new HashSet<>());
            for (Table.Row row : Table.read(Spotter.class, "words.tsv", 2)) {
                switch (row.get(1)) {
                    case "first" -> words.first.add(row.get(0));
                    case "last" -> words.last.add(row.get(0));
                    case "before" -> words.before.add(row.get(0));
                    case "outlet" -> words.outlet.add(row.get(0));
                    case "facility" -> words.facility.add(row.get(0));
                    case "thing" -> words.thing.add(row.get(0));
                    default ->
                        throw row.bad(
                                "knows no kind '%s'".formatted(row.get(1)),
                                "use first, last, before, outlet, facility or thing");
                }
            }
            return words;
        }
    }

    Spotter(Gazetteer gazetteer, Metonyms metonyms) {
        this.gazetteer = gazetteer;
        this.metonyms = metonyms;
    }

    List<Candidate> find(Document doc) {
        Names names = new Names(surnames(doc), told(doc), new HashMap<>());
        List<Candidate> found = new ArrayList<>();
        for (Sentence sentence : doc.sentences()) {
            new Reading(doc, sentence, names, found).read();
        }
        return found;
    }

    /**
     * What a document tells of names.
     *
     * @param places that the parser calls so somewhere in the text
     * @param spots the gazetteer's places of the names looked up so far
     */
    private record Names(Set<String> surnames, Set<String> places, Map<String, List<Spot>> spots) {}

    /** Names of which the parser calls more mentions a place than anything else. */
    private static Set<String> told(Document doc) {
        Map<String, Integer> votes = new HashMap<>();
        for (Sentence sentence : doc.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                String kind = tokens.get(i).nameKind();
                String name = tokens.get(i).name();
                if (!kind.isEmpty() && (name.startsWith("B-") || name.startsWith("U-"))) {
                    int end = end(tokens, i);
                    Span span = tokens.get(i).span().cover(tokens.get(end - 1).span());
                    votes.merge(span.of(doc.text()), PLACES.contains(kind) ? 1 : -1, Integer::sum);
                }
            }
        }
        votes.values().removeIf(vote -> vote < 1);
        return votes.keySet();
    }

    /** One past the last word of the name that begins at a word. */
    private static int end(List<Token> tokens, int from) {
        String name = tokens.get(from).name();
        int end = from + 1;
        if (name.startsWith("B-")) {
            while (end < tokens.size()
                    && (tokens.get(end).name().startsWith("I-")
                            || tokens.get(end).name().startsWith("L-"))) {
                end++;
            }
        }
        return end;
    }

    /** Last words of persons' names of two words or more. */
    private static Set<String> surnames(Document doc) {
        Set<String> found = new HashSet<>();
        for (Sentence sentence : doc.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.name().equals("L-PERSON")) {
                    found.add(token.text());
                }
            }
        }
        return found;
    }

    private final class Reading {
        private final Document doc;
        private final Tree tree;
        private final List<Token> tokens;
        private final Names names;
        private final List<Candidate> found;

        Reading(Document doc, Sentence sentence, Names names, List<Candidate> found) {
            this.doc = doc;
            this.tree = new Tree(sentence);
            this.tokens = sentence.tokens();
            this.names = names;
            this.found = found;
        }

        void read() {
            int i = 0;
            while (i < tokens.size()) {
                int end = end(tokens, i);
                String kind = tokens.get(i).nameKind();
                if (end < tokens.size() && words.thing().contains(lower(end))) {
                    i = end;
                } else if (PLACES.contains(kind)) {
                    i = tagged(i, end);
                } else {
                    i = untagged(i, kind, kind.isEmpty() ? i + 1 : end);
                }
            }
        }

        /** A name that the parser calls a place; returns where to read on. */
        private int tagged(int from, int end) {
            boolean name = Character.isUpperCase(tokens.get(from).text().charAt(0))
                    || lower(from).startsWith("al");
            if (from == end - 1 && (surname(from) || !name || isSource(from))) {
                return end;
            }
            // the gazetteer may know a longer name: "Gulf of Aden" tagged in part
            int longer = known(from, false);
            if (longer >= end) {
                add(from, longer);
                return longer;
            }
            int first = from;
            int last = end;
            while (last > first + 1
                            && !Character.isLetterOrDigit(
                                    tokens.get(last - 1).text().charAt(0))
                    || tokens.get(last - 1).text().matches("['’]s?")) {
                last--;
                if (last == first) {
                    return end;
                }
            }
            int bareFirst = first;
            int bareLast = last;
            while (spots(bareFirst, bareLast).isEmpty()
                    && bareFirst < bareLast - 1
                    && words.first().contains(lower(bareFirst))) {
                bareFirst++;
            }
            if (spots(bareFirst, bareLast).isEmpty()
                    && bareLast > bareFirst + 1
                    && words.last().contains(lower(bareLast - 1))) {
                bareLast--;
            }
            if (!spots(bareFirst, bareLast).isEmpty()) {
                boolean shown = bareFirst > first
                        && !lower(first).equals("the")
                        && Character.isUpperCase(tokens.get(first).text().charAt(0));
                add(shown ? first : bareFirst, bareLast < last ? last : bareLast, spots(bareFirst, bareLast));
                return end;
            }
            return unknown(first, last, end);
        }

        private int unknown(int first, int last, int end) {
            int start = lower(first).equals("the") && last > first + 1 ? first + 1 : first;
            // two names in one tag: "Mosul , Iraq"
            for (int i = start; i < last; i++) {
                int known = known(i, false);
                if (known > i
                        && known <= last
                        && (i == start || tokens.get(i - 1).text().equals(","))) {
                    return longer(i, known, last, end);
                }
            }
            boolean direction = last == start + 1 && words.first().contains(lower(start));
            if (!direction
                    && gazetteer.people(phrase(start, last)).isEmpty()
                    && Character.isUpperCase(tokens.get(start).text().charAt(0))
                    && isPlaced(start, last)) {
                add(start, last, List.of());
            }
            return end;
        }

        /** A known name with more words of the tag after it: "Mosul, Iraq", "Mosul Dam", "Washington Square". */
        private int longer(int from, int known, int last, int end) {
            boolean more = known < last
                    && Character.isUpperCase(tokens.get(known).text().charAt(0));
            if (!more) {
                add(from, known);
                boolean list = known < last && tokens.get(known).text().equals(",");
                return list ? Math.max(known, from + 1) : end;
            }
            if (spots(from, known).get(0).isCountry()) {
                add(from, known, spots(from, known), Use.NAME);
            } else {
                add(from, last, isFacility(from, known, last) ? spots(from, known) : List.of());
            }
            return end;
        }

        /** "Mosul Dam" is in Mosul; "Washington Square" and "Kennedy Space Center" are named after others. */
        private boolean isFacility(int from, int known, int last) {
            for (int i = known; i < last; i++) {
                if (!words.facility().contains(lower(i))) {
                    return false;
                }
            }
            return isNoted(from, known);
        }

        /** Of a single word that the gazetteer does not know the parser alone is a poor witness. */
        private boolean isPlaced(int from, int to) {
            return to - from > 1
                    || from > 0
                            && words.before().contains(lower(from - 1))
                            && !lower(from - 1).equals("of")
                    || to + 1 < tokens.size()
                            && (words.last().contains(lower(to))
                                    || tokens.get(to).text().equals(",") && known(to + 1, false) > 0);
        }

        /** Other words: taken where the gazetteer is sure; returns where to read on. */
        private int untagged(int from, String kind, int end) {
            int known = known(from, true);
            if (known < 0) {
                return kind.equals("ORG") ? namesakes(from, end, end) : kind.isEmpty() ? from + 1 : end;
            }
            boolean whole = known == end;
            boolean region = gazetteer.isRegion(phrase(from, known));
            boolean told = names.places().contains(phrase(from, known)) && !surname(known - 1);
            boolean placed = from > 0
                    && words.before().contains(lower(from - 1))
                    && tree.label(known - 1).equals("pobj");
            boolean take = switch (kind) {
                case "" -> (region || placed && large(from, known) || told) && !partOfName(from, known);
                case "PERSON" ->
                    whole
                            && (placed && region || told || known > from + 1 && (region || stands(from)))
                            && !surname(from);
                case "ORG" -> whole && (placed || region || told) && !common(from, known);
                case "NORP" -> whole && region;
                case "DATE",
                        "TIME",
                        "CARDINAL",
                        "ORDINAL",
                        "MONEY",
                        "PERCENT",
                        "QUANTITY",
                        "WORK_OF_ART",
                        "LAW",
                        "LANGUAGE" -> false;
                default -> whole && (region || placed || told);
            };
            if (dateline(from, known)
                    || take && tree.tag(known - 1).startsWith("NN") && !times(from, known) && !isSource(known - 1)) {
                add(from, known);
                return known;
            }
            if (kind.isEmpty()) {
                return goesOn(known) ? namesakes(from, known + 1, from + 1) : from + 1;
            }
            return kind.equals("ORG") ? namesakes(from, end, end) : end;
        }

        /** Places within the name of an organisation: "the Utrecht City Council", "the University of Oregon". */
        private int namesakes(int from, int to, int end) {
            if (words.outlet().contains(lower(to - 1))
                    || to < tokens.size() && words.outlet().contains(lower(to))) {
                return end;
            }
            for (int i = from; i < to; i++) {
                boolean begins = i == from
                        || i == from + 1 && lower(from).equals("the")
                        || words.before().contains(lower(i - 1));
                int known = begins ? known(i, false) : -1;
                if (known > i && known <= to && isNoted(i, known)) {
                    boolean whole = i == from && known == to;
                    if (!whole) {
                        add(i, known, spots(i, known), Use.NAME);
                    } else if (isMetonym(known - 1, spots(i, known))) {
                        add(i, known);
                    }
                    i = known - 1;
                }
            }
            return end;
        }

        /** Small towns have the names of persons and things. */
        private boolean isNoted(int from, int to) {
            return tree.tag(to - 1).startsWith("NNP")
                    && (spots(from, to).get(0).weight() >= NOTED
                            || names.places().contains(phrase(from, to)))
                    && !common(from, to)
                    && !times(from, to);
        }

        /** "according to Davis": no place, unless a state is meant. */
        private boolean isSource(int word) {
            int to = tree.head(word);
            return to >= 0
                    && tree.lemma(to).equals("to")
                    && tree.head(to) >= 0
                    && tree.lemma(tree.head(to)).equals("accord")
                    && !gazetteer.isRegion(tokens.get(word).text());
        }

        /** "in Abu Kamal", which a parser may take for a person. */
        private boolean stands(int from) {
            return from > 0 && Set.of("in", "near", "outside").contains(lower(from - 1));
        }

        /** Short names in capitals are mostly organisations. */
        private boolean common(int from, int to) {
            String phrase = phrase(from, to);
            return phrase.length() <= 3 && !spots(from, to).get(0).isCountry();
        }

        private boolean large(int from, int to) {
            return spots(from, to).get(0).weight() >= LARGE;
        }

        private boolean times(int from, int to) {
            Span span = span(from, to);
            return doc.times().stream().map(TimeExpression::span).anyMatch(span::overlaps);
        }

        /** "OSLO (Reuters) -", "OSLO, March 3 -" at the beginning of a text. */
        private boolean dateline(int from, int to) {
            String name = phrase(from, to);
            String next = to < tokens.size() ? tokens.get(to).text() : "";
            return from == 0
                    && tree.sentence().index() < 2
                    && name.equals(name.toUpperCase(Locale.ROOT))
                    && name.length() > 3
                    && Set.of("(", "-", "–", "—", ",", "--", "-LRB-", ":").contains(next);
        }

        /** Whether a capitalised neighbour makes it part of another name ("Paris Saint", "Club Milan"). */
        private boolean partOfName(int from, int to) {
            boolean before = from > 0
                    && tokens.get(from - 1).tag().startsWith("NNP")
                    && tree.head(from - 1) >= from
                    && !words.first().contains(lower(from - 1));
            return before || goesOn(to) && !gazetteer.isRegion(phrase(from, to));
        }

        /** Whether the words are the first of a longer name. */
        private boolean goesOn(int to) {
            return to < tokens.size() && tokens.get(to).tag().startsWith("NNP") && tree.head(to - 1) >= to;
        }

        private boolean surname(int word) {
            String text = tokens.get(word).text();
            boolean placed =
                    word > 0 && Set.of("in", "at", "near", "to", "from").contains(lower(word - 1));
            return names.surnames().contains(text)
                    && !placed
                    && !gazetteer.candidates(text).stream().anyMatch(Spot::isCountry);
        }

        /** One past the longest name of the gazetteer that begins at a word, or -1. */
        private int known(int from, boolean withinTag) {
            Token first = tokens.get(from);
            if (first.tag().equals("IN")) {
                return -1;
            }
            if (!Character.isUpperCase(first.text().charAt(0)) && !first.text().startsWith("al")) {
                return -1;
            }
            for (int end = Math.min(tokens.size(), from + LONGEST); end > from; end--) {
                String last = tokens.get(end - 1).text();
                if (!Character.isLetterOrDigit(last.charAt(last.length() - 1)) && !last.endsWith(".")) {
                    continue;
                }
                boolean apart = comma(from, end) && !phrase(from, end).equals("Washington, D.C.");
                if (last.endsWith(".") && last.length() == 1 || withinTag && crosses(from, end) || apart) {
                    continue;
                }
                if (!spots(from, end).isEmpty() && shape(from, end)) {
                    return end;
                }
            }
            return -1;
        }

        private boolean comma(int from, int end) {
            for (int i = from; i < end; i++) {
                if (tokens.get(i).text().equals(",")) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a name of the parser begins within the words and goes on after them. */
        private boolean crosses(int from, int end) {
            return end < tokens.size()
                    && tokens.get(end).name().matches("[IL]-.*")
                    && !tokens.get(end - 1).name().equals("O");
        }

        /** Short names only in capitals ("US", not "us"); state codes only after a comma; no sentence's first "Of". */
        private boolean shape(int from, int end) {
            String phrase = phrase(from, end);
            if (phrase.length() <= 3 && !phrase.contains(".")) {
                boolean caps = phrase.equals(phrase.toUpperCase(Locale.ROOT));
                boolean afterComma = from > 0 && tokens.get(from - 1).text().equals(",");
                boolean country = spots(from, end).get(0).isCountry();
                return country && caps
                        || afterComma && caps
                        || !caps
                                && Character.isUpperCase(phrase.charAt(0))
                                && !spots(from, end).get(0).kind().equals("admin")
                                && PLACES.contains(tokens.get(from).nameKind());
            }
            String last = tokens.get(end - 1).text();
            return end - from == 1
                    || Character.isUpperCase(last.charAt(0))
                    || words.last().contains(last)
                    || Character.isDigit(last.charAt(0))
                    || last.matches("[a-z]+") && gazetteer.isRegion(phrase);
        }

        private List<Spot> spots(int from, int to) {
            return names.spots().computeIfAbsent(phrase(from, to), gazetteer::candidates);
        }

        private String phrase(int from, int to) {
            return span(from, to).of(doc.text());
        }

        private Span span(int from, int to) {
            return tokens.get(from).span().cover(tokens.get(to - 1).span());
        }

        private String lower(int i) {
            return tokens.get(i).text().toLowerCase(Locale.ROOT);
        }

        private void add(int from, int to) {
            add(from, to, spots(from, to));
        }

        private void add(int from, int to, List<Spot> spots) {
            add(from, to, spots, isMetonym(to - 1, spots) ? Use.ACTOR : Use.PLACE);
        }

        private void add(int from, int to, List<Spot> spots, Use use) {
            found.add(new Candidate(tree.sentence().index(), from, to - 1, span(from, to), spots, use));
        }

        private boolean isMetonym(int word, List<Spot> spots) {
            boolean power = !spots.isEmpty()
                    && (spots.get(0).isCountry()
                            || spots.get(0).weight() > 6 && spots.get(0).isCity()
                            || spots.get(0).kind().equals("base"));
            return power && metonyms.at(tree, word);
        }
    }
}
