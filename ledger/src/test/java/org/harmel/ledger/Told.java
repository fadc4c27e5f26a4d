package org.harmel.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.harmel.core.About;
import org.harmel.core.Act;
import org.harmel.core.Actor;
import org.harmel.core.Article;
import org.harmel.core.Attribution;
import org.harmel.core.Days;
import org.harmel.core.Document;
import org.harmel.core.Event;
import org.harmel.core.Evidence;
import org.harmel.core.Ids;
import org.harmel.core.OfficeFact;
import org.harmel.core.Perception;
import org.harmel.core.Place;
import org.harmel.core.Quantity;
import org.harmel.core.Run;
import org.harmel.core.Span;
import org.harmel.core.Statement;
import org.harmel.core.Status;

/** An article written by hand, with what a coder would have read in it. */
public final class Told {
    public static final Run RUN = Run.of("0.1.0", "ontology", "lexicons", "parser", "configuration");

    private final Article article;
    private final List<Event> events = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Perception> perceptions = new ArrayList<>();
    private final List<OfficeFact> offices = new ArrayList<>();

    public Told(String text, String published) {
        this(text, published, "https://example.org/" + published);
    }

    public Told(String text, String published, String url) {
        article = new Article.Builder(text)
                .published(Optional.of(LocalDate.parse(published)))
                .outlet(Optional.of("The Example"))
                .url(Optional.of(url))
                .path(Optional.of("from " + url))
                .build();
    }

    public String id() {
        return article.id();
    }

    public Told event(UnaryOperator<Deed> how) {
        events.add(how.apply(new Deed()).build(article, events.size()));
        return this;
    }

    public Told statement(UnaryOperator<Saying> how) {
        statements.add(how.apply(new Saying()).build(article, statements.size()));
        return this;
    }

    public Told perception(String holder, String about, String object, String as) {
        Evidence words = evidence(article, perceptions.size());
        perceptions.add(new Perception(
                Ids.of("p", article.id(), perceptions.size()),
                Actor.country(holder),
                Optional.of(Actor.country(about)),
                object,
                as,
                Optional.of("modernizing"),
                Optional.empty(),
                words));
        return this;
    }

    public Told office(String person, String country) {
        return office(person, "defence minister", country, "current");
    }

    public Told office(String person, String office, String code, String tenure) {
        String sector = tenure.equals("former") ? "ELI" : office.equals("general") ? "MIL" : "GOV";
        offices.add(new OfficeFact(
                person,
                office,
                actor(code).withSectors(List.of(sector)),
                article.published(),
                tenure,
                Optional.of(sector.equals("MIL") ? "generals" : "ministers"),
                evidence(article, 0)));
        return this;
    }

    private static Actor bare(String name) {
        return Actor.unresolved(Actor.Kind.OTHER)
                .withPerson(Optional.of(name), Optional.empty())
                .at(name, new Span(0, name.length()));
    }

