/** From a web page to a draft of its article. Start at {@link org.harmel.ingest.html.HtmlReader}. */
@NullMarked
package org.harmel.ingest.html;

import org.jspecify.annotations.NullMarked;
