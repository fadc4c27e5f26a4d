package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.coder.grammar.Tree;
import org.harmel.coder.what.StatusWords.Effect;
import org.harmel.core.Status;

/**
 * Climbs from an act to the words that embed it and works out where it stands. Each such word changes the standing of
 * what it embeds: "agreed to lift the sanctions" is SANCTION, lifted (so CONCEDE), planned.
 */
final class StandingReader {
    private static final int HIGHEST = 8;
    private static final Set<String> DECISIONS = Set.of("SANCTION", "ACCUSE", "REJECT");
    private static final Set<String> COPULAS = Set.of("be", "remain", "stay", "become", "keep", "lie", "stand");
    private static final Set<String> MOTIONS =
            Set.of("go", "fly", "travel", "come", "arrive", "return", "drive", "head", "gather", "rush");

    /** Subjects of a second verb that tells more of the same harm. */
    private static final Set<String> OTHERS =
            Set.of("#crd#", "0", "other", "dozen", "score", "hundred", "people", "person");

    private static final Set<String> FORCE = Set.of("ASSAULT", "COERCE");

    private final StatusWords words;
    private final RecordTable record;

    StandingReader(StatusWords words, RecordTable record) {
        this.words = words;
        this.record = record;
    }

    /** The word that an act stands under, and how: clause, purpose, participle, object, subject, modifier, or a preposition. */
    private record Governor(int token, String relation) {}

    /** What is known so far, from the act outwards. */
    private static final class State {
        String type;
        Optional<String> mode;
        Optional<Status> status = Optional.empty();
        boolean restored;
        boolean dropped;
        boolean alternative;
        final List<Standing.Link> links = new ArrayList<>();

        State(String type, Optional<String> mode) {
            this.type = type;
            this.mode = mode;
        }

        /** Nothing yet, or only that it is or was done. */
        boolean isPlain() {
            return status.isEmpty() || status.get() == Status.OCCURRED || status.get() == Status.ONGOING;
        }
    }

    Standing read(Tree tree, Match match, Map<Integer, Match> matches) {
        Pattern pattern = match.pattern();
        State state = new State(pattern.type(), pattern.mode());
        boolean verbal = pattern.trigger() == Pattern.Trigger.VERB;
        Optional<Status> weak = Optional.empty();
        if (verbal) {
            state.status = clause(tree, match.token());
        } else {
            Optional<Status> before = ofModifiers(tree, match.token());
            boolean strong = before.filter(s -> s == Status.NEGATED || s == Status.ATTEMPTED)
                    .isPresent();
            state.status = strong ? before : Optional.empty();
            weak = strong ? Optional.empty() : before;
        }
        if (pattern.status().isPresent()) {
            Optional<Status> own = state.status;
            state.status = pattern.status();
            own.filter(s -> s != Status.OCCURRED && s != Status.ONGOING).ifPresent(s -> fold(state, s));
        }
        if (!verbal) {
            doneBelow(tree, match.token(), state);
            there(tree, match.token(), state);
        }
        climb(tree, match.token(), matches, state);
        boolean done = state.status.isEmpty() || state.status.get() == Status.OCCURRED && !hasSupport(state);
        if (weak.isPresent() && done) {
            state.status = weak;
        }
        return new Standing(
                state.status.orElse(Status.OCCURRED),
                state.type,
                state.mode,
                state.links,
                state.dropped,
                state.restored);
    }

    /** "an offensive launched by rebels": the light verb stands below its noun. */
    private void doneBelow(Tree tree, int noun, State state) {
        for (int child : tree.children(noun)) {
            if (tree.label(child).equals("acl") && tree.tag(child).equals("VBN")) {
                lexical(tree, new Governor(child, "object"))
                        .filter(e -> e == Effect.HELD || e == Effect.BEGUN || e == Effect.PLANNED)
                        .ifPresent(e -> {
                            state.links.add(new Standing.Link(child, true, e, Optional.empty()));
                            state.status = state.status.or(() -> Optional.of(status(e)));
                        });
            }
        }
    }

    /** "there will be talks", "there will be no talks": the copula tells where the noun's act stands. */
    private void there(Tree tree, int noun, State state) {
        int copula = tree.head(noun);
        if (copula < 0 || !tree.has(copula, "expl") || !Set.of("attr", "nsubj").contains(tree.label(noun))) {
            return;
        }
        Optional<Status> told = clause(tree, copula);
        boolean none = state.status.equals(Optional.of(Status.NEGATED));
        if (told.equals(Optional.of(Status.PLANNED)) && none) {
            state.status = Optional.of(Status.REFUSED);
        } else if (!none) {
            told.ifPresent(s -> state.status = Optional.of(s));
        }
    }

