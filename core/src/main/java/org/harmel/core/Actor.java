package org.harmel.core;

import java.util.List;
import java.util.Optional;

/**
 * Who acts or is acted upon, as far as the text and the tables tell.
 *
 * @param code ISO 3166 alpha-3, or the organisation's own ({@code NATO}); empty for a name that is not resolved
 * @param country home state as ISO 3166 alpha-3; empty for international bodies
 * @param sectors PLOVER sectors, the most telling first, as {@code MIL}
 * @param name a person's or body's name, as {@code Jim Mattis}
 * @param office as the text gives it, as {@code U.S. Defense Secretary}
 * @param members codes of a group's members, where the text or a treaty names them
 * @param text the words of the mention
 * @param span where those words stand
 * @param codedBy where other articles told who it is: the row of their register of offices; empty where the article itself
 *     or a table did
 */
public record Actor(
        Optional<String> code,
        Optional<String> country,
        Kind kind,
        List<String> sectors,
        Optional<String> name,
        Optional<String> office,
        List<String> members,
        Optional<String> text,
        Optional<Span> span,
        Optional<String> codedBy) {
    public Actor {
        sectors = List.copyOf(sectors);
        members = List.copyOf(members);
    }

    /** As one article tells it. */
    public Actor(
            Optional<String> code,
            Optional<String> country,
            Kind kind,
            List<String> sectors,
            Optional<String> name,
            Optional<String> office,
            List<String> members,
            Optional<String> text,
            Optional<Span> span) {
        this(code, country, kind, sectors, name, office, members, text, span, Optional.empty());
    }

    /** What sort of actor; its name in exports is in lower case with hyphens. */
    public enum Kind {
        COUNTRY,
        TERRITORY,
        IGO,
        NGO,
        PARTY,
        ARMED_GROUP,
        COMPANY,
        MEDIA,
        GROUP,
        OTHER
    }

    /** A state as such, without words of any text. */
    public static Actor country(String iso3) {
        return coded(iso3, Optional.of(iso3), Kind.COUNTRY);
    }

    /** An actor of a table, without words of any text. */
    public static Actor coded(String code, Optional<String> country, Kind kind) {
        return new Actor(
                Optional.of(code),
                country,
                kind,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** An actor that no table resolves, without words of any text. */
    public static Actor unresolved(Kind kind) {
        return new Actor(
                Optional.empty(),
                Optional.empty(),
                kind,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public Actor withSectors(List<String> value) {
        return new Actor(code, country, kind, value, name, office, members, text, span, codedBy);
    }

    public Actor withPerson(Optional<String> name, Optional<String> office) {
        return new Actor(code, country, kind, sectors, name, office, members, text, span, codedBy);
    }

    public Actor withMembers(List<String> value) {
        return new Actor(code, country, kind, sectors, name, office, value, text, span, codedBy);
    }

    /** The same actor, mentioned by other words. */
    public Actor at(String words, Span where) {
        return new Actor(
                code, country, kind, sectors, name, office, members, Optional.of(words), Optional.of(where), codedBy);
    }

    /** The same words, known from other articles to mean a holder of office; what they say themselves ranks first. */
    public Actor knownAs(Actor holder, String source) {
        return new Actor(
                holder.code,
                holder.country,
                holder.kind,
                sectors.isEmpty() ? holder.sectors : sectors,
                holder.name,
                office.or(holder::office),
                members,
                text,
                span,
                Optional.of(source));
    }

    /** Whether they are several, and all of one country: no relation between two sides. */
    public static boolean areOfOneCountry(List<Actor> parties) {
        return parties.size() > 1
                && parties.get(0).country().isPresent()
                && parties.stream()
                        .allMatch(p -> p.country().equals(parties.get(0).country()));
    }
}
