package org.harmel.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a ledger holds.
 *
 * @param runs versions of the product and its tables that have coded articles of it
 * @param first earliest publication date
 * @param last latest publication date
 * @param bytes size of the file, with what is not yet merged into it
 */
public record Info(
        long articles,
        long events,
        long statements,
        long perceptions,
        long offices,
        long runs,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        long bytes) {}
