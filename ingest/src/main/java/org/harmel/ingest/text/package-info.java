/**
 * Bytes to characters, and plain text and Markdown to drafts. Start at {@link org.harmel.ingest.text.Decoder}, {@link
 * org.harmel.ingest.text.PlainText} and {@link org.harmel.ingest.text.Markdown}.
 */
@NullMarked
package org.harmel.ingest.text;

import org.jspecify.annotations.NullMarked;
