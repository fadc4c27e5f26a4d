package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.harmel.core.Actor;

/**
 * What is known of states, bodies, groups and offices, from the tables. Immutable; loads in well under a second and is
 * shared by all that read with it.
 */
public final class Lexicon {
    private static final Set<String> SECTORS = Set.of(
            "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
            "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC");
    private static final Map<String, Actor.Kind> KINDS = byName(Actor.Kind.values());
    private static final Map<String, Role.Form> ROLE_FORMS = byName(Role.Form.values());
    private static final Pattern YEARS = Pattern.compile("(\\d{4})?-(\\d{4})?");
    private static final Set<String> LEVELS = Set.of("", "leaders", "ministers", "generals", "envoys", "officials");

    private final Phrases<Name> names = new Phrases<>();
    private final Phrases<Role> roles = new Phrases<>();
    private final Phrases<Qualifier> qualifiers = new Phrases<>();
    private final Map<String, Entity> byCode = new HashMap<>();
    private final Set<String> beforeName = new HashSet<>();
    private final Set<String> afterName = new HashSet<>();

    private Lexicon() {}

    private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
        Map<String, E> names = new HashMap<>();
        for (E each : values) {
            names.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
        }
        return names;
    }

    /**
     * Reads the tables that ship with the coder.
     *
     * @throws org.harmel.core.BadInput naming file and line, if one of them is wrong
     */
    public static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        lexicon.loadCountries();
        lexicon.loadOrganisations();
        lexicon.loadSeats();
        lexicon.loadGroups();
        lexicon.loadRoles();
        lexicon.loadQualifiers();
        lexicon.loadHonorifics();
        return lexicon;
    }

    Optional<Entity> entity(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Whether the code is that of a state or territory of the table. */
    public boolean isCountry(String code) {
        return entity(code).filter(Entity::isState).isPresent();
    }

    /** The usual name of a state or body, as {@code Ghana}. */
    public Optional<String> nameOf(String code) {
        return entity(code).map(Entity::name);
    }

    /** "Mr", folded. */
    boolean isBeforeName(String piece) {
        return beforeName.contains(piece);
    }

    /** "Jr", folded. */
    boolean isAfterName(String piece) {
        return afterName.contains(piece);
    }

    Phrases<Name> names() {
        return names;
    }

    Phrases<Role> roles() {
        return roles;
    }

    Phrases<Qualifier> qualifiers() {
        return qualifiers;
    }

    private void loadCountries() {
        for (Table.Row row : Table.load(
                "countries.tsv", "code", "kind", "home", "names", "adjectives", "people", "capitals", "years")) {
            String code = row.cell(0);
            List<String> called = row.list(3, ";");
            Optional<String> home = row.cell(2).isEmpty() ? Optional.empty() : Optional.of(row.cell(2));
            boolean breakaway = row.cell(1).equals("breakaway");
            Entity entity = put(
                    row,
                    new Entity(
                            Optional.of(code),
                            home.or(() -> Optional.of(code)),
                            countryKind(row),
                            called.get(0),
                            breakaway ? List.of("PRE") : List.of(),
                            List.of(),
                            List.of("country", "nation", "state")));
            claim(row, called, entity, Name.Form.STATE);
            claim(row, row.list(4, ";"), entity, Name.Form.ADJECTIVE);
            claim(row, row.list(5, ";"), entity, Name.Form.PEOPLE);
            Entity government = new Entity(
                    entity.code(), entity.country(), entity.kind(), "", List.of("GOV"), List.of(), List.of());
            for (String capital : row.list(6, ";")) {
                claim(row, List.of(capital), named(government, capital), Name.Form.CAPITAL);
            }
        }
    }

    private static Actor.Kind countryKind(Table.Row row) {
        return switch (row.cell(1)) {
            case "country", "historic" -> Actor.Kind.COUNTRY;
            case "territory", "breakaway" -> Actor.Kind.TERRITORY;
            default ->
                throw row.wrong(
                        "'%s' is no kind".formatted(row.cell(1)), "write country, territory, breakaway or historic");
        };
    }

    private static Entity named(Entity e, String name) {
        return new Entity(e.code(), e.country(), e.kind(), name, e.sectors(), e.members(), e.words());
    }

    /** The rows of the organisations' table. */
    static List<Table.Row> organisations() {
        return Table.load(
                "organisations.tsv",
                "code",
                "name",
                "aliases",
                "kind",
                "home",
                "sectors",
                "members",
                "words",
                "seat",
                "years");
    }

    private void loadOrganisations() {
        for (Table.Row row : organisations()) {
            Entity entity = put(
                    row,
                    new Entity(
                            Optional.of(row.cell(0)),
                            home(row, row.cell(4)),
                            kind(row, row.cell(3)),
                            row.cell(1),
                            sectors(row, row.cell(5)),
                            members(row, row.list(6, ",")),
                            row.list(7, ";")));
            years(row, row.cell(9));
            claim(row, List.of(row.cell(1)), entity, Name.Form.BODY);
            claim(row, row.list(2, ";"), entity, Name.Form.BODY);
        }
    }

    /** @throws BadInput if it is not from-to in years, each of which may be left out */
    private static void years(Table.Row row, String years) {
        if (!years.isEmpty() && !YEARS.matcher(years).matches()) {
            throw row.wrong("'%s' are no years".formatted(years), "write 1949- or 1955-1991");
        }
    }

    private static Actor.Kind kind(Table.Row row, String kind) {
        Actor.Kind known = KINDS.get(kind);
        if (known == null) {
            throw row.wrong(
                    "'%s' is no kind".formatted(kind), "use one of igo, ngo, party, armed-group, company, media");
        }
        return known;
    }

    private Optional<String> home(Table.Row row, String code) {
        if (!code.isEmpty() && !isCountry(code)) {
            throw row.wrong("'%s' is no country".formatted(code), "use a code of countries.tsv");
        }
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    /** Those that are members now; one that has left stands with the year. */
    private List<String> members(Table.Row row, List<String> memberships) {
        List<String> members = new ArrayList<>();
        for (String membership : memberships) {
            String[] parts = membership.split(":", 2);
            if (entity(parts[0]).isEmpty()) {
                throw row.wrong("'%s' has no row".formatted(parts[0]), "use a code of countries.tsv or of a row above");
            }
            if (parts.length > 1) {
                years(row, parts[1]);
            }
            if (parts.length == 1 || parts[1].endsWith("-")) {
                members.add(parts[0]);
            }
        }
        return List.copyOf(members);
    }

    static List<String> sectors(Table.Row row, String cell) {
        List<String> sectors = cell.isEmpty() ? List.of() : row.parts(cell, ",");
        for (String sector : sectors) {
            if (!SECTORS.contains(sector)) {
                throw row.wrong("'%s' is no sector".formatted(sector), "use PLOVER's codes");
            }
        }
        return sectors;
    }

    private void loadSeats() {
        for (Table.Row row : Table.load("seats.tsv", "name", "aliases", "of", "sectors", "form")) {
            Entity of = entity(row.cell(2))
                    .orElseThrow(() -> row.wrong(
                            "'%s' has no row".formatted(row.cell(2)),
                            "use a code of countries.tsv or organisations.tsv"));
            Entity seat = new Entity(
                    of.code(),
                    of.country(),
                    of.kind(),
                    row.cell(0),
                    sectors(row, row.cell(3)),
                    of.members(),
                    List.of());
            Name.Form form = seatForm(row);
            claim(row, List.of(row.cell(0)), seat, form);
            claim(row, row.list(1, ";"), seat, form);
        }
    }

    private static Name.Form seatForm(Table.Row row) {
        return switch (row.cell(4)) {
            case "seat" -> Name.Form.SEAT;
            case "city" -> Name.Form.CAPITAL;
            default -> throw row.wrong("'%s' is no form".formatted(row.cell(4)), "write seat or city");
        };
    }

    private void loadGroups() {
        for (Table.Row row : Table.load("groups.tsv", "phrase", "code", "members", "sectors")) {
            Entity group = new Entity(
                    Optional.of(row.cell(1)),
                    Optional.empty(),
                    Actor.Kind.GROUP,
                    row.cell(0),
                    sectors(row, row.cell(3)),
                    members(row, row.list(2, ",")),
                    List.of());
            if (isCountry(row.cell(1))) {
                throw row.wrong("'%s' is a country's code".formatted(row.cell(1)), "give the group another");
            }
            claim(row, List.of(row.cell(0)), group, Name.Form.GROUP);
        }
    }

    private void loadRoles() {
        for (Table.Row row : Table.load("roles.tsv", "phrase", "form", "sectors", "level", "owner")) {
            Role.Form form = roleForm(row);
            String level = row.cell(3);
            if (!LEVELS.contains(level)) {
                throw row.wrong("'%s' is no level".formatted(level), "use one of " + LEVELS);
            }
            List<String> sectors = sectors(row, row.cell(2));
            String owner = row.cell(4);
            if (!owner.isEmpty() && !byCode.containsKey(owner)) {
                throw row.wrong("'%s' has no row".formatted(owner), "use a code of countries.tsv or organisations.tsv");
            }
            boolean both = row.cell(0).endsWith("+");
            for (String phrase : numbers(row.cell(0))) {
                String[] pieces = Words.pieces(phrase);
                boolean plural = both ? !phrase.equals(row.cell(0).replace("+", "")) : looksPlural(phrase);
                if (roles.add(pieces, new Role(String.join(" ", pieces), form, sectors, level, owner, plural))
                                .isPresent()
                        && !both) {
                    throw row.wrong("'%s' stands twice".formatted(phrase), "leave one of them out");
                }
            }
        }
    }

    private static Role.Form roleForm(Table.Row row) {
        Role.Form known = ROLE_FORMS.get(row.cell(1));
        if (known == null) {
            throw row.wrong(
                    "'%s' is no form".formatted(row.cell(1)), "use person, people, body, asset, group, verb or none");
        }
        return known;
    }

    private static boolean looksPlural(String phrase) {
        int of = phrase.indexOf(" of ");
        String core = of > 0 ? phrase.substring(0, of) : phrase;
        return core.endsWith("s") && !core.endsWith("ss") || core.endsWith("men") || core.endsWith("people");
    }

    private void loadQualifiers() {
        for (Table.Row row : Table.load("qualifiers.tsv", "word", "sectors", "where", "tenure")) {
            try {
                Qualifier.Where where = Qualifier.Where.of(row.cell(2));
                sectors(row, row.cell(1));
                qualifiers.add(row.cell(0), new Qualifier(row.cell(1), where, row.cell(3)));
            } catch (IllegalArgumentException e) {
                throw row.wrong("'%s' is no place".formatted(row.cell(2)), "see the head of the file");
            }
        }
    }

    private void loadHonorifics() {
        for (Table.Row row : Table.load("honorifics.tsv", "word", "place")) {
            switch (row.cell(1)) {
                case "before" -> beforeName.add(row.cell(0));
                case "after" -> afterName.add(row.cell(0));
                default -> throw row.wrong("'%s' is no place".formatted(row.cell(1)), "write before or after");
            }
        }
    }

    private Entity put(Table.Row row, Entity entity) {
        String code = entity.code().orElseThrow();
        if (byCode.putIfAbsent(code, entity) != null) {
            throw row.wrong("the code %s stands twice".formatted(code), "give one of them another");
        }
        return entity;
    }

    private void claim(Table.Row row, List<String> phrases, Entity entity, Name.Form form) {
        for (String phrase : phrases) {
            for (String each : numbers(phrase)) {
                String bare = each.startsWith("the ") || each.startsWith("The ") ? each.substring(4) : each;
                Optional<Name> before = names.add(bare, new Name(entity, form, Name.Casing.of(bare)));
                before.filter(b -> !b.entity().code().equals(entity.code())).ifPresent(b -> {
                    throw row.wrong(
                            "'%s' stands already for %s"
                                    .formatted(each, b.entity().code().orElse("")),
                            "leave one of them out");
                });
            }
        }
    }

    /** "Kenyan+" is Kenyan and Kenyans. */
    private static List<String> numbers(String phrase) {
        if (!phrase.endsWith("+")) {
            return List.of(phrase);
        }
        String one = phrase.substring(0, phrase.length() - 1);
        return List.of(one, one + "s");
    }
}
