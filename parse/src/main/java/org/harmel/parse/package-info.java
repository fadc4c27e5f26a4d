/**
 * From an article's text to sentences: tokens with exact spans, parts of speech, lemmas, dependencies and names.
 *
 * <p>Start at {@link org.harmel.parse.Parser}. Hides NLP4J, whose models it uses.
 */
@NullMarked
package org.harmel.parse;

import org.jspecify.annotations.NullMarked;
