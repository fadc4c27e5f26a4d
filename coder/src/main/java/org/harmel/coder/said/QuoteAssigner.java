package org.harmel.coder.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.harmel.coder.grammar.Tree;
import org.harmel.coder.said.Quotes.Quote;
import org.harmel.core.Document;
import org.harmel.core.Span;
import org.harmel.core.Statement.Kind;

/**
 * Gives each quotation to the words of saying that it belongs to.
 *
 * <p>In order: those of whose grammatical content it is a part; the nearest in the sentences that it touches; those that
 * introduced the quotation which it continues; the last before it in its paragraph; the next after it there; the last
 * of the paragraph before. What remains has a speaker that the text does not tell.
 */
final class QuoteAssigner {
    /** Shorter quotations without a word of saying are names and words held at arm's length. */
    private static final int FEWEST_WORDS = 5;

    private final Document doc;
    private final Quotes quotes;
    private final List<Draft> drafts = new ArrayList<>();

    /** A saying that still gathers quotations. */
    private static final class Draft {
        final Saying saying;
        final List<Quote> quoted = new ArrayList<>();

        Draft(Saying saying) {
            this.saying = saying;
        }

        int at() {
            return saying.cueSpan()
                    .map(Span::start)
                    .orElseGet(() -> quoted.get(0).outer().start());
        }

        boolean isDirect() {
            return !quoted.isEmpty();
        }
    }

    QuoteAssigner(Document doc, Quotes quotes, List<Saying> sayings) {
        this.doc = doc;
        this.quotes = quotes;
        for (Saying saying : sayings) {
            drafts.add(new Draft(saying));
        }
        drafts.sort(Comparator.comparingInt(Draft::at));
    }

    List<Utterance> assign() {
        TreeMap<Integer, Draft> ofQuote = new TreeMap<>();
        List<Quote> left = take(quotes.all(), ofQuote, this::inContent);
        left = take(left, ofQuote, this::near);
        take(left, ofQuote, quote -> orphan(quote, ofQuote));
        List<Utterance> all = new ArrayList<>();
        for (Draft draft : drafts) {
            utterance(draft).ifPresent(all::add);
        }
        all.sort(Comparator.comparingInt(Utterance::start));
        return all;
    }

    /** Those that the rule gives to nobody. */
    private static List<Quote> take(
            List<Quote> some, TreeMap<Integer, Draft> ofQuote, Function<Quote, Optional<Draft>> rule) {
        List<Quote> left = new ArrayList<>();
        for (Quote quote : some) {
            rule.apply(quote)
                    .ifPresentOrElse(draft -> ofQuote.put(quote.outer().start(), draft), () -> left.add(quote));
        }
        return left;
    }

    /** Adds the quotation to all sayings whose content holds a part of it; the innermost of them owns it. */
    private Optional<Draft> inContent(Quote quote) {
        Optional<Draft> inner = Optional.empty();
        for (Draft draft : drafts) {
            Span cue = draft.saying.cueSpan().orElseThrow();
            boolean overlaps = draft.saying.content().stream().anyMatch(quote.outer()::overlaps);
            if (overlaps && !quote.outer().overlaps(cue)) {
                draft.quoted.add(quote);
                if (inner.isEmpty() || distance(draft, quote) < distance(inner.get(), quote)) {
                    inner = Optional.of(draft);
                }
            }
        }
        return inner;
    }

    /** The nearest words of saying in the sentences that the quotation touches. */
    private Optional<Draft> near(Quote quote) {
        if (!isSpeech(quote)) {
            return Optional.empty();
        }
        Optional<Draft> best = Optional.empty();
        for (Draft draft : drafts) {
            Saying saying = draft.saying;
            Span cue = saying.cueSpan().orElseThrow();
            Span sentence = doc.sentences().get(saying.sentence()).span();
            boolean fits = (saying.cue().takes("clause") || saying.cue().takes("quote"))
                    && quote.outer().overlaps(sentence)
                    && !quotes.covers(cue)
                    && samePart(quote, cue)
                    && (saying.content().isEmpty() || draft.isDirect() || distance(draft, quote) <= 3);
            if (fits && (best.isEmpty() || rank(draft, quote) < rank(best.get(), quote))) {
                best = Optional.of(draft);
            }
        }
        best.ifPresent(draft -> draft.quoted.add(quote));
        return best;
    }

