package org.harmel.parse;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a {@link ModelFile}. */
final class ModelWriter implements Closeable {
    private final FileChannel channel;
    private final Map<String, long[]> places = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long end = ModelFile.HEADER;

    /** What the models keep beside the tables, in the order in which {@link ModelFile#description} reads it. */
    final DataOutputStream description = new DataOutputStream(bytes);

    ModelWriter(Path path) throws IOException {
        channel = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    void table(String name, ByteBuffer table) throws IOException {
        places.put(name, new long[] {end, table.remaining()});
        append(table);
        end = (end + 7) / 8 * 8;
    }

    /** The description and the header; a file without them is not sound. */
    void finish() throws IOException {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(list);
        out.writeInt(places.size());
        for (Map.Entry<String, long[]> entry : places.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeLong(entry.getValue()[0]);
            out.writeLong(entry.getValue()[1]);
        }
        out.write(bytes.toByteArray());
        long start = end;
        append(ByteBuffer.wrap(list.toByteArray()));
        ByteBuffer header = ByteBuffer.allocate(ModelFile.HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(ModelFile.MAGIC)
                .putInt(ModelFile.VERSION)
                .putInt(list.size())
                .putLong(start);
        header.putLong(end).putLong(ModelFile.checksum(channel)).flip();
        channel.write(header, 0);
        channel.force(true);
    }

    private void append(ByteBuffer data) throws IOException {
        while (data.hasRemaining()) {
            end += channel.write(data, end);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
