package org.harmel.coder.encoder;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** Lemmas of the verbs of which the encoder is asked. */
final class Triggers {
    /**
     * Those that trigger an act in some example ({@code triggers.txt}), without verbs so general that they do so in idioms alone
     * ({@code general.txt}).
     */
    static final Set<String> SHIPPED = shipped();

    private Triggers() {}

    private static Set<String> shipped() {
        Set<String> lemmas = lines("triggers.txt");
        lemmas.removeAll(lines("general.txt"));
        return Set.copyOf(lemmas);
    }

    private static Set<String> lines(String file) {
        return new TreeSet<>(
                new String(Encoder.bytes(file), StandardCharsets.UTF_8).lines().toList());
    }
}
