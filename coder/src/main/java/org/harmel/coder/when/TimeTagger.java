package org.harmel.coder.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Days;
import org.harmel.core.Document;
import org.harmel.core.Layer;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.Stage;
import org.harmel.core.TimeExpression;
import org.harmel.core.Token;

/**
 * Marks the time expressions of English news and says what they mean: TIMEX3 type and value, and the days.
 *
 * <p>All is counted from the article's publication date or its dateline; without one only absolute dates get days. A weekday, month or
 * day without a year lies behind or ahead of the day of print as the verb of its clause says. "Early March" has the
 * value of March and the days of its first third. A range ("3-5 March") is one expression whose value is an ISO 8601
 * interval.
 *
 * @see "ISO 24617-1 (TimeML) for types and values"
 */
public final class TimeTagger implements Stage {
    private final Phrases phrases = new Phrases(new Numerals());
    private final Reckoner reckoner = new Reckoner();
    private final Tense tense = new Tense();
    private final Dateline dateline = new Dateline(phrases, reckoner);

    @Override
    public Set<Layer> needs() {
        return Set.of(Layer.SENTENCES);
    }

    @Override
    public Layer makes() {
        return Layer.TIMES;
    }

    @Override
    public Document apply(Document doc) {
        List<TimeExpression> found = new ArrayList<>();
        Optional<LocalDate> anchor = dateline.anchor(doc);
        Optional<Period> named = Optional.empty();
        Optional<LocalDate> before = Optional.empty();
        for (Sentence sentence : doc.sentences()) {
            Reading reading = new Reading(doc, sentence, anchor, named, before, found);
            reading.read();
            named = reading.named;
            before = reading.day;
        }
        return doc.withTimes(found);
    }

    /**
     * The TIMEX3 value of a phrase by itself, read from a day; empty where the whole of it is no time expression.
     *
     * @param anchor the day on which it is said
     */
    public Optional<String> value(String phrase, LocalDate anchor) {
        Words words = new Words(phrase, new Span(0, phrase.length()));
        Reckoner.Context context =
                new Reckoner.Context(Optional.of(anchor), Optional.empty(), Optional.empty(), Tense.Look.UNKNOWN);
        Phrases.Scan scan = phrases.scan(words);
        for (int i = 0; i < words.size(); i++) {
            Optional<Moment> moment = scan.at(i).flatMap(match -> reckoner.read(match.with("alone", "1"), context));
            if (moment.isPresent()) {
                return moment.map(Moment::value);
            }
        }
        return Optional.empty();
    }

    /** One sentence's reading; remembers what was named. */
    private final class Reading {
        private final Document doc;
        private final Sentence sentence;
        private final Optional<LocalDate> anchor;
        private final Words words;
        private final List<TimeExpression> found;

        /** Made at the first expression: most sentences have none. */
        private Optional<Tree> parsed = Optional.empty();

        private Optional<Period> named;

        /** The day last named in this sentence; empty where it names none. */
        private Optional<LocalDate> day = Optional.empty();

        /** The day last named in the sentence before. */
        private final Optional<LocalDate> before;

        Reading(
                Document doc,
                Sentence sentence,
                Optional<LocalDate> anchor,
                Optional<Period> named,
                Optional<LocalDate> before,
                List<TimeExpression> found) {
            this.doc = doc;
            this.sentence = sentence;
            this.anchor = anchor;
            this.words = new Words(doc.text(), sentence.span());
            this.named = named;
            this.before = before;
            this.found = found;
        }

        void read() {
            Phrases.Scan scan = phrases.scan(words);
            int i = 0;
            while (i < words.size()) {
                Optional<Phrases.Match> match = scan.at(i);
                if (match.isPresent() && accept(match.get())) {
                    i = match.get().to();
                } else {
                    i++;
                }
            }
        }

        private Tree tree() {
            if (parsed.isEmpty()) {
                parsed = Optional.of(new Tree(sentence));
            }
            return parsed.get();
        }

        /** Whether the words are used up, be it for a time or for something that must not be taken for one. */
        private boolean accept(Phrases.Match found) {
            String after = words.at(found.to());
            boolean alone = after.isEmpty() || !Character.isLetterOrDigit(after.charAt(0));
            Phrases.Match match = alone && !found.has("alone") ? found.with("alone", "1") : found;
            if (match.operation().equals("none")) {
                return true;
            }
            if (!plausible(match)) {
                return false;
            }
            int from = match.from() + match.number("skip");
            Span span = words.span(from).cover(words.span(match.to() - 1));
            Optional<Moment> moment = reckoner.read(match, context(span));
            if (match.operation().equals("rate") && counted(match.from())) {
                moment =
                        Optional.of(Moment.open("SET", moment.map(Moment::value).orElse("P1Y")));
            }
            moment.map(meant -> ahead(match, meant)).ifPresent(meant -> keep(meant, span));
            return moment.isPresent();
        }

