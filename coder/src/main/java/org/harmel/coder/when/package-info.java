/**
 * When and how many: time expressions with their days, and counted things with their numbers.
 *
 * <p>Start at {@link org.harmel.coder.when.TimeTagger} and {@link org.harmel.coder.when.QuantityTagger}. The words,
 * patterns, holidays and units stand in tables beside this package's classes; {@link org.harmel.coder.when.Table}
 * reads them. Knows no event.
 */
@NullMarked
package org.harmel.coder.when;

import org.jspecify.annotations.NullMarked;
