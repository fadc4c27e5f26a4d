package org.harmel.ingest.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.harmel.core.BadInput;

/**
 * Bytes to characters: by byte order mark, as UTF-8 where that fits without fault, by what the page declares, by
 * detection.
 */
public final class Decoder {
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    /** A declaration stands in the first bytes of a page. */
    private static final int HEAD = 4096;
    /** Of 100; what ICU finds with less is a guess. */
    private static final int LEAST_CONFIDENCE = 10;
    /** A page with fewer faults than one in so many bytes is still read as what it declares. */
    private static final int BYTES_PER_FAULT = 500;

    private static final List<Magic> BINARY = List.of(
            new Magic("%PDF-", "a PDF"),
            new Magic("PK\u0003\u0004", "a ZIP archive or office file"),
            new Magic("\u0089PNG", "a PNG picture"),
            new Magic("\u00ff\u00d8\u00ff", "a JPEG picture"),
            new Magic("GIF8", "a GIF picture"),
            new Magic("7z\u00bc\u00af", "a 7z archive"),
            new Magic("BZh", "a bzip2 archive"),
            new Magic("\u00fd7zXZ", "an XZ archive"),
            new Magic("(\u00b5/\u00fd", "a zstd archive"),
            new Magic("\u00d0\u00cf\u0011\u00e0", "an old office file"));

    private record Magic(String start, String what) {
        boolean begins(byte[] bytes) {
            byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
            return bytes.length >= first.length && Arrays.equals(first, Arrays.copyOf(bytes, first.length));
        }
    }

    private Decoder() {}

    /**
     * @param where the file's name, for the message
     * @throws BadInput if the bytes are no text, or in no known encoding
     */
    public static String decode(byte[] bytes, String where) {
        Optional<String> marked = byMark(bytes, where);
        if (marked.isPresent()) {
            return marked.get();
        }
        refuseBinary(bytes, where);
        return strict(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> isBrokenUtf8(bytes) ? mended(bytes, StandardCharsets.UTF_8) : guessed(bytes))
                .filter(Decoder::isText)
                .orElseThrow(() -> undecodable(where));
    }

    /** The text in that encoding; empty where one byte does not fit. */
    public static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> guessed(byte[] bytes) {
        return asDeclared(bytes).or(() -> detected(bytes));
    }

    /** In no other encoding do bytes fit UTF-8 by chance, so if most do, the others are faults. */
    private static boolean isBrokenUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long faults = text.chars().filter(c -> c == 0xFFFD).count();
        long fitting = text.codePoints().filter(c -> c >= 0x80 && c != 0xFFFD).count();
        return fitting > 2 * faults;
    }

    private static BadInput undecodable(String where) {
        return new BadInput(where, "is in no character encoding that can be told", "save it as UTF-8");
    }

    private static Optional<String> byMark(byte[] b, String where) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(strict(b, 3, StandardCharsets.UTF_8).orElseThrow(() -> undecodable(where)));
        }
        if (starts(b, 0xFF, 0xFE, 0, 0) || starts(b, 0, 0, 0xFE, 0xFF)) {
            Charset charset = Charset.forName(b[0] == 0 ? "UTF-32BE" : "UTF-32LE");
            return Optional.of(strict(b, 4, charset).orElseThrow(() -> undecodable(where)));
        }
        if (starts(b, 0xFF, 0xFE) || starts(b, 0xFE, 0xFF)) {
            Charset charset = b[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return Optional.of(strict(b, 2, charset).filter(Decoder::isText).orElseThrow(() -> undecodable(where)));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseBinary(byte[] bytes, String where) {
        for (Magic magic : BINARY) {
            if (magic.begins(bytes)) {
                throw new BadInput(where, "is " + magic.what() + ", not a page of text", "convert it to text or HTML");
            }
        }
        for (int i = 0; i < Math.min(bytes.length, 64 * 1024); i++) {
            if (bytes[i] == 0) {
                throw new BadInput(
                        where,
                        "is binary (a zero byte at %d)".formatted(i),
                        "give text, HTML, Markdown or JSON; save UTF-16 with its byte order mark");
            }
        }
    }

    private static Optional<String> asDeclared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        if (!head.contains("<") || !m.find()) {
            return Optional.empty();
        }
        return charset(m.group(1)).flatMap(charset -> mended(bytes, charset));
    }

    /** As browsers do: a byte that does not fit becomes a mark, if there are few of them. */
    private static Optional<String> mended(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        long faults = text.chars().filter(c -> c == 0xFFFD).count();
        return Optional.of(text).filter(t -> faults * BYTES_PER_FAULT <= bytes.length);
    }

    /** By the WHATWG's table, pages that declare ISO-8859-1 or ASCII are in windows-1252. */
    private static Optional<Charset> charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            boolean western = lower.matches("iso-?8859-?1|latin-?1|l1|us-ascii|ascii");
            return Optional.of(Charset.forName(western ? "windows-1252" : lower.equals("gb2312") ? "GB18030" : lower));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes);
        CharsetMatch[] matches = detector.detectAll();
        return Arrays.stream(matches)
                .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
                .filter(match -> !match.getName().startsWith("UTF-16")
                        && !match.getName().startsWith("IBM"))
                .map(match -> charset(match.getName()).flatMap(charset -> strict(bytes, 0, charset)))
                .flatMap(Optional::stream)
                .filter(Decoder::isText)
                .findFirst();
    }

    /** Text holds no controls but white space, and hardly anything that is no assigned character. */
    private static boolean isText(String text) {
        long odd = text.codePoints()
                .filter(c -> (c < 0x20 && !Character.isWhitespace(c))
                        || (c >= 0x7F && c < 0xA0 && c != 0x85)
                        || !Character.isDefined(c))
                .count();
        return odd * 1000 <= text.length();
    }
}
