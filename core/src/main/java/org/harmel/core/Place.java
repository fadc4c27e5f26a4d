package org.harmel.core;

import java.util.Optional;

/**
 * Where something is.
 *
 * @param name in the gazetteer's spelling
 * @param country ISO 3166 alpha-3
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 */
public record Place(
        String name,
        Optional<String> country,
        Optional<String> admin1,
        Optional<Double> lat,
        Optional<Double> lon,
        Optional<Long> geonameid,
        Optional<String> text,
        Optional<Span> span) {}
