package org.harmel.coder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.harmel.core.Ids;

/** The coder's data files: {@code files.txt} names them all, so that what they hold can be told from one hash. */
final class Lexicons {
    private static final String LIST = "files.txt";

    private Lexicons() {}

    /** Names below {@code org/harmel/coder}, sorted. */
    static List<String> names() {
        return new String(bytes(LIST), StandardCharsets.UTF_8).lines().toList();
    }

    /** Hash of all files. */
    static String hash() {
        List<String> names = names();
        String[] content = new String[2 * names.size()];
        for (int i = 0; i < names.size(); i++) {
            content[2 * i] = names.get(i);
            content[2 * i + 1] = new String(bytes(names.get(i)), StandardCharsets.ISO_8859_1);
        }
        return Ids.hash(content);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Lexicons.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("files.txt names %s, which is missing".formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
