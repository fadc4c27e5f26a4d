package org.harmel.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.harmel.coder.Coder;
import org.harmel.coder.encoder.Guesses;
import org.harmel.coder.what.Ontology;
import org.harmel.coder.who.Who;
import org.harmel.core.Article;
import org.harmel.core.Document;
import org.harmel.core.Pipeline;
import org.harmel.core.Run;
import org.harmel.core.Stage;
import org.harmel.parse.Parser;

/** The way from an article to its events; made once, used by all threads. */
final class Reader {
    private static Optional<Reader> standard = Optional.empty();

    private final Stage parser;
    private final Pipeline pipeline;
    private final Coder coder;

    Reader(Stage parser, Pipeline pipeline, Coder coder) {
        this.parser = parser;
        this.pipeline = pipeline;
        this.coder = coder;
    }

    private static Reader of(Stage parser, Coder coder) {
        List<Stage> stages = new ArrayList<>(List.of(parser));
        stages.addAll(coder.stages());
        return new Reader(parser, new Pipeline(stages), coder);
    }

    /** Opens the parser's models, which takes long where they are opened for the first time; later the same reader. */
    static synchronized Reader open() {
        if (standard.isEmpty()) {
            CompletableFuture<Parser> opening = CompletableFuture.supplyAsync(Parser::open);
            standard = Optional.of(with(opening, Ontology.standard(), Guesses.SHIPPED, Optional.empty()));
        }
        return standard.orElseThrow();
    }

    static Reader with(Ontology ontology, Guesses encoder) {
        return with(ontology, encoder, Optional.empty());
    }

    /** @param offices a user's table of holders of office */
    static Reader with(Ontology ontology, Guesses encoder, Optional<Path> offices) {
        return with(CompletableFuture.supplyAsync(Parser::open), ontology, encoder, offices);
    }

    /** The parser opens while the coder is made. */
    private static Reader with(
            CompletableFuture<Parser> opening, Ontology ontology, Guesses encoder, Optional<Path> offices) {
        Coder coder = Coder.with(ontology, encoder, offices, Version.number(), Parser.version());
        return of(opened(opening), coder);
    }

    /** The same parser and tables with another encoder. */
    Reader with(Guesses encoder) {
        return of(parser, coder.with(encoder));
    }

    private static Parser opened(CompletableFuture<Parser> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    Who who() {
        return coder.who(parser);
    }

    /** Sentences alone. */
    Document parse(Article article) {
        return parser.apply(Document.of(article));
    }

    Document read(Article article) {
        return pipeline.read(article);
    }

    Coder coder() {
        return coder;
    }

    Run run() {
        return coder.run();
    }
}
