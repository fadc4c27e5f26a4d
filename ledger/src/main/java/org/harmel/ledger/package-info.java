/**
 * Keeps what was read, in one DuckDB file, and answers questions about it.
 *
 * <p>Start at {@link org.harmel.ledger.Ledger}; the registers (who met whom, what is announced, who arms) stand in {@link
 * org.harmel.ledger.registers}. A canonical JSON text of each record is kept beside the columns that queries need, so
 * that reading gives back exactly the record. Knows no parser and no web.
 */
@NullMarked
package org.harmel.ledger;

import org.jspecify.annotations.NullMarked;
