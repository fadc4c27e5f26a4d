/**
 * The registers: views on the ledger in which each row tells what stands behind it.
 *
 * <p>Start at {@link org.harmel.ledger.registers.Registers}; each register has a class of its own. They show what the coder
 * read and compare dates and parties; none reads text.
 */
@NullMarked
package org.harmel.ledger.registers;

import org.jspecify.annotations.NullMarked;
