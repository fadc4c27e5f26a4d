/**
 * The commands, one class each.
 *
 * <p>Start at {@link org.harmel.app.cli.Harmel}. Results go to standard output, progress and warnings to standard error;
 * exit 0 is done, 1 some input could not be used, 2 wrong usage.
 */
@NullMarked
package org.harmel.app.cli;

import org.jspecify.annotations.NullMarked;
