/**
 * From what a page holds to the report alone, with everything else in its field.
 *
 * <p>Start at {@link org.harmel.ingest.clean.Cleaner}. What is not the report stands in {@code furniture.tsv}, how
 * reports begin in {@code datelines.tsv}, who is who in {@code outlets.tsv} and {@code agencies.tsv}.
 */
@NullMarked
package org.harmel.ingest.clean;

import org.jspecify.annotations.NullMarked;
