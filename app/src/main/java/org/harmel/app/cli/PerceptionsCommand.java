package org.harmel.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** The register of perceptions. */
@Command(
        name = "perceptions",
        description = "What each side says it sees as a threat, and how the other explains it.",
        footer = {"", "Examples:", "  harmel perceptions --actor RUS"})
final class PerceptionsCommand extends RegisterCommand {
    PerceptionsCommand() {
        super("perceptions", List.of("holder", "about", "object", "as", "explained_as", "evidence"));
    }
}
