package org.harmel.ingest;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.core.Json;

/** Prints what becomes of the files named: articles as JSON lines, problems and pages a second on standard error. */
final class Show {
    public static void main(String[] paths) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        int[] count = {0};
        Ingest ingest = Ingest.standard();
        System.err.printf("ready after %d ms%n", (System.nanoTime() - start) / 1_000_000);
        ingest.read(Arrays.stream(paths).map(Path::of).toList(), new Sink() {
            @Override
            public void article(Article article) {
                count[0]++;
                out.println(Json.write(article));
            }

            @Override
            public void bad(BadInput problem) {
                System.err.println(problem.getMessage());
            }
        });
        out.flush();
        System.err.printf("%.1f articles/s%n", count[0] * 1e9 / (System.nanoTime() - start));
    }

    private Show() {}
}
