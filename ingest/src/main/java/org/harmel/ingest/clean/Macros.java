package org.harmel.ingest.clean;

import java.util.regex.Pattern;

/** Compiles patterns of the data files, in which {@code {agency}} and {@code {month}} stand for all names of them. */
final class Macros {
    private final String agency;
    private final String month;

    Macros(Agencies agencies, Dates dates) {
        agency = "(?-i:" + agencies.alternation() + ")";
        month = "(?i:" + dates.names() + ")";
    }

    Pattern compile(String pattern, int flags) {
        return Pattern.compile(pattern.replace("{agency}", agency).replace("{month}", month), flags);
    }
}
