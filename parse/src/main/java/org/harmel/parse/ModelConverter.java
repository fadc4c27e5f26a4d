package org.harmel.parse;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.util.IOUtils;
import edu.emory.mathcs.nlp.common.util.NLPUtils;
import edu.emory.mathcs.nlp.component.dep.DEPLabelCandidate;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.ints.IntSet;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.DataOutput;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns the library's models into a {@link ModelFile}.
 *
 * <p>Runs in a process of its own, for unpacking the library's serialized maps takes more heap than all that is done
 * with them later. The models come one after the other, so that only the largest must fit.
 */
final class ModelConverter {
    private static final String MODELS = "edu/emory/mathcs/nlp/models/en-";
    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/en-";

    /** Slots for each entry; fuller tables are smaller, but a search in them is longer. */
    private static final double ROOM = 1.6;

    private final ModelWriter out;

    private ModelConverter(ModelWriter out) {
        this.out = out;
    }

    /** Writes the file named by the first argument; says on standard output what it is doing. */
    public static void main(String[] args) throws Exception {
        try (ModelWriter out = new ModelWriter(Path.of(args[0]))) {
            ModelConverter converter = new ModelConverter(out);
            System.out.println("lexicons (1 of 4)");
            converter.ambiguity();
            converter.clusters();
            converter.gazetteers();
            System.out.println("part-of-speech model (2 of 4)");
            converter.model("tags", "pos");
            System.out.println("name model (3 of 4)");
            converter.model("names", "ner");
            System.out.println("dependency model (4 of 4)");
            converter.allowed(converter.model("arcs", "dep"));
            out.finish();
        }
    }

    // ---- trained models

    private OnlineComponent<NLPNode, NLPState<NLPNode>> model(String name, String file) throws Exception {
        @SuppressWarnings("unchecked") // the library's own cast; the file holds such a component
        OnlineComponent<NLPNode, NLPState<NLPNode>> component =
                (OnlineComponent<NLPNode, NLPState<NLPNode>>) (Object) NLPUtils.getComponent(MODELS + file + ".xz");
        ModelFile.writeStrings(
                out.description, component.getOptimizer().getLabelMap().getLabelList());
        templates(component.getFeatureTemplate()).write(out.description);
        FeatureMap features = (FeatureMap) read(FeatureTemplate.class, "feature_map", component.getFeatureTemplate());
        weights(name, features, component.getOptimizer().getWeightVector().getSparseWeightVector());
        return component;
    }

