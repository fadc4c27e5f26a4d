package org.harmel.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.core.Json;
import org.harmel.ingest.Ingest;
import org.harmel.ingest.Sink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What ingest makes of pages. */
@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        description = "Prints what is taken from each page, as JSON lines: title, text, date, outlet, agency …",
        footer = {"", "Examples:", "  harmel article page.html", "  harmel article archive/ > articles.jsonl"})
final class ArticleCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files or folders")
    private List<Path> paths = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        AtomicInteger bad = new AtomicInteger();
        Ingest.standard().read(paths, new Sink() {
            @Override
            public void article(Article article) {
                out.println(Json.write(article));
            }

            @Override
            public void bad(BadInput problem) {
                bad.incrementAndGet();
                err.println("harmel: " + problem.getMessage());
            }
        });
        out.flush();
        return bad.get() == 0 ? 0 : Harmel.BAD_INPUT;
    }
}
