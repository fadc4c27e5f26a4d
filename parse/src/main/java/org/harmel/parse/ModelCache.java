package org.harmel.parse;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.harmel.core.BadInput;

/**
 * Keeps the {@link ModelFile} in a folder and makes it when there is none, or an old or damaged one.
 *
 * <p>One process at a time makes it, the others wait for its lock; it is moved to its name when it is whole.
 */
final class ModelCache {
    static final String NAME = "nlp4j-english-1.1.3-v" + ModelFile.VERSION + ".models";

    /** Heap for the conversion; the dependency model alone unpacks to 0.7 GB. */
    private static final String CONVERTER_HEAP = "-Xmx1200m";

    private static final String ENGLISH = "edu/emory/mathcs/nlp/models/en-dep.xz";

    private final Path folder;
    private final Consumer<String> progress;

    ModelCache(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** {@code $HARMEL_CACHE}, else {@code $XDG_CACHE_HOME/harmel}, else {@code ~/.cache/harmel}. */
    static Path defaultFolder() {
        Optional<Path> own = variable("HARMEL_CACHE").map(Path::of);
        Optional<Path> common = variable("XDG_CACHE_HOME").map(value -> Path.of(value, "harmel"));
        return own.or(() -> common).orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "harmel"));
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }

    /**
     * The models, made first if need be.
     *
     * @throws BadInput if the folder cannot be written or the models cannot be made
     */
    ModelFile open() {
        try {
            Optional<ModelFile> ready = ModelFile.open(folder.resolve(NAME));
            return ready.isPresent() ? ready.get() : make();
        } catch (IOException e) {
            throw new BadInput(
                    folder.toString(),
                    "the parser's models cannot be kept there (%s)".formatted(e),
                    "set HARMEL_CACHE to a folder that can be written and has 200 MB free");
        }
    }

    /** A lock on a file holds between processes, the monitor between threads of this one. */
    private ModelFile make() throws IOException {
        synchronized (ModelCache.class) {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                Optional<ModelFile> made = ModelFile.open(folder.resolve(NAME));
                if (made.isEmpty()) {
                    convert();
                    made = ModelFile.open(folder.resolve(NAME));
                }
                return made.orElseThrow(() -> new IOException(lock + ": the file made was damaged at once"));
            }
        }
    }

    private void convert() throws IOException {
        progress.accept("preparing the parser's models in %s, once, for about half a minute".formatted(folder));
        Path fresh = folder.resolve(NAME + ".new");
        List<String> command = List.of(
                java(),
                CONVERTER_HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                ModelConverter.class.getName(),
                fresh.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String last = relay(process);
        int code = exitCode(process);
        if (code != 0) {
            Files.deleteIfExists(fresh);
            throw new BadInput(
                    folder.toString(),
                    "the parser's models could not be made (exit %d: %s)".formatted(code, last),
                    "see that 1.5 GB of memory and nlp4j-english on the class path are there");
        }
        Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        progress.accept("the parser's models are ready");
    }

    /** Hands on what the process says; the last line tells a failure. */
    private String relay(Process process) throws IOException {
        String last = "";
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("SLF4J") && !line.isBlank()) {
                    progress.accept(line.strip());
                    last = line.strip();
                }
            }
        }
        return last;
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the parser's models were made", e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** This process's own class path, and where its loaders found what is needed: they may not use that path. */
    private static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> part : List.of(
                ModelConverter.class,
                BadInput.class,
                edu.emory.mathcs.nlp.component.template.OnlineComponent.class,
                it.unimi.dsi.fastutil.ints.IntSet.class)) {
            Optional.ofNullable(part.getProtectionDomain().getCodeSource())
                    .map(CodeSource::getLocation)
                    .map(ModelCache::file)
                    .ifPresent(places::add);
        }
        Optional.ofNullable(ModelCache.class.getClassLoader().getResource(ENGLISH))
                .map(ModelCache::jar)
                .ifPresent(places::add);
        places.addAll(
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator))));
        return String.join(File.pathSeparator, places);
    }

    private static String jar(URL resource) {
        String place = resource.getPath();
        int inside = place.indexOf("!/");
        return inside < 0
                ? ""
                : Path.of(java.net.URI.create(place.substring(0, inside))).toString();
    }

    private static String file(URL location) {
        try {
            return Path.of(location.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException("no file: " + location, e));
        }
    }
}
