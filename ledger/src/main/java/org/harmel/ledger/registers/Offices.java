package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.harmel.core.Actor;
import org.harmel.core.EventQuery;
import org.harmel.core.Json;
import org.harmel.core.OfficeFact;
import org.harmel.ledger.Keys;
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
    public Set<String> filters() {
        return Set.of("actor", "since", "until");
    }

    @Override
    public void rows(Ledger ledger, Asked asked, Consumer<ObjectNode> each) {
        Map<String, List<Told>> held = new TreeMap<>();
        ledger.select(
                "SELECT json, article FROM office_fact ORDER BY day NULLS LAST, article, place", List.of(), row -> {
                    Told told = new Told(Json.read(row.text(1), OfficeFact.class), row.text(2));
                    if (isAsked(told.fact(), asked)) {
                        held.computeIfAbsent(Keys.officeOrder(told.fact()), k -> new ArrayList<>())
                                .add(told);
                    }
                });
        held.values().forEach(told -> each.accept(row(told)));
    }

    private static boolean isAsked(OfficeFact fact, Asked asked) {
        EventQuery query = asked.query();
        Actor actor = fact.actor();
        boolean who = query.actor().isEmpty()
                || query.actor().stream()
                        .anyMatch(code -> actor.code().filter(code::equals).isPresent()
                                || fact.person().equalsIgnoreCase(code));
        return who && isAfter(fact, query.since()) && isBefore(fact, query.until()) && isBefore(fact, asked.asOf());
    }

    /** On the day or after; a fact without a day is not, where a day is asked for. */
    private static boolean isAfter(OfficeFact fact, Optional<LocalDate> first) {
        return first.isEmpty()
                || fact.date().filter(day -> !day.isBefore(first.get())).isPresent();
    }

    private static boolean isBefore(OfficeFact fact, Optional<LocalDate> last) {
        return last.isEmpty()
                || fact.date().filter(day -> !day.isAfter(last.get())).isPresent();
    }

    private static ObjectNode row(List<Told> told) {
        OfficeFact first = told.get(0).fact();
        List<LocalDate> days =
                told.stream().flatMap(t -> t.fact().date().stream()).sorted().toList();
        ObjectNode row = Fields.id(Keys.office(first))
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
