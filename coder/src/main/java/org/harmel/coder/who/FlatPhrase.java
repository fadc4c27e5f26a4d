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
        List<String> places,
        String owner) {
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "in", "to", "from", "at", "on", "against", "with", "by", "near", "inside", "under");

    private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’");

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
        private int lastNameEnd = -1;
        private int end = -1;
        private String owner = "";
        private boolean tail;
        private boolean elsewhere;

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
            Optional<Name> named = (role.isEmpty() || isApposed()) && lastName >= 0
                    ? Optional.of(before.get(before.size() - 1))
                    : Optional.empty();
            List<Name> told = elsewhere ? List.of() : after;
            List<Name> owners = before.isEmpty() || named.isPresent() && before.size() == 1 ? told : before;
            return new FlatPhrase(
                    named.isPresent() ? Optional.empty() : role,
                    named,
                    owners,
                    qualifiers,
                    inherited,
                    person(),
                    office(),
                    List.copyOf(rest),
                    elsewhere ? List.of() : List.copyOf(places),
                    owner);
        }

        /** "the rebel group M23", "the opposition Movement for Democracy" are the bodies named. */
        private boolean isApposed() {
            int stop = end < 0 ? pieces.length : end;
            boolean body = !before.isEmpty() && before.get(before.size() - 1).form() == Name.Form.BODY;
            boolean last = body && role.isPresent() && lastName >= roleEnd && lastNameEnd == stop;
            if (last && role.get().isHuman()) {
                return false;
            }
            if (last && role.get().sectors().contains("OPP")) {
                lexicon.qualifiers().get("opposition").ifPresent(qualifiers::add);
            }
            return last;
        }

        private int readAt(int i) {
            Optional<Phrases.Hit<Name>> name = nameAt(i).filter(hit -> !endsPerson(hit));
            Optional<Phrases.Hit<Role>> office = lexicon.roles().longest(pieces, i, this::endsBeforeName);
            int nameEnd = name.map(Phrases.Hit::end).orElse(i);
            int officeEnd = office.map(Phrases.Hit::end).orElse(i);
            if (name.isPresent() && nameEnd >= officeEnd) {
                (tail ? after : before).add(name.get().value());
                lastName = tail ? lastName : i;
                lastNameEnd = tail ? lastNameEnd : nameEnd;
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
            elsewhere |= !tail && Owners.FROM_ELSEWHERE.contains(words.get(i));
            if (pieces[i].length == 1 && PREPOSITIONS.contains(pieces[i][0]) && i > 0) {
                end = tail ? end : i;
                tail = true;
            } else if (POSSESSIVE.contains(words.get(i)) && !tail) {
                keepPlace(rest);
                rest.clear();
            } else {
                (tail ? afterPreposition : rest).add(words.get(i));
            }
            return i + 1;
        }

        /** "the opposition Movement for Democracy": the noun ends where a longer name begins. */
        private boolean endsBeforeName(Phrases.Hit<Role> office) {
            for (int i = office.start() + 1; i < office.end(); i++) {
                Optional<Phrases.Hit<Name>> name = nameAt(i);
                if (name.filter(n -> n.end() > office.end()).isPresent()) {
                    return false;
                }
            }
            return true;
        }

        /** "President Carlos Lima": a family name that is also a place's. */
        private boolean endsPerson(Phrases.Hit<Name> hit) {
            boolean place =
                    hit.value().form() == Name.Form.CAPITAL || hit.value().form() == Name.Form.STATE;
            boolean last = hit.end() == pieces.length || PREPOSITIONS.contains(words.get(hit.end()));
            return place
                    && last
                    && !tail
                    && hit.end() - hit.start() == 1
                    && role.filter(Role::isTitle).isPresent()
                    && !rest.isEmpty()
                    && isCapital(words.get(hit.start() - 1))
                    && words.get(hit.start() - 1).equals(rest.get(rest.size() - 1));
        }

        private Optional<Phrases.Hit<Name>> nameAt(int i) {
            return lexicon.names()
                    .longest(pieces, i, hit -> hit.value().casing().fits(words.get(hit.start())));
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
            owner = owner.isEmpty() ? hit.value().owner() : owner;
            role.map(Role::sectors).filter(s -> !s.equals(List.of("CVL"))).ifPresent(inherited::addAll);
            if (role.isEmpty() || isBetter(hit.value())) {
                role = Optional.of(hit.value());
                roleEnd = hit.end();
            }
            keepPlace(rest);
            rest.clear();
        }

        /** "Bergen authorities", "police in Bergen": unknown capitalised words may be a place. */
        private void keepPlace(List<String> unknown) {
            int first = 0;
            int last = unknown.size() - 1;
            while (first <= last && !isCapital(unknown.get(first))) {
                first++;
            }
            while (last >= first && !isCapital(unknown.get(last))) {
                last--;
            }
            if (first <= last) {
                places.add(String.join(" ", unknown.subList(first, last + 1)));
            }
        }

        private static boolean isCapital(String word) {
            return Character.isUpperCase(word.charAt(0));
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