    private static int rank(Draft draft, Quote quote) {
        boolean waits = draft.saying.content().isEmpty() && !draft.isDirect();
        return distance(draft, quote) + (waits ? 0 : 1000);
    }

    private boolean samePart(Quote quote, Span cue) {
        return quotes.paragraph(quote.outer().start()) == quotes.paragraph(cue.start());
    }

    private static int distance(Draft draft, Quote quote) {
        Span cue = draft.saying.cueSpan().orElse(quote.outer());
        return Math.max(
                0,
                Math.max(
                        quote.outer().start() - cue.end(),
                        cue.start() - quote.outer().end()));
    }

    private Optional<Draft> orphan(Quote quote, TreeMap<Integer, Draft> ofQuote) {
        if (quote.goesOn()) {
            var before = ofQuote.lowerEntry(quote.outer().start());
            if (before != null) {
                before.getValue().quoted.add(quote);
                return Optional.of(before.getValue());
            }
        }
        int sentence = Sentences.at(doc, quote.outer().start());
        if (!isSpeech(quote) || !standsAlone(quote, sentence)) {
            return Optional.empty();
        }
        int paragraph = quotes.paragraph(quote.outer().start());
        Optional<Draft> before = lastBefore(quote.outer().start(), paragraph);
        if (before.isPresent() && (before.get().isDirect() || waits(before.get()))) {
            before.get().quoted.add(quote);
            return before;
        }
        Optional<Draft> after = firstAfter(quote.outer().end(), paragraph);
        if (before.isEmpty() && after.isPresent()) {
            after.get().quoted.add(quote);
            return after;
        }
        Optional<Draft> last =
                before.isEmpty() && paragraph > 0 ? lastBefore(quote.outer().start(), paragraph - 1) : before;
        if (before.isEmpty() && last.isPresent() && waits(last.get()) && endsWithColon(paragraph - 1)) {
            last.get().quoted.add(quote);
            return last;
        }
        Saying made = introduced(quote)
                .or(() -> last.map(draft -> draft.saying.elsewhere(sentence)))
                .orElseGet(() -> Saying.unknown(sentence));
        Draft draft = new Draft(made);
        draft.quoted.add(quote);
        drafts.add(draft);
        return Optional.of(draft);
    }

    /** Who does what the sentence before says, where that ends with a colon: "Her office released this:". */
    private Optional<Saying> introduced(Quote quote) {
        int sentence = Sentences.at(doc, quote.outer().start());
        if (sentence == 0) {
            return Optional.empty();
        }
        Tree tree = new Tree(doc.sentences().get(sentence - 1));
        int root = -1;
        for (int i = 0; i < tree.size(); i++) {
            root = tree.head(i) < 0 ? i : root;
        }
        boolean colon = doc.text()
                .substring(tree.sentence().span().start(), quote.outer().start())
                .stripTrailing()
                .endsWith(":");
        List<Integer> speakers = colon && root >= 0 ? tree.agents(root) : List.of();
        if (speakers.isEmpty()) {
            return Optional.empty();
        }
        Span source = SayingFinder.trimmed(tree, tree.nounPhrase(speakers.get(0)));
        return Optional.of(new Saying(
                sentence, -1, Cue.COLON, Optional.empty(), speakers, sentence - 1, Optional.of(source), List.of()));
    }

    private static boolean waits(Draft draft) {
        return draft.saying.content().isEmpty();
    }

    private boolean endsWithColon(int paragraph) {
        return quotes.paragraphSpan(paragraph).of(doc.text()).stripTrailing().endsWith(":");
    }

    private Optional<Draft> lastBefore(int at, int paragraph) {
        Optional<Draft> last = Optional.empty();
        for (Draft draft : drafts) {
            if (draft.at() < at && quotes.paragraph(draft.at()) == paragraph && speaks(draft)) {
                last = last.isPresent() && last.get().at() > draft.at() ? last : Optional.of(draft);
            }
        }
        return last;
    }

