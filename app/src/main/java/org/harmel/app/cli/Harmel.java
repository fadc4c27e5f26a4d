package org.harmel.app.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeSet;
import org.harmel.core.BadInput;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The top of the command line. */
@Command(
        name = "harmel",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads the news and keeps the record of who talks to whom and who arms against whom.",
        subcommands = {
            DemoCommand.class,
            ReadCommand.class,
            CodeCommand.class,
            ArticleCommand.class,
            WhoCommand.class,
            InfoCommand.class,
            EventsCommand.class,
            TracksCommand.class,
            MeetingsCommand.class,
            AgendaCommand.class,
            ForcesCommand.class,
            ChannelsCommand.class,
            PerceptionsCommand.class,
            OfficesCommand.class,
            StatementsCommand.class,
            ShowCommand.class,
            OntologyCommand.class,
            ScoreCommand.class,
            GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Begin with:  harmel demo",
            "Exit codes:  0 done, 1 some input could not be used, 2 wrong usage",
            "Completion:  source <(harmel generate-completion)"
        })
public final class Harmel implements Runnable {
    /** Some input could not be used. */
    static final int BAD_INPUT = 1;

    private static final int WRONG_USAGE = 2;
    private static final int HELP_WIDTH = 100;

    private final Streams io;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private Harmel(Streams io) {
        this.io = io;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    /**
     * @return the exit code
     */
    public static int run(String... args) {
        return run(Streams.own(), args);
    }

    static int run(Streams io, String... args) {
        CommandLine line = new CommandLine(new Harmel(io));
        line.setOut(io.out());
        line.setErr(io.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                Terminal.colour() && Terminal.takesWarnings() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.min(Terminal.width(), HELP_WIDTH));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, Harmel::day);
        line.setParameterExceptionHandler((e, given) -> misused(e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, io.err()));
        int code = line.execute(args);
        try {
            io.out().flush();
        } catch (Results.Lost e) {
            return Math.max(code, failed(e, io.err()));
        } finally {
            io.err().flush();
        }
        return code;
    }

    /** Of the command line that a command belongs to. */
    static Streams streams(CommandSpec spec) {
        return ((Harmel) spec.root().userObject()).io;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'%s' is no date; write it as 2018-06-01".formatted(text));
        }
    }

    /** What is wrong, what there is instead, and where to read on. */
    private static int misused(ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName();
        err.println("harmel: " + e.getMessage());
        if (spec.parent() == null && !(e instanceof UnmatchedArgumentException)) {
            command.usage(err);
            return WRONG_USAGE;
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                err.println("Did you mean: " + String.join(", ", near) + "?");
            }
            err.println(
                    unmatched.isUnknownOption() || spec.subcommands().isEmpty()
                            ? "There are: "
                                    + String.join(
                                            ", ",
                                            new TreeSet<>(spec.optionsMap().keySet()))
                            : "There are: "
                                    + String.join(", ", spec.subcommands().keySet()));
        }
        err.printf("See: %s --help%n", name);
        err.flush();
        return WRONG_USAGE;
    }

    private static int failed(Exception e, PrintWriter err) {
        if (e instanceof Results.Lost lost && lost.readerHasGone()) {
            return 0;
        }
        if (e instanceof Results.Lost) {
            err.printf("harmel: standard output: cannot be written (%s); free some space%n", e.getMessage());
        } else if (e instanceof BadInput || e instanceof Stop || e instanceof UncheckedIOException) {
            err.println("harmel: " + e.getMessage());
        } else {
            err.printf("harmel: a fault of Harmel's own: %s; please report it with the lines below%n", e);
            e.printStackTrace(err);
        }
        err.flush();
        return BAD_INPUT;
    }
}
