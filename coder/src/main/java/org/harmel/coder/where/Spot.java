package org.harmel.coder.where;

import java.util.Optional;
import java.util.OptionalLong;
import org.harmel.core.Place;

/**
 * A place of the gazetteer.
 *
 * @param kind {@code country}, {@code city}, {@code county} (a second-order division), or a kind of regions.tsv
 * @param country ISO 3166 alpha-3; empty where it lies in several or none
 * @param admin1 GeoNames code of the first-order division, which for US states is the postal code, or empty
 * @param weight how likely the bare name means it: the logarithm of inhabitants for cities, a rank for other kinds
 */
record Spot(
        String name,
        String kind,
        Optional<String> country,
        String admin1,
        double lat,
        double lon,
        double weight,
        OptionalLong geonameid) {

    private static final double EARTH_RADIUS_KM = 6371;

    boolean isCountry() {
        return kind.equals("country");
    }

    boolean isCity() {
        return kind.equals("city");
    }

    /** A province, state or county. */
    boolean isDivision() {
        return kind.equals("admin") || kind.equals("county");
    }

    boolean isKin(Spot other) {
        return kind.equals(other.kind) && country.equals(other.country);
    }

    /** Great-circle distance. */
    double km(Spot other) {
        double dLat = Math.toRadians(other.lat - lat) / 2;
        double dLon = Math.toRadians(other.lon - lon) / 2;
        double h = Math.pow(Math.sin(dLat), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Whether it lies in a country, state or region; of regions without a code only the distance is known. */
    boolean within(Spot larger) {
        if (larger.isCountry()) {
            return country.equals(larger.country) && !isCountry();
        }
        boolean sameCountry = larger.country.isEmpty() || larger.country.equals(country);
        if (!sameCountry || isCountry() || equals(larger) || isDivision() && larger.isCity()) {
            return false;
        }
        boolean coded = !larger.admin1.isEmpty() && !admin1.isEmpty() && !larger.isCity();
        if (coded && !admin1.equals(larger.admin1)) {
            return false;
        }
        return coded && larger.kind.equals("admin") || km(larger) < larger.reach();
    }

    /** How far from its point a place within it may be, roughly, in km. */
    private double reach() {
        return switch (kind) {
            case "world", "continent" -> 4000;
            case "city" -> 80;
            case "county" -> 120;
            default -> 700;
        };
    }

    Place place() {
        return new Place(
                name,
                country,
                admin1.isEmpty() ? Optional.empty() : Optional.of(admin1),
                Optional.of(lat),
                Optional.of(lon),
                geonameid.isPresent() ? Optional.of(geonameid.getAsLong()) : Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
