package org.harmel.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** The register of agenda. */
@Command(
        name = "agenda",
        description = "What is announced: when it is due, by whom announced, and what became of it.",
        footer = {"", "Examples:", "  harmel agenda --as-of 2021-06-01"})
final class AgendaCommand extends RegisterCommand {
    AgendaCommand() {
        super(
                "agenda",
                List.of("due", "parties", "act", "where", "announced_by", "announced_on", "outcome", "evidence"));
    }
}
