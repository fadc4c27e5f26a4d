package org.harmel.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.harmel.core.Json;
import org.harmel.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** What a ledger holds. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description = "Tells what the ledger holds.",
        footer = {"", "Examples:", "  harmel info", "  harmel info --ledger baltic.duckdb --format jsonl"})
final class InfoCommand implements Callable<Integer> {
    @Mixin
    private LedgerOption where = new LedgerOption();

    @Mixin
    private Printing printing = new Printing();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = where.openExisting(spec.commandLine().getErr())) {
            ObjectNode fields = Json.mapper().valueToTree(ledger.info());
            if (printing.format() == Format.TABLE) {
                out.printf("%-12s %s%n", "ledger", where.path());
                fields.properties()
                        .forEach(f -> out.printf(
                                "%-12s %s%n", f.getKey(), f.getValue().asString()));
            } else {
                printing.print(spec, List.of(), rows -> rows.row(fields));
            }
        }
        return 0;
    }
}
