package org.harmel.app;

import org.harmel.app.cli.Harmel;

/** The command line's entry. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(Harmel.run(args));
    }
}
