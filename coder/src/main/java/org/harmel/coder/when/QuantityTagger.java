package org.harmel.coder.when;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Document;
import org.harmel.core.Layer;
import org.harmel.core.Quantity;
import org.harmel.core.QuantityMention;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.Stage;

/**
 * Marks how many of what: people and what happens to them, arms, units, money, distances.
 *
 * <p>The unit is that of units.tsv for the counted noun; for people whom a verb kills, wounds, detains, expels … it is
 * what the verb does ({@code killed}). "At least five" has a {@code min} and no {@code value}, "up to 300" a
 * {@code max}; "some 300" has the value alone. Years, times, ages, ordinals, percentages and scores are left out, as is
 * all that no table names.
 */
public final class QuantityTagger implements Stage {
    private static final Set<String> NOT_COUNTED =
            Set.of("%", "percent", "per", "percentage", "year", "years", "degrees", "degree", "points", "th", "st");
    /** What is done to people (or other living beings), so that the noun itself need not be known. */
    private static final Set<String> PERSONAL = Set.of("killed", "wounded", "detained", "expelled", "abducted");

    private static final Set<String> VAGUE = Set.of("dozens", "scores", "hundreds", "thousands", "millions", "tens");
    private static final int CLAUSE = 12;

    private final Numerals numerals = new Numerals();
    private final Units units = new Units();

    /** Words by which a number can begin, apart from digits. */
    private final Set<String> firsts = firsts();

    private Set<String> firsts() {
        Set<String> all = new HashSet<>(numerals.firsts());
        all.addAll(units.vagueFirsts());
        return all;
    }

    @Override
    public Set<Layer> needs() {
        return Set.of(Layer.SENTENCES, Layer.TIMES);
    }

    @Override
    public Layer makes() {
        return Layer.QUANTITIES;
    }

    @Override
    public Document apply(Document doc) {
        List<QuantityMention> found = new ArrayList<>();
        for (Sentence sentence : doc.sentences()) {
            if (!sentence.tokens().isEmpty()) {
                new Reading(doc, sentence, found).read();
            }
        }
        return doc.withQuantities(found);
    }

    /** A number with its bounds, in words {@code [from, to)}; empty bounds are NaN. */
    private record Number(int from, int first, int to, double value, double min, double max) {
        double size() {
            return Double.isNaN(value) ? Double.isNaN(min) ? max : min : value;
        }
    }

    /** What is counted: the unit, and the parser's word that ends the phrase. */
    private record Counted(String unit, int token) {}

    private final class Reading {
        private final Document doc;
        private final Tree tree;
        private final Words words;
        private final List<QuantityMention> found;

        Reading(Document doc, Sentence sentence, List<QuantityMention> found) {
            this.doc = doc;
            this.tree = new Tree(sentence);
            this.words = new Words(doc.text(), sentence.span());
            this.found = found;
        }

        void read() {
            int i = 0;
            while (i < words.size()) {
                Optional<Number> number = number(i);
                if (number.isPresent() && !timed(number.get())) {
                    money(number.get())
                            .or(() -> counted(number.get()))
                            .ifPresent(counted -> keep(number.get(), counted));
                }
                i = number.isPresent() ? number.get().to : i + 1;
            }
        }

        private Optional<Number> number(int i) {
            if (!begins(words.at(i))) {
                return Optional.empty();
            }
            Optional<Units.Vague> vague = units.vagueAt(words, i);
            if (vague.isPresent()) {
                int to = i + vague.get().words().length;
                return Optional.of(new Number(
                        i, i, to, Double.NaN, vague.get().least(), vague.get().most()));
            }
            if (words.joined(i - 1) && words.at(i - 1).matches("\\p{L}+|[/:]")) {
                return Optional.empty(); // part of a name: "F16"
            }
            boolean hyphen = words.at(i - 1).equals("-") && words.joined(i - 1) && words.joined(i - 2);
            if (hyphen && words.at(i - 2).matches("\\p{L}+")) {
                return Optional.empty(); // "T-72"
            }
            return numerals.at(words, i).filter(number -> !number.vague()).map(number -> bounded(i, number));
        }

