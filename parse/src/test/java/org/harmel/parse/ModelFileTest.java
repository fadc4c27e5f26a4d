package org.harmel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("models");
        try (ModelWriter out = new ModelWriter(file)) {
            out.table("odd", ByteBuffer.wrap(new byte[] {1, 2, 3}));
            out.table("longs", longs(7, 8));
            out.description.writeUTF("rest");
            out.finish();
        }
    }

    private static ByteBuffer longs(long first, long second) {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(first)
                .putLong(second)
                .flip();
    }

    @Test
    void readsWhatWasWritten() throws IOException {
        ModelFile read = ModelFile.open(file).orElseThrow();
        assertThat(read.table("odd").get(2)).isEqualTo((byte) 3);
        assertThat(read.table("longs").getLong(8)).isEqualTo(8);
        assertThat(read.description().readUTF()).isEqualTo("rest");
    }

    /** Places in the header (version, length), in a table and in the description. */
    @ParameterizedTest
    @ValueSource(longs = {0, 8, 24, 33, 41, 50, 80})
    void noticesAChangedByte(long at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 0x10);
        }
        assertThat(ModelFile.open(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 40, 70})
    void noticesACutFile(int length) throws IOException {
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), length));
        assertThat(ModelFile.open(file)).isEmpty();
    }

    @Test
    void isNothingWithoutAFile() throws IOException {
        assertThat(ModelFile.open(folder.resolve("none"))).isEmpty();
    }
}
