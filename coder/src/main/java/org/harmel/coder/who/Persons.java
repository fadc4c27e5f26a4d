package org.harmel.coder.who;

import java.util.ArrayList;
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
        boolean tells = draft.isCoded();
        if (before == null) {
            all.put(folded, new Person(name.get(), folded.split(" "), tells ? Optional.of(draft) : Optional.empty()));
        } else if (tells && before.draft().isEmpty()) {
            all.put(folded, new Person(before.name(), before.pieces(), Optional.of(draft)));
        }
    }

    /** The person that a full or partial name stands for, with its office where the article tells it. */
    Optional<Person> find(String name) {
        String folded = Words.fold(name);
        Optional<Person> same = Optional.ofNullable(all.get(folded));
        if (same.flatMap(Person::draft).isPresent()) {
            return same;
        }
        String[] pieces = folded.split(" ");
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
                .filter(p -> p.last().equals(last))
                .findFirst()
                .or(() -> fits.stream().findFirst());
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

    /** The last person, in the order of first mention, whose office has that head noun. */
    Optional<Person> inOffice(String noun) {
        Optional<Person> found = Optional.empty();
        for (Person person : all.values()) {
            if (person.draft()
                    .flatMap(Draft::role)
                    .filter(r -> r.head().equals(noun))
                    .isPresent()) {
                found = Optional.of(person);
            }
        }
        return found;
    }

    static Actor actorOf(Person person, Actor words) {
        Actor office = person.draft().map(Draft::actor).orElse(words);
        return office.withPerson(Optional.of(person.name()), words.office().or(office::office));
    }
}
