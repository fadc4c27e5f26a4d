package org.harmel.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which features a model looks at. The type of a feature is its place: first the sets, then the strings.
 *
 * @param sets fields that give several strings
 * @param items the parts of which strings are joined, each once
 * @param joins for each string feature the indexes of its parts in {@code items}
 */
record Templates(List<Item> sets, List<Item> items, List<int[]> joins) {
    static Templates of(List<Item> sets, List<List<Item>> strings) {
        List<Item> items = new ArrayList<>();
        List<int[]> joins = new ArrayList<>();
        for (List<Item> parts : strings) {
            joins.add(parts.stream().mapToInt(part -> indexOf(items, part)).toArray());
        }
        return new Templates(List.copyOf(sets), List.copyOf(items), List.copyOf(joins));
    }

    private static int indexOf(List<Item> items, Item item) {
        if (!items.contains(item)) {
            items.add(item);
        }
        return items.indexOf(item);
    }

    void write(DataOutput out) throws IOException {
        writeItems(out, sets);
        writeItems(out, items);
        out.writeInt(joins.size());
        for (int[] join : joins) {
            ModelFile.writeInts(out, join);
        }
    }

    static Templates read(DataInput in) throws IOException {
        List<Item> sets = readItems(in);
        List<Item> items = readItems(in);
        List<int[]> joins = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            joins.add(ModelFile.readInts(in));
        }
        return new Templates(sets, items, List.copyOf(joins));
    }

    private static void writeItems(DataOutput out, List<Item> items) throws IOException {
        out.writeInt(items.size());
        for (Item item : items) {
            out.writeByte(item.source().ordinal());
            out.writeByte(item.window());
            out.writeByte(item.relation().ordinal());
            out.writeByte(item.field().ordinal());
            out.writeByte(item.size());
        }
    }

    private static List<Item> readItems(DataInput in) throws IOException {
        List<Item> items = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            items.add(new Item(
                    Item.Source.values()[in.readByte()],
                    in.readByte(),
                    Item.Relation.values()[in.readByte()],
                    Item.Field.values()[in.readByte()],
                    in.readByte()));
        }
        return List.copyOf(items);
    }
}
