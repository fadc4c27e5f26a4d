package org.harmel.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;

/** DuckDB's native library, unpacked once for each version; safe for several processes at once. */
final class NativeLibrary {
    static final String PREFIX = "libduckdb_java.so_";
    private static final Duration ABANDONED = Duration.ofHours(1);

    private NativeLibrary() {}

    /**
     * The library for this machine as a file below {@code cache}, written there if it is not yet.
     *
     * @param from loader that finds the driver's jar
     * @return empty where the driver brings none for this machine, or is no jar
     * @throws IOException if the folder cannot be written
     */
    static Optional<Path> cached(Path cache, ClassLoader from) throws IOException {
        URL resource = from.getResource(PREFIX + system() + "_" + processor());
        if (resource == null) {
            return Optional.empty();
        }
        URLConnection connection = resource.openConnection();
        connection.setUseCaches(false);
        if (!(connection instanceof JarURLConnection inJar)) {
            return Optional.empty();
        }
        try (JarFile jar = inJar.getJarFile()) {
            ZipEntry entry = inJar.getJarEntry();
            Path file = cache.resolve("duckdb-%s-%08x".formatted(version(jar), entry.getCrc()))
                    .resolve(System.mapLibraryName("duckdb_java"));
            if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
                unpack(jar, entry, file);
            }
            return Optional.of(file);
        }
    }

    private static void unpack(JarFile jar, ZipEntry entry, Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        removeAbandoned(folder);
        Path part = Files.createTempFile(folder, "unpacking", ".part");
        try {
            CRC32 sum = new CRC32();
            try (InputStream in = jar.getInputStream(entry);
                    OutputStream out = new CheckedOutputStream(Files.newOutputStream(part), sum)) {
                in.transferTo(out);
            }
            if (sum.getValue() != entry.getCrc()) {
                throw new IOException("%s is not whole".formatted(part));
            }
            // Who comes second replaces the file by the same bytes; a process that has it mapped keeps the old ones.
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** A process that was killed while unpacking leaves its part; a younger one may belong to a living process. */
    private static void removeAbandoned(Path folder) throws IOException {
        Instant limit = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static String version(JarFile jar) throws IOException {
        String name = Path.of(jar.getName()).getFileName().toString();
        Attributes manifest =
                jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
        String version = manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        String said = version == null ? name.replaceFirst("\\.jar$", "") : version;
        return said.replaceAll("[^A-Za-z0-9._-]", "").replaceFirst("^duckdb_jdbc-", "");
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "arm64" : "amd64";
    }
}
