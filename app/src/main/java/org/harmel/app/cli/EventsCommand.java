package org.harmel.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** The register of events. */
@Command(
        name = "events",
        description = "Events: who did what to whom, when, where, according to whom.",
        footer = {
            "",
            "Examples:",
            "  harmel events --dyad NATO,RUS --since 2018-01-01",
            "  harmel events --type CONSULT --format jsonl"
        })
final class EventsCommand extends RegisterCommand {
    EventsCommand() {
        super(
                "events",
                List.of(
                        "id",
                        "published",
                        "actors",
                        "recipients",
                        "type",
                        "status",
                        "act",
                        "when",
                        "where",
                        "attribution",
                        "evidence"));
    }
}
