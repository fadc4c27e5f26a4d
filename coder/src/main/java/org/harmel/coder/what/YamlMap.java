package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.BadInput;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML mapping read as words only, so that NO stays Norway and 042 keeps its zero. Whoever reads it takes each key
 * once and then calls {@link #done}, which stops at a key that nobody knows.
 */
final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();

    private YamlMap(String file, Node node) {
        this.file = file;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw new BadInput(file, line, "keys with values are expected here", "write key: value");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw new BadInput(file, lineOf(tuple.getKeyNode()), "'" + key + "' stands twice", "remove one");
            }
        }
    }

    /**
     * @param file named in errors
     * @throws BadInput if the text is no YAML mapping
     */
    static YamlMap parse(String file, String text) {
        try {
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
            return new YamlMap(
                    file,
                    root.orElseThrow(() -> new BadInput(file, "the file is empty", "write an entry or remove it")));
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new BadInput(file, at, "no valid YAML, " + e.getProblem(), "mend the line");
        }
    }

    int line() {
        return line;
    }

    String text(String key) {
        return optional(key)
                .orElseThrow(() -> new BadInput(file, line, "'" + key + "' is missing", "add " + key + ": …"));
    }

    Optional<String> optional(String key) {
        return take(key).map(this::scalar);
    }

    double number(String key) {
        String text = text(key);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadInput(file, line, "%s is no number: '%s'".formatted(key, text), "write one, as -6.5");
        }
    }

    /** A list of words; a single word counts as a list of one; empty where the key is absent. */
    List<String> words(String key) {
        return take(key).map(this::wordsOf).orElse(List.of());
    }

    boolean flag(String key) {
        Optional<String> word = optional(key);
        if (word.isPresent() && !Set.of("true", "false").contains(word.get())) {
            throw new BadInput(file, line, "%s is '%s'".formatted(key, word.get()), "write true or false");
        }
        return word.equals(Optional.of("true"));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A list of mappings; empty where the key is absent. */
    List<YamlMap> maps(String key) {
        List<YamlMap> all = new ArrayList<>();
        Optional<Node> node = take(key);
        if (node.isPresent()) {
            if (!(node.get() instanceof SequenceNode sequence)) {
                throw new BadInput(file, lineOf(node.get()), "'" + key + "' is no list", "write its entries as - {…}");
            }
            for (Node item : sequence.getValue()) {
                all.add(new YamlMap(file, item));
            }
        }
        return all;
    }

    /** The mapping under a key, by its own keys in file order; empty where the key is absent. */
    Map<String, YamlMap> mapsByName(String key) {
        Map<String, YamlMap> all = new LinkedHashMap<>();
        Optional<Node> node = take(key);
        if (node.isPresent()) {
            YamlMap inner = new YamlMap(file, node.get());
            inner.values.forEach((name, value) -> all.put(name, new YamlMap(file, value)));
        }
        return all;
    }

    Map<String, List<String>> wordsByName(String key) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        Optional<Node> node = take(key);
        if (node.isPresent()) {
            YamlMap inner = new YamlMap(file, node.get());
            inner.values.forEach((name, value) -> all.put(name, wordsOf(value)));
        }
        return all;
    }

    /** @throws BadInput if there is a key that nobody took */
    void done(String what) {
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            if (!taken.contains(entry.getKey())) {
                throw new BadInput(
                        file,
                        lineOf(entry.getValue()),
                        "%s has no key '%s'".formatted(what, entry.getKey()),
                        "use one of " + taken);
            }
        }
    }

    BadInput wrong(String what, String remedy) {
        return new BadInput(file, line, what, remedy);
    }

    private Optional<Node> take(String key) {
        taken.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private List<String> wordsOf(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::scalar).toList();
        }
        return List.of(scalar(node));
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new BadInput(file, lineOf(node), "one word or text is expected here", "write it without brackets");
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
