package org.harmel.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harmel.coder.encoder.Guesses;
import org.harmel.coder.what.Ontology;
import org.harmel.coder.who.Who;
import org.harmel.core.Actor;
import org.harmel.core.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Resolves actor phrases. */
@Command(
        name = "who",
        mixinStandardHelpOptions = true,
        description = "Resolves an actor's words: code, country, sectors, name, office, and why.",
        footer = {
            "",
            "Examples:",
            "  harmel who \"Finnish defence forces\"",
            "  harmel who \"Boris Yeltsin\" --on 1995-06-01",
            "  harmel who \"Minister Holm\" --on 2018-06-01 --holders offices.tsv",
            "  harmel who \"the foreign minister\" --context \"Talks in Norway\"",
            "  echo '{\"id\":\"1\",\"phrase\":\"Turkish warplanes\"}' | harmel who --jsonl"
        })
final class WhoCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "PHRASE", description = "the actor's words")
    private List<String> phrases = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE", description = "on which day, for holders of office")
    private @Nullable LocalDate on;

    @Option(
            names = "--context",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "words around the phrase, or a country")
    private String context = "";

    @Option(names = "--jsonl", description = "phrases as JSON lines on standard input: id, phrase, context, published")
    private boolean jsonl;

    @Mixin
    private HoldersOption holders = new HoldersOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!jsonl && phrases.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "whose words? Give a PHRASE, or --jsonl");
        }
        PrintWriter out = spec.commandLine().getOut();
        Who who = reader().who();
        int bad = 0;
        if (jsonl) {
            bad = batch(who, out);
        } else {
            String phrase = String.join(" ", phrases);
            out.println(Json.write(answer(Optional.empty(), who.resolve(phrase, context, Optional.ofNullable(on)))));
        }
        out.flush();
        return bad == 0 ? 0 : Harmel.BAD_INPUT;
    }

    private Reader reader() {
        return holders.file().isPresent()
                ? Reader.with(Ontology.standard(), Guesses.NONE, holders.file())
                : Reader.open();
    }

    private int batch(Who who, PrintWriter out) throws IOException {
        int bad = 0;
        int number = 0;
        var lines = new BufferedReader(
                new InputStreamReader(new Awaiting(Harmel.streams(spec).in(), out::flush), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode asked = Json.mapper().readTree(line);
                if (!asked.path("phrase").isString()) {
                    bad++;
                    warn(number, "has no \"phrase\"; write {\"id\": …, \"phrase\": …}");
                    continue;
                }
                Who.Answer answer = who.resolve(
                        asked.path("phrase").asString(""),
                        asked.path("context").asString(""),
                        day(asked.path("published").asString("")));
                out.println(Json.write(answer(Optional.of(asked.path("id")), answer)));
            } catch (JacksonException e) {
                bad++;
                warn(number, "is not JSON (%s); write one object a line".formatted(e.getOriginalMessage()));
            }
        }
        return bad;
    }

    /** Of a date or a time, which begins with its date. */
    private Optional<LocalDate> day(String published) {
        try {
            return published.length() < 10
                    ? Optional.ofNullable(on)
                    : Optional.of(LocalDate.parse(published.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.ofNullable(on);
        }
    }

    private void warn(int line, String what) {
        spec.commandLine().getErr().printf("harmel: standard input:%d: %s%n", line, what);
    }

    private static ObjectNode answer(Optional<JsonNode> id, Who.Answer answer) {
        Actor actor = answer.actor();
        ObjectNode row = Json.mapper().createObjectNode();
        id.ifPresent(i -> row.set("id", i));
        row.setAll((ObjectNode) Json.mapper().valueToTree(actor));
        row.put("why", answer.why());
        return row;
    }
}
