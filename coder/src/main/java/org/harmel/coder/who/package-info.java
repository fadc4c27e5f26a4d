/**
 * Who acts: noun phrases resolved to states, bodies, groups and persons in office.
 *
 * <p>Start at {@link org.harmel.coder.who.ActorTagger}, the stage that reads a parsed document; {@link
 * org.harmel.coder.who.Who} resolves a bare phrase. {@link org.harmel.coder.who.ActorIndex} finds the actors at a word
 * and {@link org.harmel.coder.who.Levels} the level of an actor. What is known of states, bodies and offices stands in
 * {@code lexicon/countries.tsv}, {@code seats.tsv}, {@code organisations.tsv}, {@code groups.tsv}, {@code roles.tsv},
 * {@code qualifiers.tsv} and {@code honorifics.tsv}; persons stand in no table, the article tells their offices.
 */
@NullMarked
package org.harmel.coder.who;

import org.jspecify.annotations.NullMarked;
