package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.harmel.core.BadInput;
import org.harmel.core.Event.Strand;
import org.harmel.core.Event.Track;
import org.harmel.core.Json;
import org.harmel.core.Status;

/** From an act and where it stands to the PLOVER code of record, its track and strand ({@code ontology/record.tsv}). */
final class RecordTable {
    /**
     * @param mode of record, empty where it has none
     * @param counted whether charts count it
     */
    record Code(String type, Optional<String> mode, Track track, Strand strand, boolean counted) {}

    private record Row(
            String status,
            String actType,
            String actMode,
            String context,
            String type,
            String mode,
            Track track,
            Strand strand,
            boolean counted) {
        boolean matches(Status s, String type, Optional<String> mode, boolean military) {
            return status.equals(Json.name(s))
                    && (actType.equals("*") || actType.equals(type))
                    && (actMode.equals("*") || mode.equals(Optional.of(actMode)))
                    && (context.equals("*") || context.equals(military ? "military" : "other"));
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, OptionalDouble> goldstein = new HashMap<>();
    private final Map<String, Entry> entries;

    RecordTable(String table, String cameo, Map<String, Entry> entries) {
        this.entries = entries;
        List<String> lines = table.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] f = lines.get(i).split("\t", -1);
            if (!lines.get(i).startsWith("#") && !f[0].equals("status")) {
                if (f.length < 9) {
                    throw new BadInput(
                            "record.tsv", i + 1, "has %d fields".formatted(f.length), "write nine, parted by tabs");
                }
                rows.add(new Row(
                        f[0],
                        f[1],
                        f[2],
                        f[3],
                        f[4],
                        f[5],
                        Track.valueOf(upper(f[6])),
                        Strand.valueOf(upper(f[7])),
                        f[8].equals("yes")));
            }
        }
        cameo.lines().filter(l -> !l.startsWith("#") && !l.startsWith("code\t")).forEach(line -> {
            String[] f = line.split("\t", -1);
            goldstein.put(f[0], f[2].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(f[2])));
        });
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * @param military whether the act itself is of armed forces or arms
     */
    Code of(String type, Optional<String> mode, Status status, boolean military) {
        String like =
                Optional.ofNullable(entries.get(type)).flatMap(Entry::like).orElse(type);
        for (Row row : rows) {
            if (row.matches(status, like, mode, military)) {
                String of = row.type.equals("=") || row.type.equals(like) ? type : row.type;
                Optional<String> ofMode =
                        row.mode.equals("=") ? mode : row.mode.isEmpty() ? Optional.empty() : Optional.of(row.mode);
                return new Code(of, ofMode, row.track, row.strand, row.counted);
            }
        }
        throw new IllegalStateException("record.tsv has no row for %s %s %s".formatted(status, type, mode));
    }

    int quad(String type) {
        return entry(type).quad();
    }

    double score(String type, Optional<String> mode) {
        Entry entry = entry(type);
        return mode.map(entry.modes()::get).map(Entry.Mode::score).orElse(entry.score());
    }

    String cameo(String type, Optional<String> mode) {
        Entry entry = entry(type);
        return mode.map(entry.modes()::get).map(Entry.Mode::cameo).orElse(entry.cameo());
    }

    OptionalDouble goldstein(String cameo) {
        return goldstein.getOrDefault(cameo, OptionalDouble.empty());
    }

    private Entry entry(String type) {
        Entry entry = entries.get(type);
        if (entry == null) {
            throw new BadInput(
                    "record.tsv", "leads to " + type + ", of which there is no entry", "add " + type + ".yaml");
        }
        return entry;
    }
}
