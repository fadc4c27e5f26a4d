package org.harmel.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A user's table of holders of office. */
final class HoldersOption {
    @Option(
            names = "--holders",
            paramLabel = "FILE",
            description =
                    "A table of holders of office of your own: name, office, from, to, with tabs between them. It ranks before what texts say.")
    private @Nullable Path file;

    Optional<Path> file() {
        return Optional.ofNullable(file);
    }
}
