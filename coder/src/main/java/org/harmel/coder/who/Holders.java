package org.harmel.coder.who;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.harmel.core.Actor;
import org.harmel.core.BadInput;
import org.harmel.core.Ids;

/**
 * Who held which public office, and when: the table that ships ({@code lexicon/holders.tsv}) and one of the user's, which
 * ranks before it and before what a text says. A text's own word of an office ranks before the table that ships.
 */
public final class Holders {
    /** A bare surname is not taken for somebody so many years before he or she first held office, or after the last. */
    private static final int YEARS_BEFORE = 2;

    private static final int YEARS_AFTER = 20;

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private static final int[] NONE = {};
    private static final String[] COLUMNS = {"name", "aliases", "office", "code", "sectors", "from", "to"};
    private static final List<String> LEFT_OFFICE = List.of("ELI");

    /**
     * One term of office.
     *
     * @param actor whose office it is, with its sectors
     * @param from first day, as far as known
     * @param to last day; far ahead while in office
     */
    private record Term(String name, String office, Actor actor, LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The rows of a folded name. */
    private final Map<String, int[]> rows = new HashMap<>();

    private final IntFunction<Term> terms;
    private final String id;

    /**
     * @param terms makes the term of a row, when its holder is asked for
     */
    private Holders(String id, IntFunction<Term> terms) {
        this.id = id;
        this.terms = terms;
    }

    /** The table that ships. Only the names of a row are read; the rest when its holder is asked for. */
    public static Holders load(Lexicon lexicon) {
        List<Table.Line> lines = Table.lines("holders.tsv", COLUMNS);
        Holders holders = new Holders("", row -> term(lines.get(row).row(COLUMNS.length), lexicon));
        String before = "";
        Set<String> forms = Set.of();
        for (int row = 0; row < lines.size(); row++) {
            String line = lines.get(row).text();
            String names = line.substring(0, Math.max(0, line.indexOf('\t', line.indexOf('\t') + 1)));
            if (!names.equals(before)) {
                forms = forms(names);
                before = names;
            }
            holders.add(forms, row);
        }
        return holders;
    }

    /** A person's name and aliases, as they stand in a row. */
    private static Set<String> forms(String names) {
        int tab = names.indexOf('\t');
        if (tab < 0) {
            return Set.of();
        }
        String aliases = names.substring(tab + 1);
        return forms(names.substring(0, tab), aliases.equals("-") ? List.of() : List.of(aliases.split(";")));
    }

    private static Set<String> forms(String name, List<String> aliases) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(Words.fold(name));
        aliases.forEach(alias -> forms.add(Words.fold(alias)));
        return forms;
    }

    private void add(Set<String> forms, int row) {
        for (String form : forms) {
            rows.merge(form, new int[] {row}, (old, more) -> {
                int[] all = Arrays.copyOf(old, old.length + 1);
                all[old.length] = row;
                return all;
            });
        }
    }

    private static Term term(Table.Row row, Lexicon lexicon) {
        Entity of = lexicon.entity(row.cell(3))
                .orElseThrow(() -> row.wrong(
                        "'%s' has no row".formatted(row.cell(3)), "use a code of countries.tsv or organisations.tsv"));
        return new Term(
                row.cell(0),
                row.cell(2),
                of.actor().withMembers(List.of()).withSectors(Lexicon.sectors(row, row.cell(4))),
                day(row, row.cell(5), false),
                day(row, row.cell(6), true));
    }

    /**
     * Reads all rows to their end.
     *
     * @return how many
     * @throws BadInput naming file and line, if one is wrong
     */
    int check() {
        return (int) rows.values().stream()
                .flatMapToInt(Arrays::stream)
                .distinct()
                .mapToObj(terms)
                .count();
    }

    /** Without anybody. */
    public static Holders none() {
        return new Holders("", row -> {
            throw new IllegalStateException("nobody holds office");
        });
    }

