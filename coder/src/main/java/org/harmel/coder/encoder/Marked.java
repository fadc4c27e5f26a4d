package org.harmel.coder.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Span;

/**
 * Word pieces with "@" on both sides of the actor and "#" on both sides of the recipient.
 *
 * @param ids numbers of the pieces, start and end included; at most {@link #LONGEST}
 * @param actor where the actor's two marks stand among them
 * @param recipient where the recipient's two marks stand
 */
record Marked(int[] ids, int[] actor, int[] recipient) {
    /** More pieces than this are cut off, far from the two first: as in training. */
    static final int LONGEST = 40;

    /**
     * @param text of the sentence
     * @param actor in the sentence, before or after the recipient
     * @return empty where the two overlap, or are so far from each other that they do not fit
     */
    static Optional<Marked> of(WordPieces pieces, String text, Span actor, Span recipient) {
        if (actor.overlaps(recipient)) {
            return Optional.empty();
        }
        boolean actorFirst = actor.start() < recipient.start();
        Span first = actorFirst ? actor : recipient;
        Span second = actorFirst ? recipient : actor;
        int[] firstMark = {pieces.id(actorFirst ? "@" : "#")};
        int[] secondMark = {pieces.id(actorFirst ? "#" : "@")};
        List<int[]> parts = List.of(
                pieces.cut(text.substring(0, first.start())),
                firstMark,
                pieces.cut(first.of(text)),
                firstMark,
                pieces.cut(text.substring(first.end(), second.start())),
                secondMark,
                pieces.cut(second.of(text)),
                secondMark,
                pieces.cut(text.substring(second.end())));
        int[] at = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            at[i + 1] = at[i] + parts.get(i).length;
        }
        int[] all = parts.stream().flatMapToInt(Arrays::stream).toArray();
        int[] one = {at[1], at[3]};
        int[] two = {at[5], at[7]};
        int begin = begin(all.length, one[0], two[1]);
        int end = Math.min(all.length, begin + LONGEST - 2);
        if (two[1] >= end) {
            return Optional.empty();
        }
        int[] ids = new int[end - begin + 2];
        System.arraycopy(all, begin, ids, 1, end - begin);
        ids[0] = WordPieces.START;
        ids[ids.length - 1] = WordPieces.END;
        for (int[] marks : List.of(one, two)) {
            marks[0] += 1 - begin;
            marks[1] += 1 - begin;
        }
        return Optional.of(new Marked(ids, actorFirst ? one : two, actorFirst ? two : one));
    }

    /** Where to begin so that the two and as much around them as fits is kept. */
    private static int begin(int length, int first, int last) {
        int room = LONGEST - 2;
        if (length <= room) {
            return 0;
        }
        int spare = Math.max(0, room - (last + 1 - first));
        return Math.max(0, Math.min(first - spare / 2, length - room));
    }
}
