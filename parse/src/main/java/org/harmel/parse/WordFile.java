package org.harmel.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.harmel.core.BadInput;

/** Reads the word lists of this package: lines of tab-separated fields, {@code #} before comments. */
final class WordFile {
    private WordFile() {}

    /**
     * @param fields how many fields each line has
     * @throws BadInput if a line has another number of fields or an empty one
     */
    static List<String[]> read(String name, int fields) {
        try (InputStream in = WordFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BadInput(name, "is missing", "build the module again");
            }
            return read(name, fields, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<String[]> read(String name, int fields, BufferedReader lines) throws IOException {
        List<String[]> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.startsWith("#")) {
                rows.add(row(name, number, line, fields));
            }
        }
        return rows;
    }

    private static String[] row(String name, int number, String line, int fields) {
        String[] row = line.split("\t", -1);
        if (row.length != fields || List.of(row).contains("")) {
            throw new BadInput(
                    name, number, "\"%s\" has not %d fields".formatted(line, fields), "write them with tabs");
        }
        return row;
    }
}
