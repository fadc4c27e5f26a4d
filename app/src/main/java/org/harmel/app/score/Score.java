package org.harmel.app.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.what.PairCoder;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.Span;

/**
 * Figures of one set, added up case by case.
 *
 * <p>Of marked pairs: {@code given_macro_f1} and {@code given_accuracy}, the type where the pair is told; and from the raw text {@code
 * found} (an event with the actor acting and the recipient receiving), {@code swapped} (only the other way round), {@code right}
 * (found with the right type), {@code status_right} and {@code act_right} (of those found with the right type), {@code
 * events_per_case}, {@code joined_of_none} (pairs that have nothing to do with each other, joined). Of whole texts: {@code has_type},
 * {@code types_per_case}, {@code macro_f1}. Of what must yield nothing: {@code events_of_nothing}, events a case.
 */
public final class Score {
    /**
     * A case that went wrong.
     *
     * @param weight how sure the coder was, 0 to 1
     */
    public record Fault(String where, String wanted, String got, double weight, String text) {}

    /** A span counts as the gold one if it overlaps it and is not more than twice as long and 20 characters more. */
    private static final int SLACK = 20;

    private final Conventions conventions;
    private final Confusion given = new Confusion();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, int[]> types = new LinkedHashMap<>(); // gold, coded, both, of whole texts
    private int pairs;
    private int found;
    private int swapped;
    private int right;
    private int statusAsked;
    private int statusRight;
    private int actRight;
    private int pairEvents;
    private int strangers;
    private int joined;
    private int nothings;
    private int nothingEvents;
    private int texts;
    private int typed;
    private int typesCoded;

    /** @param conventions of the gold */
    public Score(Conventions conventions) {
        this.conventions = conventions;
    }

    /**
     * @param answer what the coder says of the pair when told it, where the case has one
     */
    public void add(GoldCase gold, Document doc, Optional<PairCoder.Answer> answer) {
        if (gold.isPair() && gold.isNothing()) {
            stranger(gold, doc);
        } else if (gold.isPair()) {
            pair(gold, doc, answer);
        } else if (gold.isNothing()) {
            nothing(gold, doc);
        } else {
            text(gold, doc);
        }
    }

    private void pair(GoldCase gold, Document doc, Optional<PairCoder.Answer> answer) {
        String type = answer.map(a -> conventions.label(gold.type(), a.type(), a.mode()))
                .orElse(Confusion.NO_ANSWER);
        given.add(gold.type(), type);
        if (!type.equals(gold.type())) {
            faults.add(new Fault(
                    gold.where(),
                    gold.type(),
                    answer.map(PairCoder.Answer::because).orElse(type),
                    answer.map(PairCoder.Answer::confidence).orElse(0.0),
                    marked(gold)));
        }
        pairs++;
        pairEvents += doc.events().size();
        List<Event> joining =
                joining(doc, gold.actor().orElseThrow(), gold.recipient().orElseThrow());
        found += count(!joining.isEmpty());
        swapped += count(joining.isEmpty()
                && !joining(doc, gold.recipient().orElseThrow(), gold.actor().orElseThrow())
                        .isEmpty());
        List<Event> good = joining.stream().filter(e -> isOf(gold, e)).toList();
        right += count(!good.isEmpty());
        if (!good.isEmpty() && gold.status().isPresent()) {
            statusAsked++;
            statusRight += count(good.stream().anyMatch(e -> gold.status().equals(Optional.of(e.status()))));
            actRight += count(good.stream()
                    .anyMatch(e -> gold.act()
                            .orElse("")
                            .split("/", 2)[0]
                            .equals(e.act().type())));
        }
    }

    private boolean isOf(GoldCase gold, Event event) {
        return gold.types().contains(conventions.label(gold.type(), event.type(), event.mode()));
    }

    private void stranger(GoldCase gold, Document doc) {
        strangers++;
        List<Event> joining = new ArrayList<>(
                joining(doc, gold.actor().orElseThrow(), gold.recipient().orElseThrow()));
        joined += count(!joining.isEmpty());
        joining.forEach(e -> faults.add(new Fault(gold.where(), "none", e.because(), e.confidence(), marked(gold))));
    }

