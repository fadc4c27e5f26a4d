/**
 * The grammar of a sentence: who is subject and object of what, in whatever voice and construction.
 *
 * <p>Start at {@link org.harmel.coder.grammar.Tree}.
 */
@NullMarked
package org.harmel.coder.grammar;

import org.jspecify.annotations.NullMarked;
