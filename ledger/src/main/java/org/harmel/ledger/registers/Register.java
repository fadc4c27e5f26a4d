package org.harmel.ledger.registers;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.harmel.core.EventQuery;
import org.harmel.ledger.Ledger;
import tools.jackson.databind.node.ObjectNode;

/** One view on the ledger. */
interface Register {
    /** Keys of a row, in their order; one that is unknown is absent. */
    List<String> fields();

    /** The filters that mean something to it, by the names of {@link EventQuery}'s fields; {@code status} may be its own. */
    default Set<String> filters() {
        return Registers.FILTERS;
    }

    /** Hands over the rows in an order that depends on the set of articles alone; the limit is not its affair. */
    void rows(Ledger ledger, Asked asked, Consumer<ObjectNode> each);
}
