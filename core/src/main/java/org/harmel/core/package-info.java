/**
 * The nouns of the record ({@link org.harmel.core.Article}, {@link org.harmel.core.Document}, {@link
 * org.harmel.core.Event} …) and the seams between its parts ({@link org.harmel.core.Stage}, {@link
 * org.harmel.core.Pipeline}, {@link org.harmel.core.EventStore}).
 *
 * <p>Start at {@link org.harmel.core.Event}. All are immutable; spans are half-open and count UTF-16 units of the
 * stored article's text; what is unknown is an empty {@code Optional} or list. Knows no parser, store, file or web.
 */
@NullMarked
package org.harmel.core;

import org.jspecify.annotations.NullMarked;
