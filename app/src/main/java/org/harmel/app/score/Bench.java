package org.harmel.app.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.what.Ontology;
import org.harmel.core.BadInput;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A YAML file that names a set and the scores of this version, which must not drop: {@code set} (a name of {@link GoldFile} or a
 * JSONL file below the folder that the environment names as {@code HARMEL_GOLD}), {@code scores}, and optionally {@code spans:
 * code-points}, {@code conventions} (a file beside it) and {@code slack} (default 0.005).
 */
public final class Bench {
    private static final Set<String> LOWER_IS_BETTER =
            Set.of("swapped", "joined_of_none", "events_of_nothing", "events_per_case", "types_per_case");
    private static final double SLACK = 0.005;

    private final Path file;
    private final Map<String, Object> fields;

    private Bench(Path file, Map<String, Object> fields) {
        this.file = file;
        this.fields = fields;
    }

    public static boolean isOne(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** @throws BadInput if it is no such file */
    public static Bench read(Path file) {
        try {
            Object root = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            if (root instanceof Map<?, ?> map
                    && map.get("set") instanceof String
                    && map.get("scores") instanceof Map<?, ?>) {
                Map<String, Object> fields = new LinkedHashMap<>();
                map.forEach((key, value) -> fields.put(String.valueOf(key), value));
                return new Bench(file, fields);
            }
            throw new BadInput(
                    file.toString(), "names no set and scores", "write `set: NAME` and `scores: {NAME: NUMBER}`");
        } catch (IOException | YamlEngineException e) {
            throw new BadInput(file.toString(), "cannot be read, " + e.getMessage(), "name a YAML file");
        }
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(fields.get(key)).map(String::valueOf);
    }

    /** Whether its set ships or is there. */
    public boolean isThere() {
        String set = text("set").orElseThrow();
        return Set.of(GoldFile.EXAMPLES, GoldFile.TAUGHT, GoldFile.NOTHING).contains(set) || Files.exists(gold(set));
    }

    private static Path gold(String set) {
        return Path.of(Optional.ofNullable(System.getenv("HARMEL_GOLD")).orElse("."))
                .resolve(set);
    }

    public List<GoldCase> cases(Ontology ontology) {
        String set = text("set").orElseThrow();
        List<GoldCase> shipped = GoldFile.shipped(set, ontology);
        if (!shipped.isEmpty()) {
            return shipped;
        }
        if (!isThere()) {
            throw new BadInput(
                    file.toString(),
                    "its set %s is not there".formatted(gold(set)),
                    "set HARMEL_GOLD to the folder that holds it");
        }
        return GoldFile.read(gold(set), text("spans").equals(Optional.of("code-points")));
    }

    public Conventions conventions() {
        return text("conventions")
                .map(file::resolveSibling)
                .map(Conventions::read)
                .orElse(Conventions.NONE);
    }

    /** What is worse than the file says, a line each. */
    public List<String> dropped(Map<String, Double> figures) {
        double slack = text("slack").map(Double::parseDouble).orElse(SLACK);
        List<String> dropped = new ArrayList<>();
        ((Map<?, ?>) fields.getOrDefault("scores", Map.of())).forEach((key, value) -> {
            String name = String.valueOf(key);
            double wanted = Double.parseDouble(String.valueOf(value));
            double got = figures.getOrDefault(name, Double.NaN);
            boolean held = LOWER_IS_BETTER.contains(name) ? got <= wanted + slack : got >= wanted - slack;
            if (!held) {
                dropped.add(String.format(Locale.ROOT, "%s is %.4f, was %.4f", name, got, wanted));
            }
        });
        return dropped;
    }
}
