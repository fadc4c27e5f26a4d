package org.harmel.app.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.BadInput;

/**
 * Where a gold set follows other conventions than ours: which of our codes stand for which of its labels. Lines of {@code
 * label, code, why}, parted by tabs; a code is TYPE or TYPE/mode.
 */
public final class Conventions {
    /** None: labels are types. */
    public static final Conventions NONE = new Conventions(Map.of());

    private final Map<String, Set<String>> codes;

    private Conventions(Map<String, Set<String>> codes) {
        this.codes = codes;
    }

    /** @throws BadInput naming file and line */
    public static Conventions read(Path file) {
        Map<String, Set<String>> codes = new HashMap<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    String[] fields = lines.get(i).split("\t");
                    if (fields.length < 2) {
                        throw new BadInput(
                                file.toString(), i + 1, "has no tab", "write label, code and why, parted by tabs");
                    }
                    codes.computeIfAbsent(fields[0], k -> new HashSet<>()).add(fields[1]);
                }
            }
        } catch (IOException e) {
            throw new BadInput(file.toString(), "cannot be read, " + e.getMessage(), "name a file of conventions");
        }
        return new Conventions(codes);
    }

    /** What our code is called there when the gold has that label: the label where the table says so, else the type. */
    String label(String gold, String type, Optional<String> mode) {
        Set<String> same = codes.getOrDefault(gold, Set.of());
        boolean stands = same.contains(type)
                || mode.map(m -> same.contains(type + "/" + m)).orElse(false);
        return stands ? gold : type;
    }
}
