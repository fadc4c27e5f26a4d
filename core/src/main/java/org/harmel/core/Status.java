package org.harmel.core;

/** Where an act stands. */
public enum Status {
    OCCURRED,
    ONGOING,
    /** Tried and failed, foiled. */
    ATTEMPTED,
    PLANNED,
    /** The actor commits itself under a condition. */
    CONDITIONAL,
    REQUESTED,
    /** Also cancelled before it began. */
    REFUSED,
    /** Cut off by a decision: suspended, lifted, broken off; what ran its course has occurred. */
    ENDED,
    DENIED,
    /** The text says that it did not happen. */
    NEGATED,
    /** Nobody commits: "any attack", "if war came". */
    HYPOTHETICAL
}
