package org.harmel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.harmel.core.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills, full disks, other processes, wrong paths: what the user is told, and that the ledger stays whole. */
class MishapsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void aKillLosesAtMostTheArticleInFlight(int after) throws Exception {
        Path killed = folder.resolve("killed.duckdb");
        Process child = Child.process(killed, 500).start();
        try (BufferedReader says = child.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(says, "put " + after);
            child.destroyForcibly().waitFor();
        }
        try (Ledger again = Ledger.open(killed);
                Ledger undisturbed = Ledger.open(folder.resolve("undisturbed.duckdb"))) {
            long kept = again.info().articles();
            assertThat(kept).isGreaterThan(after);
            assertThat(again.info().events()).isEqualTo(10 * kept);
            for (int i = 0; i < kept + 5; i++) {
                assertThat(again.put(Child.article(i), Told.RUN)).isEqualTo(i >= kept);
                undisturbed.put(Child.article(i), Told.RUN);
            }
            assertThat(LedgerTest.everything(again)).isEqualTo(LedgerTest.everything(undisturbed));
        }
    }

    @Test
    void aFullDiskIsToldAndLosesNothingThatWasKept() throws Exception {
        Path full = folder.resolve("full.duckdb");
        try (Ledger warm = Ledger.open(full)) {
            warm.put(Child.article(0), Told.RUN);
        }
        Process child = Child.process(4000, full, 5000).start();
        List<String> said = lines(child);
        assertThat(child.waitFor()).isZero();
        long put = said.stream().filter(line -> line.startsWith("put")).count();
        assertThat(said)
                .anyMatch(line -> line.startsWith("bad input: " + full)
                        && line.contains("the disk is full or a quota is reached"));
        try (Ledger again = Ledger.open(full)) {
            assertThat(again.info().articles()).isEqualTo(put);
            assertThat(again.info().events()).isEqualTo(10 * put);
            assertThat(again.put(Child.article((int) put), Told.RUN)).isTrue();
        }
    }

    @Test
    void aLedgerThatAnotherProcessHoldsNamesIt() throws Exception {
        Path held = folder.resolve("held.duckdb");
        Process child = Child.process(held, 1, "hold").start();
        try (BufferedReader says = child.inputReader(StandardCharsets.UTF_8)) {
            awaitLine(says, "put 0");
            List<String> told = new ArrayList<>();
            Opening impatient = new Opening("a test", Duration.ofMillis(1200), told::add);
            assertThatThrownBy(() -> Ledger.open(held, impatient))
                    .isInstanceOf(BadInput.class)
                    .hasMessage(
                            "%s: is held by process %d (child of a test); end that process or wait for it, one process owns a ledger",
                            held.toRealPath(), child.pid());
            assertThat(told)
                    .containsExactly("waiting for process %d (child of a test), which holds %s"
                            .formatted(child.pid(), held.toRealPath()));
            Files.delete(Owner.file(held));
            Opening atOnce = new Opening("a test", Duration.ZERO, told::add);
            assertThatThrownBy(() -> Ledger.open(held, atOnce))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("process " + child.pid());
        } finally {
            child.destroyForcibly().waitFor();
        }
        try (Ledger free = Ledger.openExisting(held)) {
            assertThat(free.info().articles()).isEqualTo(1);
        }
    }

    @Test
    void aLedgerThatThisProcessHoldsIsNotOpenedTwice() {
        Path twice = folder.resolve("twice.duckdb");
        Opening atOnce = new Opening("a test", Duration.ZERO, line -> {});
        try (Ledger ledger = Ledger.open(twice)) {
            assertThatThrownBy(() -> Ledger.open(twice, atOnce))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining(
                            "is held by process " + ProcessHandle.current().pid());
            assertThat(ledger.info().articles()).isZero();
        }
        Ledger.open(twice).close();
    }

    @Test
    void theOwnerSaysWhoAndWhereItIs() throws IOException {
        Path file = folder.resolve("owned.duckdb");
        try (Ledger ledger = Ledger.open(file, Opening.by("harmel serve"))) {
            assertThat(Owner.of(ledger.file()).orElseThrow().command()).isEqualTo("harmel serve");
            ledger.announce("http://127.0.0.1:8080", "secret");
            assertThat(Owner.of(ledger.file()).flatMap(Owner::url)).contains("http://127.0.0.1:8080");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Owner.file(ledger.file()))))
                    .isEqualTo("rw-------");
        }
        assertThat(Owner.file(file)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what the owner file holds                           | believed
            {"pid":999999999,"command":"gone"}                    | false
            {"pid":1,"command":"another life","started":12345}    | false
            no JSON                                               | false
            {"pid":1,"command":"lives"}                           | true
            """)
    void anOwnerThatIsGoneIsNotBelieved(String content, boolean believed) throws IOException {
        Path file = folder.resolve("stale.duckdb");
        Files.writeString(Owner.file(file), content);
        assertThat(Owner.of(file).isPresent()).isEqualTo(believed);
        Ledger.open(file).close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # path                  | what is told
            file/below.duckdb       | file is a file, not a folder; name a file in a folder
            file/far/below.duckdb   | file is a file, not a folder; name a file in a folder
            missing/new.duckdb      | there is no folder
            dir                     | is a folder; name a file in it, as harmel.duckdb
            locked.duckdb           | cannot be written, the file or its folder is read-only
            text.duckdb             | is no ledger that this version can read
            foreign.duckdb          | is a database, but no ledger of Harmel; name another file for the ledger
            newer.duckdb            | was made by a newer Harmel (its schema is 99, this one knows 2)
            """)
    void aPathThatCannotBeALedgerIsExplained(String path, String told) throws Exception {
        Files.writeString(folder.resolve("file"), "words");
        Files.createDirectory(folder.resolve("dir"));
        Files.writeString(folder.resolve("text.duckdb"), "These are words and no database. ".repeat(1000));
        database("foreign.duckdb", "CREATE TABLE guests (name VARCHAR)");
        database("newer.duckdb", "CREATE TABLE schema_version AS SELECT 99 AS version");
        Ledger.open(folder.resolve("locked.duckdb")).close();
        Files.setPosixFilePermissions(folder.resolve("locked.duckdb"), PosixFilePermissions.fromString("r--r--r--"));
        Map<Path, Long> before = sizes();
        assertThatThrownBy(() -> Ledger.open(folder.resolve(path)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(told);
        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void askingALedgerThatIsNotThereSaysHowToMakeOne() {
        Path none = folder.resolve("none.duckdb");
        assertThatThrownBy(() -> Ledger.openExisting(none))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("there is no ledger; make one with `harmel read PATH --ledger " + none + "`");
        assertThat(none).doesNotExist();
    }

    @Test
    void aLedgerThatWasKilledWhileItWasMadeIsMade() throws Exception {
        database("begun.duckdb", "SELECT 1");
        try (Ledger ledger = Ledger.open(folder.resolve("begun.duckdb"))) {
            assertThat(ledger.put(Child.article(1), Told.RUN)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # HARMEL_CACHE | XDG_CACHE_HOME | folder
            /own           | /shared        | /own
            -              | /shared        | /shared/harmel
            -              | -              | /home/reader/.cache/harmel
            ''             | ''             | /home/reader/.cache/harmel
            """)
    void theCacheFolderIsTheUsersChoice(String own, String shared, String wanted) {
        Map<String, String> environment = new java.util.HashMap<>();
        Optional.ofNullable(own).ifPresent(value -> environment.put("HARMEL_CACHE", value));
        Optional.ofNullable(shared).ifPresent(value -> environment.put("XDG_CACHE_HOME", value));
        assertThat(CacheFolder.of(environment, "/home/reader")).isEqualTo(Path.of(wanted));
    }

    @Test
    void theLibraryIsUnpackedOnceAndMendedWhenCutShort() throws Exception {
        Path jar = folder.resolve("driver-9.9.jar");
        byte[] library = "a native library".getBytes(StandardCharsets.UTF_8);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String system : List.of("linux_amd64", "linux_arm64", "macos_arm64", "windows_amd64")) {
                out.putNextEntry(new JarEntry(NativeLibrary.PREFIX + system));
                out.write(library);
            }
        }
        Path cache = folder.resolve("cache");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Path first = NativeLibrary.cached(cache, loader).orElseThrow();
            assertThat(first.getParent().getFileName().toString()).startsWith("duckdb-driver-9.9-");
            assertThat(first).hasBinaryContent(library);
            Files.writeString(first, "a nat");
            assertThat(NativeLibrary.cached(cache, loader)).contains(first);
            assertThat(first).hasBinaryContent(library);
            try (Stream<Path> files = Files.list(first.getParent())) {
                assertThat(files).containsExactly(first);
            }
        }
    }

    @Test
    void theDriverLeavesNothingInTheTemporaryFolder() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        ProcessBuilder builder = Child.process(folder.resolve("quiet.duckdb"), 1);
        builder.command().add(1, "-Djava.io.tmpdir=" + temporary);
        assertThat(lines(builder.start())).contains("put 0");
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files.filter(file -> file.toString().contains("duckdb"))).isEmpty();
        }
    }

    private void database(String name, String sql) throws Exception {
        try (Connection connection = DuckDriver.connect(folder.resolve(name));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Map<Path, Long> sizes() throws IOException {
        Map<Path, Long> sizes = new java.util.TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(file, Files.size(file));
            }
        }
        return sizes;
    }

    private static void awaitLine(BufferedReader says, String wanted) throws IOException {
        String line = says.readLine();
        while (line != null && !line.equals(wanted)) {
            line = says.readLine();
        }
        assertThat(line).isEqualTo(wanted);
    }

    private static List<String> lines(Process process) throws IOException {
        try (InputStream out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
