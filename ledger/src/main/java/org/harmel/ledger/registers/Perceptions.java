package org.harmel.ledger.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.harmel.core.Json;
import org.harmel.core.Perception;
import org.harmel.ledger.Filter;
import org.harmel.ledger.Ledger;
import tools.jackson.databind.node.ObjectNode;

/** What each side says it sees in the other, one row for each time it is told. */
final class Perceptions implements Register {
    @Override
    public List<String> fields() {
        return List.of("id", "holder", "about", "object", "as", "explained_as", "statement", "evidence");
    }

    @Override
    public Set<String> filters() {
        return Set.of("actor", "recipient", "dyad", "since", "until");
    }

    @Override
    public void rows(Ledger ledger, Asked asked, Consumer<ObjectNode> each) {
        Filter filter = Filter.perceptions(asked.query()).asOf(asked.asOf());
        ledger.select(
                asked.asOf(),
                "SELECT json, article FROM perception WHERE " + filter.sql()
                        + " ORDER BY published NULLS LAST, article, place",
                new ArrayList<>(filter.parameters()),
                row -> each.accept(row(Json.read(row.text(1), Perception.class), row.text(2))));
    }

    private static ObjectNode row(Perception seen, String article) {
        return Fields.id(seen.id())
                .put("holder", seen.holder())
                .put("about", seen.about())
                .put("object", seen.object())
                .put("as", seen.as())
                .put("explained_as", seen.explainedAs())
                .put("statement", seen.statement())
                .words(seen.evidence(), article)
                .row();
    }
}
