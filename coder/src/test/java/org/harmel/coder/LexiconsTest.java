package org.harmel.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconsTest {
    private static final Path HOME = Path.of("src/main/resources/org/harmel/coder");

    /** To mend: {@code (cd coder/src/main/resources/org/harmel/coder && find . -type f | sed 's,^\./,,' | grep -v ^files.txt | LC_ALL=C sort > files.txt)} */
    @Test
    void theListNamesEveryFile() throws IOException {
        try (var files = Files.walk(HOME)) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(f -> HOME.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !f.equals("files.txt"))
                    .sorted()
                    .toList();
            assertThat(Lexicons.names()).isEqualTo(there);
        }
    }

    @Test
    void theHashIsAlwaysTheSame() {
        assertThat(Lexicons.hash()).isEqualTo(Lexicons.hash()).hasSize(16);
    }
}