        private boolean begins(String word) {
            return Character.isDigit(word.charAt(0)) || firsts.contains(word);
        }

        private Number bounded(int i, Numerals.Found number) {
            int to = i + number.words();
            Optional<Numerals.Found> upper = upper(i, to);
            if (upper.isPresent()) {
                int from = words.at(i - 1).matches("between|from") ? i - 1 : i;
                double least = number.value() < 1000
                                && upper.get().value() >= 1000
                                && words.at(to).matches("-|–|to")
                                && scaled(to) > 1
                        ? number.value() * scaled(to)
                        : number.value();
                return new Number(
                        from,
                        i,
                        to + 1 + upper.get().words(),
                        Double.NaN,
                        least,
                        upper.get().value());
            }
            Optional<Units.Phrase> bound = units.boundBefore(words, i);
            int from = i - bound.map(phrase -> phrase.words().length).orElse(0);
            double value = number.value();
            return switch (bound.map(Units.Phrase::value).orElse("exactly")) {
                case "at-least" -> new Number(from, i, to, Double.NaN, value, Double.NaN);
                case "at-most" -> new Number(from, i, to, Double.NaN, Double.NaN, value);
                default -> new Number(from, i, to, value, Double.NaN, Double.NaN);
            };
        }

        /** "2 to 3 million": what the upper number is multiplied by. */
        private double scaled(int to) {
            return switch (words.at(to + 2)) {
                case "hundred" -> 100;
                case "thousand" -> 1000;
                case "million", "mn" -> 1e6;
                case "billion", "bn" -> 1e9;
                default -> 1;
            };
        }

        /** The upper number of a range, larger than the lower one. */
        private Optional<Numerals.Found> upper(int i, int to) {
            boolean between = words.at(i - 1).equals("between") && words.at(to).equals("and");
            boolean range = words.at(to).matches("-|–|—|to|or")
                    && (words.at(to + 1).matches("\\d.*") == words.at(i).matches("\\d.*"));
            if (!between && !range) {
                return Optional.empty();
            }
            Optional<Numerals.Found> lower = numerals.at(words, i);
            return numerals.at(words, to + 1)
                    .filter(upper -> !upper.vague()
                            && lower.isPresent()
                            && upper.value() > lower.get().value());
        }

        private boolean timed(Number number) {
            Span span = span(number.first, number.to);
            boolean time = doc.times().stream()
                    .anyMatch(expression -> expression.span().overlaps(span));
            String next = words.at(number.to);
            String after = words.at(number.to + 1);
            boolean old = next.equals("-") && after.startsWith("year")
                    || words.at(number.first - 1).matches("aged|age|no|nr");
            return time || old || isName(number) || NOT_COUNTED.contains(next);
        }

        /** "3R rebels": letters behind that are no unit. */
        private boolean isName(Number number) {
            String next = words.at(number.to);
            return words.joined(number.to - 1)
                    && !next.isEmpty()
                    && Character.isLetter(next.charAt(0))
                    && units.noun(next).isEmpty()
                    && units.currency(next).isEmpty();
        }

        private Optional<Counted> money(Number number) {
            int before = number.first - 1;
            Optional<String> sign =
                    units.currency(words.at(before - 1) + words.at(before)).filter(code -> words.joined(before - 1));
            if (sign.isEmpty()) {
                sign = units.currency(words.at(before))
                        .filter(code -> !words.at(before).matches("won|real|rand|dong|pounds|dollars?|euros?|lei"));
            }
            if (sign.isPresent()) {
                return Optional.of(new Counted(sign.get(), token(number.to - 1)));
            }
            // "a 300-million-euro loan"
            int hyphen = words.at(number.to).equals("-") && words.joined(number.to) ? 1 : 0;
            Optional<String> joined = units.currency(words.at(number.to + 1));
            if (hyphen > 0 && joined.isPresent()) {
                return Optional.of(new Counted(joined.get(), token(number.to + 1)));
            }
            Optional<String> two = units.currency(words.at(number.to) + " " + words.at(number.to + 1));
            if (two.isPresent()) {
                return Optional.of(new Counted(two.get(), token(number.to + 1)));
            }
            return units.currency(words.at(number.to))
                    .filter(code -> !words.at(number.to).matches("won|real|dong|lei") || number.size() >= 1e4)
                    .map(code -> new Counted(code, token(number.to)));
        }

