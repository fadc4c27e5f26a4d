package org.harmel.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.harmel.app.Main;
import org.harmel.core.Json;
import tools.jackson.databind.JsonNode;

/** What a command answered. */
record Told(int code, String out, String err) {
    /** In this process, with nothing on standard input. */
    static Told by(String... args) {
        return given("", args);
    }

    static Told given(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
        int code = Harmel.run(Streams.of(new ByteArrayInputStream(bytes), out, err), args);
        return new Told(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** In a shell, where {@code harmel} is the command in a process of its own. */
    static Told shell(Path folder, String script) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder("bash", "-c", "harmel() { %s \"$@\"; }%n%s".formatted(java(), script))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(100, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("still running: " + script);
        }
        return new Told(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    static String java() {
        return "'%s' -Xmx600m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' %s"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        Main.class.getName());
    }

    /** Each line of the output as JSON. */
    List<JsonNode> json() {
        List<JsonNode> rows = new ArrayList<>();
        out.lines().forEach(line -> rows.add(Json.mapper().readTree(line)));
        return rows;
    }
}
