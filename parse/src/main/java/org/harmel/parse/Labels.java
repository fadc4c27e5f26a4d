package org.harmel.parse;

import java.util.List;

/** What a model can answer, with the answers' hashes, for they are features of the next word. */
final class Labels {
    private final List<String> names;
    private final long[] hashes;
    private final long[] powers;

    Labels(List<String> names) {
        this.names = List.copyOf(names);
        this.hashes = names.stream().mapToLong(Hash::of).toArray();
        this.powers =
                names.stream().mapToLong(name -> Hash.power(name.length())).toArray();
    }

    int size() {
        return names.size();
    }

    String name(int label) {
        return names.get(label);
    }

    int index(String name) {
        return names.indexOf(name);
    }

    long hash(int label) {
        return hashes[label];
    }

    long power(int label) {
        return powers[label];
    }
}
