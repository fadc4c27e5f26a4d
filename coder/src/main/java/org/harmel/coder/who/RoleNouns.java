package org.harmel.coder.who;

import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.core.Actor;

/** Composes the actors of nouns that the tables have: offices, peoples, bodies, means of force. */
final class RoleNouns {
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those", "both", "each");

    private final Reading reading;
    private final PersonNames names;
    private final Drafts drafts;
    private final Tree tree;
    private final Offices offices;

    RoleNouns(Reading reading, PersonNames names, Owners owners, Drafts drafts) {
        this.reading = reading;
        this.names = names;
        this.drafts = drafts;
        this.tree = reading.tree();
        this.offices = new Offices(reading, owners);
    }

    void add(int head, Phrases.Hit<Role> hit) {
        Role role = hit.value();
        if (!role.acts() || !role.isHuman() && isTowards(head)) {
            return;
        }
        boolean mayBeRegion = role.form() == Role.Form.ASSET || role.sectors().contains("PRE");
        Optional<Phrases.Hit<Name>> state = mayBeRegion ? stateOf(head) : Optional.empty();
        if (state.isPresent()) {
            Actor region = state.get().value().entity().actor();
            drafts.add(
                    head,
                    reading.mentioned(region, reading.left(head), state.get().end()),
                    "region of",
                    drafts.shape(head));
        } else {
            offices(head, hit);
        }
    }

    private void offices(int head, Phrases.Hit<Role> hit) {
        Role role = hit.value();
        int left = reading.left(head);
        int right = Math.max(reading.right(head), hit.end() - 1);
        boolean tells = role.form() == Role.Form.PERSON
                || role.isHuman() && !role.sectors().isEmpty();
        Optional<String> words = tells ? Optional.of(reading.bareWords(left, right + 1)) : Optional.empty();
        Optional<String> apposed = apposedName(head, role);
        int last = Math.max(right, adjoiningName(head, right));
        boolean asset = role.form() == Role.Form.ASSET;
        for (Office office : offices.of(head, left, hit)) {
            if (office.isCoded() || !asset) {
                Actor actor = office.actor().withPerson(apposed, words);
                String how = asset ? "modifier" : office.how();
                drafts.add(head, reading.mentioned(actor, left, last + 1), how, office, shape(head, role));
            }
        }
    }

    private Draft.Shape shape(int head, Role role) {
        boolean definite = tree.tag(head).startsWith("NNP")
                || tree.has(head, "det") && DEFINITE.contains(tree.lemma(tree.child(head, "det")))
                || isCounted(reading.left(head), head);
        boolean person = role.isHuman() && !role.plural();
        return new Draft.Shape(person, role.plural(), reading.isSubject(head), false, definite, false);
    }

    /** "Moldova's breakaway region of Transnistria" is Transnistria. */
    private Optional<Phrases.Hit<Name>> stateOf(int head) {
        return tree.objectsOf(head, "of").stream()
                .findFirst()
                .flatMap(reading::nameAt)
                .filter(name -> name.value().form() == Name.Form.STATE);
    }

    /** "their opposition to the plan" is no party. */
    private boolean isTowards(int head) {
        for (int child : tree.children(head)) {
            if (child > head
                    && tree.label(child).equals("prep")
                    && tree.lemma(child).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** "the two leaders". */
    private boolean isCounted(int left, int head) {
        for (int i = left; i < head; i++) {
            if (reading.piece(i).equals("two")
                    || reading.piece(i).equals("both")
                    || reading.piece(i).equals("each")) {
                return true;
            }
        }
        return false;
    }

    /** "the minister, Anna Holm,". */
    private Optional<String> apposedName(int head, Role role) {
        if (!role.isTitle() || role.plural()) {
            return Optional.empty();
        }
        for (int child : tree.children(head)) {
            if (tree.label(child).equals("appos") && names.isPerson(child)) {
                return Optional.of(names.name(child));
            }
        }
        return Optional.empty();
    }

    /** The last word of a name that follows without a comma ("the officer Anna Holm"), or -1. */
    private int adjoiningName(int head, int right) {
        for (int child : tree.children(head)) {
            if (tree.label(child).equals("appos") && names.isPerson(child) && names.first(child) == right + 1) {
                return child;
            }
        }
        return -1;
    }
}
