package org.harmel.coder.what;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.harmel.coder.grammar.Tree;
import org.harmel.coder.said.Attributions;
import org.harmel.coder.who.Levels;
import org.harmel.core.About;
import org.harmel.core.Act;
import org.harmel.core.Actor;
import org.harmel.core.Article;
import org.harmel.core.Attribution;
import org.harmel.core.Days;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.Event.Strand;
import org.harmel.core.Event.Track;
import org.harmel.core.Evidence;
import org.harmel.core.Ids;
import org.harmel.core.Place;
import org.harmel.core.PlaceMention;
import org.harmel.core.Quantity;
import org.harmel.core.Span;
import org.harmel.core.Statement;
import org.harmel.core.Status;

/** Gives a drafted act its codes, date, place, numbers, attribution and evidence. */
final class EventBuilder {
    /** Longer sentences are cut to the clause: evidence is for reading. */
    private static final int LONGEST_EVIDENCE = 480;

    private static final Set<Status> DONE = Set.of(Status.OCCURRED, Status.ONGOING, Status.ATTEMPTED, Status.ENDED);
    private static final Set<String> HARM = Set.of("ASSAULT", "COERCE", "SANCTION", "MOBILIZE");
    private static final Set<String> ON_GROUND = Set.of("ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "PROTEST", "AID");

    private final Document doc;
    private final Tree tree;
    private final RecordTable record;
    private final AboutWords words;
    private final Levels levels;
    private final String run;
    private final Adjuncts adjuncts;
    private final Dates dates;
    private final Attributions said;
    private final Parties parties;

    EventBuilder(
            Document doc,
            Tree tree,
            ActorIndex index,
            RecordTable record,
            AboutWords words,
            Levels levels,
            String run,
            List<Draft> drafts,
            Attributions said,
            Parties parties,
            WordSets sets) {
        this.doc = doc;
        this.tree = tree;
        this.record = record;
        this.words = words;
        this.levels = levels;
        this.run = run;
        this.said = said;
        this.parties = parties;
        Set<Integer> anchors = new LinkedHashSet<>();
        drafts.forEach(d -> anchors.addAll(d.all()));
        adjuncts = new Adjuncts(tree, doc, index, anchors);
        dates = new Dates(tree, doc, anchors, sets.hostilities());
    }

    List<Event> build(Draft draft) {
        Event event = event(draft);
        List<Event> events = new ArrayList<>(List.of(event));
        charge(draft, event).ifPresent(events::add);
        return events;
    }

    /** Who in a direct quotation says of another that it does harm, charges it with that. */
    private Optional<Event> charge(Draft draft, Event event) {
        boolean harm = HARM.contains(event.type())
                && DONE.contains(event.status())
                && !event.actors().isEmpty();
        if (!harm) {
            return Optional.empty();
        }
        List<Actor> charged =
                event.actors().stream().filter(a -> a.code().isPresent()).toList();
        return said.chain(tree.sentence().index(), draft.match().token()).stream()
                .filter(s -> s.statement().kind() == Statement.Kind.DIRECT
                        && s.attribution().stance() == Attribution.Stance.ASSERTS)
                .map(s -> s.attribution().actor())
                .filter(speaker -> speaker.code().isPresent()
                        && charged.stream().noneMatch(a -> a.code().equals(speaker.code())))
                .findFirst()
                .filter(speaker -> !charged.isEmpty() && isWronged(speaker, event))
                .map(speaker -> accusation(event, speaker, charged));
    }

    /** Whether what is done is done to the speaker's side, to civilians or to no one named: else the words only report it. */
    private static boolean isWronged(Actor speaker, Event event) {
        List<Actor> victims = new ArrayList<>(event.recipients());
        victims.addAll(event.facing());
        return victims.isEmpty()
                || victims.stream()
                        .anyMatch(v -> v.sectors().contains("CVL")
                                || v.code().isPresent() && v.code().equals(speaker.code())
                                || v.country().isPresent() && v.country().equals(speaker.country())
                                || speaker.members().contains(v.country().orElse("")));
    }

    private Event accusation(Event of, Actor speaker, List<Actor> charged) {
        Optional<String> allege = Optional.of("allege");
        RecordTable.Code code = record.of("ACCUSE", allege, Status.OCCURRED, false);
        String cameo = record.cameo("ACCUSE", allege);
        return new Event(
                Ids.of("r", of.id(), "charge"),
                new Act("ACCUSE", allege, List.of(), List.of()),
                Status.OCCURRED,
                code.type(),
                code.mode(),
                of.contexts(),
                code.track(),
                code.strand(),
                code.counted(),
                record.quad(code.type()),
                record.score(code.type(), code.mode()),
                cameo,
                record.goldstein(cameo),
                false,
                false,
                List.of(),
                List.of(speaker),
                charged,
                List.of(),
                doc.article().published().map(d -> Days.published(d, Days.Precision.WEEK)),
                false,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                of.confidence(),
                "ACCUSE/allege#charge-in-quote",
                Optional.empty(),
                of.evidence(),
                of.article(),
                of.url(),
                of.published(),
                of.outlet(),
                of.title(),
                run);
    }

    private Event event(Draft draft) {
        Pattern pattern = draft.match().pattern();
        Standing standing = draft.standing();
        Article article = doc.article();
        Span trigger = tree.token(draft.match().token()).span();
        List<String> contexts = contexts(draft);
        RecordTable.Code code =
                record.of(standing.type(), standing.mode(), standing.status(), contexts.contains("military"));
        boolean home = code.strand() != Strand.POSTURE && Actor.areOfOneCountry(draft.parties());
        String cameo = cameo(draft, code);
        Optional<Days> said = said(draft, code);
        Optional<Days> when = when(draft, code);
        Optional<About> about =
                new AboutReader(tree, doc.text(), words, levels).read(draft.match(), draft.all(), draft.parties());
        List<Attribution> attribution = attribution(draft);
        List<Object> key = new ArrayList<>(List.of(article.id(), trigger, standing.type(), standing.mode()));
        draft.parties().forEach(p -> key.add(p.span()));
        return new Event(
                Ids.of("r", key.toArray()),
                new Act(standing.type(), standing.mode(), draft.actActors(), draft.actRecipients()),
                standing.status(),
                code.type(),
                code.mode(),
                contexts,
                home ? Track.NONE : code.track(),
                home ? Strand.NONE : code.strand(),
                code.counted(),
                record.quad(code.type()),
                record.score(code.type(), code.mode()),
                cameo,
                goldstein(cameo),
                draft.symmetric(),
                false,
                List.of(),
                actors(draft, attribution),
                draft.recipients(),
                Parties.without(adjuncts.facing(draft.own()), draft.parties()),
                when,
                when.isEmpty() && said.isEmpty() && !(article.published().isEmpty() && isMain(draft)),
                said,
                where(draft),
                quantities(draft),
                attribution,
                confidence(draft),
                pattern.because(),
                about,
                evidence(trigger, draft),
                article.id(),
                article.url(),
                article.published(),
                article.outlet(),
                article.title(),
                run);
    }

    private OptionalDouble goldstein(String cameo) {
        return record.goldstein(cameo);
    }

    /** The narrower code of the pattern that fired, where it is one of the type of record. */
    private String cameo(Draft draft, RecordTable.Code code) {
        Optional<String> narrow = draft.match().pattern().type().equals(code.type())
                ? draft.match().pattern().cameo()
                : Optional.empty();
        for (Standing.Link link : draft.standing().links()) {
            if (narrow.isEmpty()
                    && link.match().isPresent()
                    && link.match().get().pattern().type().equals(code.type())) {
                narrow = link.match().get().pattern().cameo();
            }
        }
        return narrow.orElseGet(() -> record.cameo(code.type(), code.mode()));
    }

    /** Of the act's own words: its nouns and verbs, what they are done to, and the phrases that hang on them. */
    private List<String> contexts(Draft draft) {
        SortedMap<Integer, String> lemmas = new TreeMap<>();
        for (int word : draft.own()) {
            put(word, lemmas);
            if (tree.isVerb(word)) {
                tree.patients(word).forEach(o -> put(o, lemmas));
            }
        }
        Set<String> all = new LinkedHashSet<>(draft.match().pattern().contexts());
        all.addAll(words.contexts(lemmas));
        boolean armed = draft.actors().stream().anyMatch(a -> a.sectors().contains("MIL"));
        if (armed) {
            all.add("military");
        }
        return List.copyOf(all);
    }

    private void put(int word, SortedMap<Integer, String> lemmas) {
        tree.nounPhrase(word).stream().forEach(i -> lemmas.put(i, tree.lemma(i)));
        for (int child : tree.children(word)) {
            int object = tree.child(child, "pobj");
            if (tree.label(child).equals("prep") && object >= 0) {
                tree.nounPhrase(object).stream().forEach(i -> lemmas.put(i, tree.lemma(i)));
            }
        }
    }

    /** The date of the act itself. */
    private Optional<Days> when(Draft draft, RecordTable.Code code) {
        // what is done is not dated by a day ahead of print ("imposed sanctions, effective April 10")
        Optional<Days> told = dates.tied(draft.own()).filter(days -> !DONE.contains(draft.status()) || isPast(days));
        if (told.isPresent() || !DONE.contains(draft.status())) {
            return told;
        }
        boolean asAct = code.type().equals(draft.standing().type());
        Optional<Days> above = dates.tied(draft.above()).filter(this::isPast);
        boolean asSaid =
                draft.status() == Status.ENDED || dates.isPresent(draft.match().token());
        if (above.isPresent() && asSaid) {
            return above;
        }
        Optional<Days> ofClause = dates.ofClause(draft.own(), draft.above()).filter(this::isPast);
        if (ofClause.isPresent()) {
            return ofClause;
        }
        return asAct && isMain(draft)
                ? doc.article().published().map(d -> Days.published(d, Days.Precision.WEEK))
                : Optional.empty();
    }

    /** What is done or said begins by the day of print; a day more for where the day begins sooner. */
    private boolean isPast(Days days) {
        return doc.article()
                .published()
                .filter(print -> days.start().isAfter(print.plusDays(1)))
                .isEmpty();
    }

    /** The date of the announcement, demand, refusal or threat, where the act of record is one. */
    private Optional<Days> said(Draft draft, RecordTable.Code code) {
        boolean words = !code.type().equals(draft.standing().type()) || !DONE.contains(draft.status());
        if (!words) {
            return Optional.empty();
        }
        return dates.tied(draft.above())
                .filter(this::isPast)
                .or(() -> doc.article().published().map(d -> Days.published(d, Days.Precision.DAY)));
    }

    /** In the main clause, or in one that the main clause only reports. */
    private boolean isMain(Draft draft) {
        boolean verbal = Matcher.isVerbal(draft.match());
        return isMain(draft.standing().support())
                || verbal && isMain(draft.match().token());
    }

    private boolean isMain(int verb) {
        int at = verb;
        while (at >= 0) {
            if (tree.head(at) < 0) {
                return true;
            }
            boolean up = switch (tree.label(at)) {
                case "conj", "xcomp", "ccomp", "parataxis" -> true;
                // "shelled the town, killing five", "signed an order imposing tariffs"
                case "advcl" -> isAtOnce(at);
                case "acl" -> tree.tag(at).equals("VBG") && parties.isDocument(tree.head(at));
                case "dobj" -> parties.isDocument(at);
                default -> false;
            };
            if (!up) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    /** "killing five", "as rebels advance", "while destroying": what goes on with what the sentence reports. */
    private boolean isAtOnce(int clause) {
        int mark = tree.child(clause, "mark");
        boolean after = clause > tree.head(clause);
        return after
                && (mark >= 0
                        ? Set.of("as", "while").contains(tree.lemma(mark))
                        : tree.tag(clause).equals("VBG"));
    }

    private Optional<Place> where(Draft draft) {
        String type = draft.match().pattern().type();
        boolean onGround = ON_GROUND.contains(type);
        boolean done = DONE.contains(draft.status());
        return adjuncts.where(draft.own(), onGround, onGround || type.equals("CONSULT"))
                .or(() -> isVisit(draft) ? host(draft) : Optional.empty())
                .or(() -> done ? adjuncts.onlyVenue(draft.all()) : Optional.empty())
                .filter(place -> draft.parties().stream().noneMatch(p -> isInName(place, p)));
    }

    private static boolean isVisit(Draft draft) {
        return draft.standing().mode().equals(Optional.of("visit"));
    }

    /** "visited Saudi Arabia": the host is where it is. */
    private Optional<Place> host(Draft draft) {
        return doc.locations().stream()
                .filter(place -> draft.recipients().stream()
                        .anyMatch(r -> r.span().isPresent()
                                && r.span().equals(place.place().span())))
                .map(PlaceMention::place)
                .findFirst();
    }

    /** "the NATO-Russia Council" does not meet in Russia. */
    private static boolean isInName(Place place, Actor party) {
        return party.kind() == Actor.Kind.IGO
                && party.span().isPresent()
                && place.span().filter(party.span().get()::contains).isPresent();
    }

    /** A demand whose sentence names nobody who makes it ("Iran must release them") is made by who is quoted. */
    private static List<Actor> actors(Draft draft, List<Attribution> attribution) {
        boolean unasked = draft.status() == Status.REQUESTED && draft.actors().isEmpty();
        return unasked
                ? attribution.stream()
                        .filter(a -> a.stance() == Attribution.Stance.ASSERTS)
                        .map(Attribution::actor)
                        .limit(1)
                        .toList()
                : draft.actors();
    }

    /** Without the count of parties that are known one by one ("the two ministers"). */
    private List<Quantity> quantities(Draft draft) {
        List<Span> counted = draft.parties().stream()
                .filter(p -> !p.members().isEmpty())
                .flatMap(p -> p.span().stream())
                .toList();
        return adjuncts.quantities(draft.own(), dates).stream()
                .filter(q -> q.span().stream().noneMatch(at -> counted.stream().anyMatch(party -> party.contains(at))))
                .toList();
    }

    /** Who says so: the chain of those in whose words the trigger stands, without the speech act that the event is. */
    private List<Attribution> attribution(Draft draft) {
        int sentence = tree.sentence().index();
        List<Integer> own = draft.speech();
        List<Attribution> chain = new ArrayList<>();
        for (Standing.Link link : draft.standing().links()) {
            if (link.match()
                    .filter(m -> m.pattern().complement().equals(Optional.of(Pattern.Complement.ALLEGED)))
                    .isPresent()) {
                parties.of(link.match().orElseThrow(), -1).actors().stream()
                        .map(a -> new Attribution(
                                a,
                                tree.lemma(link.token()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Attribution.Stance.ASSERTS))
                        .forEach(chain::add);
            }
        }
        said.chain(sentence, draft.match().token()).stream()
                .filter(s -> s.sentence() != sentence || !own.contains(s.cue()))
                .map(Attributions.Said::attribution)
                .forEach(chain::add);
        return chain;
    }

    /**
     * The share of such events that readers found right in type, actors, recipients and status, in plain news on and off the
     * subject.
     *
     * @see "docs/ACCURACY.md, reliability"
     */
    private static double confidence(Draft draft) {
        if (draft.match().guessed().isPresent()) {
            return 0.15;
        }
        boolean both = draft.recipients().stream()
                        .anyMatch(a -> a.code().isPresent() || !a.sectors().isEmpty())
                || draft.actors().size() > 1;
        return both ? 0.55 : Matcher.isVerbal(draft.match()) ? 0.25 : 0.2;
    }

    private Evidence evidence(Span trigger, Draft draft) {
        Span sentence = tree.sentence().span();
        Span words = sentence;
        if (sentence.length() > LONGEST_EVIDENCE) {
            Span clause = trigger;
            for (int own : draft.all()) {
                Span wider = clause.cover(tree.spanOfSubtree(own));
                clause = wider.length() <= LONGEST_EVIDENCE ? wider : clause;
            }
            words = clause;
        }
        return Evidence.of(tree.sentence().index(), words, Optional.of(trigger), doc.text());
    }
}
