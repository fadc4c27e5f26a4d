package org.harmel.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.harmel.coder.encoder.Guesses;
import org.harmel.coder.encoder.Head;
import org.harmel.coder.what.Entry;
import org.harmel.coder.what.Expectation;
import org.harmel.coder.what.Lesson;
import org.harmel.coder.what.Ontology;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.core.Event;
import org.harmel.core.Json;
import org.harmel.parse.Parser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The ontology for those who read and change it. */
@Command(
        name = "ontology",
        mixinStandardHelpOptions = true,
        description = "Shows, copies and checks what counts as an act.",
        footer = {
            "",
            "Examples:",
            "  harmel ontology show CONSULT visit",
            "  harmel ontology copy my-ontology",
            "  harmel ontology check my-ontology"
        })
final class OntologyCommand implements Runnable {
    /** The day on which all examples are said to be printed. */
    static final LocalDate PRINTED = LocalDate.of(2024, 3, 14);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "show, copy or check?");
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints the types, or a type's or mode's entry.",
            footer = {"", "Examples:", "  harmel ontology show", "  harmel ontology show CONSULT visit"})
    int show(
            @Parameters(arity = "0..1", paramLabel = "TYPE") @Nullable String type,
            @Parameters(arity = "0..1", paramLabel = "MODE") @Nullable String mode) {
        PrintWriter out = spec.commandLine().getOut();
        Ontology ontology = Ontology.standard();
        if (type == null) {
            ontology.entries().forEach(e -> out.printf("%-10s %5.1f  %s%n", e.type(), e.score(), e.says()));
        } else {
            Entry entry = ontology.entry(type.toUpperCase(Locale.ROOT))
                    .orElseThrow(() -> new BadInput(type, "is no type", "use one of " + Ontology.TYPES));
            page(ontology, entry, Optional.ofNullable(mode), out);
        }
        out.flush();
        return 0;
    }

    private static void page(Ontology ontology, Entry entry, Optional<String> mode, PrintWriter out) {
        if (mode.isPresent() && !entry.modes().containsKey(mode.get())) {
            throw new BadInput(
                    entry.type(),
                    "has no mode " + mode.get(),
                    "use one of " + entry.modes().keySet());
        }
        out.printf(
                "%s  score %.1f, quad class %d, CAMEO %s%n%s%nSource: %s%n%n",
                entry.type(), entry.score(), entry.quad(), entry.cameo(), entry.says(), entry.from());
        entry.modes().forEach((name, m) -> {
            if (mode.isEmpty() || mode.get().equals(name)) {
                out.printf("  %-14s score %.1f, CAMEO %s: %s%n", name, m.score(), m.cameo(), m.says());
            }
        });
        out.println("\nPatterns");
        ontology.describe(entry.type()).stream()
                .filter(line -> mode.isEmpty() || line.startsWith(entry.type() + "/" + mode.get() + "#"))
                .forEach(line -> out.println("  " + line));
        out.println("\nExamples");
        entry.examples().stream()
                .filter(x -> mode.isEmpty()
                        || x.is().stream().anyMatch(is -> is.startsWith(entry.type() + "/" + mode.get())))
                .forEach(x -> out.printf("  %s%n    => %s%n", x.say(), String.join(", and ", x.is())));
        lessons(ontology, entry.type(), mode, out);
    }

    /** What is recorded as the type, and what only sounds like it. */
    private static void lessons(Ontology ontology, String type, Optional<String> mode, PrintWriter out) {
        List<Lesson> lessons = Lesson.shipped(ontology, type).stream()
                .filter(l -> mode.isEmpty() || l.act().equals(type + "/" + mode.get()))
                .toList();
        if (!lessons.isEmpty()) {
            out.println(
                    "\nRecorded as it ([actor], <recipient>, {trigger}; * only checks and never taught the encoder)");
        }
        lessons.forEach(l -> out.printf(
                "  %s %s%n    => %s%n",
                l.check() ? "*" : " ",
                l.marked(),
                l.status().map(s -> l.act() + " " + Json.name(s)).orElse("nothing between the two")));
    }

    @Command(
            name = "copy",
            mixinStandardHelpOptions = true,
            description = "Writes the ontology's files into a new folder, to be changed.",
            footer = {"", "Examples:", "  harmel ontology copy my-ontology"})
    int copy(@Parameters(paramLabel = "DIR") Path folder) throws IOException {
        if (Files.exists(folder)) {
            throw new BadInput(folder.toString(), "is there already", "name a new folder");
        }
        Files.createDirectories(folder);
        for (String type : Ontology.TYPES) {
            Files.writeString(
                    folder.resolve(type + ".yaml"), Ontology.source(type).orElse(""));
        }
        return 0;
    }

    @Command(
            name = "build",
            mixinStandardHelpOptions = true,
            description = {
                "Learns a folder's own types from their examples (DIR/examples/TYPE.txt), in seconds, and tells how well.",
                "`harmel code --ontology DIR` does the same when it has not been done; what is learned is kept in the cache folder."
            },
            footer = {"", "Examples:", "  harmel ontology build my-ontology"})
    int build(@Parameters(paramLabel = "DIR") Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        Ontology ontology = Ontology.at(folder);
        Reader rules = Reader.with(ontology, Guesses.NONE);
        for (Head head : new Heads(folder, ontology, Parser.cache()).all(rules)) {
            List<Lesson> lessons = Lesson.in(folder, ontology, head.type());
            long yes =
                    lessons.stream().filter(l -> l.type().equals(head.type())).count();
            out.printf(
                    "%s: learned from %d examples and %d of what it is not%n", head.type(), yes, lessons.size() - yes);
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "triggers",
            mixinStandardHelpOptions = true,
            description = {
                "Prints the lemmas that trigger an act in the marked examples: the words of which the encoder is asked.",
                "The file encoder/triggers.txt of the coder is what this prints."
            })
    int triggers() {
        PrintWriter out = spec.commandLine().getOut();
        Reader reader = Reader.with(Ontology.standard(), Guesses.NONE);
        TreeSet<String> lemmas = new TreeSet<>();
        for (String type : Ontology.TYPES) {
            lemmas.addAll(Heads.triggers(Lesson.shipped(Ontology.standard(), type), reader));
        }
        lemmas.forEach(out::println);
        out.flush();
        return 0;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Codes every example of an ontology and compares; without DIR, of the one that ships.",
            footer = {"", "Examples:", "  harmel ontology check", "  harmel ontology check my-ontology"})
    int check(@Parameters(arity = "0..1", paramLabel = "DIR") @Nullable Path folder) {
        PrintWriter out = spec.commandLine().getOut();
        Ontology ontology = folder == null ? Ontology.standard() : Ontology.at(folder);
        Reader reader = folder == null ? Reader.open() : Reader.with(ontology, Guesses.SHIPPED);
        int wrong = 0;
        int all = 0;
        for (Entry entry : ontology.entries()) {
            int here = 0;
            for (Entry.Example example : entry.examples()) {
                List<Event> events = reader.read(Article.of(example.say(), Optional.of(PRINTED)))
                        .events();
                List<String> unmet = example.unmet(events);
                if (!unmet.isEmpty()) {
                    here++;
                    out.printf(
                            "%s.yaml:%d: %s%n  wanted %s%n",
                            entry.type(), example.line(), example.say(), String.join(", and ", unmet));
                    events.forEach(e -> out.println("  got    " + Expectation.describe(e)));
                }
            }
            all += entry.examples().size();
            wrong += here;
            out.printf(
                    "%s: %d of %d examples hold%n",
                    entry.type(),
                    entry.examples().size() - here,
                    entry.examples().size());
        }
        out.printf("%d of %d examples hold%n", all - wrong, all);
        out.flush();
        return wrong == 0 ? 0 : Harmel.BAD_INPUT;
    }
}
