/**
 * Who said what, according to whom, and who sees what as a threat.
 *
 * <p>Start at {@link org.harmel.coder.said.StatementTagger}, the stage that makes statements and perceptions; an event
 * coder then asks {@link org.harmel.coder.said.Attributions} who stands behind a word. The words of saying, the names
 * of documents and the frames of perception are the tables beside the classes.
 */
@NullMarked
package org.harmel.coder.said;

import org.jspecify.annotations.NullMarked;
