/**
 * Where: place names in a text to places with coordinates.
 *
 * <p>Start at {@link org.harmel.coder.where.PlaceTagger}; {@link org.harmel.coder.where.Gazetteer} answers for single
 * names. The tables beside the classes hold countries, regions, waters, bases (public facts), and cities and divisions
 * (GeoNames, CC BY 4.0; made by {@code src/gazetteer/cities.py}).
 */
@NullMarked
package org.harmel.coder.where;

import org.jspecify.annotations.NullMarked;