    private static Object read(Class<?> owner, String name, Object object) throws ReflectiveOperationException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }

    private static Templates templates(FeatureTemplate<?, ?> template) {
        List<Item> sets = new ArrayList<>();
        for (FeatureItem item : template.getSetFeatureList()) {
            sets.add(item(item));
        }
        List<List<Item>> strings = new ArrayList<>();
        for (FeatureItem[] parts : template.getFeatureList()) {
            List<Item> items = new ArrayList<>();
            for (FeatureItem part : parts) {
                items.add(item(part));
            }
            strings.add(items);
        }
        return Templates.of(sets, strings);
    }

    private static Item item(FeatureItem item) {
        Item.Source source = switch (item.source) {
            case i -> Item.Source.HERE;
            case j -> Item.Source.NEXT;
            case k -> Item.Source.STACK;
        };
        int size = item.attribute instanceof Integer length ? length : 0;
        return new Item(source, item.window, relation(item), field(item), size);
    }

    private static Item.Relation relation(FeatureItem item) {
        if (item.relation == null) {
            return Item.Relation.SELF;
        }
        return switch (item.relation) {
            case h -> Item.Relation.HEAD;
            case h2 -> Item.Relation.HEAD2;
            case lmd -> Item.Relation.LEFTMOST;
            case lmd2 -> Item.Relation.LEFTMOST2;
            case rmd -> Item.Relation.RIGHTMOST;
            case rmd2 -> Item.Relation.RIGHTMOST2;
            case lns -> Item.Relation.LEFT_SIBLING;
            case lns2 -> Item.Relation.LEFT_SIBLING2;
            default -> throw new IllegalStateException("no such relation here: " + item);
        };
    }

    private static Item.Field field(FeatureItem item) {
        return switch (item.field) {
            case word_form_simplified -> Item.Field.SIMPLE;
            case word_form_simplified_lowercase -> Item.Field.LOWER;
            case word_shape -> Item.Field.SHAPE;
            case part_of_speech_tag -> Item.Field.TAG;
            case lemma -> Item.Field.LEMMA;
            case named_entity_tag -> Item.Field.NAME;
            case dependency_label -> Item.Field.LABEL;
            case valency -> Item.Field.VALENCY;
            case prefix -> Item.Field.PREFIX;
            case suffix -> Item.Field.SUFFIX;
            case ambiguity_classes -> Item.Field.AMBIGUITY;
            case word_clusters -> Item.Field.CLUSTERS;
            case named_entity_gazetteers -> Item.Field.GAZETTEERS;
            case orthographic -> Item.Field.SPELLING;
            case positional -> Item.Field.POSITION;
            default -> throw new IllegalStateException("no such field here: " + item);
        };
    }

    private void weights(String name, FeatureMap features, MajorVector vector) throws IOException {
        List<Object2IntMap<String>> maps = features.getIndexMaps();
        int size = maps.stream().mapToInt(Map::size).sum();
        long[] keys = new long[size];
        int[] rows = new int[size];
        int count = 0;
        for (int type = 0; type < maps.size(); type++) {
            for (Object2IntMap.Entry<String> entry : maps.get(type).object2IntEntrySet()) {
                int row = entry.getIntValue();
                if (row > 0 && row < vector.getFeatureSize() && length(vector, row) > 0) {
                    keys[count] = Hash.key(Hash.of(entry.getKey()), type);
                    rows[count++] = row;
                }
            }
        }
        writeRows(name, keys, rows, count, vector);
    }

    private static int length(MajorVector vector, int row) {
        int length = 0;
        for (int label = 0; label < vector.getLabelSize(); label++) {
            length += vector.get(label, row) != 0 ? 1 : 0;
        }
        return length;
    }

    /** Rows in the order of their slots, so that one that is found is likely near others that were. */
    private void writeRows(String name, long[] keys, int[] rows, int count, MajorVector vector) throws IOException {
        int labels = vector.getLabelSize();
        int[] entries = slots(keys, count, (int) (count * ROOM));
        long groups = 0;
        long dense = 0;
        for (int i = 0; i < count; i++) {
            int length = length(vector, rows[i]);
            groups += WeightTable.isDense(length, labels) ? 0 : groups(length);
            dense += WeightTable.isDense(length, labels) ? 1 : 0;
        }
        Rows written = new Rows(vector, groups, dense);
        ByteBuffer marks = buffer(entries.length);
        ByteBuffer slots = buffer(16L * entries.length);
        for (int entry : entries) {
            marks.put(entry < 0 ? 0 : WeightTable.mark(keys[entry]));
            slots.putLong(entry < 0 ? 0 : keys[entry]).putLong(entry < 0 ? 0 : written.put(rows[entry]));
        }
        out.table(name + ".marks", marks.flip());
        out.table(name + ".slots", slots.flip());
        out.table(name + ".sparse", written.sparse.flip());
        out.table(name + ".dense", written.dense.flip());
    }

    private static int groups(int length) {
        return (length + 3) / 4;
    }

    /** Rows of weights as {@link WeightTable} reads them. */
    private static final class Rows {
        private final MajorVector vector;
        private final int labels;
        private final ByteBuffer sparse;
        private final ByteBuffer dense;

        Rows(MajorVector vector, long groups, long rows) {
            this.vector = vector;
            labels = vector.getLabelSize();
            sparse = buffer(groups * WeightTable.GROUP);
            dense = buffer(rows * 4 * WeightTable.width(labels));
        }

        long put(int row) {
            int length = length(vector, row);
            return WeightTable.isDense(length, labels) ? putDense(row) : putSparse(row, groups(length));
        }

        private long putDense(int row) {
            int number = dense.position() / (4 * WeightTable.width(labels));
            for (int label = 0; label < WeightTable.width(labels); label++) {
                dense.putFloat(label < labels ? vector.get(label, row) : 0);
            }
            return WeightTable.row(number, WeightTable.DENSE);
        }

        private long putSparse(int row, int groups) {
            int start = sparse.position();
            int count = 0;
            for (int label = 0; label < labels; label++) {
                float weight = vector.get(label, row);
                if (weight != 0) {
                    int group = start + count / 4 * WeightTable.GROUP;
                    sparse.put(group + count % 4, (byte) label);
                    sparse.putFloat(group + 4 + count % 4 * 4, weight);
                    count++;
                }
            }
            sparse.position(start + groups * WeightTable.GROUP);
            return WeightTable.row(start, groups);
        }
    }

    private static ByteBuffer buffer(long length) {
        return ByteBuffer.allocate(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** For each slot the index of its key, or -1. */
    private static int[] slots(long[] keys, int count, int capacity) {
        int[] slots = new int[capacity];
        java.util.Arrays.fill(slots, -1);
        for (int i = 0; i < count; i++) {
            int at = WeightTable.home(keys[i], capacity);
            while (slots[at] >= 0) {
                if (keys[slots[at]] == keys[i]) {
                    throw new IllegalStateException("two features have one key; choose other constants in Hash");
                }
                at = at + 1 == capacity ? 0 : at + 1;
            }
            slots[at] = i;
        }
        return slots;
    }

    /** The sets are written in the library's own order, for it decides ties. */
    private void allowed(OnlineComponent<?, ?> component) throws Exception {
        DEPLabelCandidate<?> candidates = ((DEPParser<?>) (Object) component).getLabelCandidates();
        for (String name : List.of("X_SHIFT", "NO_X", "NO_SHIFT_OR_PASS", "NOT_NO_REDUCE", "LEFT_ARC", "RIGHT_ARC")) {
            ModelFile.writeInts(
                    out.description, ((IntSet) read(DEPLabelCandidate.class, name, candidates)).toIntArray());
        }
    }

    // ---- lexicons

    private static Object lexicon(String name) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = IOUtils.createArtifactObjectInputStream(LEXICA + name + ".xz")) {
            return in.readObject();
        }
    }

    private void ambiguity() throws IOException, ClassNotFoundException {
        List<List<String>> values = words("ambiguity", "ambiguity-classes-simplified-lowercase");
        out.description.writeInt(values.size());
        for (List<String> tags : values) {
            String joined = String.join("_", tags);
            out.description.writeLong(Hash.of(joined));
            out.description.writeLong(tags.isEmpty() ? 0 : Hash.power(joined.length()));
            writeHashes(out.description, tags);
        }
    }

    private void clusters() throws IOException, ClassNotFoundException {
        List<List<String>> values = words("clusters", "brown-clusters-simplified-lowercase");
        out.description.writeInt(values.size());
        for (List<String> paths : values) {
            writeHashes(out.description, paths);
        }
    }

    private static void writeHashes(DataOutput out, List<String> strings) throws IOException {
        ModelFile.writeLongs(out, strings.stream().mapToLong(Hash::of).toArray());
    }

    /** Writes a table from words to places in the list of distinct values that it hands back. */
    private List<List<String>> words(String table, String file) throws IOException, ClassNotFoundException {
        @SuppressWarnings("unchecked") // the library's own cast
        Map<String, Collection<String>> words = (Map<String, Collection<String>>) lexicon(file);
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        long[] keys = new long[words.size()];
        int[] values = new int[words.size()];
        int count = 0;
        for (Map.Entry<String, Collection<String>> entry : words.entrySet()) {
            keys[count] = Hash.key(Hash.of(entry.getKey()), 0);
            values[count++] = numbers.computeIfAbsent(List.copyOf(entry.getValue()), list -> numbers.size());
        }
        writeWords(table, keys, values, count);
        return List.copyOf(numbers.keySet());
    }

    private void writeWords(String table, long[] keys, int[] values, int count) throws IOException {
        int[] entries = slots(keys, count, (int) (count * ROOM));
        ByteBuffer buffer = buffer(8L * entries.length);
        LongBuffer slots = buffer.asLongBuffer();
        for (int entry : entries) {
            long slot = entry < 0 ? 0 : WordTable.slot(keys[entry], values[entry]);
            if (entry >= 0 && slot == 0 || entry >= 0 && values[entry] > 0xFFFF) {
                throw new IllegalStateException("a word does not fit into a slot of table " + table);
            }
            slots.put(slot);
        }
        out.table(table, buffer);
    }

    private void gazetteers() throws IOException, ClassNotFoundException {
        @SuppressWarnings("unchecked") // the library's own cast
        PrefixTree<String, Set<String>> tree =
                (PrefixTree<String, Set<String>>) lexicon("named-entity-gazetteers-simplified");
        NameTree names = new NameTree();
        names.count(tree.getRoot());
        names.collect(tree.getRoot(), Lexicons.ROOT_PATH);
        writeWords("gazetteers", names.keys, names.values, names.count);
        ModelFile.writeStrings(out.description, names.lists);
    }

    /** The tree of names as paths; the value of a path is a set of lists as bits, 0 where no name ends. */
    private static final class NameTree {
        private int size;
        private int count;
        private long[] keys = {};
        private int[] values = {};
        private List<String> lists = List.of();

        void count(PrefixNode<String, Set<String>> root) {
            Set<String> found = new TreeSet<>();
            count(root, found);
            lists = List.copyOf(found);
            if (lists.size() > 16) {
                throw new IllegalStateException("more than 16 lists of names");
            }
            keys = new long[size];
            values = new int[size];
        }

        private void count(PrefixNode<String, Set<String>> node, Set<String> found) {
            size += node.size();
            if (node.hasValue()) {
                found.addAll(node.getValue());
            }
            node.values().forEach(child -> count(child, found));
        }

        void collect(PrefixNode<String, Set<String>> node, long path) {
            node.forEach((word, child) -> {
                long key = Hash.path(path, Hash.of(word));
                keys[count] = key;
                values[count++] = bits(child);
                collect(child, key);
            });
        }

        private int bits(PrefixNode<String, Set<String>> node) {
            int bits = 0;
            if (node.hasValue()) {
                for (String list : node.getValue()) {
                    bits |= 1 << lists.indexOf(list);
                }
            }
            return bits;
        }
    }
}
