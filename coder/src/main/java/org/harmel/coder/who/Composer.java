package org.harmel.coder.who;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;

/**
 * Composes the actors of one sentence from country or body, institution, rank and person, by its grammar. What only the
 * rest of the article can tell (pronouns, bare names, "the minister") is left to {@link References}.
 */
final class Composer {
    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");
    private static final int LONGEST_DATELINE = 16;

    private final Reading reading;
    private final Tree tree;
    private final Drafts drafts;
    private final PersonNames names;
    private final KnownNames known;
    private final NamedPersons persons;
    private final RoleNouns roles;
    private final OtherNouns others;
    private final Pronouns pronouns;

    Composer(Lexicon lexicon, Reading reading, Places places, HoldersOn known) {
        this.reading = reading;
        this.tree = reading.tree();
        this.drafts = new Drafts(reading);
        this.names = new PersonNames(lexicon, reading, places);
        Owners owners = new Owners(lexicon, reading, places, known);
        this.persons = new NamedPersons(reading, names, owners, drafts);
        this.roles = new RoleNouns(reading, names, owners, drafts);
        this.others = new OtherNouns(reading, places, names, owners, drafts);
        this.known = new KnownNames(reading, places, owners, roles, drafts);
        this.pronouns = new Pronouns(reading, drafts);
    }

    /** In the order of their words. */
    List<Draft> compose() {
        for (int i = afterDateline(); i < tree.size(); i++) {
            int at = i;
            reading.nameAt(i).filter(hit -> reading.headOf(hit) == at).ifPresent(hit -> known.add(at, hit));
            if (reading.nameAt(i).isEmpty() && isPhraseHead(i)) {
                head(i);
            }
        }
        return drafts.all();
    }

    /** "JERUSALEM (AP) -- An Israeli court": nobody acts in a dateline. */
    private int afterDateline() {
        boolean first = tree.sentence().index() == 0
                && tree.size() > 0
                && tree.word(0).length() > 2
                && tree.word(0).equals(tree.word(0).toUpperCase(Locale.ROOT));
        for (int i = 1; first && i < Math.min(tree.size(), LONGEST_DATELINE); i++) {
            if (DASHES.contains(tree.word(i)) && !tree.tag(i).equals("HYPH")) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean isPhraseHead(int i) {
        if (tree.tag(i).equals("PRP") || tree.tag(i).equals("PRP$")) {
            return true;
        }
        boolean insideRole =
                reading.roleAt(i).filter(hit -> reading.headOf(hit) != i).isPresent();
        if (insideRole) {
            return false;
        }
        boolean quantity = tree.lemma(i).equals("both")
                && !reading.isModifier(i)
                && !tree.label(i).equals("det")
                && !tree.label(i).equals("cc")
                && !tree.label(i).equals("preconj");
        if (quantity) {
            return true;
        }
        // "the president's aide": the possessor is an actor of its own
        boolean noun = tree.tag(i).startsWith("NN") || isOffice(i);
        return noun && (!reading.isModifier(i) || isPossessor(i));
    }

    /** A noun of office of several words that the tagger took for an adjective ("prime minister-designate"). */
    private boolean isOffice(int i) {
        return tree.tag(i).startsWith("JJ")
                && reading.roleAt(i)
                        .filter(hit -> hit.value().isHuman() && hit.end() - hit.start() > 1)
                        .isPresent();
    }

    private boolean isPossessor(int i) {
        return tree.label(tree.firstConjunct(i)).equals("poss");
    }

    private void head(int head) {
        if (tree.tag(head).equals("PRP") || tree.tag(head).equals("PRP$")) {
            pronouns.add(head);
            return;
        }
        if (isFirm(head)) {
            others.add(head);
            return;
        }
        Optional<Phrases.Hit<Role>> role = reading.roleAt(head).filter(hit -> reading.headOf(hit) == head);
        boolean personName = names.isPerson(head);
        if (role.isPresent() && !personName) {
            roles.add(head, role.get());
        } else if (personName || names.isTitled(head)) {
            persons.add(head);
        } else if (tree.lemma(head).equals("both")) {
            drafts.add(
                    head,
                    reading.mentioned(Actor.unresolved(Actor.Kind.GROUP), head, head + 1),
                    "both",
                    drafts.shape(head, true, false));
        } else {
            others.add(head);
        }
    }

    /** A firm whose name ends in a noun of kinship ("Holm Brothers"). */
    private boolean isFirm(int head) {
        return tree.tag(head).startsWith("NNP")
                && tree.token(head).name().startsWith("L-ORG")
                && (head == 0 || reading.nameAt(head - 1).isEmpty())
                && reading.roleAt(head)
                        .filter(hit -> hit.value().form() == Role.Form.RELATION
                                || hit.value().form() == Role.Form.KIN)
                        .isPresent();
    }
}
