package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A phrase read without a parse, from left to right: its head is the last noun of office or name before the first
 * preposition, states before it or after the preposition own it, and capitalised words after an office are a name.
 */
record FlatPhrase(
        Optional<Role> role,
        Optional<Name> name,
        List<Name> owners,
        List<Qualifier> qualifiers,
        List<String> inherited,
        Optional<String> person,
        String office,
        List<String> rest,
        List<String> places) {
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "in", "to", "from", "at", "on", "against", "with", "by", "near", "inside", "under");

    static FlatPhrase of(Lexicon lexicon, String phrase) {
        return new Parser(lexicon, phrase).read();
    }

    /** Reads once; not kept. */
    private static final class Parser {
        private final Lexicon lexicon;
        private final List<String> words = new ArrayList<>();
        private final String[][] pieces;
        private final List<Name> before = new ArrayList<>();
        private final List<Name> after = new ArrayList<>();
        private final List<Qualifier> qualifiers = new ArrayList<>();
        private final List<String> inherited = new ArrayList<>();
        private final List<String> rest = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
        private final List<String> afterPreposition = new ArrayList<>();
        private Optional<Role> role = Optional.empty();
        private int roleEnd = -1;
        private int lastName = -1;
        private boolean tail;

        Parser(Lexicon lexicon, String phrase) {
            this.lexicon = lexicon;
            for (String word : phrase.strip().split("[\\s,;:()\"“”]+|(?=['’]s\\b)")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            pieces = new String[words.size()][];
            for (int i = 0; i < pieces.length; i++) {
                pieces[i] = Words.pieces(words.get(i));
            }
        }

        FlatPhrase read() {
            int i = 0;
            while (i < pieces.length) {
                i = Math.max(i + 1, readAt(i));
            }
            keepPlace(afterPreposition);
            Optional<Name> named =
                    role.isEmpty() && lastName >= 0 ? Optional.of(before.get(before.size() - 1)) : Optional.empty();
            List<Name> owners = before.isEmpty() || named.isPresent() && before.size() == 1 ? after : before;
            return new FlatPhrase(
                    role,
                    named,
                    owners,
                    qualifiers,
                    inherited,
                    person(),
                    office(),
                    List.copyOf(rest),
                    List.copyOf(places));
        }

        private int readAt(int i) {
            Optional<Phrases.Hit<Name>> name = lexicon.names()
                    .longest(pieces, i, hit -> hit.value().casing().fits(words.get(hit.start())));
            Optional<Phrases.Hit<Role>> office = lexicon.roles().longest(pieces, i, hit -> true);
            int nameEnd = name.map(Phrases.Hit::end).orElse(i);
            int officeEnd = office.map(Phrases.Hit::end).orElse(i);
            if (name.isPresent() && nameEnd >= officeEnd) {
                (tail ? after : before).add(name.get().value());
                lastName = tail ? lastName : i;
                return nameEnd;
            }
            if (office.isPresent()) {
                readOffice(i, office.get());
                return officeEnd;
            }
            Optional<Phrases.Hit<Qualifier>> qualifier = lexicon.qualifiers().longest(pieces, i, hit -> true);
            if (qualifier.isPresent() && !tail) {
                qualifiers.add(qualifier.get().value());
                return qualifier.get().end();
            }
            if (pieces[i].length == 1 && PREPOSITIONS.contains(pieces[i][0]) && i > 0) {
                tail = true;
            } else {
                (tail ? afterPreposition : rest).add(words.get(i));
            }
            return i + 1;
        }

        private void readOffice(int i, Phrases.Hit<Role> hit) {
            if (!hit.value().acts()) {
                lexicon.qualifiers()
                        .longest(pieces, i, h -> true)
                        .map(Phrases.Hit::value)
                        .ifPresent(qualifiers::add);
                if (!tail) {
                    rest.addAll(words.subList(i, hit.end()));
                }
                return;
            }
            if (tail) {
                if (inherited.isEmpty()) {
                    inherited.addAll(hit.value().sectors());
                }
                return;
            }
            role.map(Role::sectors).filter(s -> hit.value().isWeak()).ifPresent(inherited::addAll);
            if (role.isEmpty() || isBetter(hit.value())) {
                role = Optional.of(hit.value());
                roleEnd = hit.end();
            }
            keepPlace(rest);
            rest.clear();
        }

        /** "Bergen authorities", "police in Bergen": unknown capitalised words may be a place. */
        private void keepPlace(List<String> unknown) {
            List<String> capitals = unknown.stream()
                    .filter(word -> Character.isUpperCase(word.charAt(0)))
                    .toList();
            if (!capitals.isEmpty()) {
                places.add(String.join(" ", capitals));
            }
        }

        /** "Deputy Minister of Defense Colonel-General X": an office before a rank. */
        private boolean isBetter(Role next) {
            return !(next.level().equals("generals")
                    && role.filter(r -> r.level().equals("ministers")).isPresent());
        }

        private Optional<String> person() {
            boolean capitals = !rest.isEmpty();
            for (String word : rest) {
                capitals &= Character.isUpperCase(word.charAt(0)) || rest.size() > 2 && word.length() <= 3;
            }
            return capitals && Character.isUpperCase(rest.get(0).charAt(0))
                    ? Optional.of(String.join(" ", rest))
                    : Optional.empty();
        }

        private String office() {
            return roleEnd < 0
                    ? ""
                    : String.join(" ", words.subList(0, roleEnd))
                            .replace(" 's", "'s")
                            .replace(" ’s", "’s");
        }
    }
}
