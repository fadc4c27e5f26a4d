/**
 * Anything to articles: pages, archives' Markdown, plain text and records become {@link org.harmel.core.Article}s.
 *
 * <p>Start at {@link org.harmel.ingest.Ingest}. Each kind of input has its own package: {@code html}, {@code jsonl},
 * {@code text}; what all have in common (dates, outlets, agencies, what is not the report) stands in {@code clean} and
 * in its data files. Knows no parser, no event and no store.
 */
@NullMarked
package org.harmel.ingest;

import org.jspecify.annotations.NullMarked;
