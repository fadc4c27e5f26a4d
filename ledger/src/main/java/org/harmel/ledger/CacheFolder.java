package org.harmel.ledger;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where files stand that can be made again at any time. */
final class CacheFolder {
    private CacheFolder() {}

    static Path ofUser() {
        return of(System.getenv(), System.getProperty("user.home", "."));
    }

    /** {@code $HARMEL_CACHE}, else {@code $XDG_CACHE_HOME/harmel}, else {@code ~/.cache/harmel}. */
    static Path of(Map<String, String> environment, String home) {
        Optional<Path> own = set(environment, "HARMEL_CACHE");
        Optional<Path> shared = set(environment, "XDG_CACHE_HOME").map(folder -> folder.resolve("harmel"));
        return own.or(() -> shared).orElseGet(() -> Path.of(home, ".cache", "harmel"));
    }

    private static Optional<Path> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
