package org.harmel.core;

/**
 * A word of a sentence with its place in the sentence's dependency tree.
 *
 * @param lemma dictionary form in lower case ("meet" for "met"); a proper name's lemma is itself in lower case
 * @param tag Penn Treebank part of speech, as {@code NNP}
 * @param head index in the sentence of the word that it depends on, from 0, or -1 for the root
 * @param label relation to the head in NLP4J's labels: nsubj, nsubjpass, dobj, pobj, prep, agent, nmod, compound,
 *     poss, appos, acl, relcl, advcl, ccomp, xcomp, pcomp, conj, cc, aux, auxpass, neg, mark, prt …
 * @param name part of a name in the BILOU scheme, as {@code B-PERSON}, {@code U-GPE}, or {@code O}
 */
public record Token(Span span, String text, String lemma, String tag, int head, String label, String name) {
    /** The kind of name that it is part of, as {@code PERSON}, or the empty string. */
    public String nameKind() {
        return name.length() > 2 ? name.substring(2) : "";
    }
}
