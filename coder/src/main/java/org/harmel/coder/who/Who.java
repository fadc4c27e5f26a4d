package org.harmel.coder.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.harmel.core.Actor;
import org.harmel.core.Article;
import org.harmel.core.Document;
import org.harmel.core.Mention;

/**
 * Resolves a bare actor phrase, as {@code French president} or {@code two Chinese warplanes}. It is read without a
 * parse; persons are known only from the context.
 */
public final class Who {
    private static final Set<Character> QUOTES = Set.of('"', '“', '”', '\'');

    /** A town that is spoken of as one that acts is its people. */
    private static final List<String> CIVILIANS = List.of("CVL");

    private static final String BY_TABLES = "a holder of office by the tables";

    private final Lexicon lexicon;
    private final Function<String, Optional<String>> countryOfPlace;
    private final Function<Article, Document> reader;
    private final Holders users;
    private final Holders shipped;

    /**
     * @param actor what the phrase stands for, with {@code text}
     * @param resolved whether a code or a sector was found
     * @param why the rule and the words that led to it
     */
    public record Answer(Actor actor, boolean resolved, String why) {}

    /** Without places beyond the lexicons, without reading of contexts and without holders of office. */
    public Who(Lexicon lexicon) {
        this(lexicon, place -> Optional.empty(), Document::of, Holders.none(), Holders.none());
    }

    /**
     * @param countryOfPlace ISO 3166 alpha-3 of a place's name
     * @param reader hands back a context with its actors, see {@link ActorTagger}
     * @param users holders of office by the user's table
     * @param shipped those of the table that ships
     */
    public Who(
            Lexicon lexicon,
            Function<String, Optional<String>> countryOfPlace,
            Function<Article, Document> reader,
            Holders users,
            Holders shipped) {
        this.users = users;
        this.shipped = shipped;
        this.lexicon = lexicon;
        this.countryOfPlace = countryOfPlace;
        this.reader = reader;
    }

    /**
     * @param phrase the actor's words alone
     * @param context text around the phrase, or a country's name; may be empty. A state that it names first owns an
     *     office whose country the phrase does not tell
     * @param on day for which a holder of office is sought; empty for the last that is known
     */
    public Answer resolve(String phrase, String context, Optional<LocalDate> on) {
        String words = strip(phrase);
        HoldersOn known = new HoldersOn(users, shipped, on);
        FlatPhrase flat = FlatPhrase.of(lexicon, words);
        String name = flat.person().orElse(words);
        Answer answer = fromWords(words, flat, known);
        Optional<Answer> users = held(known.users(name), answer, words, "a holder of office by the user's table");
        if (users.isPresent()) {
            return users.get();
        }
        if (answer.actor().code().isEmpty() && !context.isBlank()) {
            answer = fromContext(words, flat, context).orElse(answer);
        }
        return answer.actor().code().isPresent()
                ? answer
                : held(known.shipped(name), answer, words, BY_TABLES).orElse(answer);
    }

    private static Optional<Answer> held(Optional<Actor> holder, Answer words, String text, String why) {
        return holder.map(h -> answer(HoldersOn.meant(h, words.actor()), text, why));
    }

    private static String strip(String phrase) {
        String words = phrase.strip();
        while (words.length() > 1 && QUOTES.contains(words.charAt(0))) {
            words = words.substring(1).strip();
        }
        while (words.length() > 1 && QUOTES.contains(words.charAt(words.length() - 1))) {
            words = words.substring(0, words.length() - 1).strip();
        }
        return words;
    }

    private Answer fromWords(String words, FlatPhrase flat, HoldersOn known) {
        if (flat.role().isPresent()) {
            return role(words, flat, flat.role().get(), known);
        }
        if (flat.name().isPresent()) {
            return named(words, flat, flat.name().get());
        }
        Optional<String> place = flat.person().flatMap(countryOfPlace);
        if (place.isPresent()) {
            // towns bear the names of many who held office
            return flat.person()
                    .flatMap(known::shipped)
                    .map(holder -> answer(holder, words, BY_TABLES))
                    .orElseGet(() -> answer(
                            state(place.get()).withSectors(CIVILIANS).withPerson(flat.person(), Optional.empty()),
                            words,
                            "the place is in " + place.get()));
        }
        Optional<Name> near = flat.rest().size() == 1 ? nearName(flat.rest().get(0)) : Optional.empty();
        if (near.isPresent()) {
            return answer(near.get().entity().actor(), words, "spelt nearly as a name of the tables");
        }
        List<String> sectors = List.of();
        for (Qualifier qualifier : flat.qualifiers()) {
            sectors = qualifier.on(sectors);
        }
        if (!flat.owners().isEmpty()) {
            return answer(owner(flat.owners().get(0)).withSectors(sectors), words, "country before or after the noun");
        }
        boolean name = flat.person().isPresent() && flat.rest().size() > 1;
        return answer(
                Actor.unresolved(Actor.Kind.OTHER)
                        .withSectors(sectors)
                        .withPerson(name ? flat.person() : Optional.empty(), Optional.empty()),
                words,
                name ? "a name without an office" : "no word of the tables");
    }

