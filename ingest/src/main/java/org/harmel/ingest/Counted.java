package org.harmel.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells after each read how many bytes have been taken. */
final class Counted extends FilterInputStream {
    private final LongConsumer told;
    private long count;

    Counted(InputStream in, long before, LongConsumer told) {
        super(in);
        this.told = told;
        this.count = before;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        tell(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        tell(Math.max(0, n));
        return n;
    }

    private void tell(int n) {
        if (n > 0) {
            count += n;
            told.accept(count);
        }
    }
}
