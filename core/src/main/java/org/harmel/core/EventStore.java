package org.harmel.core;

import java.util.function.Consumer;

/** Keeps documents and answers questions about what stands in them. */
public interface EventStore extends AutoCloseable {
    /**
     * Keeps an article and all that was read in it, at once or not at all; the same again changes nothing.
     *
     * @return whether the article is new
     */
    boolean put(Document doc, Run run);

    /** Whether an article has been kept. */
    boolean has(String article);

    /** Hands over the events that the question asks for, by publication, article and place in it. */
    void events(EventQuery query, Consumer<Event> each);

    @Override
    void close();
}
