package org.harmel.ingest;

import java.util.Locale;
import java.util.Optional;

/** What a file holds, by the end of its name, with {@code .gz} behind it or not. */
enum Kind {
    TEXT("txt", "text"),
    MARKDOWN("md", "markdown"),
    HTML("html", "htm", "xhtml"),
    JSONL("jsonl", "ndjson"),
    JSON("json");

    static final String KNOWN = ".txt, .md, .html, .htm, .jsonl, .ndjson or .json, also with .gz";

    private final String[] endings;

    Kind(String... endings) {
        this.endings = endings;
    }

    static Optional<Kind> of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        for (Kind kind : values()) {
            for (String ending : kind.endings) {
                if (plain.endsWith("." + ending)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }
}