    private static boolean hasSupport(State state) {
        return state.links.stream()
                .anyMatch(
                        l -> l.effect() == Effect.HELD || l.effect() == Effect.UNDERGONE || l.effect() == Effect.BEGUN);
    }

    private Optional<Status> ofModifiers(Tree tree, int noun) {
        for (int child : tree.children(noun)) {
            if (Set.of("nmod", "compound", "det", "amod", "neg").contains(tree.label(child))) {
                Optional<Effect> effect = words.effect(tree.lemma(child), "modifier", "*")
                        .or(() -> words.effect(tree.word(child).toLowerCase(Locale.ROOT), "modifier", "*"));
                if (effect.isPresent()) {
                    return effect.map(StandingReader::status);
                }
            }
        }
        return Optional.empty();
    }

    private void climb(Tree tree, int from, Map<Integer, Match> matches, State state) {
        int at = from;
        for (int step = 0; step < HIGHEST; step++) {
            Optional<Governor> above = governor(tree, at);
            state.alternative |= isAlternative(tree, at);
            if (above.isEmpty()) {
                return;
            }
            Governor governor = above.get();
            Optional<Match> match = Optional.ofNullable(matches.get(governor.token()))
                    .filter(m -> m.pattern().complement().isPresent() && takesComplement(governor.relation()));
            Optional<Match> struck = tree.isVerb(at) ? Optional.empty() : strikes(tree, governor, matches, state);
            if (struck.isPresent()) {
                state.mode = state.mode.or(() -> struck.get().pattern().mode());
                state.links.add(0, new Standing.Link(struck.get().token(), true, Effect.HELD, Optional.empty()));
                apply(tree, governor, Effect.HELD, false, state);
                at = governor.token();
                continue;
            }
            Optional<Effect> effect = match.map(
                            m -> effect(m.pattern().complement().orElseThrow()))
                    .or(() -> hasGone(tree, governor) ? Optional.of(Effect.HELD) : lexical(tree, governor))
                    .map(e -> e == Effect.DECLARED ? declared(state, governor.relation()) : e);
            if (effect.isPresent()) {
                if (effect.get() == Effect.REQUESTED && state.alternative) {
                    // "urged it to withdraw or face sanctions": what comes otherwise is a threat
                    state.links.add(new Standing.Link(governor.token(), true, Effect.PLANNED, match));
                    state.status = Optional.of(Status.CONDITIONAL);
                    return;
                }
                state.links.add(
                        new Standing.Link(governor.token(), tree.isVerb(governor.token()), effect.get(), match));
                apply(tree, governor, effect.get(), match.isPresent(), state);
            } else if (!isTransparent(tree, at, governor, state)) {
                return;
            }
            if (state.dropped) {
                return;
            }
            at = governor.token();
        }
    }

    private Optional<Status> clause(Tree tree, int verb) {
        boolean lasts = words.effect(tree.lemma(verb), "verb", "self")
                .filter(e -> e == Effect.ONGOING)
                .isPresent();
        return Clauses.status(tree, verb, lasts);
    }

    /** "airstrikes killed", "killed by shelling", "wounded in clashes": the verb tells what the noun's act did. */
    private static Optional<Match> strikes(Tree tree, Governor governor, Map<Integer, Match> matches, State state) {
        int subject = tree.child(governor.token(), "nsubj", "nsubjpass");
        boolean shared = subject < 0 || OTHERS.contains(tree.lemma(subject)); // "were killed and six injured in"
        int verb = shared ? tree.firstConjunct(governor.token()) : governor.token();
        return Optional.ofNullable(matches.get(verb))
                .filter(m -> Matcher.isVerbal(m) && Matcher.isForce(m) && state.type.equals("ASSAULT"))
                .filter(m -> Set.of("subject", "agent", "in", "during", "after").contains(governor.relation()));
    }