        private Optional<Counted> counted(Number number) {
            int token = token(number.to - 1);
            boolean one =
                    words.at(number.to - 1).equals("one") && words.at(number.to).equals("of");
            if (one || isModel(token)) {
                return Optional.empty();
            }
            int last = number.to - 1;
            if (words.at(last).equals("of") && last > 0) {
                token = token(last - 1);
            }
            int noun = noun(number, token);
            if (noun < 0) {
                int bare = token;
                int unknown = tree.head(token);
                if (unknown > token && tree.tag(unknown).equals("NNS") && clear(token, unknown)) {
                    return harm(unknown).filter(PERSONAL::contains).map(unit -> new Counted(unit, unknown));
                }
                return bare(bare)
                        .or(() -> body(bare))
                        .or(() -> again(bare))
                        .map(unit -> new Counted(unit, token(number.to - 1)));
            }
            Optional<String> unit = unit(noun);
            Optional<String> harm = (isPart(number) ? harm(token) : harm(noun))
                    .filter(deed -> unit.map(Units::isPerson).orElse(false));
            return harm.or(() -> unit).map(name -> new Counted(name, noun));
        }

        /** "4 of the 11 suspects". */
        private boolean isPart(Number number) {
            return words.at(number.to).equals("of") && !words.at(number.to - 1).equals("of");
        }

        /** The noun that a number counts, or -1. */
        private int noun(Number number, int token) {
            int above = tree.head(token);
            boolean quantifier =
                    tree.tag(token).startsWith("NNS") || words.at(number.to - 1).equals("of") || isPart(number);
            if (quantifier) {
                List<Integer> of = tree.objectsOf(token, "of");
                if (!of.isEmpty()) {
                    return of.get(0);
                }
            }
            for (int steps = 0; above >= 0 && steps < 4; steps++) {
                if (tree.tag(above).startsWith("NN")
                        && above >= token
                        && unit(above).isPresent()
                        && clear(token, above)) {
                    return above;
                }
                if (tree.isVerb(above)) {
                    break;
                }
                above = tree.head(above);
            }
            // the parse failed: the next noun, if only adjectives stand between
            for (int i = token + 1; i < Math.min(tree.size(), token + 5); i++) {
                String tag = tree.tag(i);
                if (tag.startsWith("NN")
                        && unit(i).isPresent()
                        && !(i + 1 < tree.size()
                                && tree.tag(i + 1).startsWith("NN")
                                && tree.head(i) == i + 1
                                && unit(i + 1).isPresent())) {
                    return i;
                }
                if (!tag.startsWith("JJ")
                        && !tag.startsWith("NN")
                        && !tag.equals("HYPH")
                        && !tag.equals("VBN")
                        && !tag.equals("CD")
                        && !tree.word(i).equals("-")
                        && !tag.equals("VBG")) {
                    break;
                }
            }
            return -1;
        }

        /** No other number, comma or preposition between a number and its noun. */
        private boolean clear(int from, int to) {
            for (int i = from + 1; i < to; i++) {
                if (Set.of("IN", "TO", "VBD", "VBZ").contains(tree.tag(i))
                        && !tree.lemma(i).equals("of")) {
                    return false;
                }
            }
            return to - from < 8;
        }

        /** "the Leopard 2 tanks": a number beside the name of what it stands before. */
        private boolean isModel(int token) {
            int name = token - 1;
            return name >= 0
                    && tree.tag(name).equals("NNP")
                    && tree.head(token) > token
                    && (tree.head(name) == tree.head(token) || tree.head(name) == token)
                    && Set.of("compound", "nmod").contains(tree.label(name));
        }

        /** "a crew of 20". */
        private Optional<String> body(int token) {
            int of = tree.head(token);
            return of > 0 && of == token - 1 && tree.lemma(of).equals("of") && tree.head(of) >= 0
                    ? units.body(tree.lemma(tree.head(of)))
                    : Optional.empty();
        }

