package org.harmel.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.harmel.core.Event;
import org.harmel.core.Span;

/** Evidence and the words that name acts, marked in a text; where pieces of evidence overlap they are one. */
final class Marks {
    private static final String PLAIN = "\u001b[0m";
    private static final String EVIDENCE = "\u001b[0;30;43m";
    private static final String TRIGGER = "\u001b[0;1;4m";
    private static final String BOTH = "\u001b[0;1;4;30;43m";

    private final List<Span> evidence;
    private final List<Span> triggers;

    private Marks(List<Span> evidence, List<Span> triggers) {
        this.evidence = evidence;
        this.triggers = triggers;
    }

    static Marks of(List<Event> events) {
        return new Marks(
                joined(events.stream().map(e -> e.evidence().span()).toList()),
                joined(events.stream()
                        .flatMap(e -> e.evidence().trigger().stream())
                        .toList()));
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : new TreeSet<>(spans)) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).end() > span.start()) {
                joined.set(last, joined.get(last).cover(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    String in(String text, boolean colour) {
        TreeSet<Integer> borders = new TreeSet<>(List.of(0, text.length()));
        for (List<Span> spans : List.of(evidence, triggers)) {
            spans.forEach(s -> borders.addAll(List.of(s.start(), s.end())));
        }
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (int to : borders) {
            marked.append(text, from, to).append(colour ? style(to) : signs(to));
            from = to;
        }
        return marked.toString();
    }

    private String style(int at) {
        boolean words = evidence.stream().anyMatch(s -> s.start() <= at && at < s.end());
        boolean act = triggers.stream().anyMatch(s -> s.start() <= at && at < s.end());
        return words && act ? BOTH : words ? EVIDENCE : act ? TRIGGER : PLAIN;
    }

    /** Ends before beginnings, the inner before the outer. */
    private String signs(int at) {
        return (ends(triggers, at) ? "**" : "")
                + (ends(evidence, at) ? "]]" : "")
                + (starts(evidence, at) ? "[[" : "")
                + (starts(triggers, at) ? "**" : "");
    }

    private static boolean starts(List<Span> spans, int at) {
        return spans.stream().anyMatch(s -> s.start() == at);
    }

    private static boolean ends(List<Span> spans, int at) {
        return spans.stream().anyMatch(s -> s.end() == at);
    }
}