    /** An unknown word above: participles go with their clause, purposes are planned, the rest tells nothing. */
    private boolean isTransparent(Tree tree, int at, Governor governor, State state) {
        switch (governor.relation()) {
            case "participle" -> {
                Optional<Status> main = clause(tree, governor.token());
                if (state.status.isEmpty() && main.isPresent()) {
                    state.status = main.filter(s -> s != Status.NEGATED && s != Status.REFUSED);
                }
                return false;
            }
            case "purpose" -> {
                if (state.status.isEmpty()) {
                    state.status = Optional.of(Status.PLANNED);
                }
                return false;
            }
            case "clause" -> {
                if (state.status.isEmpty()) {
                    state.status = Optional.of(Clauses.isInfinitive(tree, at) ? Status.HYPOTHETICAL : Status.OCCURRED);
                }
                return false;
            }
            case "modifier" -> {
                state.dropped = true;
                return false;
            }
            case "without" -> {
                state.status = Optional.of(Status.NEGATED);
                return false;
            }
            case "for" -> {
                if (state.status.isEmpty() && state.type.equals("CONSULT") && tree.isVerb(governor.token())) {
                    state.status = Optional.of(Status.PLANNED); // "flies to Doha for talks"
                }
                return false;
            }
            case "at", "before", "during" -> {
                if (state.status.isEmpty()
                        && tree.isVerb(governor.token())
                        && clause(tree, governor.token()).equals(Optional.of(Status.PLANNED))) {
                    state.status = Optional.of(Status.PLANNED); // "will speak at the summit"
                }
                return false;
            }
            default -> {
                return false;
            }
        }
    }

    /** "flew to visit the troops", "went to meet the governor": who went there for it did it. */
    private static boolean hasGone(Tree tree, Governor governor) {
        boolean purpose =
                governor.relation().equals("purpose") || governor.relation().equals("clause");
        return purpose
                && MOTIONS.contains(tree.lemma(governor.token()))
                && tree.tag(governor.token()).equals("VBD");
    }

    private static boolean takesComplement(String relation) {
        return Set.of(
                        "clause", "object", "of", "for", "to", "on", "against", "with", "from", "in", "over", "about",
                        "purpose")
                .contains(relation);
    }

    private Optional<Effect> lexical(Tree tree, Governor governor) {
        int token = governor.token();
        String pos = tree.isVerb(token) ? "verb" : tree.isNoun(token) ? "noun" : "adjective";
        String takes = governor.relation();
        if (takes.equals("participle") || takes.equals("without")) {
            return Optional.empty();
        }
        if (takes.equals("modifier")) {
            // "a ceasefire proposal" is a proposal of a ceasefire
            Optional<Effect> effect = Optional.empty();
            for (String preposition : List.of("of", "on", "for")) {
                effect = effect.or(() -> words.effect(tree.lemma(token), "noun", preposition));
            }
            return effect;
        }
        if (takes.equals("subject") && COPULAS.contains(tree.lemma(token))) {
            return predicate(tree, token);
        }
        if (takes.equals("clause") && COPULAS.contains(tree.lemma(token)) && tree.child(token, "acomp") >= 0) {
            // "it is possible that"
            return words.effect(tree.lemma(tree.child(token, "acomp")), "adjective", "clause");
        }
        for (int child : tree.children(token)) {
            if (child > token
                    && Set.of("prt", "advmod", "prep", "dobj", "acomp").contains(tree.label(child))) {
                Optional<Effect> withParticle = words.effect(tree.lemma(token) + " " + tree.lemma(child), pos, takes);
                if (withParticle.isPresent()) {
                    return withParticle;
                }
                Optional<Effect> withPhrase = words.effect(tree.lemma(token) + " " + phrase(tree, child), pos, takes);
                if (withPhrase.isPresent()) {
                    return withPhrase;
                }
            }
        }
        Optional<Effect> effect = words.effect(tree.lemma(token), pos, takes);
        return takes.equals("purpose")
                ? effect.or(() -> words.effect(tree.lemma(token), pos, "clause").filter(e -> e == Effect.ATTEMPTED))
                : effect;
    }

    /** "on hold" of "on" with its object. */
    private static String phrase(Tree tree, int preposition) {
        int object = tree.child(preposition, "pobj");
        return tree.lemma(preposition) + " " + (object < 0 ? "" : tree.lemma(object));
    }

    /** "cooperation remains suspended", "talks are under way". */
    private Optional<Effect> predicate(Tree tree, int copula) {
        for (int child : tree.children(copula)) {
            if (child > copula && Set.of("prep", "advmod").contains(tree.label(child))) {
                String words = tree.child(child, "pobj") < 0 ? tree.lemma(child) : phrase(tree, child);
                Optional<Effect> effect = this.words.effect(words, "predicate", "*");
                if (effect.isPresent()) {
                    return effect;
                }
            }
            if (child > copula
                    && Set.of("acomp", "oprd", "attr", "xcomp", "dobj").contains(tree.label(child))) {
                Optional<Effect> effect = words.effect(tree.word(child).toLowerCase(Locale.ROOT), "modifier", "*");
                if (effect.isPresent()) {
                    return effect;
                }
            }
        }
        return Optional.empty();
    }

