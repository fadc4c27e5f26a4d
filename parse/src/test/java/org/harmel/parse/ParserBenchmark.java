package org.harmel.parse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Tags, lemmas, names and trees of sentences already cut into words: our models and the library's own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2500m", "-XX:+UseSerialGC"})
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 5, time = 10)
public class ParserBenchmark {
    @Param({"ours", "library"})
    String reader = "";

    @Param("../app/src/main/resources/org/harmel/app/demo/reports.jsonl")
    String texts = "";

    private List<List<Words.Word>> sentences = List.of();
    private Function<List<Words.Word>, Object> read = words -> words;

    /** Where this thread stands in the texts. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Done {
        public long tokens;
        private int next;
    }

    @Setup
    public void open() throws IOException {
        sentences = Texts.sentences(Path.of(texts));
        read = reader.equals("ours") ? ours() : new Library(false)::read;
    }

    private static Function<List<Words.Word>, Object> ours() throws IOException {
        Models models = new Models(new ModelCache(ModelCache.defaultFolder(), System.out::println).open());
        return words -> {
            Draft draft = new Draft(words);
            models.read(draft, false);
            return draft;
        };
    }

    @Benchmark
    public Object sentence(Done done) {
        List<Words.Word> words = sentences.get(done.next);
        done.next = (done.next + 1) % sentences.size();
        done.tokens += words.size();
        return read.apply(words);
    }
}
