package org.harmel.ingest.jsonl;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of bytes, none kept that is longer than the limit. */
final class Lines implements Closeable {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private int number;

    /**
     * @param number of the line, from 1
     * @param bytes without the line's end; empty where the line was over the limit
     * @param length in bytes
     */
    record Line(int number, Optional<byte[]> bytes, long length) {}

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line; empty at the end of the stream. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        boolean any = false;
        boolean open = true;
        while (open && fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length += end - at;
            if (length <= limit) {
                line.write(buffer, at, end - at);
            } else {
                line = new ByteArrayOutputStream();
            }
            open = end == filled;
            at = open ? end : end + 1;
        }
        number++;
        return any
                ? Optional.of(
                        new Line(number, length <= limit ? Optional.of(line.toByteArray()) : Optional.empty(), length))
                : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return at < filled;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
