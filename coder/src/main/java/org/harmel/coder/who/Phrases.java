package org.harmel.coder.who;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Phrases of {@link Words pieces} in a tree of hash tables: a look-up costs one step a word. */
final class Phrases<T> {
    private final Node<T> root = new Node<>();

    /** Most phrases are of a few words that no other begins with, so that a node mostly has one that follows, or none. */
    private static final class Node<T> {
        private String onlyPiece = "";
        private @Nullable Node<T> only;
        private @Nullable Map<String, Node<T>> next;
        private Optional<T> value = Optional.empty();

        @Nullable
        Node<T> get(String piece) {
            if (next != null) {
                return next.get(piece);
            }
            return only != null && onlyPiece.equals(piece) ? only : null;
        }

        Node<T> make(String piece) {
            Node<T> known = get(piece);
            if (known != null) {
                return known;
            }
            Node<T> made = new Node<>();
            if (next != null) {
                next.put(piece, made);
            } else if (only == null) {
                onlyPiece = piece;
                only = made;
            } else {
                next = new HashMap<>(Map.of(onlyPiece, only));
                next.put(piece, made);
            }
            return made;
        }

        void forEach(BiConsumer<String, Node<T>> use) {
            if (next != null) {
                next.forEach(use);
            } else if (only != null) {
                use.accept(onlyPiece, only);
            }
        }
    }

    /** A phrase that was found from one word to before another. */
    record Hit<T>(int start, int end, T value) {}

    /** Keeps the first value of a phrase; hands back the value that was there. */
    Optional<T> add(String phrase, T value) {
        return add(Words.pieces(phrase), value);
    }

    Optional<T> add(String[] pieces, T value) {
        Node<T> node = root;
        for (String piece : pieces) {
            node = node.make(piece);
        }
        Optional<T> before = node.value;
        if (before.isEmpty()) {
            node.value = Optional.of(value);
        }
        return before;
    }

    /** The longest phrase that begins at a word and ends with one. */
    Optional<Hit<T>> longest(String[][] words, int from, Predicate<Hit<T>> accept) {
        return longest(words, from, accept, i -> false);
    }

    /**
     * The longest phrase that begins at a word and ends with one.
     *
     * @param skip words that may stand once within a phrase, after its first two
     */
    Optional<Hit<T>> longest(String[][] words, int from, Predicate<Hit<T>> accept, IntPredicate skip) {
        Optional<Hit<T>> best = Optional.empty();
        Node<T> node = root;
        boolean skipped = false;
        for (int i = from; i < words.length; i++) {
            if (words[i].length == 0 && i == from) {
                return best;
            }
            Optional<Node<T>> next = step(node, words[i]);
            if (next.isEmpty()) {
                if (skipped || i < from + 2 || !skip.test(i)) {
                    return best;
                }
                skipped = true;
                continue;
            }
            node = next.get();
            if (words[i].length > 0 && node.value.isPresent()) {
                Hit<T> hit = new Hit<>(from, i + 1, node.value.get());
                best = accept.test(hit) ? Optional.of(hit) : best;
            }
        }
        return best;
    }

    private Optional<Node<T>> step(Node<T> from, String[] pieces) {
        Node<T> node = from;
        for (String piece : pieces) {
            Node<T> next = node.get(piece);
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return Optional.of(node);
    }

    Optional<T> get(String phrase) {
        return step(root, Words.pieces(phrase)).flatMap(node -> node.value);
    }

    /** Phrases of one piece, in no order. */
    void forEachWord(BiConsumer<String, T> use) {
        root.forEach((word, node) -> node.value.ifPresent(value -> use.accept(word, value)));
    }
}
