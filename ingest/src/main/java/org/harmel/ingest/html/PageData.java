package org.harmel.ingest.html;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.harmel.ingest.clean.Dates;
import org.harmel.ingest.clean.Table;
import org.harmel.ingest.clean.Words;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** What a page says about itself, by {@code meta.tsv} and its JSON-LD. */
final class PageData {
    private static final List<Meta> META = Table.read(PageData.class, "meta.tsv", 3).stream()
            .map(row -> new Meta(
                    row.get(0),
                    QueryParser.parse(row.get(1)),
                    row.get(2),
                    row.get(1).matches("(?:meta|link)\\[.*")))
            .toList();
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|–—•·»/-]|::)\\s+|\\s*\\|\\s*");
    private static final Pattern TITLE_END =
            Pattern.compile("^(.{15,}?)(?:\\s+(?:[|–—•·»-]|::)\\s+|\\s*\\|\\s*)[^|–—•·»]{2,40}$");
    private static final int LONGEST_NAME = 120;
    private static final int SHORTEST_TITLE = 6;
    private static final Pattern ZONED = Pattern.compile("T\\d.*[+-](?!00:?00$)\\d{2}:?\\d{2}$");

    private final Document page;
    private final List<Element> heads;
    private final JsonLd ld;

    PageData(Document page) {
        this.page = page;
        this.heads = page.select("meta, link");
        this.ld = new JsonLd(page);
    }

    /**
     * The heading that the page's own title repeats; else the title told for sharing, without the outlet's name.
     */
    Optional<String> title() {
        List<String> told = new ArrayList<>();
        ld.headline().map(PageData::plain).ifPresent(told::add);
        meta("title").forEach(told::add);
        Optional.of(plain(page.title())).filter(t -> !t.isEmpty()).ifPresent(told::add);
        List<String> headings = page.select("h1").stream()
                .map(h -> Words.fold(h.text()))
                .filter(h -> key(h).length() > SHORTEST_TITLE)
                .toList();
        return told.stream()
                .flatMap(t -> headings.stream().filter(h -> repeats(t, h)))
                .findFirst()
                .or(() ->
                        told.stream().map(this::bare).filter(t -> !t.isEmpty()).findFirst())
                .or(() -> headings.stream().findFirst());
    }

    /** Whether the heading is most of what the page tells as its title; else it is the site's name. */
    private static boolean repeats(String told, String heading) {
        return key(told).contains(key(heading))
                && 2 * key(heading).length() > key(told).length();
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "");
    }

    /** Without the outlet's name at an end. */
    private String bare(String title) {
        String[] parts = SEPARATOR.split(title);
        Optional<String> site = outlet().map(PageData::key);
        if (parts.length > 1 && site.isPresent()) {
            String last = parts[parts.length - 1];
            if (key(last).contains(site.get()) || site.get().contains(key(last))) {
                return title.substring(0, title.lastIndexOf(last)).replaceAll("\\s*(?:[|–—•·»/-]|::)\\s*$", "");
            }
        }
        return page.title().equals(title) ? TITLE_END.matcher(title).replaceAll("$1") : title;
    }

    /**
     * The day told first; but of the same moment told in another zone too, the local day, which is the one that
     * readers saw.
     */
    Optional<LocalDate> published() {
        List<String> told =
                Stream.concat(ld.published().stream(), meta("published")).toList();
        Optional<LocalDate> first = days(told.stream());
        Optional<LocalDate> local =
                days(told.stream().filter(t -> ZONED.matcher(t).find()));
        return local.filter(day -> first.filter(f -> Math.abs(ChronoUnit.DAYS.between(f, day)) <= 1)
                        .isPresent())
                .or(() -> first);
    }

    private static Optional<LocalDate> days(Stream<String> told) {
        return told.map(Dates.standard()::find).flatMap(Optional::stream).findFirst();
    }

    /** A date that stands on the page where the day of publication does. */
    Optional<LocalDate> shown() {
        return url().flatMap(Dates.standard()::inUrl).or(() -> day("shown", Dates.standard()::line));
    }

    private Optional<LocalDate> day(String field, Function<String, Optional<LocalDate>> read) {
        return meta(field).map(read).flatMap(Optional::stream).findFirst();
    }

    /** Of a name with a motto, the part that the address has too; a name that is the page's title is none. */
    Optional<String> outlet() {
        String title = key(page.title());
        return meta("outlet")
                .filter(name ->
                        key(name).length() < LONGEST_NAME / 2 && !key(name).equals(title))
                .findFirst()
                .or(ld::publisher)
                .map(this::part);
    }

    private String part(String name) {
        String address = key(url().orElse("").replaceFirst("^(https?://[^/]*).*", "$1"));
        return Stream.of(SEPARATOR.split(name))
                .filter(part -> key(part).length() > 2 && address.contains(key(part)))
                .findFirst()
                .orElse(name);
    }

    Optional<String> url() {
        return first("url").filter(u -> u.startsWith("http")).or(ld::url);
    }

    Optional<String> byline() {
        return ld.author()
                .or(() -> meta("byline").filter(b -> !b.startsWith("http")).findFirst())
                .map(b -> plain(b).replaceFirst("^(?i:by|von|par|por|di)[: ]\\s*", ""))
                .filter(b -> b.length() <= LONGEST_NAME && !b.isEmpty());
    }

    Optional<String> credit() {
        return first("credit").filter(c -> c.length() <= LONGEST_NAME);
    }

    Optional<String> body() {
        return ld.body();
    }

    Optional<String> agency() {
        return first("agency").or(ld::agency);
    }

    Optional<String> language() {
        return first("language");
    }

    private Optional<String> first(String field) {
        return meta(field).findFirst();
    }

    private Stream<String> meta(String field) {
        return META.stream()
                .filter(meta -> meta.field.equals(field))
                .flatMap(meta ->
                        elements(meta).map(e -> meta.attribute.equals("text") ? e.text() : e.attr(meta.attribute)))
                .map(PageData::plain)
                .filter(value -> !value.isEmpty());
    }

    /** Those of the head are few, so the page need not be gone through for each. */
    private Stream<Element> elements(Meta meta) {
        return meta.head ? heads.stream().filter(e -> e.is(meta.where)) : page.select(meta.where).stream();
    }

    private record Meta(String field, Evaluator where, String attribute, boolean head) {}

    /** Some sites escape their entities twice. */
    private static String plain(String value) {
        return Words.fold(Parser.unescapeEntities(value, true));
    }
}
