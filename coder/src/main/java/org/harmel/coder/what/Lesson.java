package org.harmel.coder.what;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.harmel.core.BadInput;
import org.harmel.core.Json;
import org.harmel.core.Span;
import org.harmel.core.Status;

/**
 * A sentence with its parties marked and what is done between them: it teaches the encoder or checks the coder. A line of {@code
 * ontology/examples/TYPE.txt}, {@code CONSULT/visit occurred | [Norway's foreign minister] {arrived} in <Helsinki>.}: the
 * act and where it stands, the actor in brackets, the recipient in angles, the trigger in braces. The file is named by the
 * type of record. {@code none | …} says that nothing is done by the one to the other.
 *
 * @param file and {@code line} where it stands
 * @param text of the sentence, without marks
 * @param type of record, or {@code none}
 * @param act as {@code TYPE} or {@code TYPE/mode}; empty for {@code none}
 * @param check whether it only checks: one in five, by the hash of its text, and never taught
 */
public record Lesson(
        String file,
        int line,
        String text,
        Optional<Span> actor,
        Optional<Span> recipient,
        Optional<Span> trigger,
        String type,
        String act,
        Optional<Status> status,
        boolean check) {
    /** The type of a line that says that nothing is done. */
    public static final String NONE = "none";

    private static final String HOME = "ontology/examples/";
    private static final String OPENING = "[<{";
    private static final String CLOSING = "]>}";

    /**
     * Those that ship with the product.
     *
     * @param type the file: a type of record, or {@code NONE} for plain news that must yield nothing
     */
    public static List<Lesson> shipped(Ontology ontology, String type) {
        String file = type + ".txt";
        return Resources.find(HOME + file)
                .map(text -> read(ontology, file, text))
                .orElse(List.of());
    }

    /**
     * Those of a user's folder, {@code examples/TYPE.txt} in it.
     *
     * @throws BadInput naming file and line
     */
    public static List<Lesson> in(Path folder, Ontology ontology, String type) {
        Path file = folder.resolve("examples").resolve(type + ".txt");
        try {
            return Files.exists(file) ? read(ontology, type + ".txt", Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new BadInput(
                    file.toString(), "cannot be read, " + e.getMessage(), "check its rights and encoding (UTF-8)");
        }
    }

    /**
     * @param file named TYPE.txt
     * @throws BadInput naming file and line where a line has not that form, or its act and status give another type
     */
    public static List<Lesson> read(Ontology ontology, String file, String text) {
        List<Lesson> all = new ArrayList<>();
        Map<String, Integer> seen = new TreeMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                Lesson lesson = line(ontology, file, i + 1, lines.get(i));
                Integer before = seen.putIfAbsent(lesson.text(), i + 1);
                if (before != null) {
                    throw new BadInput(file, i + 1, "the sentence of line " + before + " again", "take one away");
                }
                all.add(lesson);
            }
        }
        return all;
    }

    /** The text with its marks, as the file has it. */
    public String marked() {
        TreeMap<Span, String> spans = new TreeMap<>(Comparator.reverseOrder());
        actor.ifPresent(span -> spans.put(span, "[]"));
        recipient.ifPresent(span -> spans.put(span, "<>"));
        trigger.ifPresent(span -> spans.put(span, "{}"));
        StringBuilder marked = new StringBuilder(text);
        spans.forEach(
                (span, marks) -> marked.insert(span.end(), marks.charAt(1)).insert(span.start(), marks.charAt(0)));
        return marked.toString();
    }

    private static Lesson line(Ontology ontology, String file, int line, String words) {
        String[] parts = words.split(" \\| ", 2);
        if (parts.length < 2) {
            throw new BadInput(file, line, "has no ' | '", "write `ACT status | sentence` or `none | sentence`");
        }
        StringBuilder text = new StringBuilder();
        Map<Character, Span> marks = marks(file, line, parts[1].strip(), text);
        String sentence = text.toString();
        Optional<Span> actor = Optional.ofNullable(marks.get('['));
        Optional<Span> recipient = Optional.ofNullable(marks.get('<'));
        Optional<Span> trigger = Optional.ofNullable(marks.get('{'));
        boolean check = isCheck(sentence);
        String code = parts[0].strip();
        String type = file.replaceFirst("\\.txt$", "");
        if (code.equals(NONE) || type.equals("NONE")) {
            return new Lesson(file, line, sentence, actor, recipient, trigger, NONE, "", Optional.empty(), check);
        }
        String[] act = code.split("\\s+");
        if (act.length != 2 || trigger.isEmpty()) {
            throw new BadInput(
                    file,
                    line,
                    "'%s' and the marks do not tell an act".formatted(code),
                    "write `TYPE/mode status` and mark the {trigger}");
        }
        Status status = status(file, line, act[1]);
        String recorded = recorded(ontology, file, line, act[0], status);
        if (!recorded.equals(type)) {
            throw new BadInput(
                    file, line, "'%s' is recorded as %s".formatted(code, recorded), "move it to " + recorded + ".txt");
        }
        return new Lesson(file, line, sentence, actor, recipient, trigger, type, act[0], Optional.of(status), check);
    }

    private static Status status(String file, int line, String word) {
        for (Status status : Status.values()) {
            if (Json.name(status).equals(word)) {
                return status;
            }
        }
        throw new BadInput(file, line, "'%s' is no status".formatted(word), "use one of " + List.of(Status.values()));
    }

    private static String recorded(Ontology ontology, String file, int line, String act, Status status) {
        String[] code = act.split("/", 2);
        Optional<String> mode = code.length > 1 ? Optional.of(code[1]) : Optional.empty();
        Entry entry = ontology.entry(code[0])
                .orElseThrow(() ->
                        new BadInput(file, line, "'%s' is no type".formatted(code[0]), "use one of " + Ontology.TYPES));
        if (mode.isPresent() && !entry.modes().containsKey(mode.get())) {
            throw new BadInput(
                    file,
                    line,
                    "%s has no mode '%s'".formatted(code[0], mode.get()),
                    "use one of " + entry.modes().keySet());
        }
        return ontology.record().of(code[0], mode, status, false).type();
    }

    /** Spans of what is marked, by the opening mark; the text without marks goes to {@code text}. */
    private static Map<Character, Span> marks(String file, int line, String marked, StringBuilder text) {
        Map<Character, Span> spans = new TreeMap<>();
        int opened = -1;
        int start = 0;
        for (char c : marked.toCharArray()) {
            int opens = OPENING.indexOf(c);
            int closes = CLOSING.indexOf(c);
            if (opens >= 0) {
                if (opened >= 0 || spans.containsKey(c)) {
                    throw new BadInput(
                            file, line, "a second or nested '" + c + "'", "mark each party and the trigger once");
                }
                opened = opens;
                start = text.length();
            } else if (closes >= 0) {
                if (closes != opened) {
                    throw new BadInput(file, line, "'" + c + "' closes nothing", "open it before");
                }
                spans.put(OPENING.charAt(opened), new Span(start, text.length()));
                opened = -1;
            } else {
                text.append(c);
            }
        }
        if (opened >= 0) {
            throw new BadInput(file, line, "'" + OPENING.charAt(opened) + "' is not closed", "close it");
        }
        return spans;
    }

    private static boolean isCheck(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.fromHexDigits(HexFormat.of().formatHex(hash, hash.length - 2, hash.length)) % 5 == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
