package org.harmel.parse;

/**
 * One part of a feature: a field of a word that is found from where the reading stands.
 *
 * @param source the word to start from
 * @param window so many words to its right, or to its left if negative; for {@link Source#STACK}, minus the depth
 * @param relation then to this relative of it
 * @param size length of a prefix or suffix; 0 for other fields
 */
record Item(Source source, int window, Relation relation, Field field, int size) {
    /** Where a window starts. */
    enum Source {
        /** The word to be tagged; in parsing, the word on top of the stack. */
        HERE,
        /** In parsing, the next word of the input. */
        NEXT,
        /** In parsing, the stack itself, so that the window counts its elements and not the words of the text. */
        STACK
    }

    /** Relatives in the tree as far as it is built. */
    enum Relation {
        SELF,
        HEAD,
        HEAD2,
        LEFTMOST,
        LEFTMOST2,
        RIGHTMOST,
        RIGHTMOST2,
        LEFT_SIBLING,
        LEFT_SIBLING2
    }

    /** What is read off a word: a string, or for some fields a set of strings. */
    enum Field {
        /** Digits as 0, repeated punctuation cut to two. */
        SIMPLE,
        LOWER,
        /** Aa1., runs cut to two. */
        SHAPE,
        TAG,
        LEMMA,
        NAME,
        LABEL,
        /** Numbers of left and right dependents, {@code <<->}. */
        VALENCY,
        PREFIX,
        SUFFIX,
        /** Tags that the word has in large corpora, joined; as a set, each of them. */
        AMBIGUITY,
        CLUSTERS,
        GAZETTEERS,
        /** Capitals, digits and punctuation. */
        SPELLING,
        /** First or last of the sentence. */
        POSITION;

        /** Fields kept with each word as a string, in the order of declaration. */
        static final int KEPT = LABEL.ordinal() + 1;
    }
}
