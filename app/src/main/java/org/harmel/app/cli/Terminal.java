package org.harmel.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a person looks on, and how much fits on a line. */
final class Terminal {
    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int DEFAULT_WIDTH = 160;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 1000;
    private static final Pattern SIZE = Pattern.compile("\\d+ (\\d+)");

    private Terminal() {}

    static boolean takesResults() {
        return is(OUT);
    }

    static boolean takesWarnings() {
        return is(ERR);
    }

    /** See no-color.org for the variable. */
    static boolean colour() {
        return takesResults() && variable("NO_COLOR").isEmpty() && !"dumb".equals(System.getenv("TERM"));
    }

    /** Characters: {@code COLUMNS}, else what the terminal says, else {@value #DEFAULT_WIDTH}. */
    static int width() {
        return variable("COLUMNS")
                .flatMap(Terminal::number)
                .or(() -> takesResults() ? asked() : Optional.empty())
                .orElse(DEFAULT_WIDTH);
    }

    /** The console of the JDK tells of input and output together only; where there is a /proc, it tells of each. */
    private static boolean is(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null;
        }
    }

    private static Optional<Integer> asked() {
        try {
            Process stty = new ProcessBuilder("sh", "-c", "stty size < /dev/tty").start();
            stty.getOutputStream().close();
            Matcher size =
                    SIZE.matcher(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
            boolean told = stty.waitFor(1, TimeUnit.SECONDS) && size.matches();
            return told ? number(size.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String digits) {
        try {
            int width = Integer.parseInt(digits.strip());
            return width <= 0 ? Optional.empty() : Optional.of(Math.min(Math.max(width, LEAST_WIDTH), MOST_WIDTH));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty());
    }
}
