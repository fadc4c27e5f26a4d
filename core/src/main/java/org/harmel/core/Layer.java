package org.harmel.core;

/** What a {@link Stage} can add to a {@link Document}. */
public enum Layer {
    SENTENCES,
    ACTORS,
    TIMES,
    PLACES,
    QUANTITIES,
    STATEMENTS,
    EVENTS
}
