package org.harmel.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harmel.ledger.Ledger;
import org.harmel.ledger.registers.Asked;
import org.harmel.ledger.registers.Registers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks a register of the ledger and prints its rows; a class of its own for each register names it. */
@Command(mixinStandardHelpOptions = true)
abstract class RegisterCommand implements Callable<Integer> {
    private final String register;
    private final List<String> columns;

    @Mixin
    private LedgerOption where = new LedgerOption();

    @Mixin
    private Filters filters = new Filters();

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table, jsonl, csv or parquet; default ${DEFAULT-VALUE}")
    private Format format = Format.TABLE;

    @Option(names = "--output", paramLabel = "FILE", description = "where parquet is written")
    private @Nullable Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    RegisterCommand(String register, List<String> columns) {
        this.register = register;
        this.columns = columns;
    }

    @Override
    public Integer call() {
        if (format == Format.PARQUET && output == null) {
            throw new ParameterException(spec.commandLine(), "parquet is no text: name a file with --output FILE");
        }
        Asked asked = new Asked(filters.query(spec.commandLine()), filters.asOf(), Optional.empty());
        try (Ledger ledger = where.openExisting(spec.commandLine().getErr());
                Output rows = Output.of(format, columns, spec.commandLine().getOut(), Optional.ofNullable(output))) {
            new Registers(ledger).rows(register, asked, rows::row);
        }
        return 0;
    }
}
