package org.harmel.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.harmel.core.Json;
import org.harmel.ledger.Info;
import org.harmel.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(names = "--format", defaultValue = "table", description = "table or jsonl")
    private Format format = Format.TABLE;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = where.openExisting(spec.commandLine().getErr())) {
            Info info = ledger.info();
            if (format == Format.JSONL) {
                out.println(Json.write(info));
            } else {
                ObjectNode fields = Json.mapper().valueToTree(info);
                out.printf("%-12s %s%n", "ledger", where.path());
                fields.properties()
                        .forEach(f -> out.printf(
                                "%-12s %s%n", f.getKey(), f.getValue().asString()));
            }
            out.flush();
        }
        return 0;
    }
}
