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
            "  harmel events --type CONSULT --format jsonl",
            "  harmel events --actor RUS --status planned,conditional --format csv > plans.csv",
            "  harmel show r-5f2c0a91d3e4aa01"
        })
final class EventsCommand extends RegisterCommand {
    EventsCommand() {
        super(
                "events",
                List.of("id", "when", "actors", "recipients", "act", "status", "where", "attribution", "evidence"));
    }
}
