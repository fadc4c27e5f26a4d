package org.harmel.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.harmel.core.BadInput;

/**
 * Files under a path, by name, so that every machine reads in the same order. Names that begin with a point are left
 * out within folders, and links to folders are not followed, since they can lead in a circle.
 */
final class Walk {
    private Walk() {}

    static void files(Path path, Consumer<Path> file, Consumer<BadInput> bad) {
        if (Files.isDirectory(path)) {
            folder(path, file, bad);
        } else if (Files.exists(path)) {
            file.accept(path);
        } else {
            bad.accept(new BadInput(path.toString(), "does not exist", "check the name"));
        }
    }

    private static void folder(Path folder, Consumer<Path> file, Consumer<BadInput> bad) {
        for (Path path : entries(folder, bad)) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                folder(path, file, bad);
            } else if (!Files.isDirectory(path)) {
                file.accept(path);
            }
        }
    }

    private static List<Path> entries(Path folder, Consumer<BadInput> bad) {
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, p -> !name(p).startsWith("."))) {
            stream.forEach(paths::add);
        } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
            bad.accept(
                    new BadInput(folder.toString(), "cannot be opened (" + e.getMessage() + ")", "check its rights"));
        }
        paths.sort(Comparator.comparing(Walk::name));
        return paths;
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