        /** "2,500 troops in Iraq and 900 in Syria": counted as what was counted last in the sentence. */
        private Optional<String> again(int token) {
            if (found.isEmpty() || !Set.of("conj", "nsubj", "nsubjpass").contains(tree.label(token))) {
                return Optional.empty();
            }
            QuantityMention last = found.get(found.size() - 1);
            boolean same = last.sentence() == tree.sentence().index()
                    && Units.isThing(last.quantity().unit())
                    && (!tree.label(token).equals("conj") || tree.head(token) == last.token());
            return same ? unit(last.token()) : Optional.empty();
        }

        private Optional<String> unit(int noun) {
            String written = tree.lemma(noun);
            boolean point = written.length() > 1 && written.endsWith("."); // "3 km." at the end
            String lemma = point ? written.substring(0, written.length() - 1) : written;
            if (tree.tag(noun).equals("NNPS") && units.isPeople(lemma)) {
                return Optional.of("people");
            }
            if (noun > 0) {
                Optional<String> two = units.noun(tree.lemma(noun - 1) + " " + lemma);
                if (two.isPresent()) {
                    return two;
                }
            }
            if (units.isGroup(lemma)) {
                List<Integer> of = tree.objectsOf(noun, "of");
                return of.isEmpty() ? Optional.empty() : unit(of.get(0));
            }
            return units.noun(lemma);
        }

        /** A number without a noun: "killed 12", "12 were killed", "left 12 dead", "the death toll rose to 12". */
        private Optional<String> bare(int token) {
            Optional<String> next = token + 1 < tree.size()
                    ? units.harm(tree.lemma(token + 1))
                            .or(() -> units.noun(tree.lemma(token + 1)).filter(Units::isPerson))
                    : Optional.empty();
            boolean adjective = next.isPresent()
                    && (tree.tag(token + 1).startsWith("JJ")
                            || tree.tag(token + 1).equals("VBN")
                            || tree.tag(token + 1).equals("NN")
                            || tree.tag(token + 1).equals("NNS"));
            return adjective ? next : harm(token).or(() -> toll(token));
        }

        /** What a verb does to the counted: its object, the subject of its passive, or the subject of "die". */
        private Optional<String> harm(int word) {
            int first = tree.firstConjunct(word);
            for (int child : tree.children(word)) {
                boolean participle =
                        tree.label(child).equals("acl") || tree.label(child).equals("relcl") && tree.isPassive(child);
                if (participle
                        && tree.tag(child).equals("VBN")
                        && units.harm(tree.lemma(child)).isPresent()) {
                    return units.harm(tree.lemma(child));
                }
                if (tree.label(child).matches("nmod|amod")
                        && tree.tag(child).matches("VBN|JJ")
                        && child < word
                        && units.harm(tree.lemma(child)).isPresent()) {
                    return units.harm(tree.lemma(child));
                }
            }
            if (word + 1 < tree.size()
                    && tree.tag(word + 1).matches("VBN|JJ")
                    && units.harm(tree.lemma(word + 1)).isPresent()) {
                return units.harm(tree.lemma(word + 1)); // "left dozens of people injured"
            }
            int head = tree.head(first);
            if (head < 0) {
                return Optional.empty();
            }
            if (tree.lemma(head).equals("of") && tree.head(head) >= 0) {
                int above = tree.head(head);
                return isVague(above)
                        ? harm(above)
                        : units.deed(tree.lemma(above)); // "thousands of them", "the arrest of five"
            }
            String label = tree.label(first);
            Optional<String> deed = units.harm(tree.lemma(head));
            boolean intransitive = Set.of("die", "perish", "drown", "flee", "miss", "missing", "dead")
                    .contains(tree.lemma(head));
            if (label.equals("nsubjpass")
                    || label.equals("dobj")
                    || label.equals("nsubj")
                            && (intransitive
                                    || tree.isPassive(head)
                                    || tree.tag(head).equals("VBN") && !tree.has(head, "dobj", "aux"))) {
                return deed.isPresent() ? deed : complement(head);
            }
            return label.equals("nsubj") ? complement(head) : Optional.empty();
        }

        /** "dozens", "thousands". */
        private boolean isVague(int token) {
            return VAGUE.contains(tree.word(token).toLowerCase(Locale.ROOT));
        }

