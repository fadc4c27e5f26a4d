package org.harmel.core;

/**
 * All that determines the output, so that any event can be made again.
 *
 * @param id {@code v} and the version's first number, and the hash of the other fields
 * @param version of the product
 * @param ontology hash of the ontology's files
 * @param lexicons hash of the lexicons
 * @param parser name and version of the parser and its models
 * @param configuration hash of the settings that change what is coded
 */
public record Run(String id, String version, String ontology, String lexicons, String parser, String configuration) {
    public static Run of(String version, String ontology, String lexicons, String parser, String configuration) {
        String hash = Ids.hash(version, ontology, lexicons, parser, configuration);
        return new Run(
                "v" + version.split("\\.", 2)[0] + "-" + hash, version, ontology, lexicons, parser, configuration);
    }
}
