package org.harmel.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harmel.ledger.Ledger;
import org.harmel.ledger.registers.Asked;
import org.harmel.ledger.registers.Period;
import org.harmel.ledger.registers.Registers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Both tracks over time. */
@Command(
        name = "tracks",
        mixinStandardHelpOptions = true,
        description = {
            "Dialogue and deterrence over time, as a chart; per pair and period, by strand.",
            "Events per 1,000 articles read; the strand `words` is left out of the chart unless --words."
        },
        footer = {
            "",
            "Examples:",
            "  harmel tracks --dyad NATO,RUS",
            "  harmel tracks --dyad IND,PAK --period month --format csv"
        })
final class TracksCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "dyad",
            "period",
            "track",
            "strand",
            "events",
            "reports",
            "articles_read",
            "articles_on_dyad",
            "mean_score",
            "sum_score");

    @Mixin
    private LedgerOption where = new LedgerOption();

    @Mixin
    private Filters filters = new Filters();

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "day, week, month, quarter, year; default by the span of time")
    private @Nullable Period period;

    @Option(names = "--words", description = "with accusations and criticism")
    private boolean words;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "chart",
            description = "chart, table, jsonl, csv or parquet; default ${DEFAULT-VALUE}")
    private Form format = Form.CHART;

    @Option(names = "--output", paramLabel = "FILE", description = "a file to write instead of standard output")
    private @Nullable Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** A chart besides the formats of all registers. */
    enum Form {
        CHART,
        TABLE,
        JSONL,
        CSV,
        PARQUET
    }

    @Override
    public Integer call() {
        Asked asked = new Asked(
                filters.query(spec.commandLine(), Registers.filters("tracks")),
                filters.asOf(),
                Optional.ofNullable(period));
        if (format == Form.CHART && output != null) {
            throw new ParameterException(
                    spec.commandLine(), "a chart goes to standard output: choose another --format");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = where.openExisting(spec.commandLine().getErr())) {
            Registers registers = new Registers(ledger);
            if (format == Form.CHART) {
                chart(registers, asked, words).forEach(out::println);
            } else {
                Printing.print(
                        spec,
                        COLUMNS,
                        Format.valueOf(format.name()),
                        Optional.ofNullable(output),
                        rows -> registers.rows("tracks", asked, rows::row));
            }
        }
        return 0;
    }

    /** Both tracks of the dyad asked for or, without one, of all together. */
    static List<String> chart(Registers registers, Asked asked, boolean words) {
        List<ObjectNode> rows = new ArrayList<>();
        registers.rows("tracks", asked, rows::add);
        return TrackChart.of(rows, words, Terminal.width());
    }
}
