/**
 * Measures the coder against gold: runs it on cases and counts what it gets right.
 *
 * <p>Start at {@link org.harmel.app.score.Score}. Knows cases and coded documents, and no command line.
 */
@NullMarked
package org.harmel.app.score;

import org.jspecify.annotations.NullMarked;
