package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.harmel.core.Days;

/** Whether two reports can speak of the same days. */
final class Dates {
    /** An act that a report does not date happened within some days before its publication. */
    private static final int BEFORE_PUBLICATION = 3;

    /** Dates longer than this ("in 2014") say too little to make two acts one. */
    private static final int COARSE = 31;

    /** Days that are compatible do not begin farther apart than the length of one and this. */
    static final int FARTHEST = COARSE + BEFORE_PUBLICATION;

    private Dates() {}

    /** Both on the same days; or, if no longer than a month, on overlapping ones. */
    static boolean compatible(Days one, Days other) {
        if (length(one) > COARSE || length(other) > COARSE) {
            return one.start().equals(other.start()) && one.end().equals(other.end());
        }
        return overlap(earliest(one), one.end(), earliest(other), other.end());
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