    private void nothing(GoldCase gold, Document doc) {
        nothings++;
        nothingEvents += doc.events().size();
        doc.events()
                .forEach(e -> faults.add(new Fault(gold.where(), "none", e.because(), e.confidence(), gold.text())));
    }

    private void text(GoldCase gold, Document doc) {
        Set<String> coded = new LinkedHashSet<>();
        doc.events().forEach(e -> coded.add(e.type()));
        texts++;
        typesCoded += coded.size();
        boolean has = coded.stream().anyMatch(gold.types()::contains);
        typed += count(has);
        gold.types().forEach(t -> types.computeIfAbsent(t, k -> new int[3])[0]++);
        coded.forEach(t -> types.computeIfAbsent(t, k -> new int[3])[1]++);
        coded.stream().filter(gold.types()::contains).forEach(t -> types.computeIfAbsent(t, k -> new int[3])[2]++);
        if (!has) {
            faults.add(new Fault(
                    gold.where(),
                    gold.type(),
                    String.join(",", coded),
                    0,
                    gold.title().orElse(gold.text())));
        }
    }

    private static int count(boolean yes) {
        return yes ? 1 : 0;
    }

    private static List<Event> joining(Document doc, Span actor, Span recipient) {
        return doc.events().stream()
                .filter(e -> has(e.actors(), actor)
                        && (has(e.recipients(), recipient) || e.symmetric() && has(e.actors(), recipient)))
                .toList();
    }

    private static boolean has(List<Actor> parties, Span gold) {
        return parties.stream()
                .flatMap(a -> a.span().stream())
                .anyMatch(s -> s.overlaps(gold) && s.length() <= 2 * gold.length() + SLACK);
    }

    private static String marked(GoldCase gold) {
        Span actor = gold.actor().orElseThrow();
        Span recipient = gold.recipient().orElseThrow();
        StringBuilder text = new StringBuilder(gold.text());
        boolean actorFirst = actor.start() < recipient.start();
        mark(text, actorFirst ? recipient : actor, actorFirst ? "<" : "[", actorFirst ? ">" : "]");
        mark(text, actorFirst ? actor : recipient, actorFirst ? "[" : "<", actorFirst ? "]" : ">");
        return text.toString();
    }

    private static void mark(StringBuilder text, Span span, String before, String after) {
        text.insert(span.end(), after).insert(span.start(), before);
    }

    /** The figures that the set allows, by name; shares from 0 to 1. */
    public Map<String, Double> figures() {
        Map<String, Double> all = new LinkedHashMap<>();
        if (pairs > 0) {
            double[] interval = given.interval();
            all.put("pairs", (double) pairs);
            all.put("given_macro_f1", given.macroF1());
            all.put("given_macro_f1_from", interval[0]);
            all.put("given_macro_f1_to", interval[1]);
            all.put("given_accuracy", given.accuracy());
            all.put("found", share(found, pairs));
            all.put("swapped", share(swapped, pairs));
            all.put("right", share(right, pairs));
            all.put("events_per_case", share(pairEvents, pairs));
        }
        if (statusAsked > 0) {
            all.put("act_right", share(actRight, statusAsked));
            all.put("status_right", share(statusRight, statusAsked));
        }
        if (strangers > 0) {
            all.put("strangers", (double) strangers);
            all.put("joined_of_none", share(joined, strangers));
        }
        if (nothings > 0) {
            all.put("nothing", (double) nothings);
            all.put("events_of_nothing", share(nothingEvents, nothings));
        }
        if (texts > 0) {
            all.put("texts", (double) texts);
            all.put("has_type", share(typed, texts));
            all.put("types_per_case", share(typesCoded, texts));
            all.put(
                    "macro_f1",
                    types.values().stream()
                            .filter(c -> c[0] > 0)
                            .mapToDouble(c -> 2.0 * c[2] / (c[0] + c[1]))
                            .average()
                            .orElse(0));
        }
        return all;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Which type was given for which, where the pair was told. */
    public Confusion given() {
        return given;
    }

    /** The surest first. */
    public List<Fault> faults() {
        return faults.stream()
                .sorted(Comparator.comparingDouble(Fault::weight).reversed().thenComparing(Fault::where))
                .toList();
    }
}
