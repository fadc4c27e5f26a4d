package org.harmel.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** The register of forces. */
@Command(
        name = "forces",
        description = "Exercises, deployments, movements, readiness, tests.",
        footer = {"", "Examples:", "  harmel forces --actor RUS --since 2021-01-01"})
final class ForcesCommand extends RegisterCommand {
    ForcesCommand() {
        super(
                "forces",
                List.of("whose", "kind", "what", "quantities", "where", "when", "facing", "status", "evidence"));
    }
}
