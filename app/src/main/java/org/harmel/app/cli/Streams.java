package org.harmel.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes.
 *
 * @param in what is given to it
 * @param bytes where results go; under {@code out}, for those who write other things than text
 * @param out the same for text in UTF-8, buffered
 * @param err progress and warnings, line by line
 */
record Streams(InputStream in, OutputStream bytes, PrintWriter out, PrintWriter err) {
    private static final int BUFFER = 1 << 16;

    /** The process's own. */
    static Streams own() {
        return of(System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    static Streams of(InputStream in, OutputStream out, OutputStream err) {
        OutputStream results = new Results(out);
        return new Streams(
                in,
                results,
                new PrintWriter(
                        new java.io.BufferedWriter(new OutputStreamWriter(results, StandardCharsets.UTF_8), BUFFER)),
                new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true));
    }
}
