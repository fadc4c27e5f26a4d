package org.harmel.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.harmel.core.Actor;
import org.harmel.core.Json;
import org.harmel.core.OfficeFact;

/**
 * Who holds which office at which time, by all that articles tell of it.
 *
 * <p>A name in full means those who are told of by it; a family name alone means whoever bears it, if all who bear it at that
 * time belong to one state or body. Of what is told of a person the nearest in time counts, where what was told around that
 * time agrees.
 */
final class Incumbents {
    /** For so many days after an article tells of an office, others may leave it out. */
    private static final int AFTER = 365;

    /** Who is told of as a holder of office may have held it so many days before. */
    private static final int BEFORE = 92;

    /** What was told within so many days must agree on whose the office is: a single article may be misread. */
    private static final int AROUND = 30;

    /**
     * Whom a bare name means.
     *
     * @param level of the office, see {@link OfficeFact}
     */
    record Known(Actor actor, Optional<String> level) {}

    /** A mention of a person without a code, on the day of its article. */
    record Bare(Actor actor, String article, LocalDate day) {}

    /** An office, as an article of a day tells it. */
    private record Told(PersonName name, OfficeFact fact, String article, LocalDate day) {
        long apart(LocalDate other) {
            return Math.abs(other.toEpochDay() - day.toEpochDay());
        }

        boolean reaches(LocalDate other) {
            boolean later = !other.isBefore(day);
            return switch (fact.tenure()) {
                case "former", "late" -> later && apart(other) <= AFTER;
                case "designate" -> apart(other) <= BEFORE;
                default -> apart(other) <= (later ? AFTER : BEFORE);
            };
        }

        String code() {
            return fact.actor().code().orElse("");
        }
    }

    private final Map<String, Set<Told>> byFamily = new HashMap<>();

    /** Adds what an article tells; without its day it cannot be told whether it is of that time. */
    void add(OfficeFact fact, String article) {
        PersonName name = PersonName.of(fact.person());
        if (!name.isEmpty() && fact.date().isPresent() && fact.actor().code().isPresent()) {
            byFamily.computeIfAbsent(name.family(), f -> new HashSet<>())
                    .add(new Told(name, fact, article, fact.date().get()));
        }
    }

    /** The days after that of a mention on which something is told of one who may be meant. */
    NavigableSet<LocalDate> later(Bare bare) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        meant(bare, LocalDate.MAX).stream()
                .map(Told::day)
                .filter(bare.day()::isBefore)
                .forEach(days::add);
        return days;
    }

    /**
     * Whom a mention means.
     *
     * @param by the day up to which articles are asked
     * @return empty where nobody is told of, or more than one may be meant
     */
    Optional<Known> find(Bare bare, LocalDate by) {
        LocalDate day = bare.day();
        Map<String, List<Told>> persons = persons(meant(bare, by));
        List<Told> holders = persons.values().stream()
                .flatMap(person -> nearest(person, day).stream())
                .toList();
        boolean clear = !holders.isEmpty()
                && holders.size() == persons.size()
                && holders.stream().map(Told::code).distinct().count() == 1;
        if (!clear) {
            return Optional.empty();
        }
        return Optional.of(
                holders.size() > 1
                        ? kin(bare.actor(), holders)
                        : known(
                                bare.actor(),
                                holders.get(0),
                                fullName(persons.values().iterator().next(), day)));
    }

    /** As the articles nearest in time have it. */
    private static Optional<String> fullName(List<Told> person, LocalDate day) {
        return person.stream()
                .filter(t -> t.name().isFull())
                .min(Comparator.<Told>comparingLong(t -> t.apart(day))
                        .thenComparing(t -> t.fact().person()))
                .map(t -> t.fact().person());
    }

    /** What its own article tells, the coder has used as far as it goes. */
    private List<Told> meant(Bare bare, LocalDate by) {
        PersonName name = PersonName.of(bare.actor().name().orElse(""));
        return name.isEmpty()
                ? List.of()
                : byFamily.getOrDefault(name.family(), Set.of()).stream()
                        .filter(told -> !told.day().isAfter(by) && told.reaches(bare.day()))
                        .filter(told -> !told.article().equals(bare.article()))
                        .filter(told -> name.fits(told.name()) && agree(bare.actor(), told.fact()))
                        .toList();
    }

    /** A general is no senator; who is called a former one may be told of as either. */
    private static boolean agree(Actor bare, OfficeFact fact) {
        List<String> told = fact.actor().sectors();
        return bare.sectors().isEmpty()
                || told.isEmpty()
                || bare.sectors().contains("ELI")
                || told.contains("ELI")
                || bare.sectors().stream().anyMatch(told::contains);
    }

    /** By given name; one told of by the family name alone is the only other of the same state or body. */
    private static Map<String, List<Told>> persons(List<Told> told) {
        Map<String, List<Told>> persons = new TreeMap<>();
        for (Told each : told) {
            if (each.name().isFull()) {
                persons.computeIfAbsent(each.name().given(), g -> new ArrayList<>())
                        .add(each);
            }
        }
        Map<String, List<Told>> alone = new TreeMap<>();
        for (Told each : told) {
            if (!each.name().isFull()) {
                alone.computeIfAbsent(each.code(), c -> new ArrayList<>()).add(each);
            }
        }
        alone.forEach((code, own) -> {
            List<List<Told>> same = persons.values().stream()
                    .filter(person -> person.stream().anyMatch(t -> t.code().equals(code)))
                    .toList();
            if (same.size() == 1) {
                same.get(0).addAll(own);
            } else if (same.isEmpty()) {
                persons.put(" " + code, own);
            }
        });
        return persons;
    }

    /** The nearest in time of one person, where most of what is told around it is of the same state or body. */
    private static Optional<Told> nearest(List<Told> person, LocalDate day) {
        long least = person.stream().mapToLong(t -> t.apart(day)).min().orElse(0);
        List<Told> around =
                person.stream().filter(t -> t.apart(day) <= least + AROUND).toList();
        Map<String, Integer> codes = new HashMap<>();
        around.forEach(t -> codes.merge(t.code(), 1, Integer::sum));
        return around.stream()
                .filter(t -> 2 * codes.getOrDefault(t.code(), 0) > around.size())
                .min(Comparator.<Told>comparingLong(t -> t.apart(day))
                        .thenComparing(Told::day)
                        .thenComparing(t -> Keys.officeOrder(t.fact()))
                        .thenComparing(t -> Json.write(t.fact()))
                        .thenComparing(Told::article));
    }

    private static Known known(Actor bare, Told told, Optional<String> name) {
        OfficeFact fact = told.fact();
        Actor holder = fact.actor().withPerson(name.or(bare::name), Optional.of(fact.office()));
        return new Known(bare.knownAs(holder, Keys.office(fact)), fact.level());
    }

    /** One of several of one state or body. */
    private static Known kin(Actor bare, List<Told> holders) {
        OfficeFact fact = holders.get(0).fact();
        boolean alike = holders.stream()
                .allMatch(t -> t.fact().actor().sectors().equals(fact.actor().sectors()));
        Actor holder = fact.actor()
                .withSectors(alike ? fact.actor().sectors() : List.of())
                .withPerson(bare.name(), Optional.empty());
        return new Known(bare.knownAs(holder, Keys.office(fact)), Optional.empty());
    }
}
