package org.harmel.app.cli;

/** How rows are printed. */
enum Format {
    TABLE,
    JSONL,
    CSV,
    PARQUET
}
