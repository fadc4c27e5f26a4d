package org.harmel.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.harmel.core.BadInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** In what form rows are printed, and where. */
final class Printing {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, jsonl, csv or parquet; default ${DEFAULT-VALUE}")
    private Format format = Format.TABLE;

    @Option(names = "--output", paramLabel = "FILE", description = "a file to write instead of standard output")
    private @Nullable Path output;

    Format format() {
        return format;
    }

    /** Takes rows; for CSV the columns come from the rows, for a table they are given. */
    interface Source {
        void rows(Output to);
    }

    /** Prints all rows of a source. */
    void print(CommandSpec spec, List<String> columns, Source source) {
        print(spec, columns, format, Optional.ofNullable(output), source);
    }

    static void print(CommandSpec spec, List<String> columns, Format format, Optional<Path> file, Source source) {
        Streams io = Harmel.streams(spec);
        if (format == Format.PARQUET && file.isEmpty() && Terminal.takesResults()) {
            throw new ParameterException(
                    spec.commandLine(), "parquet is no text: name a file with --output FILE, or redirect to one");
        }
        if (format == Format.PARQUET) {
            Output rows = new Output(format, columns, io.out(), Terminal.width());
            source.rows(rows);
            ParquetFile.write(rows.kept(), file, io.bytes());
        } else if (file.isPresent()) {
            toFile(columns, format, file.get(), source);
        } else {
            Output rows = new Output(format, columns, io.out(), Terminal.width());
            source.rows(rows);
            rows.finish();
        }
    }

    private static void toFile(List<String> columns, Format format, Path file, Source source) {
        try (OutputStream bytes = Files.newOutputStream(file);
                PrintWriter text =
                        new PrintWriter(new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)))) {
            Output rows = new Output(format, columns, text, Terminal.width());
            source.rows(rows);
            rows.finish();
            if (text.checkError()) {
                throw new BadInput(file.toString(), "cannot be written to its end", "free some space");
            }
        } catch (IOException e) {
            throw new BadInput(file.toString(), "cannot be written (" + e + ")", "name another file");
        }
    }
}
