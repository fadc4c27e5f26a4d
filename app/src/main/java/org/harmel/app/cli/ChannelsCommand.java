package org.harmel.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** The register of channels. */
@Command(
        name = "channels",
        description = "Per pair and domain: open, reduced, suspended, restored; since when and over what.",
        footer = {"", "Examples:", "  harmel channels --dyad NATO,RUS"})
final class ChannelsCommand extends RegisterCommand {
    ChannelsCommand() {
        super("channels", List.of("parties", "domains", "state", "since", "cause", "evidence"));
    }
}