    private void apply(Tree tree, Governor governor, Effect effect, boolean speechAct, State state) {
        switch (effect) {
            case TOPIC -> state.dropped = true;
            case SAID, HELD, UNDERGONE, BEGUN, DECLARED -> {}
            case RESUMED -> state.restored = true;
            case ONGOING -> {
                if (state.isPlain()) {
                    state.status = Optional.of(Status.ONGOING);
                }
            }
            case NEGATED -> state.status = Optional.of(Status.NEGATED);
            case HYPOTHETICAL -> {
                if (state.isPlain() || state.status.equals(Optional.of(Status.PLANNED))) {
                    state.status = Optional.of(Status.HYPOTHETICAL);
                }
            }
            case REFUSED -> put(state, isOnlyUntold(state) ? unsaid(state) : Status.REFUSED);
            case REQUESTED -> put(state, isOwnWish(tree, governor, speechAct) ? Status.HYPOTHETICAL : Status.REQUESTED);
            default -> put(state, status(effect));
        }
        boolean isVerb = tree.isVerb(governor.token());
        Optional<Status> own = isVerb ? clause(tree, governor.token()) : ofModifiers(tree, governor.token());
        own.ifPresent(s -> above(s, effect, speechAct, state));
    }

    /**
     * Who announces an arrest or decides to impose sanctions has done it; who announces talks or decides to attack has yet to
     * come to it.
     */
    private static Effect declared(State state, String relation) {
        boolean told = relation.equals("object") && FORCE.contains(state.type);
        boolean decided = DECISIONS.contains(state.type) || state.status.equals(Optional.of(Status.ENDED));
        return told || decided ? Effect.HELD : Effect.PLANNED;
    }

    /** "rejected a claim that it had": denied; "refused to confirm it": open. */
    private static Status unsaid(State state) {
        return state.links.get(state.links.size() - 2).verb() ? Status.HYPOTHETICAL : Status.DENIED;
    }

    /** "refused to confirm the strike": what is refused is the answer. */
    private static boolean isOnlyUntold(State state) {
        int outer = state.links.size() - 2;
        return outer >= 0 && state.links.get(outer).effect() == Effect.SAID;
    }

    /** "wants to talk": nobody is asked; "wants Iran to talk", "seeks talks": somebody is. */
    private static boolean isOwnWish(Tree tree, Governor governor, boolean speechAct) {
        int verb = governor.token();
        return !speechAct
                && governor.relation().equals("clause")
                && tree.isVerb(verb)
                && !tree.has(verb, "dobj", "dative", "nsubjpass")
                && tree.has(verb, "xcomp")
                && !tree.has(tree.child(verb, "xcomp"), "nsubj");
    }

    /** A plain act takes the new status; one that has a status of its own is folded into the act that this makes of it. */
    private void put(State state, Status status) {
        boolean soft = state.isPlain()
                || state.status.equals(Optional.of(Status.HYPOTHETICAL))
                || state.status.equals(Optional.of(status))
                || state.status.equals(Optional.of(Status.PLANNED)) && status != Status.ENDED;
        if (!soft && state.status.equals(Optional.of(Status.NEGATED))) {
            return;
        }
        if (soft) {
            state.status = Optional.of(status);
        } else {
            fold(state, status);
        }
    }

    private void fold(State state, Status status) {
        RecordTable.Code code = record.of(state.type, state.mode, state.status.orElseThrow(), false);
        state.type = code.type();
        state.mode = code.mode();
        state.status = Optional.of(status);
    }

    /** What the clause of the embedding word itself says: "will suspend", "did not refuse". */
    private void above(Status own, Effect effect, boolean speechAct, State state) {
        boolean transparent = effect == Effect.SAID
                || effect == Effect.HELD
                || effect == Effect.BEGUN
                || effect == Effect.RESUMED
                || effect == Effect.ONGOING;
        switch (own) {
            case OCCURRED, ONGOING -> {
                if (transparent && effect != Effect.SAID && state.status.isEmpty()) {
                    state.status = Optional.of(own);
                }
            }
            case NEGATED, REFUSED -> {
                if (effect == Effect.SAID) {
                    return;
                }
                if (effect == Effect.ENDED
                        && own == Status.REFUSED
                        && (DECISIONS.contains(state.type) || FORCE.contains(state.type))) {
                    fold(state, Status.REFUSED); // "will not lift the sanctions": lifting them is refused
                    return;
                }
                state.status = Optional.of(negated(own, effect, speechAct));
            }
            case HYPOTHETICAL -> {
                if (effect != Effect.SAID) {
                    state.status = Optional.of(Status.HYPOTHETICAL);
                }
            }
            default -> {
                if (effect == Effect.SAID || effect == Effect.HYPOTHETICAL) {
                    return;
                }
                if (transparent) {
                    state.status = Optional.of(state.isPlain() ? own : state.status.orElse(own));
                } else if (state.status.isPresent() && !(speechAct && own == Status.REQUESTED)) {
                    fold(state, own);
                }
            }
        }
    }

