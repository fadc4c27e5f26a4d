/**
 * What was done: from grammar to acts by the ontology's patterns, and from acts to events.
 *
 * <p>Start at {@link org.harmel.coder.what.EventTagger}. {@link org.harmel.coder.what.Ontology} holds what counts as an
 * act ({@code ontology/*.yaml}) and the table from (act, status) to the code of record ({@code ontology/record.tsv});
 * {@code lexicon/status.tsv} holds the words that say where an act stands.
 */
@NullMarked
package org.harmel.coder.what;

import org.jspecify.annotations.NullMarked;
