/**
 * A small neural encoder that says what one marked party does to another, for what no pattern reaches.
 *
 * <p>Start at {@link org.harmel.coder.encoder.Encoder}. It is MiniLM, fine-tuned on the ontology's examples; {@code encoder/} in the
 * repository has the recipe and the model card. Knows words and marks, and nothing of events.
 */
@NullMarked
package org.harmel.coder.encoder;

import org.jspecify.annotations.NullMarked;
