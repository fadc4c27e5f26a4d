package org.harmel.coder.who;

import java.util.List;

/**
 * A noun for those who act.
 *
 * @param phrase in the singular or plural that was found
 * @param sectors PLOVER sectors, the most telling first; empty where the noun does not tell
 * @param level of a meeting: {@code leaders}, {@code ministers}, {@code generals}, {@code envoys}, {@code officials}; or
 *     the empty string
 * @param owner code of the state or body whose it is where the text names no other; or the empty string
 * @param plural more than one ("ministers")
 */
record Role(String phrase, Form form, List<String> sectors, String level, String owner, boolean plural) {
    enum Form {
        PERSON,
        PEOPLE,
        BODY,
        /** Means and places of force. */
        ASSET,
        /** Countries, sides, allies. */
        GROUP,
        /** Of another, whose country it does not share ("Ukraine's allies", "his counterpart"). */
        RELATION,
        /** Of another's family, whose country it shares ("the president's wife"). */
        KIN,
        /** Verbs of holding an office ("heads"). */
        VERB,
        /** No actor: an act, a time, a thing. */
        NONE
    }

    boolean acts() {
        return form != Form.NONE && form != Form.VERB;
    }

    /** Can stand before or beside a person's name. */
    boolean isTitle() {
        return isHuman() || form == Form.PEOPLE;
    }

    boolean isHuman() {
        return form == Form.PERSON || form == Form.RELATION || form == Form.KIN;
    }

    /** Its sectors give way to those of the body that it belongs to ("army spokesman", "head of the court"). */
    boolean isWeak() {
        return sectors.isEmpty() || sectors.equals(List.of("GOV")) && form == Form.PERSON && !level.equals("envoys");
    }

    /** The last word, by which "the minister" finds "Foreign Minister". */
    String head() {
        int of = phrase.indexOf(" of ");
        String core = of > 0 ? phrase.substring(0, of) : phrase;
        return core.substring(core.lastIndexOf(' ') + 1);
    }
}
