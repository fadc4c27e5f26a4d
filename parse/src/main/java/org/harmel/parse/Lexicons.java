package org.harmel.parse;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is known of words before they are read: their tags in large corpora, their clusters, and lists of names. */
final class Lexicons {
    /** Key of the empty path in the lists of names. */
    static final long ROOT_PATH = 1;

    private static final String PARTS = "BILU";

    private final WordTable ambiguity;
    private final WordTable clusters;
    private final WordTable gazetteers;
    private final List<long[]> ambiguityJoined = new ArrayList<>();
    private final List<long[]> ambiguityTags = new ArrayList<>();
    private final List<long[]> clusterPaths = new ArrayList<>();

    /** Hashes of {@code B-0}, {@code B-1} … in the order of their strings, and where each part and list stands there. */
    private final long[] gazetteerTags;

    private final int[][] gazetteerPlace;

    Lexicons(ModelFile file) throws IOException {
        ambiguity = new WordTable(file.table("ambiguity").asLongBuffer());
        clusters = new WordTable(file.table("clusters").asLongBuffer());
        gazetteers = new WordTable(file.table("gazetteers").asLongBuffer());
        DataInput in = file.description();
        for (int left = in.readInt(); left > 0; left--) {
            ambiguityJoined.add(new long[] {in.readLong(), in.readLong()});
            ambiguityTags.add(ModelFile.readLongs(in));
        }
        for (int left = in.readInt(); left > 0; left--) {
            clusterPaths.add(ModelFile.readLongs(in));
        }
        List<String> lists = ModelFile.readStrings(in);
        List<String> tags = PARTS.chars()
                .boxed()
                .flatMap(part -> lists.stream().map(list -> (char) (int) part + "-" + list))
                .sorted()
                .collect(Collectors.toList());
        gazetteerTags = tags.stream().mapToLong(Hash::of).toArray();
        gazetteerPlace = new int[PARTS.length()][lists.size()];
        for (int part = 0; part < PARTS.length(); part++) {
            for (int list = 0; list < lists.size(); list++) {
                gazetteerPlace[part][list] = tags.indexOf(PARTS.charAt(part) + "-" + lists.get(list));
            }
        }
    }

    /** Looks up all words of the draft. */
    void look(Draft draft) {
        for (int i = 1; i <= draft.size; i++) {
            long key = Hash.key(draft.hash(Item.Field.LOWER, i), 0);
            int known = ambiguity.find(key);
            if (known >= 0) {
                draft.ambiguity[i] = ambiguityTags.get(known);
                draft.ambiguityHash[i] = ambiguityJoined.get(known)[0];
                draft.ambiguityPower[i] = ambiguityJoined.get(known)[1];
            }
            int cluster = clusters.find(key);
            if (cluster >= 0) {
                draft.clusters[i] = clusterPaths.get(cluster);
            }
        }
        lookForNames(draft);
    }

    /** From each word the longest name that begins there. */
    private void lookForNames(Draft draft) {
        long[] found = new long[draft.size + 1];
        for (int begin = 1; begin <= draft.size; begin++) {
            long path = ROOT_PATH;
            int lists = 0;
            int end = 0;
            for (int i = begin; i <= draft.size; i++) {
                path = Hash.path(path, draft.hash(Item.Field.SIMPLE, i));
                int known = gazetteers.find(path);
                if (known < 0) {
                    break;
                }
                if (known > 0) {
                    lists = known;
                    end = i;
                }
            }
            mark(found, begin, end, lists);
        }
        for (int i = 1; i <= draft.size; i++) {
            draft.gazetteers[i] = tags(found[i]);
        }
    }

    private void mark(long[] found, int begin, int end, int lists) {
        for (int i = begin; i <= end; i++) {
            int part = begin == end ? 3 : i == begin ? 0 : i == end ? 2 : 1;
            for (int rest = lists; rest != 0; rest &= rest - 1) {
                found[i] |= 1L << gazetteerPlace[part][Integer.numberOfTrailingZeros(rest)];
            }
        }
    }

    private long[] tags(long found) {
        long[] tags = new long[Long.bitCount(found)];
        int count = 0;
        for (long rest = found; rest != 0; rest &= rest - 1) {
            tags[count++] = gazetteerTags[Long.numberOfTrailingZeros(rest)];
        }
        return tags;
    }
}
