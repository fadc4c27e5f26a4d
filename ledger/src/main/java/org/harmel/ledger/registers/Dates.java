package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.harmel.core.Days;

/** Whether two reports can speak of the same days. */
final class Dates {
    /** An act that a report does not date happened within some days before its publication. */
    private static final int BEFORE_PUBLICATION = 3;

    /** Dates longer than this ("in 2014") say too little to make two acts one. */
    private static final int COARSE = 31;

    private Dates() {}

    /** Both on the same days; or, if no longer than a month, on overlapping ones. */
    static boolean compatible(Optional<Days> one, Optional<Days> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        Days a = one.get();
        Days b = other.get();
        if (length(a) > COARSE || length(b) > COARSE) {
            return a.start().equals(b.start()) && a.end().equals(b.end());
        }
        return overlap(earliest(a), a.end(), earliest(b), b.end());
    }

    static boolean overlap(LocalDate first, LocalDate last, LocalDate otherFirst, LocalDate otherLast) {
        return !first.isAfter(otherLast) && !otherFirst.isAfter(last);
    }

    /** In days, both ends included. */
    static long length(Days days) {
        return ChronoUnit.DAYS.between(days.start(), days.end()) + 1;
    }

    static LocalDate earliest(Days days) {
        return days.basis() == Days.Basis.PUBLICATION ? days.start().minusDays(BEFORE_PUBLICATION) : days.start();
    }
}
