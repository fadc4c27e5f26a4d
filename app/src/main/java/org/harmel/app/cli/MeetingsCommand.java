package org.harmel.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** The register of meetings. */
@Command(
        name = "meetings",
        description = "Who met whom, at what level, in what form, where, about what, and how rare it is.",
        footer = {"", "Examples:", "  harmel meetings --dyad USA,RUS"})
final class MeetingsCommand extends RegisterCommand {
    MeetingsCommand() {
        super("meetings", List.of("parties", "level", "form", "topics", "rank", "when", "where", "status", "evidence"));
    }
}
