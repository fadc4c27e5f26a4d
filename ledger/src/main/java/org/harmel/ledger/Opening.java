package org.harmel.ledger;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a ledger is opened.
 *
 * @param command what this process is, for those who find the ledger held, as {@code harmel serve}
 * @param patience how long to wait for a process that holds the ledger
 * @param notice gets one line when waiting takes longer than a second, and when an older ledger is migrated
 */
public record Opening(String command, Duration patience, Consumer<String> notice) {
    private static final Duration WAIT = Duration.ofSeconds(5);

    /** Waits 5 s and tells nothing. */
    public static Opening by(String command) {
        return new Opening(command, WAIT, line -> {});
    }

    public Opening telling(Consumer<String> to) {
        return new Opening(command, patience, to);
    }
}
