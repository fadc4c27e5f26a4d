/**
 * Harmel for its users: the {@code harmel} command.
 *
 * <p>Start at {@link org.harmel.app.Main}; each command is a class of {@code cli}.
 */
@NullMarked
package org.harmel.app;

import org.jspecify.annotations.NullMarked;
