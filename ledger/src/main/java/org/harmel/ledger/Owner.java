package org.harmel.ledger;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.harmel.core.Json;
import tools.jackson.core.JacksonException;

/**
 * The process that has a ledger open, as it says so itself in {@code <ledger>.owner} (JSON, readable by the user only).
 *
 * @param pid number of the process
 * @param command what it is, as {@code harmel serve}
 * @param started when the process started, in milliseconds since 1970, so that a new process with an old number is not
 *     taken for it; empty where the system does not tell
 * @param url where it answers questions about the ledger, on the loopback interface
 * @param token what to show there
 */
public record Owner(long pid, String command, Optional<Long> started, Optional<String> url, Optional<String> token) {
    /** The file in which the owner of a ledger names itself. */
    public static Path file(Path ledger) {
        return ledger.resolveSibling(ledger.getFileName() + ".owner");
    }

    /** Who holds the ledger; empty if nobody said so, or a process that is gone. */
    public static Optional<Owner> of(Path ledger) {
        try {
            return Optional.of(Json.read(Files.readString(file(ledger)), Owner.class))
                    .filter(Owner::lives);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    static Owner self(String command) {
        ProcessHandle own = ProcessHandle.current();
        return new Owner(own.pid(), command, start(own), Optional.empty(), Optional.empty());
    }

    Owner at(String address, String secret) {
        return new Owner(pid, command, started, Optional.of(address), Optional.of(secret));
    }

    void write(Path ledger) throws IOException {
        Path target = file(ledger);
        Path folder = target.toAbsolutePath().getParent();
        Path part = Files.createTempFile(folder, "." + ledger.getFileName(), ".owner.part", onlyTheUser());
        Files.writeString(part, Json.write(this));
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean lives() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isPresent()
                && (started.isEmpty()
                        || start(process.get()).map(started.get()::equals).orElse(true));
    }

    private static Optional<Long> start(ProcessHandle process) {
        return process.info().startInstant().map(instant -> instant.toEpochMilli());
    }

    private static FileAttribute<?>[] onlyTheUser() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
