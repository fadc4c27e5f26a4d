package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word before a noun that says more of its sector or of the time in office.
 *
 * @param tenure of an office, or the empty string
 */
record Qualifier(String sector, Where where, String tenure) {
    enum Where {
        FIRST,
        SECOND,
        REPLACE,
        ADD,
        WEAK,
        KEEP;

        static Where of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** PLOVER has a first and an optional second sector. */
    private static final int MOST = 2;

    List<String> on(List<String> sectors) {
        return switch (where) {
            case FIRST -> joined(sector, sectors.equals(List.of("GOV")) ? List.of() : sectors);
            case SECOND -> sectors.isEmpty() ? List.of(sector) : joined(sectors.get(0), List.of(sector));
            case REPLACE -> List.of(sector);
            case ADD -> sectors.equals(List.of("GOV")) ? List.of("GOV", sector) : joined(sector, sectors);
            case WEAK -> sectors.isEmpty() ? List.of(sector) : sectors;
            case KEEP -> sectors;
        };
    }

    private static List<String> joined(String first, List<String> rest) {
        List<String> all = new ArrayList<>();
        all.add(first);
        for (String sector : rest) {
            if (all.size() < MOST && !all.contains(sector)) {
                all.add(sector);
            }
        }
        return all;
    }
}
