package org.harmel.coder.what;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The coder's own data files. */
final class Resources {
    private static final String HOME = "/org/harmel/coder/";

    private Resources() {}

    static Optional<String> find(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(HOME + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("missing in the jar: " + name));
    }

    static List<String> lines(String name) {
        return text(name).lines().toList();
    }
}
