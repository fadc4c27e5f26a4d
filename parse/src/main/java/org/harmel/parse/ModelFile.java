package org.harmel.parse;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The models in the form in which they are used, mapped from disk, so that opening copies nothing and processes share
 * the pages.
 *
 * <p>Numbers are little-endian. A header of {@link #HEADER} bytes: magic number, format version, length of the
 * description, place of the description, length of the file, checksum (CRC-32C) of all that follows the header. Then the
 * tables, each at a multiple of 8 bytes; then the description: names and places of the tables, followed by what {@link
 * Models} keeps there, as {@link DataOutput} writes it.
 */
final class ModelFile {
    /** Raised whenever the bytes or their meaning change; files of other versions are made again. */
    static final int VERSION = 4;

    static final long MAGIC = 0x4C444D4C454D5248L;
    static final int HEADER = 40;

    private static final int CHUNK = 1 << 18;

    private final Map<String, ByteBuffer> tables = new LinkedHashMap<>();
    private final DataInputStream description;

    private ModelFile(ByteBuffer file) throws IOException {
        byte[] bytes = new byte[file.getInt(12)];
        file.get((int) file.getLong(16), bytes);
        description = new DataInputStream(new ByteArrayInputStream(bytes));
        for (int left = description.readInt(); left > 0; left--) {
            String name = description.readUTF();
            int offset = (int) description.readLong();
            int length = (int) description.readLong();
            tables.put(name, file.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    /** The file, or nothing if there is none, or an old or damaged one. */
    static Optional<ModelFile> open(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (!isSound(channel)) {
                return Optional.empty();
            }
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return Optional.of(new ModelFile(file.order(ByteOrder.LITTLE_ENDIAN)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isSound(FileChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        if (channel.read(header, 0) < HEADER) {
            return false;
        }
        return header.getLong(0) == MAGIC
                && header.getInt(8) == VERSION
                && header.getLong(24) == channel.size()
                && header.getLong(32) == checksum(channel);
    }

    /** Of all bytes after the header. Read, not mapped, so that checking does not make the process larger. */
    static long checksum(FileChannel channel) throws IOException {
        CRC32C sum = new CRC32C();
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
        long at = HEADER;
        for (int read = channel.read(chunk, at); read > 0; read = channel.read(chunk, at)) {
            sum.update(chunk.flip());
            chunk.clear();
            at += read;
        }
        return sum.getValue();
    }

    ByteBuffer table(String name) throws IOException {
        ByteBuffer table = tables.get(name);
        if (table == null) {
            throw new IOException("the model file has no table " + name);
        }
        return table;
    }

    /** What stands after the list of tables; read once, in the order in which it was written. */
    DataInput description() {
        return description;
    }

    static void writeInts(DataOutput out, int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    static int[] readInts(DataInput in) throws IOException {
        int[] values = new int[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    static void writeLongs(DataOutput out, long[] values) throws IOException {
        out.writeInt(values.length);
        for (long value : values) {
            out.writeLong(value);
        }
    }

    static long[] readLongs(DataInput in) throws IOException {
        long[] values = new long[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }

    static void writeStrings(DataOutput out, List<String> values) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            out.writeUTF(value);
        }
    }

    static List<String> readStrings(DataInput in) throws IOException {
        List<String> values = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            values.add(in.readUTF());
        }
        return values;
    }
}
