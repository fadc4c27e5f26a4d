package org.harmel.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** The register of statements. */
@Command(
        name = "statements",
        description = "Who said what about whom, where and to whom; and what repeats an earlier statement.",
        footer = {"", "Examples:", "  harmel statements --actor NATO"})
final class StatementsCommand extends RegisterCommand {
    StatementsCommand() {
        super("statements", List.of("when", "speaker", "kind", "about", "text", "to", "via", "echoes"));
    }
}
