package org.harmel.ledger.registers;

import java.time.LocalDate;
import java.util.Optional;
import org.harmel.core.Days;
import org.harmel.core.Statement;
import org.harmel.ledger.Keys;

/** A statement where it stands. */
record Saying(Statement statement, String article, Optional<LocalDate> published, boolean wanted) {
    /** The day on which it was said, as far as we know. */
    Optional<LocalDate> day() {
        return statement.when().map(Days::start).or(() -> published);
    }

    /** By name where there is one: two ministers of one country are two speakers. */
    Optional<String> speaker() {
        return statement.speaker().map(actor -> actor.name().orElseGet(() -> Keys.of(actor)));
    }
}
