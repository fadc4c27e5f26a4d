package org.harmel.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harmel.core.BadInput;

/** What DuckDB's messages mean for a user. */
final class Failure {
    private static final Pattern FULL = Pattern.compile(
            "No space left|File too large|quota|Could not write|Could not truncate|disk is full",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HELD = Pattern.compile("Conflicting lock|being used by another process");
    private static final Pattern HOLDER = Pattern.compile("held in (\\S+) \\(PID (\\d+)\\)|PID (\\d+)");
    private static final Pattern FOREIGN =
            Pattern.compile("not a valid DuckDB database|Corrupt database file|file version|newer version of DuckDB");
    private static final Pattern FORBIDDEN =
            Pattern.compile("Permission denied|Read-only file system|read-only mode|Cannot open file");
    private static final Pattern SPENT =
            Pattern.compile("has been invalidated|Connection was closed|connection closed", Pattern.CASE_INSENSITIVE);

    private Failure() {}

    static boolean held(SQLException e) {
        return HELD.matcher(said(e)).find();
    }

    /** The process that DuckDB names as holding the file, or nothing to say. */
    static String holder(SQLException e) {
        Matcher names = HOLDER.matcher(said(e));
        if (!names.find()) {
            return "another process";
        }
        return names.group(1) == null
                ? "process %s".formatted(names.group(3))
                : "process %s (%s)".formatted(names.group(2), names.group(1));
    }

    static RuntimeException of(Path ledger, SQLException e) {
        String said = said(e);
        if (FULL.matcher(said).find() || SPENT.matcher(said).find()) {
            return because(
                    e,
                    new BadInput(
                            ledger.toString(),
                            "cannot be written, the disk is full or a quota is reached",
                            "free some space and run the same command again; what was recorded before is safe"));
        }
        if (FOREIGN.matcher(said).find()) {
            return because(
                    e,
                    new BadInput(
                            ledger.toString(),
                            "is no ledger that this version can read",
                            "name a file that `harmel read` has made, or another name for a new one"));
        }
        if (FORBIDDEN.matcher(said).find()) {
            return because(e, readOnly(ledger));
        }
        return new IllegalStateException("%s: %s".formatted(ledger, said), e);
    }

    static BadInput readOnly(Path ledger) {
        return new BadInput(
                ledger.toString(),
                "cannot be written, the file or its folder is read-only",
                "copy it to a folder of your own, or change its permissions");
    }

    private static BadInput because(SQLException cause, BadInput told) {
        told.initCause(cause);
        return told;
    }

    private static String said(SQLException e) {
        return String.valueOf(e.getMessage());
    }
}
