package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.harmel.core.BadInput;
import org.harmel.core.EventQuery;
import org.harmel.ledger.Ledger;
import tools.jackson.databind.node.ObjectNode;

/** The registers of a ledger by their names; safe for use by many threads. */
public final class Registers {
    /** All filters. */
    static final Set<String> FILTERS = new TreeSet<>(
            List.of("actor", "recipient", "dyad", "type", "status", "since", "until", "where", "min_confidence"));

    private static final Map<String, Register> ALL = all();

    private final Ledger ledger;

    public Registers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** {@code events}, {@code tracks}, {@code meetings} … */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /** Keys of a register's rows, in their order; a row leaves out what is unknown. */
    public static List<String> fields(String name) {
        return register(name).fields();
    }

    /** The filters that a register takes, by the names of {@link EventQuery}'s fields. */
    public static Set<String> filters(String name) {
        return new TreeSet<>(register(name).filters());
    }

    /**
     * Hands over the rows of a register, each with its evidence.
     *
     * @throws BadInput if there is no such register
     */
    public void rows(String name, Asked asked, Consumer<ObjectNode> each) {
        int limit = asked.query().limit();
        int[] count = {0};
        register(name).rows(ledger, asked, row -> {
            if (limit <= 0 || count[0]++ < limit) {
                each.accept(row);
            }
        });
    }

    /** As {@link #rows(String, Asked, Consumer)}, with the tracks' period by default. */
    public void rows(String name, EventQuery query, Optional<LocalDate> asOf, Consumer<ObjectNode> each) {
        rows(name, new Asked(query, asOf, Optional.empty()), each);
    }

    private static Register register(String name) {
        Register found = ALL.get(name);
        if (found == null) {
            throw new BadInput(name, "is no register", "use one of " + String.join(", ", names()));
        }
        return found;
    }

    private static Map<String, Register> all() {
        Map<String, Register> all = new LinkedHashMap<>();
        all.put("events", new Events());
        all.put("tracks", new Tracks());
        all.put("meetings", new Meetings());
        all.put("agenda", new Agenda());
        all.put("forces", new Forces());
        all.put("channels", new Channels());
        all.put("perceptions", new Perceptions());
        all.put("statements", new Statements());
        all.put("offices", new Offices());
        return Collections.unmodifiableMap(all);
    }
}
