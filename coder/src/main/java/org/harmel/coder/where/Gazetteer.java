package org.harmel.coder.where;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.harmel.coder.when.Table;
import org.harmel.core.Place;

/**
 * Names of countries, regions, waters, bases and cities with their coordinates; no file is read after it is made.
 *
 * <p>Spelling is loose: case, diacritics, apostrophes and hyphens do not count.
 *
 * @see "GeoNames, CC BY 4.0, for cities and divisions; other rows are public facts"
 */
public final class Gazetteer {
    /** How likely a bare name means a place of the kind, on the scale of log10 of inhabitants. */
    private static final Map<String, Double> WEIGHT = Map.ofEntries(
            Map.entry("country", 7.5),
            Map.entry("continent", 7.5),
            Map.entry("world", 7.0),
            Map.entry("sea", 6.5),
            Map.entry("historic", 6.5),
            Map.entry("strait", 6.0),
            Map.entry("mountains", 6.0),
            Map.entry("desert", 6.0),
            Map.entry("lake", 6.0),
            Map.entry("region", 6.0),
            Map.entry("admin", 5.7),
            Map.entry("island", 5.7),
            Map.entry("river", 5.5),
            Map.entry("base", 5.2),
            Map.entry("town", 4.5),
            Map.entry("crossing", 5.2));

    private final Map<String, List<Spot>> others = new HashMap<>();
    private final Map<String, List<String[]>> aliases = new HashMap<>();
    private final Map<String, String> iso3 = new HashMap<>();
    private final Map<String, String> peoples = new HashMap<>();
    private final Map<String, Spot> countries = new HashMap<>();
    private final Cities cities = new Cities();
    private final Spellings spellings = new Spellings();

    public Gazetteer() {
        for (Table.Row row : Table.read(Gazetteer.class, "countries.tsv", 7)) {
            country(row);
        }
        for (Table.Row row : Table.read(Gazetteer.class, "regions.tsv", 6)) {
            region(row);
        }
        for (Table.Row row : Table.read(Gazetteer.class, "aliases.tsv", 3)) {
            aliases.computeIfAbsent(fold(row.get(0)), key -> new ArrayList<>())
                    .add(new String[] {fold(row.get(1)), row.get(2)});
        }
    }

    private void country(Table.Row row) {
        iso3.put(row.get(1), row.get(0));
        Spot spot = new Spot(
                row.get(2),
                "country",
                Optional.of(row.get(0)),
                "",
                row.number(5),
                row.number(6),
                WEIGHT.getOrDefault("country", 0.0),
                OptionalLong.empty());
        countries.put(row.get(0), spot);
        enter(spot, row.get(2), row.get(3));
        for (String people : row.get(4).split("\\|")) {
            if (!people.isEmpty()) {
                peoples.put(fold(people), row.get(0));
                peoples.put(fold(people) + "s", row.get(0));
            }
        }
    }

    private void region(Table.Row row) {
        Double weight = WEIGHT.get(row.get(2));
        if (weight == null) {
            throw row.bad("knows no kind '%s'".formatted(row.get(2)), "use one of " + WEIGHT.keySet());
        }
        if (!row.get(3).isEmpty() && !countries.containsKey(row.get(3))) {
            throw row.bad("knows no country '%s'".formatted(row.get(3)), "add it to countries.tsv");
        }
        String postal = "";
        for (String name : row.get(1).split("\\|")) {
            postal = row.get(3).equals("USA") && name.matches("[A-Z]{2}") ? name : postal;
        }
        Spot spot = new Spot(
                row.get(0),
                row.get(2),
                row.get(3).isEmpty() ? Optional.empty() : Optional.of(row.get(3)),
                postal,
                row.number(4),
                row.number(5),
                weight,
                OptionalLong.empty());
        enter(spot, row.get(0), row.get(1));
    }

    private void enter(Spot spot, String name, String more) {
        Set<String> keys = new LinkedHashSet<>(List.of(fold(name)));
        for (String other : more.split("\\|")) {
            if (!other.isEmpty()) {
                keys.add(key(other));
            }
        }
        keys.forEach(key -> others.computeIfAbsent(key, k -> new ArrayList<>()).add(spot));
    }

    /** "Mass." is a state, "Mass" a word: a single short word keeps its point. */
    private static String key(String name) {
        boolean cut = name.endsWith(".") && name.length() <= 6 && name.indexOf('.') == name.length() - 1;
        return cut ? fold(name) + "." : fold(name);
    }

    /**
     * The likeliest place of a name.
     *
     * @param countryIso3 where given, only places of that country (ISO 3166 alpha-3)
     */
    public Optional<Place> find(String name, Optional<String> countryIso3) {
        return candidates(name).stream()
                .filter(spot -> countryIso3.isEmpty() || spot.country().equals(countryIso3))
                .max(Comparator.comparingDouble(Spot::weight))
                .map(Spot::place);
    }

    /** The ISO 3166 alpha-3 code of an alpha-2 code in capitals. */
    public Optional<String> iso3(String iso2) {
        return Optional.ofNullable(iso3.get(iso2));
    }

