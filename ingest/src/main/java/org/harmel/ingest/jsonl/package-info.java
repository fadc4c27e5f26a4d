/** Records of one JSON object a line, read as a stream. Start at {@link org.harmel.ingest.jsonl.JsonlReader}. */
@NullMarked
package org.harmel.ingest.jsonl;

import org.jspecify.annotations.NullMarked;
