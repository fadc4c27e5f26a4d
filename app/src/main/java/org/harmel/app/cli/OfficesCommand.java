package org.harmel.app.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** The register of offices. */
@Command(
        name = "offices",
        description = "Who holds which office, as the articles tell it, and when it was first and last told.",
        footer = {"", "Examples:", "  harmel offices --actor NATO", "  harmel offices --since 2018-06-01 --format csv"})
final class OfficesCommand extends RegisterCommand {
    OfficesCommand() {
        super("offices", List.of("person", "office", "actor", "tenure", "first_seen", "last_seen", "evidence"));
    }
}
