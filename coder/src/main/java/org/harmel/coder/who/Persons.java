package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harmel.core.Actor;

/** The persons of one article and the offices that it gives them. */
final class Persons {
    /** By folded full name, in the order of their first mention. */
    private final Map<String, Person> all = new LinkedHashMap<>();

    /**
     * @param name as first given in full
     * @param draft that tells the office; empty if none does
     */
    record Person(String name, String[] pieces, Optional<Draft> draft) {
        boolean isCoded() {
            return draft.filter(Draft::isCoded).isPresent();
        }

        String last() {
            return pieces[pieces.length - 1];
        }
    }

    /** Learns from a mention with a name; the first that tells an office with its country is kept. */
    void learn(Draft draft) {
        Optional<String> name = draft.actor().name();
        if (name.isEmpty() || !draft.shape().person()) {
            return;
        }
        String folded = Words.fold(name.get());
        Person before = all.get(folded);
        boolean tells = draft.isCoded() || !draft.actor().sectors().isEmpty();
        if (before == null) {
            all.put(folded, new Person(name.get(), folded.split(" "), tells ? Optional.of(draft) : Optional.empty()));
        } else if (tells
                && before.draft().filter(d -> d.isCoded() || !draft.isCoded()).isEmpty()) {
            all.put(folded, new Person(before.name(), before.pieces(), Optional.of(draft)));
        }
    }

    /** The only full name that ends with that word. */
    Optional<String> longer(String word) {
        String folded = Words.fold(word);
        List<String> names = all.values().stream()
                .filter(p -> p.pieces().length > 1 && p.last().equals(folded))
                .map(Person::name)
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** The person that a full or partial name stands for, with its office where the article tells it. */
    Optional<Person> find(String name) {
        String folded = Words.fold(name);
        String[] pieces = folded.split(" ");
        Optional<Person> same = Optional.ofNullable(all.get(folded));
        if (pieces.length > 1
                && same.flatMap(Person::draft).filter(Draft::isCoded).isPresent()) {
            return same;
        }
        return best(pieces).or(() -> same);
    }

    private Optional<Person> best(String[] pieces) {
        List<Person> fits = new ArrayList<>();
        for (Person person : all.values()) {
            if (person.draft().isPresent() && fits(pieces, person)) {
                fits.add(person);
            }
        }
        // by family name first, then by any part, then by a spelling that is nearly the same
        String last = pieces[pieces.length - 1];
        return fits.stream()
                .min(Comparator.comparing((Person p) -> !p.isCoded())
                        .thenComparing(p -> !p.last().equals(last))
                        .thenComparing(p -> p.pieces().length == 1));
    }

    private static boolean fits(String[] part, Person person) {
        String[] whole = person.pieces();
        if (part.length == 1) {
            for (String piece : whole) {
                if (piece.equals(part[0])) {
                    return true;
                }
            }
            return Words.alike(part[0], person.last());
        }
        boolean family = Words.alike(part[part.length - 1], person.last());
        boolean given = whole.length == 1
                || part[0].equals(whole[0])
                || Words.alike(part[0], whole[0])
                || part[0].length() == 1 && whole[0].startsWith(part[0]);
        return family && given || String.join(" ", whole).endsWith(" " + String.join(" ", part));
    }

    static Actor actorOf(Person person, Actor words) {
        Actor office = person.draft().map(Draft::actor).orElse(words);
        return office.withPerson(Optional.of(person.name()), words.office().or(office::office));
    }
}
