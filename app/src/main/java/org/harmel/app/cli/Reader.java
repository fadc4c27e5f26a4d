package org.harmel.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harmel.coder.Coder;
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

    /** Opens the parser's models, which takes long where they are opened for the first time; later the same reader. */
    static synchronized Reader open() {
        Reader ready = standard.orElseGet(() -> with(Ontology.standard()));
        standard = Optional.of(ready);
        return ready;
    }

    static Reader with(Ontology ontology) {
        Parser parser = Parser.open();
        Coder coder = Coder.with(ontology, Version.number(), parser.version());
        List<Stage> stages = new ArrayList<>();
        stages.add(parser);
        stages.addAll(coder.stages());
        return new Reader(parser, new Pipeline(stages), coder);
    }

    Who who() {
        return coder.who(parser);
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