        /** "left 12 dead", "were left homeless": the adjective beside the verb. */
        private Optional<String> complement(int verb) {
            for (int child : tree.children(verb)) {
                if (child > verb
                        && Set.of("oprd", "acomp", "xcomp", "ccomp").contains(tree.label(child))
                        && tree.tag(child).matches("JJ|VBN|VBG")) {
                    Optional<String> deed = units.harm(tree.lemma(child));
                    if (deed.isPresent()) {
                        return deed;
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<String> toll(int token) {
            return totalNoun(token)
                    .filter(noun -> tree.lemma(noun).equals("toll")
                            || noun > 0 && tree.lemma(noun - 1).equals("death"))
                    .map(noun -> {
                        for (int child : tree.children(noun)) {
                            if (tree.lemma(child).matches("injury|casualty|injured")) {
                                return "casualties";
                            }
                        }
                        return "killed";
                    });
        }

        /** "toll", "total" as subject or object of the verb on which "to 56" or "at 56" hangs. */
        private Optional<Integer> totalNoun(int token) {
            int verb = tree.verbAbove(token);
            if (verb < 0) {
                return Optional.empty();
            }
            for (int child : tree.children(verb)) {
                boolean party = Set.of("nsubj", "nsubjpass", "dobj").contains(tree.label(child));
                if (party && units.isTotal(tree.lemma(child)) && child != token) {
                    return Optional.of(child);
                }
            }
            return Optional.empty();
        }

        private boolean cumulative(Number number, Counted counted) {
            int token = token(number.to - 1);
            if (units.isTotal(tree.lemma(counted.token)) || totalNoun(token).isPresent()) {
                return true;
            }
            if (Set.of("USD", "kilometres", "miles").contains(counted.unit)) {
                return false;
            }
            int verb = tree.verbAbove(token);
            boolean perfect = verb >= 0 && tree.has(verb, "aux") && auxiliary(verb, "have");
            return perfect && units.totalWithin(words, number.to - CLAUSE, number.to + CLAUSE);
        }

        private boolean auxiliary(int verb, String lemma) {
            for (int child : tree.children(verb)) {
                if (tree.label(child).equals("aux") && tree.lemma(child).equals(lemma)) {
                    return true;
                }
            }
            return false;
        }

        private void keep(Number number, Counted counted) {
            int from = number.from;
            while (from > 0
                    && units.currency(words.at(from - 1)).isPresent()
                    && counted.unit.matches("[A-Z]{3}")
                    && words.at(from - 1).matches("[^a-z]|us|rs|usd|eur")) {
                from--;
            }
            Span span = span(from, number.to).cover(withoutPoint(counted.token));
            if (found.stream()
                    .anyMatch(other ->
                            other.quantity().span().filter(span::overlaps).isPresent()
                                    && other.token() == counted.token
                                    && other.quantity().unit().equals(counted.unit))) {
                return;
            }
            Quantity quantity = new Quantity(
                    given(number.value),
                    given(number.min),
                    given(number.max),
                    counted.unit,
                    cumulative(number, counted),
                    Optional.of(span.of(doc.text())),
                    Optional.of(span));
            found.add(new QuantityMention(tree.sentence().index(), counted.token, quantity));
        }

        /** "km." at the end of a sentence is one word to the parser. */
        private Span withoutPoint(int token) {
            Span span = tree.token(token).span();
            boolean point = token == tree.size() - 1 && span.of(doc.text()).endsWith(".") && span.length() > 1;
            return point ? new Span(span.start(), span.end() - 1) : span;
        }

        private static Optional<Double> given(double number) {
            return Double.isNaN(number) ? Optional.empty() : Optional.of(number);
        }

        private Span span(int from, int to) {
            return words.span(from).cover(words.span(to - 1));
        }

        /** The parser's word in which one of ours begins. */
        private int token(int word) {
            int at = words.span(Math.min(word, words.size() - 1)).start();
            for (int i = 0; i < tree.size(); i++) {
                if (at < tree.token(i).span().end()) {
                    return i;
                }
            }
            return tree.size() - 1;
        }
    }
}
