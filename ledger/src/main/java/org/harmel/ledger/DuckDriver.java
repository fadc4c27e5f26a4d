package org.harmel.ledger;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB's JDBC driver, with its native library taken from the cache folder.
 *
 * <p>As shipped, the driver copies its library of 72 MB into the temporary folder at each start, and a process that is
 * killed leaves the copy there. It has no setting for this, but where its own class loader knows no such resource it asks
 * {@link System#loadLibrary}; so it gets a class loader of its own, which hides the resource and names the cached file.
 * Where the cache folder cannot be used the driver is loaded as shipped.
 */
final class DuckDriver {
    private static final String DRIVER = "org.duckdb.DuckDBDriver";

    private DuckDriver() {}

    /** A new connection; connections of one process to one file share the database. */
    static Connection connect(Path file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        return Holder.DUCK.connect("jdbc:duckdb:" + file, settings);
    }

    private static final class Holder {
        static final Driver DUCK = load();

        private static Driver load() {
            ClassLoader ours = DuckDriver.class.getClassLoader();
            try {
                Optional<Path> library = NativeLibrary.cached(CacheFolder.ofUser(), ours);
                if (library.isPresent()) {
                    return isolated(library.get(), ours);
                }
            } catch (IOException | ReflectiveOperationException | LinkageError e) {
                // a cache folder that cannot be written or executed from: the driver's own way needs none
            }
            try {
                return instance(ours);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("DuckDB's driver does not start", e);
            }
        }

        private static Driver isolated(Path library, ClassLoader ours) throws ReflectiveOperationException {
            URL code = Class.forName(DRIVER, false, ours)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation();
            return instance(new Isolated(code, library, ours));
        }

        private static Driver instance(ClassLoader loader) throws ReflectiveOperationException {
            return (Driver) Class.forName(DRIVER, true, loader).getConstructor().newInstance();
        }
    }

    /** Defines the driver's classes itself and leaves all others to its parent. */
    private static final class Isolated extends URLClassLoader {
        private final Path library;

        Isolated(URL code, Path library, ClassLoader parent) {
            super(new URL[] {code}, parent);
            this.library = library;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.duckdb.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }

        @Override
        public @Nullable URL getResource(String name) {
            return name.startsWith(NativeLibrary.PREFIX) ? null : super.getResource(name);
        }

        @Override
        protected @Nullable String findLibrary(String name) {
            return name.equals("duckdb_java") ? library.toString() : null;
        }
    }
}
