package org.harmel.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/** Identities from content: the same content has the same id on every machine and at every time. */
public final class Ids {
    /** Hex digits that are kept: 64 bits, so that among a million rows two collide with a chance of 3e-8. */
    private static final int DIGITS = 16;

    private Ids() {}

    /** {@code a-} and the hash of what makes an article: its text, title, publication date and outlet. */
    public static String article(
            String text, Optional<String> title, Optional<LocalDate> published, Optional<String> outlet) {
        return "a-"
                + hash(
                        text,
                        title.orElse(""),
                        published.map(LocalDate::toString).orElse(""),
                        outlet.orElse(""));
    }

    /** {@code prefix-} and the hash of the parts, in their order. */
    public static String of(String prefix, Object... parts) {
        String[] words = new String[parts.length];
        for (int i = 0; i < parts.length; i++) {
            words[i] = String.valueOf(parts[i]);
        }
        return prefix + "-" + hash(words);
    }

    /** The first 16 hex digits of the SHA-256 over the parts, each preceded by its length. */
    public static String hash(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