    /** The country of a people or adjective, as "Iraqi" or "Iraqis", as ISO 3166 alpha-3. */
    Optional<String> people(String word) {
        return Optional.ofNullable(peoples.get(fold(word)));
    }

    Optional<Spot> country(String code) {
        return Optional.ofNullable(countries.get(code));
    }

    /** All places of a name, the likeliest first. */
    List<Spot> candidates(String name) {
        String key = fold(name);
        List<Spot> found = new ArrayList<>(others.getOrDefault(key(name), others.getOrDefault(key, List.of())));
        addNamed(key, found);
        for (String[] alias : aliases.getOrDefault(key, List.of())) {
            cities.named(alias[0]).stream()
                    .filter(city -> city.iso2().equals(alias[1]) && !city.isDivision())
                    .findFirst()
                    .ifPresent(city -> found.add(spot(city)));
        }
        addDivisions(key, found);
        spellings.of(key).forEach(other -> addNamed(other, found));
        if (found.isEmpty()) {
            addOfArticle(key, found);
        }
        found.sort(Comparator.comparingDouble(Spot::weight).reversed());
        return found;
    }

    private void addNamed(String key, List<Spot> found) {
        for (Cities.City city : cities.named(key)) {
            if (city.mark() != Cities.Mark.TOLD_DIVISION && city.mark() != Cities.Mark.TOLD_COUNTY) {
                found.add(spot(city));
            }
        }
    }

    private void addOfArticle(String key, List<Spot> found) {
        for (String other : spellings.ofArticle(key)) {
            cities.named(other).stream()
                    .filter(city -> spellings.isArab(city.iso2()) && !city.isDivision())
                    .map(this::spot)
                    .filter(spot -> !found.contains(spot))
                    .forEach(found::add);
        }
    }

    /** "Kunduz province" is the division of that name, never the city. */
    private void addDivisions(String key, List<Spot> found) {
        for (String bare : spellings.withoutKind(key)) {
            others.getOrDefault(bare, List.of()).stream()
                    .filter(Spot::isDivision)
                    .filter(spot -> !found.contains(spot))
                    .forEach(found::add);
            cities.named(bare).stream()
                    .filter(Cities.City::isDivision)
                    .map(this::spot)
                    .filter(spot -> !found.contains(spot))
                    .forEach(found::add);
        }
    }

    /** Whether the name is one of a country, region, water or base, and no mere city or town. */
    boolean isRegion(String name) {
        String key = fold(name);
        return others.getOrDefault(key(name), others.getOrDefault(key, List.of())).stream()
                        .anyMatch(spot -> !spot.kind().equals("town"))
                || cities.named(key).stream().anyMatch(city -> city.mark() == Cities.Mark.DIVISION);
    }

    /** "province", "state". */
    boolean isKindOfDivision(String word) {
        return spellings.isKind(fold(word));
    }

    private Spot spot(Cities.City city) {
        return new Spot(
                city.name(),
                kind(city),
                iso3(city.iso2()),
                city.admin1(),
                city.lat(),
                city.lon(),
                weight(city),
                city.geonameid() == 0 ? OptionalLong.empty() : OptionalLong.of(city.geonameid()));
    }

    private static String kind(Cities.City city) {
        return switch (city.mark()) {
            case TOWN, SEAT, CAPITAL -> "city";
            case DIVISION, TOLD_DIVISION -> "admin";
            case COUNTY, TOLD_COUNTY -> "county";
        };
    }

    private static double weight(Cities.City city) {
        double people = Math.log10(Math.max(0.5, city.thousands()) * 1000.0);
        return switch (city.mark()) {
            case TOWN -> people;
            case SEAT -> people + 0.4;
            case CAPITAL -> people + 1.2;
            case DIVISION, TOLD_DIVISION -> 4.4 + people / 10;
            case COUNTY, TOLD_COUNTY -> 2.5 + people / 4;
        };
    }

    /** Lower case without diacritics, apostrophes, points and commas; hyphens as blanks. cities.py does the same. */
    static String fold(String name) {
        StringBuilder out = new StringBuilder(name.length());
        String lower = name.toLowerCase(Locale.ROOT);
        boolean plain = lower.chars().allMatch(c -> c < 128);
        String bare = plain ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
        for (int i = 0; i < bare.length(); i++) {
            append(out, bare.charAt(i));
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    private static void append(StringBuilder out, char c) {
        switch (c) {
            case '.', ',', '\'', '’', '‘', '`', 'ʻ', 'ʼ' -> {}
            case ' ', '-', '–', '\t', '\n', '\r', '\u00a0' -> {
                if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            }
            case 'ø' -> out.append('o');
            case 'ł' -> out.append('l');
            case 'ı' -> out.append('i');
            case 'đ', 'ð' -> out.append('d');
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'þ' -> out.append("th");
            case 'ə', 'ǝ' -> out.append('e');
            default -> {
                if (c < '\u0300' || c > '\u036f') {
                    out.append(c);
                }
            }
        }
    }
}