    private Optional<Draft> firstAfter(int at, int paragraph) {
        for (Draft draft : drafts) {
            boolean next = draft.at() >= at
                    && quotes.paragraph(draft.at()) == paragraph
                    && speaks(draft)
                    && waits(draft)
                    && !draft.isDirect();
            if (next) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /** Somebody speaks there, and not within the quotation of another. */
    private boolean speaks(Draft draft) {
        Saying saying = draft.saying;
        return !saying.speakers().isEmpty()
                && !saying.cue().noun()
                && saying.cue() != Cue.ACCORDING
                && saying.cueSpan().map(cue -> !quotes.covers(cue)).orElse(true);
    }

    private boolean isSpeech(Quote quote) {
        String inner = quote.inner().of(doc.text()).strip();
        if (inner.isEmpty()) {
            return false;
        }
        boolean stopped = ".,!?…–—-".indexOf(inner.charAt(inner.length() - 1)) >= 0;
        return words(inner) >= FEWEST_WORDS || stopped && words(inner) >= 1;
    }

    private static int words(String inner) {
        return inner.split("\\s+").length;
    }

    /** The quotation is a sentence or more of its own, not words inside another's sentence. */
    private boolean standsAlone(Quote quote, int sentence) {
        Span span = doc.sentences().get(sentence).span();
        return quote.outer().start() - span.start() <= 2
                && (quote.outer().end() + 2 >= span.end()
                        || words(quote.inner().of(doc.text())) >= FEWEST_WORDS
                                && quote.outer().length() * 2 > span.length());
    }

    private Optional<Utterance> utterance(Draft draft) {
        List<Span> outside = new ArrayList<>(draft.saying.content());
        List<Span> content = new ArrayList<>();
        boolean direct = false;
        boolean mixed = false;
        for (Quote quote : draft.quoted) {
            boolean within = outside.stream().anyMatch(run -> reachesBeyond(run, quote));
            if (within) {
                extend(outside, quote);
                mixed = true;
            } else {
                outside.removeIf(quote.outer()::overlaps);
                content.add(inner(quote));
                direct = true;
            }
        }
        content.addAll(outside);
        content.removeIf(span -> span.length() == 0);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        content.sort(Comparator.naturalOrder());
        boolean plain = outside.stream().anyMatch(run -> !quotes.covers(run));
        Kind kind = !direct && !mixed ? Kind.INDIRECT : mixed || plain ? Kind.MIXED : Kind.DIRECT;
        return Optional.of(new Utterance(draft.saying, merged(content), kind));
    }

    private Span inner(Quote quote) {
        String words = quote.inner().of(doc.text());
        int start =
                quote.inner().start() + words.length() - words.stripLeading().length();
        return new Span(start, start + words.strip().length());
    }

    /** The run has words of its own outside of the quotation, more than "that". */
    private boolean reachesBeyond(Span run, Quote quote) {
        if (!run.overlaps(quote.outer()) || quote.outer().contains(run)) {
            return false;
        }
        String before = doc.text()
                .substring(run.start(), Math.max(run.start(), quote.outer().start()));
        String after = doc.text().substring(Math.min(run.end(), quote.outer().end()), run.end());
        return words(before.replaceAll("[^\\p{L}\\d ]", "")) + words(after.replaceAll("[^\\p{L}\\d ]", "")) > 2
                || !before.strip().matches("(?i)(that|if|whether)?\\W*") && !before.isBlank()
                || !after.matches("[^\\p{L}\\d]*");
    }

    private static void extend(List<Span> runs, Quote quote) {
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).overlaps(quote.outer())) {
                runs.set(i, runs.get(i).cover(quote.outer()));
            }
        }
    }

    private static List<Span> merged(List<Span> sorted) {
        List<Span> all = new ArrayList<>();
        for (Span span : sorted) {
            int last = all.size() - 1;
            if (last >= 0 && span.start() < all.get(last).end()) {
                all.set(last, all.get(last).cover(span));
            } else {
                all.add(span);
            }
        }
        return all;
    }
}
