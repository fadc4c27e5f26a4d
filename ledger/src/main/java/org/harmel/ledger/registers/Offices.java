package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.harmel.core.Actor;
import org.harmel.core.EventQuery;
import org.harmel.core.Ids;
import org.harmel.core.Json;
import org.harmel.core.OfficeFact;
import org.harmel.ledger.Ledger;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who holds which office, as the articles tell it: a row for each person, office and tenure, with the days on which it was
 * first and last told. Who changes office has two.
 */
final class Offices implements Register {
    private record Told(OfficeFact fact, String article) {}

    @Override
    public List<String> fields() {
        return List.of("id", "person", "office", "actor", "tenure", "first_seen", "last_seen", "articles", "evidence");
    }

    @Override
    public void rows(Ledger ledger, Asked asked, Consumer<ObjectNode> each) {
        Map<List<String>, List<Told>> held = new LinkedHashMap<>();
        ledger.select(
                "SELECT json, article FROM office_fact ORDER BY day NULLS LAST, article, place", List.of(), row -> {
                    Told told = new Told(Json.read(row.text(1), OfficeFact.class), row.text(2));
                    if (isAsked(told.fact(), asked)) {
                        held.computeIfAbsent(key(told.fact()), k -> new ArrayList<>())
                                .add(told);
                    }
                });
        held.entrySet().stream()
                .sorted(Comparator.comparing(e -> String.join("\t", e.getKey())))
                .forEach(e -> each.accept(row(e.getKey(), e.getValue())));
    }

    /** Of one actor, person, office and tenure, whatever the capitals. */
    private static List<String> key(OfficeFact fact) {
        return Stream.of(fact.actor().code().orElse(""), fact.person(), fact.office(), fact.tenure())
                .map(part -> part.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isAsked(OfficeFact fact, Asked asked) {
        EventQuery query = asked.query();
        Actor actor = fact.actor();
        boolean who = query.actor().isEmpty()
                || query.actor().stream()
                        .anyMatch(code -> actor.code().filter(code::equals).isPresent()
                                || fact.person().equalsIgnoreCase(code));
        return who
                && isWithin(query.since().map(since -> fact.date().filter(d -> !d.isBefore(since))))
                && isWithin(query.until().map(until -> fact.date().filter(d -> !d.isAfter(until))))
                && isWithin(asked.asOf().map(day -> fact.date().filter(d -> !d.isAfter(day))));
    }

    /** Where nothing is asked, all is. */
    private static boolean isWithin(Optional<Optional<LocalDate>> found) {
        return found.map(Optional::isPresent).orElse(true);
    }

    private static ObjectNode row(List<String> key, List<Told> told) {
        OfficeFact first = told.get(0).fact();
        List<LocalDate> days =
                told.stream().flatMap(t -> t.fact().date().stream()).sorted().toList();
        ObjectNode row = Fields.id(Ids.of("o", key.toArray()))
                .put("person", first.person())
                .put("office", first.office())
                .put("actor", first.actor())
                .put("tenure", first.tenure())
                .put("first_seen", days.stream().findFirst())
                .put("last_seen", days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1)))
                .put("articles", told.stream().map(Told::article).distinct().count())
                .row();
        ArrayNode evidence = row.putArray("evidence");
        told.forEach(t -> evidence.add(Fields.evidence(t.fact().evidence(), t.article())));
        return row;
    }
}
