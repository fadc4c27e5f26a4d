package org.harmel.app.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output whose failures are not swallowed, as {@link java.io.PrintWriter} would do. */
final class Results extends OutputStream {
    private final OutputStream to;

    Results(OutputStream to) {
        this.to = to;
    }

    /** Nobody takes the results any more, or they cannot be written. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Whether whoever took them has had enough, as {@code head} has. */
        boolean readerHasGone() {
            String said = String.valueOf(getMessage());
            return said.contains("Broken pipe")
                    || said.toLowerCase(java.util.Locale.ROOT).contains("pipe is being closed");
        }
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            to.write(bytes, from, length);
        } catch (IOException e) {
            throw new Lost(e);
        }
    }

    @Override
    public void flush() {
        try {
            to.flush();
        } catch (IOException e) {
            throw new Lost(e);
        }
    }
}