        /** "will meet in two weeks": a length that ends on a day, where the verb looks ahead. */
        private Moment ahead(Phrases.Match match, Moment meant) {
            boolean until = match.operation().equals("duration")
                    && meant.first().isEmpty()
                    && words.at(match.from() - 1).equals("in")
                    && !words.at(match.to()).equals("of");
            if (!until) {
                return meant;
            }
            Span span = words.span(match.from()).cover(words.span(match.to() - 1));
            Reckoner.Context context = context(span);
            return context.look() == Tense.Look.AHEAD ? reckoner.from(match, meant, context) : meant;
        }

        /** "15 a year", "three tests a month": the word before the rate is a number or a plural. */
        private boolean counted(int word) {
            if (tree().size() == 0 || word == 0) {
                return false;
            }
            String tag = tree().tag(token(words.span(word - 1)));
            return words.at(word).equals("per") || tag.equals("CD") || tag.equals("NNS");
        }

        private Reckoner.Context context(Span span) {
            Tense.Look look = tree().size() == 0 ? Tense.Look.UNKNOWN : tense.at(tree(), token(span));
            return new Reckoner.Context(anchor, named, day.or(() -> before), look);
        }

        private void keep(Moment moment, Span span) {
            moment.period().ifPresent(period -> {
                named = Optional.of(period);
                if (period.grain() == Period.Grain.DAY) {
                    day = Optional.of(period.start());
                }
            });
            String text = span.of(doc.text());
            Optional<Days> days = moment.first()
                    .flatMap(
                            first -> moment.last().map(last -> Days.said(first, last, moment.precision(), text, span)));
            found.add(new TimeExpression(sentence.index(), span, text, moment.type(), moment.value(), days));
        }

        /** "may", "march" and "second" are common words, "spring" and "the quarter" too. */
        private boolean plausible(Phrases.Match match) {
            return switch (match.operation()) {
                case "month" -> !ambiguousMonth(match);
                case "bareseason" -> false;
                case "inseason" -> !beforeNoun(match.to());
                case "adjective" ->
                    tree().size() > 0
                            && tree().tag(token(words.span(match.from()))).equals("JJ");
                case "unitthe" -> match.has("mod") || ofTheNamed(match);
                case "lengths" ->
                    match.to() - match.from() > 1
                            || afterPreposition(match.from())
                            || words.at(match.to()).matches("later|ago|after|before|earlier|of");
                default -> true;
            };
        }

        /** "during the day", but not "in the week after the vote". */
        private boolean ofTheNamed(Phrases.Match match) {
            return words.at(match.from() - 1).matches("during|throughout|in|for")
                    && !words.at(match.to()).matches("of|when|that|before|after|since|to|following|in|-");
        }

        /** "in winter conditions". */
        private boolean beforeNoun(int word) {
            return tree().size() > 0
                    && word < words.size()
                    && tree().tag(token(words.span(word))).startsWith("NN");
        }

        /** "within days", but not "working days". */
        private boolean afterPreposition(int word) {
            return tree().size() > 0
                    && word > 0
                    && Set.of("IN", "TO").contains(tree().tag(token(words.span(word - 1))));
        }

        private boolean ambiguousMonth(Phrases.Match match) {
            boolean one = match.to() - match.from() == 1;
            String word = words.at(match.from());
            if (!one) {
                return false;
            }
            int token = token(words.span(match.from()));
            boolean modal = tree().size() > 0 && tree().tag(token).equals("MD");
            boolean person = tree().size() > 0 && tree().token(token).nameKind().equals("PERSON");
            boolean short_ = word.length() <= 3 && !word.equals("may");
            return modal || person || short_;
        }

        /** The parser's word in which the span's last word that it knows begins. */
        private int token(Span span) {
            int best = 0;
            for (int i = 0; i < tree().size(); i++) {
                Token token = tree().token(i);
                if (token.span().start() < span.end()) {
                    best = i;
                }
                if (token.span().overlaps(span) && (token.head() < 0 || !inside(token.head(), span))) {
                    return i;
                }
            }
            return best;
        }

        private boolean inside(int token, Span span) {
            return tree().token(token).span().overlaps(span);
        }
    }
}
