package org.harmel.ledger.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.harmel.core.Json;
import org.harmel.core.Statement;
import org.harmel.ledger.Filter;
import org.harmel.ledger.Ledger;
import tools.jackson.databind.node.ObjectNode;

/** Who said what about whom, and which earlier statements it repeats. */
final class Statements implements Register {
    @Override
    public List<String> fields() {
        return List.of(
                "id",
                "speaker",
                "text",
                "kind",
                "about",
                "to",
                "via",
                "provided_by",
                "when",
                "where",
                "repeated",
                "echoes",
                "echo_scores",
                "evidence");
    }

    @Override
    public Set<String> filters() {
        return Set.of("actor", "recipient", "dyad", "since", "until", "where");
    }

    @Override
    public void rows(Ledger ledger, Asked asked, Consumer<ObjectNode> each) {
        Filter filter = Filter.statements(asked.query());
        Filter stood = Filter.none().asOf(asked.asOf());
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(stood.parameters());
        List<Saying> all = new ArrayList<>();
        ledger.select(
                asked.asOf(),
                "SELECT json, article, published, coalesce(%s, FALSE) FROM statement WHERE %s ORDER BY published NULLS LAST, article, place"
                        .formatted(filter.sql(), stood.sql()),
                parameters,
                row -> all.add(
                        new Saying(Json.read(row.text(1), Statement.class), row.text(2), row.day(3), row.yes(4))));
        Echoes echoes = new Echoes(all);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).wanted()) {
                each.accept(row(all.get(i), echoes.of(i)));
            }
        }
    }

    private static ObjectNode row(Saying saying, List<Echoes.Echo> echoes) {
        Statement said = saying.statement();
        return Fields.id(said.id())
                .put("speaker", said.speaker())
                .put("text", said.text())
                .put("kind", said.kind())
                .put("about", said.about())
                .put("to", said.to())
                .put("via", said.via())
                .put("provided_by", said.providedBy())
                .put("when", said.when())
                .put("where", said.where())
                .put("repeated", said.repeated())
                .put("echoes", echoes.stream().map(Echoes.Echo::of).toList())
                .put("echo_scores", echoes.stream().map(Echoes.Echo::score).toList())
                .words(said.evidence(), saying.article())
                .row();
    }
}
