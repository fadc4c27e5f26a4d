package org.harmel.ledger.registers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.harmel.core.Event;
import org.harmel.core.Json;
import org.harmel.ledger.Ledger;
import tools.jackson.databind.node.ObjectNode;

/** The events themselves, as the coder made them. */
final class Events implements Register {
    @Override
    public List<String> fields() {
        return Arrays.stream(Event.class.getRecordComponents())
                .map(component ->
                        component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public void rows(Ledger ledger, Asked asked, Consumer<ObjectNode> each) {
        ledger.events(
                asked.query(), asked.asOf(), event -> each.accept(Json.mapper().valueToTree(event)));
    }
}