    private Answer named(String words, FlatPhrase flat, Name name) {
        Actor actor = name.entity().actor();
        if (name.form() == Name.Form.CAPITAL) {
            actor = actor.withSectors(List.of("GOV"));
        } else if (name.form() == Name.Form.STATE && flat.rest().isEmpty()) {
            actor = actor.withPerson(Optional.of(name.entity().name()), Optional.empty());
        }
        if (!flat.rest().isEmpty()
                && !name.isGroup()
                && flat.owners().size() == 1
                && flat.owners().get(0) == name) {
            actor = owner(name); // "Syrian island"
        }
        if (name.form() == Name.Form.SEAT && flat.owners().size() > 1) {
            Actor owner = owner(flat.owners().get(0));
            actor = new Actor(
                    owner.code(),
                    owner.country(),
                    owner.kind(),
                    actor.sectors(),
                    actor.name(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }
        for (Qualifier qualifier : flat.qualifiers()) {
            if (!qualifier.sector().isEmpty()) {
                actor = actor.withSectors(qualifier.on(actor.sectors()));
            }
        }
        return answer(actor, words, "name of the tables");
    }

    private Answer role(String words, FlatPhrase flat, Role role, HoldersOn known) {
        Optional<Actor> owner = ownerOf(flat)
                .or(() -> placeOwner(flat))
                .or(() -> lexicon.entity(flat.owner()).map(Entity::actor))
                .or(() -> holderOwner(flat, known));
        List<String> sectors = Sectors.of(role, flat.qualifiers(), flat.inherited(), owner);
        Actor actor = owner.orElseGet(() -> Actor.unresolved(Actor.Kind.OTHER))
                .withSectors(sectors)
                .withMembers(List.of())
                .withPerson(
                        role.isTitle() ? flat.person() : Optional.empty(),
                        role.isHuman() && !flat.office().isEmpty() ? Optional.of(flat.office()) : Optional.empty());
        return answer(actor, words, owner.isPresent() ? "country or body and noun of office" : "noun of office");
    }

    /** The first, but "Kurdish YPG" and "Lebanese Hezbollah" are those bodies. */
    private Optional<Actor> ownerOf(FlatPhrase flat) {
        Optional<Actor> first = Optional.empty();
        for (Name name : flat.owners()) {
            Actor next = owner(name);
            boolean narrower = first.filter(f -> next.code().isPresent()
                            && (f.kind() == Actor.Kind.GROUP && next.kind() != Actor.Kind.GROUP
                                    || f.country().isPresent()
                                            && next.country().equals(f.country())
                                            && (name.form() == Name.Form.BODY || name.form() == Name.Form.SEAT)))
                    .isPresent();
            first = first.isEmpty() || narrower ? Optional.of(next) : first;
        }
        return first;
    }

    /** "Holm's party" is of the state or body in which Holm holds office. */
    private static Optional<Actor> holderOwner(FlatPhrase flat, HoldersOn known) {
        return flat.places().stream()
                .map(known::holder)
                .flatMap(Optional::stream)
                .findFirst()
                .map(h -> h.withPerson(Optional.empty(), Optional.empty()).withSectors(List.of()));
    }

    private Optional<Actor> placeOwner(FlatPhrase flat) {
        return flat.places().stream()
                .map(countryOfPlace)
                .flatMap(Optional::stream)
                .findFirst()
                .map(this::state);
    }

    private Actor owner(Name name) {
        return name.form() == Name.Form.CAPITAL
                ? name.entity().code().map(this::state).orElseGet(() -> Actor.unresolved(Actor.Kind.OTHER))
                : name.entity().actor();
    }

    private Actor state(String code) {
        return lexicon.entity(code).map(Entity::actor).orElseGet(() -> Actor.country(code));
    }

    /** One letter apart from the name of a state or its people. */
    private Optional<Name> nearName(String word) {
        String folded = Words.fold(word);
        if (!Character.isUpperCase(word.charAt(0)) || folded.length() < 6) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        lexicon.names().forEachWord((piece, name) -> {
            if (name.entity().isState() && Words.alike(folded, piece)) {
                found.add(piece);
            }
        });
        return found.stream().sorted().findFirst().flatMap(lexicon.names()::get);
    }

    private Optional<Answer> fromContext(String words, FlatPhrase flat, String context) {
        Document doc = reader.apply(Article.of(context, Optional.empty()));
        for (Mention mention : doc.actors()) {
            boolean same = Words.fold(mention.actor().text().orElse("")).endsWith(Words.fold(words))
                    || mention.actor()
                            .name()
                            .filter(n -> Words.fold(n).equals(Words.fold(words)))
                            .isPresent();
            if (same && mention.actor().code().isPresent()) {
                return Optional.of(answer(mention.actor(), words, "the context: " + mention.how()));
            }
        }
        FlatPhrase around = FlatPhrase.of(lexicon, context);
        Optional<Name> state = around.name().or(() -> around.owners().stream().findFirst());
        if (state.isEmpty() || flat.role().isEmpty() && context.split("\\s+").length > 3) {
            return Optional.empty();
        }
        Actor owner = owner(state.get());
        List<String> sectors = flat.role()
                .map(r -> Sectors.of(r, flat.qualifiers(), flat.inherited(), Optional.of(owner)))
                .orElse(List.of());
        Actor actor = owner.withSectors(sectors).withPerson(flat.person(), Optional.empty());
        return Optional.of(answer(actor, words, "a state that the context names"));
    }

    private static Answer answer(Actor actor, String words, String why) {
        Actor said = new Actor(
                actor.code(),
                actor.country(),
                actor.kind(),
                actor.sectors(),
                actor.name(),
                actor.office(),
                actor.members(),
                Optional.of(words),
                Optional.empty());
        return new Answer(said, actor.code().isPresent() || !actor.sectors().isEmpty(), why);
    }
}
