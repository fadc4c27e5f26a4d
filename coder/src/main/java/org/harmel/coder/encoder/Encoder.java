package org.harmel.coder.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harmel.core.Ids;
import org.harmel.core.Span;

/**
 * Says of two marked parties of a sentence what the first does to the second. Safe for use by many threads; opened once, some
 * 0.2 s and 60 MB, by {@link #shipped}.
 *
 * <p>Each pair is scored by itself and on one thread, so that an answer depends on nothing but the pair: the int8 kernels scale
 * by what else stands in a batch.
 */
public final class Encoder implements Guesses {
    private static final String MODEL = "encoder.onnx";
    private static final String VOCABULARY = "vocab.txt";

    private record Columns(int from, List<String> labels) {}

    private record Output(float[] scores, float[] vector) {}

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final Map<String, Columns> heads;
    private final List<Head> added;

    private Encoder(Encoder of, List<Head> added) {
        environment = of.environment;
        session = of.session;
        pieces = of.pieces;
        heads = of.heads;
        this.added = List.copyOf(added);
    }

    private Encoder(byte[] model, WordPieces pieces) {
        this.pieces = pieces;
        added = List.of();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            session = environment.createSession(model, options);
            String labels = session.getMetadata().getCustomMetadata().getOrDefault("labels", "");
            heads = heads(labels.lines().toList());
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder cannot be opened: " + e.getMessage(), e);
        }
    }

    /** The one that ships with the product. */
    public static Encoder shipped() {
        return Shipped.ENCODER;
    }

    /** With codes of a user's own beside the types. */
    public Encoder with(List<Head> more) {
        return new Encoder(this, more);
    }

    private static final class Shipped {
        private static final Encoder ENCODER = new Encoder(
                bytes(MODEL),
                new WordPieces(new String(bytes(VOCABULARY), StandardCharsets.UTF_8)
                        .lines()
                        .toList()));
    }

    static byte[] bytes(String name) {
        try (InputStream in = Encoder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Columns> heads(List<String> columns) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (String column : columns) {
            String[] parts = column.split(":", 2);
            labels.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(parts[1]);
        }
        Map<String, Columns> heads = new LinkedHashMap<>();
        int from = 0;
        for (Map.Entry<String, List<String>> entry : labels.entrySet()) {
            heads.put(entry.getKey(), new Columns(from, List.copyOf(entry.getValue())));
            from += entry.getValue().size();
        }
        return heads;
    }

    @Override
    public String id() {
        return added.isEmpty()
                ? ""
                : Ids.hash(added.stream()
                        .map(h -> h.type() + h.bias() + Arrays.toString(h.weights()))
                        .toArray(String[]::new));
    }

    @Override
    public boolean knows(String lemma) {
        return Guesses.super.knows(lemma)
                || added.stream().anyMatch(head -> head.triggers().contains(lemma));
    }

    /** @return empty where the two overlap or stand too far from each other */
    @Override
    public Optional<Guess> guess(String text, Span actor, Span recipient) {
        return Marked.of(pieces, text, actor, recipient).map(this::run).map(this::guess);
    }

    /** What the encoder makes of a pair before it is judged: {@link Head#WIDTH} numbers. */
    public Optional<float[]> vector(String text, Span actor, Span recipient) {
        return Marked.of(pieces, text, actor, recipient).map(this::run).map(Output::vector);
    }

    private Guess guess(Output output) {
        Guess guess = new Guess(
                shares(output.scores(), "type"), shares(output.scores(), "act"), shares(output.scores(), "status"));
        for (Head head : added) {
            guess = guess.with(head.type(), head.share(output.vector()));
        }
        return guess;
    }

    /** Softmax over the columns of one head. */
    private Map<String, Double> shares(float[] scores, String name) {
        Columns head = Optional.ofNullable(heads.get(name)).orElseThrow();
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < head.labels().size(); i++) {
            most = Math.max(most, scores[head.from() + i]);
        }
        double sum = 0;
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < head.labels().size(); i++) {
            double share = Math.exp(scores[head.from() + i] - most);
            sum += share;
            shares.put(head.labels().get(i), share);
        }
        double total = sum;
        shares.replaceAll((label, share) -> share / total);
        return shares;
    }

    private static float[] row(OrtSession.Result result, String name) throws OrtException {
        return ((float[][]) result.get(name).orElseThrow().getValue())[0];
    }

    private Output run(Marked pair) {
        int length = pair.ids().length;
        long[] ids = new long[length];
        float[] mask = new float[length];
        float[] marks = new float[3 * length];
        for (int i = 0; i < length; i++) {
            ids[i] = pair.ids()[i];
            mask[i] = 1;
            marks[2 * length + i] = 1;
        }
        for (int at : pair.actor()) {
            marks[at] = 1;
        }
        for (int at : pair.recipient()) {
            marks[length + at] = 1;
        }
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {1, length});
                OnnxTensor maskTensor =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(mask), new long[] {1, length});
                OnnxTensor markTensor =
                        OnnxTensor.createTensor(environment, FloatBuffer.wrap(marks), new long[] {1, 3, length});
                OrtSession.Result result =
                        session.run(Map.of("ids", idTensor, "mask", maskTensor, "marks", markTensor))) {
            return new Output(row(result, "scores"), row(result, "vector"));
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
        }
    }
}
