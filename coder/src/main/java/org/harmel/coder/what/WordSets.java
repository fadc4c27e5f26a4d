package org.harmel.coder.what;

import java.util.List;
import java.util.Set;

/**
 * The classes of words that reading an act needs beside its patterns, from {@code lexicon/classes} or a user's own.
 *
 * @param partitives nouns whose "of" phrase is what is meant ("hundreds of protesters", "a series of")
 * @param documents words of power that do what they say ("a decree")
 * @param things what an act may be done to that is no actor
 * @param animals to which nothing is done that the record keeps
 * @param accidents verbs of accidents ("crash")
 * @param hostilities nouns for fighting
 */
record WordSets(
        Set<String> partitives,
        Set<String> documents,
        Set<String> things,
        Set<String> animals,
        Set<String> accidents,
        Set<String> hostilities) {
    private static final List<String> THINGS = List.of(
            "@things",
            "@infrastructure",
            "@property",
            "@publications",
            "@news-media",
            "@ships",
            "@aircraft",
            "@vehicles",
            "@drones",
            "@warplanes",
            "@warships",
            "@utilities",
            "@land");

    static WordSets of(Ontology ontology) {
        return new WordSets(
                ontology.words(List.of("@partitives")),
                ontology.words(List.of("@documents")),
                ontology.words(THINGS),
                ontology.words(List.of("@animals")),
                ontology.words(List.of("@accidents")),
                ontology.words(List.of("@hostilities")));
    }
}
