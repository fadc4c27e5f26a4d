package org.harmel.app.cli;

import java.nio.file.Path;
import org.harmel.ledger.Ledger;
import org.harmel.ledger.Opening;

/** A process that holds a ledger until its standard input ends: {@code Holder LEDGER}. */
public final class Holder {
    private Holder() {}

    public static void main(String[] args) throws Exception {
        try (Ledger ledger = Ledger.open(Path.of(args[0]), Opening.by("harmel test"))) {
            System.out.println("holds " + ledger.file());
            System.in.read();
        }
    }
}
