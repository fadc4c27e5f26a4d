/**
 * From parsed sentences to events: who did what to whom, when, where, according to whom.
 *
 * <p>Start at {@link org.harmel.coder.Coder}; each question has its own package: {@code who}, {@code what}, {@code
 * when}, {@code where}, {@code said}. What counts as an act stands in {@code ontology/}, the words for it in {@code
 * lexicon/}. Knows no file format, no store and no web.
 */
@NullMarked
package org.harmel.coder;

import org.jspecify.annotations.NullMarked;
