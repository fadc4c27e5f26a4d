package org.harmel.app.cli;

import java.util.Locale;

/** Small matters of wording. */
final class Words {
    private Words() {}

    /** {@code 1 article}, {@code 2,000 articles}. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
