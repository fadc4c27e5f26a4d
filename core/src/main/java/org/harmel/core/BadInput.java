package org.harmel.core;

/** Something given to us cannot be used; the message says where, what, and what to do. */
public class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param where a file, or file and line as {@code verbs.tsv:214}
     * @param what is wrong
     * @param remedy what the user can do about it
     */
    public BadInput(String where, String what, String remedy) {
        super("%s: %s; %s".formatted(where, what, remedy));
    }

    public BadInput(String file, int line, String what, String remedy) {
        this(file + ":" + line, what, remedy);
    }
}
