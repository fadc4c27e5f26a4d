package org.harmel.coder.what;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Status;

/**
 * The words and the frame by which an act is recognised, as an ontology file has them.
 *
 * @param words lemmas of the trigger, its head first: [[gear, up]] for "gear up"; [[strike, air]] for "air strike"
 * @param conditions what must and what must not stand around the trigger
 * @param objectActor the object must be a known actor
 * @param infinitive the verb must have an infinitive ("told it to leave", not "told reporters")
 * @param actor slots where the actor stands, the first that resolves wins
 * @param recipient likewise
 * @param complement what becomes of an act that stands as its complement
 * @param status what the word itself says of the act, as "withdraw from"
 */
record Pattern(
        String id,
        String type,
        Optional<String> mode,
        Trigger trigger,
        List<List<String>> words,
        List<Condition> conditions,
        boolean objectActor,
        boolean infinitive,
        List<String> actor,
        List<String> recipient,
        boolean symmetric,
        Set<String> needs,
        Optional<Complement> complement,
        Optional<Status> status,
        List<String> contexts,
        Optional<String> cameo,
        Optional<String> form,
        List<String> domains) {

    enum Trigger {
        VERB,
        NOUN,
        ADJECTIVE
    }

    /** What an embedding word does to the act that it embeds. */
    enum Complement {
        REQUESTED,
        PLANNED,
        REFUSED,
        /** Both the accusation and the act that it alleges are coded. */
        ALLEGED,
        SUPPORTED
    }

    /** Where a {@link Condition} looks. */
    enum Place {
        OBJECT,
        SUBJECT,
        MODIFIER,
        PHRASE,
        /** What is said: the verb of the clause that the word takes, and its predicate ("said that it was guilty"). */
        CLAUSE
    }

    /**
     * @param preposition of a PHRASE, else empty
     * @param lemmas any of these, "*" for any word; none means that nothing may stand there
     * @param wanted whether it must or must not hold
     */
    record Condition(Place place, String preposition, Set<String> lemmas, boolean wanted) {}

    Pattern {
        words = words.stream().map(List::copyOf).toList();
        conditions = List.copyOf(conditions);
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
        needs = Set.copyOf(needs);
        contexts = List.copyOf(contexts);
        domains = List.copyOf(domains);
    }

    /** As {@code CONSULT/visit#travel-to}. */
    String because() {
        return type + mode.map(m -> "/" + m).orElse("") + "#" + id;
    }

    /** More conditions, more words: the narrower of two patterns wins. */
    int narrowness(List<String> matched) {
        long wanted = conditions.stream().filter(Condition::wanted).count();
        return (int) (4 * wanted) + 3 * (matched.size() - 1) + (objectActor ? 1 : 0) + (needs.size() > 1 ? 1 : 0);
    }

    /** By preposition: {@code Map.of("into", ["custody"])}, as the files write phrases. */
    static List<Condition> phrases(Map<String, List<String>> byPreposition, Classes classes, boolean wanted) {
        return byPreposition.entrySet().stream()
                .map(e -> new Condition(Place.PHRASE, e.getKey(), classes.expand(e.getValue()), wanted))
                .toList();
    }
}
