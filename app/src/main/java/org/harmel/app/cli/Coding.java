package org.harmel.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.harmel.coder.encoder.Encoder;
import org.harmel.coder.encoder.Guesses;
import org.harmel.coder.encoder.Head;
import org.harmel.coder.what.Ontology;
import org.harmel.parse.Parser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to code: options that the commands share that read texts. */
final class Coding {
    @Option(
            names = "--rules-only",
            description =
                    "Only the ontology's patterns code, without the encoder: faster, and the same on every machine.")
    private boolean rulesOnly;

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description = "A folder with types of your own, beside or instead of those of Harmel.")
    private @Nullable Path ontology;

    @Mixin
    private HoldersOption holders = new HoldersOption();

    Reader reader() {
        if (ontology != null) {
            return with(ontology);
        }
        return rulesOnly || holders.file().isPresent()
                ? Reader.with(Ontology.standard(), rulesOnly ? Guesses.NONE : Guesses.SHIPPED, holders.file())
                : Reader.open();
    }

    private Reader with(Path folder) {
        Ontology own = Ontology.at(folder);
        Reader rules = Reader.with(own, Guesses.NONE, holders.file());
        if (rulesOnly) {
            return rules;
        }
        List<Head> heads = new Heads(folder, own, Parser.cache()).all(rules);
        return rules.with(heads.isEmpty() ? Guesses.SHIPPED : Encoder.shipped().with(heads));
    }
}
