package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Actor;
import org.harmel.core.Event;
import org.harmel.core.Json;

/**
 * What an example says must or must not be coded, as {@code CONSULT/visit occurred NOR > SWE}, {@code AGREE planned FRA +
 * DEU}, {@code ASSAULT occurred 'gunmen' > IRQ}, {@code none} or {@code not ASSAULT}. A side that is {@code ?} is not compared.
 */
public final class Expectation {
    private final String line;
    private final boolean none;
    private final boolean not;
    private final String type;
    private final Optional<String> mode;
    private final String status;
    private final List<String> actors;
    private final List<String> recipients;

    private Expectation(
            String line,
            boolean none,
            boolean not,
            String type,
            Optional<String> mode,
            String status,
            List<String> actors,
            List<String> recipients) {
        this.line = line;
        this.none = none;
        this.not = not;
        this.type = type;
        this.mode = mode;
        this.status = status;
        this.actors = actors;
        this.recipients = recipients;
    }

    /**
     * @throws IllegalArgumentException if the line has not that form
     */
    public static Expectation of(String line) {
        if (line.equals("none")) {
            return new Expectation(line, true, false, "", Optional.empty(), "", List.of(), List.of());
        }
        String[] words = line.split("\\s+", 3);
        if (words[0].equals("not") && words.length >= 2) {
            String[] code = words[1].split("/", 2);
            return new Expectation(line, false, true, code[0], mode(code), "", List.of(), List.of());
        }
        if (words.length < 3) {
            throw new IllegalArgumentException(
                    "'%s' is no expectation: write TYPE/mode status ACTORS > RECIPIENTS, none, or not TYPE"
                            .formatted(line));
        }
        String[] code = words[0].split("/", 2);
        String[] sides = words[2].split(">", 2);
        List<String> actors = parties(sides[0], "[+,]");
        List<String> recipients = sides.length > 1 ? parties(sides[1], "[+,]") : List.of();
        return new Expectation(line, false, false, code[0], mode(code), words[1], actors, recipients);
    }

    private static Optional<String> mode(String[] code) {
        return code.length > 1 ? Optional.of(code[1]) : Optional.empty();
    }

    private static List<String> parties(String side, String separator) {
        return Arrays.stream(side.split(separator))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    /** Whether the events of the example are as the line says. */
    public boolean holds(List<Event> events) {
        if (none) {
            return events.isEmpty();
        }
        if (not) {
            return events.stream()
                    .noneMatch(e -> e.act().type().equals(type)
                            && (mode.isEmpty() || e.act().mode().equals(mode)));
        }
        return events.stream().anyMatch(this::fits);
    }

    /** The type of act that is expected or forbidden; empty for {@code none}. */
    public String type() {
        return type;
    }

    private boolean fits(Event event) {
        boolean code = event.act().type().equals(type)
                && (mode.isEmpty() || event.act().mode().equals(mode));
        return code
                && Json.name(event.status()).equals(status)
                && (sides(event.actors(), event.recipients())
                        || sides(event.act().actors(), event.act().recipients()));
    }

    private boolean sides(List<Actor> doers, List<Actor> others) {
        if (line.contains(" + ")) {
            List<Actor> all = new ArrayList<>(doers);
            all.addAll(others);
            return same(actors, all);
        }
        return same(actors, doers) && same(recipients, others);
    }

    /** Each code of one side among the other's, and no more codes; quoted words among the texts. */
    private static boolean same(List<String> wanted, List<Actor> there) {
        if (wanted.equals(List.of("?"))) {
            return true;
        }
        Set<String> codes = new LinkedHashSet<>();
        there.forEach(a -> a.code().ifPresent(codes::add));
        Set<String> wantedCodes = new LinkedHashSet<>();
        for (String party : wanted) {
            if (party.startsWith("'")) {
                String words = party.replace("'", "").toLowerCase(Locale.ROOT);
                if (there.stream()
                        .noneMatch(a ->
                                a.text().orElse("").toLowerCase(Locale.ROOT).contains(words))) {
                    return false;
                }
            } else {
                wantedCodes.add(party);
            }
        }
        boolean named = wanted.stream().anyMatch(p -> p.startsWith("'"));
        return named ? codes.containsAll(wantedCodes) : codes.equals(wantedCodes);
    }

    /** An event in the form of an expectation. */
    public static String describe(Event event) {
        String act = event.act().type() + event.act().mode().map(m -> "/" + m).orElse("");
        String sides = event.symmetric()
                ? codes(event.actors(), " + ")
                : codes(event.actors(), ", ") + " > " + codes(event.recipients(), ", ");
        return "%s %s %s [%s]".formatted(act, Json.name(event.status()), sides, event.because());
    }

    private static String codes(List<Actor> actors, String joint) {
        List<String> codes = actors.stream()
                .map(a -> a.code().orElseGet(() -> "'" + a.text().orElse("?") + "'"))
                .toList();
        return codes.isEmpty() ? "?" : String.join(joint, codes);
    }

    @Override
    public String toString() {
        return line;
    }
}
