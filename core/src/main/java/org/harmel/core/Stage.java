package org.harmel.core;

import java.util.Set;

/**
 * One step of reading: takes a document and hands back a new one with one more layer.
 *
 * <p>A stage loads its files when it is made and keeps nothing between documents, so one instance serves many
 * threads, and a test needs only a document written by hand.
 */
public interface Stage {
    Set<Layer> needs();

    Layer makes();

    Document apply(Document doc);
}
