package org.harmel.coder.who;

import org.harmel.core.Actor;

/** One of the ways to name an entity. */
record Name(Entity entity, Form form, Casing casing) {
    /** What the words are. */
    enum Form {
        /** A state's name. */
        STATE,
        /** Also a noun for its people ("Russians", "the Chinese"). */
        ADJECTIVE,
        PEOPLE,
        /** A city that stands for its government. */
        CAPITAL,
        /** A building or national body that stands for its state. */
        SEAT,
        BODY,
        GROUP
    }

    /** In which letters it must be written. */
    enum Casing {
        ANY,
        CAPITAL,
        CAPITALS;

        static Casing of(String alias) {
            int letters = 0;
            int capitals = 0;
            for (int i = 0; i < alias.length(); i++) {
                letters += Character.isLetter(alias.charAt(i)) ? 1 : 0;
                capitals += Character.isUpperCase(alias.charAt(i)) ? 1 : 0;
            }
            return capitals == 0 ? ANY : letters == capitals && letters > 1 ? CAPITALS : CAPITAL;
        }

        /** Acronyms of four letters and more may be written as words ("Nato"). */
        boolean fits(String text) {
            return switch (this) {
                case ANY -> true;
                case CAPITAL -> startsCapital(text);
                case CAPITALS -> of(text) == CAPITALS || text.length() >= 4 && startsCapital(text);
            };
        }

        private static boolean startsCapital(String text) {
            return !text.isEmpty()
                    && (Character.isUpperCase(text.charAt(0))
                            || Character.isDigit(text.charAt(0))
                            || text.indexOf('-') > 0);
        }
    }

    boolean isGroup() {
        return entity.kind() == Actor.Kind.GROUP;
    }
}
