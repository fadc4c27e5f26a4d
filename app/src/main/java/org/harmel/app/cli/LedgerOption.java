package org.harmel.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.harmel.ledger.Ledger;
import org.harmel.ledger.Opening;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which ledger. */
final class LedgerOption {
    @Option(
            names = "--ledger",
            paramLabel = "PATH",
            description = "the ledger's file; default: HARMEL_LEDGER, else harmel.duckdb in this folder")
    private @Nullable Path path;

    Path path() {
        return Optional.ofNullable(path)
                .or(() -> Optional.ofNullable(System.getenv("HARMEL_LEDGER"))
                        .filter(p -> !p.isBlank())
                        .map(Path::of))
                .orElse(Path.of("harmel.duckdb"));
    }

    /** Makes it where there is none. */
    Ledger open(PrintWriter err) {
        return Ledger.open(path(), waiting(err));
    }

    Ledger openExisting(PrintWriter err) {
        return Ledger.openExisting(path(), waiting(err));
    }

    private static Opening waiting(PrintWriter err) {
        return Opening.by("harmel").telling(line -> {
            err.println("harmel: " + line);
            err.flush();
        });
    }
}
