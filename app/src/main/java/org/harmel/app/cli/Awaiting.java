package org.harmel.app.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Input that says when it is about to wait for more, so that whoever waits for answers at the other end gets them first.
 * A file never waits before its end.
 */
final class Awaiting extends FilterInputStream {
    private final Runnable before;

    Awaiting(InputStream in, Runnable before) {
        super(in);
        this.before = before;
    }

    @Override
    public int read() throws IOException {
        tell();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        tell();
        return super.read(bytes, from, length);
    }

    private void tell() throws IOException {
        if (in.available() == 0) {
            before.run();
        }
    }
}