    /**
     * A user's table: tabs between {@code name}, {@code office}, {@code from} and {@code to}, which its first line names. The
     * office is a phrase that tells whose it is, as "Norwegian defence minister"; the days are ISO dates, months or years, "-"
     * where open.
     *
     * @throws BadInput naming file and line, if a row cannot be read or its office tells no state or body
     */
    public static Holders of(Path file, Lexicon lexicon) {
        String table = text(file);
        List<Term> terms = new ArrayList<>();
        Holders holders = new Holders(Ids.hash(table), terms::get);
        Who who = new Who(lexicon);
        for (Table.Row row : Table.read(file.toString(), table, "name", "office", "from", "to")) {
            Actor actor = who.resolve(row.cell(1), "", Optional.empty()).actor();
            if (actor.code().isEmpty()) {
                throw row.wrong(
                        "'%s' does not tell whose office it is".formatted(row.cell(1)),
                        "name the state or body, as in \"Norwegian defence minister\"");
            }
            String name = row.cell(0);
            holders.add(forms(name, List.of(name.substring(name.lastIndexOf(' ') + 1))), terms.size());
            terms.add(new Term(name, row.cell(1), actor, day(row, row.cell(2), false), day(row, row.cell(3), true)));
        }
        return holders;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static BadInput unreadable(Path file) {
        return new BadInput(file.toString(), "cannot be read", "check its name, its rights and its encoding (UTF-8)");
    }

    /** Hash of a user's table; empty for one that ships or holds nobody. */
    public String id() {
        return id;
    }

    /** First or last day of a day, month or year. */
    private static LocalDate day(Table.Row row, String date, boolean last) {
        try {
            return switch (date.length()) {
                case 0 -> last ? EVER : LocalDate.EPOCH.minusYears(200);
                case 4 -> last ? LocalDate.parse(date + "-12-31") : LocalDate.parse(date + "-01-01");
                case 7 ->
                    last
                            ? YearMonth.parse(date).atEndOfMonth()
                            : YearMonth.parse(date).atDay(1);
                default -> LocalDate.parse(date);
            };
        } catch (DateTimeException e) {
            throw row.wrong("'%s' is no date".formatted(date), "write 2021-03-05, 2021-03 or 2021");
        }
    }

    /**
     * Whom a name stands for: code, country and sectors of the office at that day; of somebody who has left, only that he or
     * she belongs to the elite (PLOVER's ELI); of somebody still to come, the state alone.
     *
     * @param name in full, or as news writes it alone
     * @param on day of the article; empty for the last office that is known
     * @return empty where nobody or more than one person is meant
     */
    Optional<Actor> find(String name, Optional<LocalDate> on) {
        Map<String, List<Term>> persons = new LinkedHashMap<>();
        for (int row : rows.getOrDefault(Words.fold(name), NONE)) {
            Term term = terms.apply(row);
            persons.computeIfAbsent(term.name(), n -> new ArrayList<>()).add(term);
        }
        if (persons.size() > 1) {
            persons.values().removeIf(own -> own.stream().noneMatch(t -> t.covers(on.orElse(EVER))));
        }
        if (persons.size() != 1) {
            return Optional.empty();
        }
        List<Term> own = persons.values().iterator().next();
        boolean bare = name.indexOf(' ') < 0;
        if (bare && on.filter(day -> isFar(own, day)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(on.map(day -> on(own, day)).orElseGet(() -> held(last(own))));
    }

    private static boolean isFar(List<Term> own, LocalDate day) {
        return own.stream()
                .noneMatch(t -> !day.isBefore(t.from().minusYears(YEARS_BEFORE))
                        && (t.to().equals(EVER) || !day.isAfter(t.to().plusYears(YEARS_AFTER))));
    }

    private static Actor on(List<Term> own, LocalDate day) {
        List<Term> held = own.stream().filter(t -> t.covers(day)).toList();
        if (!held.isEmpty()) {
            return held(last(held));
        }
        List<Term> left = own.stream().filter(t -> t.to().isBefore(day)).toList();
        Term nearest = left.isEmpty() ? own.get(0) : last(left);
        return nearest.actor()
                .withSectors(left.isEmpty() ? List.of() : LEFT_OFFICE)
                .withPerson(Optional.of(nearest.name()), Optional.empty());
    }

    private static Term last(List<Term> terms) {
        return terms.stream().max((a, b) -> a.from().compareTo(b.from())).orElseThrow();
    }

    private static Actor held(Term term) {
        return term.actor().withPerson(Optional.of(term.name()), Optional.of(term.office()));
    }
}
