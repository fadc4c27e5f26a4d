package org.harmel.coder.what;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.harmel.core.BadInput;
import org.harmel.core.Ids;
import org.harmel.core.Status;

/**
 * What counts as an act: a file a type with its modes, patterns and examples, the classes of words that patterns use,
 * and the table that turns (act, status) into the code of record. Loaded strictly; a fault stops with file and line.
 */
public final class Ontology {
    /** The types of PLOVER 2.0, in the manual's order. */
    public static final List<String> TYPES = List.of(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "CONCEDE",
            "COOPERATE",
            "AID",
            "RETREAT",
            "REQUEST",
            "ACCUSE",
            "REJECT",
            "THREATEN",
            "PROTEST",
            "SANCTION",
            "MOBILIZE",
            "COERCE",
            "ASSAULT");

    private static final Set<String> NEEDS = Set.of("actor", "recipient", "office");
    private static final String CLASSES = "lexicon/classes/";

    private final Map<String, Entry> entries;
    private final Map<String, List<Trigger>> byLemma;
    private final int patterns;
    private final RecordTable record;
    private final Classes classes;
    private final String hash;

    private Ontology(Map<String, String> types, Map<String, String> classes, String record, String cameo) {
        this.classes = new Classes(classes);
        Map<String, Entry> read = new LinkedHashMap<>();
        List<Pattern> all = new ArrayList<>();
        types.forEach((name, text) -> {
            Entry entry = entry(name, text, this.classes, all);
            read.put(entry.type(), entry);
        });
        entries = Collections.unmodifiableMap(read);
        byLemma = index(all);
        patterns = all.size();
        this.record = new RecordTable(record, cameo, entries);
        hash = Ids.hash(types.toString(), classes.toString(), record, cameo);
    }

    /** The words of classes, as {@code @things}. */
    Set<String> words(List<String> names) {
        return classes.expand(names);
    }

    /** The ontology that ships with the product. */
    public static Ontology standard() {
        return new Ontology(
                standardTypes(),
                standardClasses(),
                Resources.text("ontology/record.tsv"),
                Resources.text("ontology/cameo.tsv"));
    }

