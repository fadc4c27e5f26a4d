package org.harmel.app.cli;

import java.io.PrintWriter;
import org.harmel.core.BadInput;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of the command line. */
@Command(
        name = "harmel",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads the news and keeps the record of who talks to whom and who arms against whom.",
        subcommands = {
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
            StatementsCommand.class,
            ShowCommand.class,
            OntologyCommand.class,
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

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    /**
     * @return the exit code
     */
    public static int run(String... args) {
        CommandLine line = new CommandLine(new Harmel());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command.getErr()));
        return line.execute(args);
    }

    private static int failed(Exception e, PrintWriter err) throws Exception {
        if (e instanceof BadInput) {
            err.println("harmel: " + e.getMessage());
            return BAD_INPUT;
        }
        throw e;
    }
}