    /** Who will not or does not agree refuses; who has no plans, by that refuses nobody. */
    private static Status negated(Status own, Effect effect, boolean speechAct) {
        return switch (effect) {
            case REFUSED -> Status.HYPOTHETICAL;
            case ENDED -> own == Status.REFUSED ? Status.PLANNED : Status.ONGOING; // "will never end": it goes on
            case DENIED -> Status.OCCURRED;
            case PLANNED -> speechAct || own == Status.REFUSED ? Status.REFUSED : Status.NEGATED;
            default -> own;
        };
    }

    private static Status status(Effect effect) {
        return switch (effect) {
            case PLANNED -> Status.PLANNED;
            case REQUESTED -> Status.REQUESTED;
            case REFUSED -> Status.REFUSED;
            case ATTEMPTED, REPELLED -> Status.ATTEMPTED;
            case ENDED -> Status.ENDED;
            case DENIED -> Status.DENIED;
            case NEGATED -> Status.NEGATED;
            case HYPOTHETICAL, TOPIC -> Status.HYPOTHETICAL;
            case ONGOING -> Status.ONGOING;
            case BEGUN, RESUMED, HELD, UNDERGONE, DECLARED, SAID -> Status.OCCURRED;
        };
    }

    private static Effect effect(Pattern.Complement complement) {
        return switch (complement) {
            case REQUESTED -> Effect.REQUESTED;
            case PLANNED -> Effect.PLANNED;
            case REFUSED -> Effect.REFUSED;
            case ALLEGED -> Effect.SAID;
            case SUPPORTED -> Effect.TOPIC;
        };
    }

    /** The second part of "do this or that". */
    private static boolean isAlternative(Tree tree, int at) {
        if (!tree.label(at).equals("conj") || !tree.isVerb(at)) {
            return false;
        }
        for (int child : tree.children(tree.head(at))) {
            if (tree.label(child).equals("cc") && tree.lemma(child).equals("or")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Governor> governor(Tree tree, int at) {
        int i = at;
        boolean ownSubject = tree.has(at, "nsubj", "nsubjpass");
        if (tree.label(i).equals("conj") && !(tree.isVerb(i) && ownSubject)) {
            i = tree.firstConjunct(i);
        }
        int head = tree.head(i);
        if (head < 0) {
            return Optional.empty();
        }
        return switch (tree.label(i)) {
            case "xcomp", "ccomp" -> Optional.of(new Governor(head, "clause"));
            case "advcl" -> adverbial(tree, i, head);
            case "acl" ->
                Clauses.isInfinitive(tree, i) || tree.has(i, "mark") || tree.has(i, "complm")
                        ? Optional.of(new Governor(head, "clause"))
                        : Optional.empty();
            case "dobj", "nsubjpass" -> Optional.of(new Governor(head, "object"));
            case "nsubj" -> tree.isVerb(head) ? Optional.of(new Governor(head, "subject")) : Optional.empty();
            case "pobj", "pcomp" -> prepositional(tree, head);
            case "compound", "nmod", "amod" ->
                tree.isNoun(i) ? Optional.of(new Governor(head, "modifier")) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Governor> adverbial(Tree tree, int verb, int head) {
        if (Clauses.isInfinitive(tree, verb)) {
            return Optional.of(new Governor(head, "purpose"));
        }
        boolean bare = !Clauses.isFinite(tree, verb) && !tree.has(verb, "mark");
        return bare ? Optional.of(new Governor(head, "participle")) : Optional.empty();
    }

    private static Optional<Governor> prepositional(Tree tree, int preposition) {
        int above = tree.head(preposition);
        String label = tree.label(preposition);
        String lemma = tree.lemma(preposition);
        if (above < 0) {
            return Optional.empty();
        }
        if (label.equals("agent")) {
            return Optional.of(new Governor(above, "agent"));
        }
        if (lemma.equals("without")) {
            return Optional.of(new Governor(above, "without"));
        }
        return label.equals("prep") || label.equals("prt") || label.equals("advmod")
                ? Optional.of(new Governor(above, lemma))
                : Optional.empty();
    }
}