    /**
     * A user's own: a folder with {@code TYPE.yaml} files that add to the types of the product or stand in their place, and
     * optionally {@code classes/*.txt} and {@code examples/TYPE.txt}; what it leaves out is taken from the product.
     *
     * @throws BadInput if the folder or a file in it cannot be used
     */
    public static Ontology at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder.toString(), "no such folder", "name a folder that holds TYPE.yaml files");
        }
        Map<String, String> classes = standardClasses();
        read(folder.resolve("classes"), ".txt")
                .forEach((name, text) -> classes.put(name.substring(0, name.length() - 4), text));
        Map<String, String> own = read(folder, ".yaml");
        if (own.isEmpty()) {
            throw new BadInput(
                    folder.toString(), "holds no TYPE.yaml file", "copy one with `harmel ontology copy DIR`");
        }
        Map<String, String> types = standardTypes();
        types.putAll(own);
        return new Ontology(
                types, classes, Resources.text("ontology/record.tsv"), Resources.text("ontology/cameo.tsv"));
    }

    private static Map<String, String> standardTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String type : TYPES) {
            Resources.find("ontology/" + type + ".yaml").ifPresent(text -> types.put(type + ".yaml", text));
        }
        return types;
    }

    private static Map<String, String> standardClasses() {
        Map<String, String> classes = new TreeMap<>();
        for (String file : Resources.lines("files.txt")) {
            if (file.startsWith(CLASSES)) {
                String name = file.substring(CLASSES.length(), file.length() - ".txt".length());
                classes.put(name, Resources.text(file));
            }
        }
        return classes;
    }

    /** Text of a type's file as it ships, for users who begin from it. */
    public static Optional<String> source(String type) {
        return Resources.find("ontology/" + type + ".yaml");
    }

    public Collection<Entry> entries() {
        return entries.values();
    }

    public Optional<Entry> entry(String type) {
        return Optional.ofNullable(entries.get(type));
    }

    public int patternCount() {
        return patterns;
    }

    /** Patterns of a type as {@code mode#id: lemmas}, in file order, for readers. */
    public List<String> describe(String type) {
        return byLemma.values().stream()
                .flatMap(List::stream)
                .map(Trigger::pattern)
                .filter(p -> p.type().equals(type))
                .distinct()
                .map(p -> p.because() + ": " + p.trigger().name().toLowerCase(Locale.ROOT) + " "
                        + String.join(
                                ", ", p.words().stream().map(Ontology::spoken).toList()))
                .sorted()
                .toList();
    }

    private static String spoken(List<String> words) {
        return String.join(" ", words);
    }

    /** Hash of all files. */
    public String hash() {
        return hash;
    }

    RecordTable record() {
        return record;
    }

    /** A pattern with one of the word sequences that trigger it. */
    record Trigger(Pattern pattern, List<String> words) {}

    /** Those whose head is this lemma. */
    List<Trigger> triggers(String lemma) {
        return byLemma.getOrDefault(lemma, List.of());
    }

    private static Map<String, List<Trigger>> index(List<Pattern> all) {
        Map<String, List<Trigger>> map = new HashMap<>();
        for (Pattern pattern : all) {
            for (List<String> words : pattern.words()) {
                map.computeIfAbsent(head(pattern, words), h -> new ArrayList<>())
                        .add(new Trigger(pattern, words));
            }
        }
        return map;
    }

    /** "gear up" is found by its first word, "air strike" by its last. */
    private static String head(Pattern pattern, List<String> words) {
        return pattern.trigger() == Pattern.Trigger.VERB ? words.get(0) : words.get(words.size() - 1);
    }

    private static Entry entry(String file, String text, Classes classes, List<Pattern> all) {
        YamlMap map = YamlMap.parse(file, text);
        String type = map.text("type");
        Map<String, Entry.Mode> modes = new LinkedHashMap<>();
        map.mapsByName("modes").forEach((name, mode) -> {
            modes.put(name, new Entry.Mode(mode.text("says"), mode.number("score"), mode.text("cameo")));
            mode.done("a mode");
        });
        Set<String> ids = new HashSet<>();
        for (YamlMap item : map.maps("patterns")) {
            Pattern pattern = pattern(type, item, modes, classes);
            if (!ids.add(pattern.id())) {
                throw item.wrong("pattern '%s' stands twice".formatted(pattern.id()), "rename one");
            }
            all.add(pattern);
        }
        List<Entry.Example> examples = new ArrayList<>();
        for (String key : List.of("examples", "is-not")) {
            for (YamlMap item : map.maps(key)) {
                examples.add(new Entry.Example(item.text("say"), item.words("is"), item.optional("why"), item.line()));
                item.done("an example");
            }
        }
        Entry entry = new Entry(
                type,
                map.text("says"),
                (int) map.number("quad"),
                map.number("score"),
                map.text("cameo"),
                String.join("; ", map.words("from")),
                map.optional("like"),
                modes,
                examples);
        map.optional("track");
        map.done("an entry");
        return entry;
    }

    private static Pattern pattern(String type, YamlMap map, Map<String, Entry.Mode> modes, Classes classes) {
        String id = map.text("id");
        Optional<String> mode = map.optional("mode");
        if (mode.isPresent() && !modes.containsKey(mode.get())) {
            throw map.wrong(
                    "%s has no mode '%s'".formatted(type, mode.get()),
                    "use one of %s or add it under modes".formatted(modes.keySet()));
        }
        List<Pattern.Trigger> kinds = Arrays.stream(Pattern.Trigger.values())
                .filter(t -> map.has(name(t)))
                .toList();
        if (kinds.size() != 1) {
            throw map.wrong(
                    "pattern '%s' needs one of verb, noun, adjective".formatted(id),
                    "give its words under one of them");
        }
        Pattern.Trigger trigger = kinds.get(0);
        List<List<String>> words = new ArrayList<>();
        try {
            classes.expand(map.words(name(trigger))).forEach(w -> words.add(List.of(w.split("[ -]+"))));
            List<Pattern.Condition> conditions = new ArrayList<>();
            for (Pattern.Place place : List.of(
                    Pattern.Place.OBJECT, Pattern.Place.SUBJECT, Pattern.Place.MODIFIER, Pattern.Place.CLAUSE)) {
                for (boolean wanted : new boolean[] {true, false}) {
                    String key = (wanted ? "" : "not-") + name(place);
                    if (map.has(key)) {
                        conditions.add(new Pattern.Condition(place, "", classes.expand(map.words(key)), wanted));
                    }
                }
            }
            conditions.addAll(Pattern.phrases(map.wordsByName("phrase"), classes, true));
            conditions.addAll(Pattern.phrases(map.wordsByName("not-phrase"), classes, false));
            Set<String> needs = new LinkedHashSet<>(map.words("needs"));
            if (!NEEDS.containsAll(needs)) {
                throw map.wrong(
                        "pattern '%s' needs %s".formatted(id, needs), "use actor, recipient, office or several");
            }
            Pattern pattern = new Pattern(
                    id,
                    type,
                    mode,
                    trigger,
                    words,
                    conditions,
                    map.flag("object-actor"),
                    map.flag("infinitive"),
                    map.words("actor"),
                    map.words("recipient"),
                    map.flag("symmetric"),
                    needs,
                    map.optional("complement").map(w -> one(Pattern.Complement.class, w, map)),
                    map.optional("status").map(w -> one(Status.class, w, map)),
                    map.words("context"),
                    map.optional("cameo"),
                    map.optional("form"),
                    map.words("domains"));
            map.optional("purpose");
            map.done("a pattern");
            return pattern;
        } catch (BadInput e) {
            String what = String.valueOf(e.getMessage());
            throw what.startsWith("@") ? map.wrong(what, "mend pattern '" + id + "'") : e;
        }
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word, YamlMap map) {
        for (E value : type.getEnumConstants()) {
            if (name(value).equals(word)) {
                return value;
            }
        }
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Ontology::name).toList();
        throw map.wrong(
                "'%s' is no %s".formatted(word, type.getSimpleName().toLowerCase(Locale.ROOT)), "use one of " + known);
    }

    private static Map<String, String> read(Path folder, String ending) {
        Map<String, String> all = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ending)) {
                    all.put(name, Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new BadInput(
                    folder.toString(), "cannot be read, " + e.getMessage(), "check its rights and encoding (UTF-8)");
        }
        return all;
    }
}
