package org.harmel.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harmel.ledger.Ledger;
import org.harmel.ledger.registers.Asked;
import org.harmel.ledger.registers.Registers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private Printing printing = new Printing();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    RegisterCommand(String register, List<String> columns) {
        this.register = register;
        this.columns = columns;
    }

    @Override
    public Integer call() {
        Asked asked = new Asked(
                filters.query(spec.commandLine(), Registers.filters(register)), filters.asOf(), Optional.empty());
        try (Ledger ledger = where.openExisting(spec.commandLine().getErr())) {
            printing.print(spec, columns, rows -> new Registers(ledger).rows(register, asked, rows::row));
        }
        return 0;
    }
}
