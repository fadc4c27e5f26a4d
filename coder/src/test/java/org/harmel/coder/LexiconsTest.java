package org.harmel.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconsTest {
    private static final Path HOME = Path.of("src/main/resources/org/harmel/coder");

    /** What does not determine output, or does so by a hash of its own ({@code encoder/encoder.sha256}). */
    private static boolean isApart(String file) {
        return file.equals("files.txt") || file.endsWith(".onnx") || file.startsWith("ontology/examples/");
    }

    /** To mend: {@code (cd coder/src/main/resources/org/harmel/coder && find . -type f | sed 's,^\./,,' | grep -vE '^files.txt|onnx$|^ontology/examples' | LC_ALL=C sort > files.txt)} */
    @Test
    void theListNamesEveryFile() throws IOException {
        try (var files = Files.walk(HOME)) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(f -> HOME.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !isApart(f))
                    .sorted()
                    .toList();
            assertThat(Lexicons.names()).isEqualTo(there);
        }
    }

    @Test
    void theEncoderHasItsHash() throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(HOME.resolve("encoder/encoder.onnx")));
        assertThat(HOME.resolve("encoder/encoder.sha256"))
                .hasContent(HexFormat.of().formatHex(hash));
    }

    @Test
    void theHashIsAlwaysTheSame() {
        assertThat(Lexicons.hash()).isEqualTo(Lexicons.hash()).hasSize(16);
    }
}