    public Document doc() {
        return Document.of(article)
                .withActors(List.of(), offices)
                .withStatements(statements, perceptions)
                .withEvents(events);
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    private static Evidence evidence(Article article, int place) {
        int start = Math.min(place, article.text().length() - 1);
        Span all = new Span(start, article.text().length());
        return Evidence.of(0, all, Optional.of(new Span(start, start + 1)), article.text());
    }

    /** A day, as {@code 2018-06-08}, or a stretch, as {@code 2018-04-01..2018-04-30}. */
    static Days days(String text) {
        String[] ends = text.split("\\.\\.");
        LocalDate start = LocalDate.parse(ends[0]);
        LocalDate end = LocalDate.parse(ends[ends.length - 1]);
        long length = end.toEpochDay() - start.toEpochDay();
        Days.Precision precision =
                length == 0 ? Days.Precision.DAY : length < 40 ? Days.Precision.MONTH : Days.Precision.YEAR;
        return Days.said(start, end, precision, text, new Span(0, 1));
    }

    private static Actor actor(String code) {
        boolean body = List.of("NATO", "EU", "UN").contains(code);
        return body ? Actor.coded(code, Optional.empty(), Actor.Kind.IGO) : Actor.country(code);
    }

    private static List<Actor> actors(String codes) {
        return codes.isBlank()
                ? List.of()
                : Arrays.stream(codes.trim().split(" ")).map(Told::actor).toList();
    }

    static Place place(String name, String country) {
        return new Place(
                name,
                Optional.of(country),
                Optional.empty(),
                Optional.of(60.0),
                Optional.of(25.0),
                Optional.empty(),
                Optional.of(name),
                Optional.empty());
    }

    /** An event; what is not set is unknown. */
    public static final class Deed {
        private String act = "CONSULT";
        private Optional<String> mode = Optional.empty();
        private Status status = Status.OCCURRED;
        private Optional<String> type = Optional.empty();
        private List<String> contexts = List.of();
        private Event.Track track = Event.Track.DIALOGUE;
        private Event.Strand strand = Event.Strand.TALK;
        private boolean counted = true;
        private double score = 2.5;
        private boolean symmetric;
        private List<Actor> actors = List.of();
        private List<Actor> recipients = List.of();
        private List<Actor> facing = List.of();
        private Optional<Days> when = Optional.empty();
        private boolean background;
        private Optional<Days> said = Optional.empty();
        private Optional<Place> where = Optional.empty();
        private List<Quantity> quantities = List.of();
        private List<Attribution> attribution = List.of();
        private double confidence = 0.9;
        private Optional<String> because = Optional.empty();
        private List<String> topics = List.of();
        private Optional<String> form = Optional.empty();
        private Optional<String> level = Optional.empty();
        private boolean rare;
        private List<String> domains = List.of();
        private Optional<String> cause = Optional.empty();
        private Optional<String> what = Optional.empty();

        public Deed act(String value) {
            String[] parts = value.split("/");
            act = parts[0];
            mode = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
            return this;
        }

        public Deed status(String value) {
            status = Status.valueOf(value.toUpperCase(java.util.Locale.ROOT));
            return this;
        }

        public Deed type(String value) {
            type = Optional.of(value);
            return this;
        }

        public Deed context(String... value) {
            contexts = List.of(value);
            return this;
        }

        public Deed on(Event.Track track, Event.Strand strand) {
            this.track = track;
            this.strand = strand;
            return this;
        }

        public Deed uncounted() {
            counted = false;
            return this;
        }

        public Deed score(double value) {
            score = value;
            return this;
        }

        /** All parties alike. */
        public Deed parties(String codes) {
            symmetric = true;
            actors = Told.actors(codes);
            return this;
        }

        public Deed from(String codes) {
            actors = Told.actors(codes);
            return this;
        }

        public Deed named(String... names) {
            List<Actor> with = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                with.add(actors.get(i).withPerson(Optional.of(names[i]), Optional.empty()));
            }
            actors = with;
            return this;
        }

        /** And by those whom the article only names. */
        public Deed andBare(String... names) {
            List<Actor> with = new ArrayList<>(actors);
            Arrays.stream(names).map(Told::bare).forEach(with::add);
            actors = with;
            return this;
        }

        public Deed to(String codes) {
            recipients = Told.actors(codes);
            return this;
        }

        public Deed facing(String codes) {
            facing = Told.actors(codes);
            return this;
        }

        public Deed when(String value) {
            when = value.isBlank() ? Optional.empty() : Optional.of(days(value));
            return this;
        }

        public Deed published(String day) {
            when = Optional.of(Days.published(LocalDate.parse(day), Days.Precision.WEEK));
            return this;
        }

        public Deed background() {
            background = true;
            return this;
        }

        public Deed said(String day) {
            said = Optional.of(days(day));
            return this;
        }

        public Deed where(String name, String country) {
            where = Optional.of(place(name, country));
            return this;
        }

        public Deed many(double value, String unit) {
            quantities = List.of(new Quantity(
                    Optional.of(value),
                    Optional.empty(),
                    Optional.empty(),
                    unit,
                    false,
                    Optional.empty(),
                    Optional.empty()));
            return this;
        }

        public Deed by(String code) {
            attribution = List.of(new Attribution(
                    actor(code),
                    "say",
                    Optional.of("statement"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Attribution.Stance.ASSERTS));
            return this;
        }

        public Deed sure(double value) {
            confidence = value;
            return this;
        }

        public Deed because(String value) {
            because = Optional.of(value);
            return this;
        }

        public Deed topics(String... value) {
            topics = List.of(value);
            return this;
        }

        public Deed form(String value) {
            form = Optional.of(value);
            return this;
        }

        public Deed level(String value) {
            level = value.isBlank() ? Optional.empty() : Optional.of(value);
            return this;
        }

        public Deed rare() {
            rare = true;
            return this;
        }

        public Deed domains(String... value) {
            domains = List.of(value);
            return this;
        }

        public Deed cause(String value) {
            cause = Optional.of(value);
            return this;
        }

        public Deed what(String value) {
            what = Optional.of(value);
            return this;
        }

        Event build(Article article, int place) {
            About about = new About(topics, form, level, rare, domains, cause, what, Map.of());
            return new Event(
                    Ids.of("r", article.id(), place),
                    new Act(act, mode, List.of(), List.of()),
                    status,
                    type.orElse(act),
                    type.isPresent() ? Optional.empty() : mode,
                    contexts,
                    track,
                    strand,
                    counted,
                    1,
                    score,
                    "040",
                    OptionalDouble.of(1.0),
                    symmetric,
                    false,
                    List.of(),
                    actors,
                    recipients,
                    facing,
                    when,
                    background,
                    said,
                    where,
                    quantities,
                    attribution,
                    confidence,
                    because.orElse(act + "#some"),
                    about.equals(About.NOTHING) ? Optional.empty() : Optional.of(about),
                    evidence(article, place),
                    article.id(),
                    article.url(),
                    article.published(),
                    article.outlet(),
                    article.title(),
                    RUN.id());
        }
    }

    /** A statement. */
    public static final class Saying {
        private Optional<Actor> speaker = Optional.empty();
        private String text = "";
        private List<Actor> about = List.of();
        private Optional<Days> when = Optional.empty();
        private boolean repeated;
        private Optional<Span> source = Optional.empty();
        private List<Span> echoOf = List.of();
        private List<String> terms = List.of();

        public Saying speaker(String code, String name) {
            speaker = Optional.of(actor(code).withPerson(Optional.of(name), Optional.empty()));
            return this;
        }

        public Saying bare(String name) {
            speaker = Optional.of(Told.bare(name));
            return this;
        }

        /** The words; their terms are all of them in lower case. */
        public Saying text(String value) {
            text = value;
            terms = Arrays.stream(value.toLowerCase(java.util.Locale.ROOT).split("\\W+"))
                    .distinct()
                    .sorted()
                    .toList();
            return this;
        }

        public Saying about(String codes) {
            about = Told.actors(codes);
            return this;
        }

        public Saying when(String value) {
            when = Optional.of(days(value));
            return this;
        }

        public Saying repeated() {
            repeated = true;
            return this;
        }

        public Saying source(int start, int end) {
            source = Optional.of(new Span(start, end));
            return this;
        }

        public Saying echoOf(int start, int end) {
            echoOf = List.of(new Span(start, end));
            return this;
        }

        Statement build(Article article, int place) {
            return new Statement(
                    Ids.of("s", article.id(), place),
                    speaker,
                    text,
                    Statement.Kind.DIRECT,
                    about,
                    Optional.of("reporters"),
                    Optional.empty(),
                    Optional.empty(),
                    when,
                    Optional.empty(),
                    repeated,
                    source,
                    Optional.empty(),
                    List.of(),
                    terms,
                    echoOf,
                    evidence(article, place));
        }
    }
}
