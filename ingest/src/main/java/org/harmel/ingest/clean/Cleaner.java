package org.harmel.ingest.clean;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Article;

/**
 * From a draft to an article: what is not the report goes to its field or away, the dateline too; outlet, agency and
 * language are told.
 *
 * <p>Keeps nothing between articles; one instance serves many threads.
 */
public final class Cleaner {
    /** So many paragraphs from the end, lines about the author or the agency may stand. */
    private static final int END = 7;
    /** A paragraph of so many words is where the report has begun. */
    private static final int FULL = 15;
    /** Characters; shorter names of sites are those of their sections. */
    private static final int SHORT_NAME = 6;
    /** A sentence has at least so many words. */
    private static final int FEWEST = 3;
    /** A dateline stands in one of the first so many paragraphs. */
    private static final int BEGINNING = 3;

    private final Dates dates = Dates.standard();
    private final Agencies agencies = new Agencies();
    private final Outlets outlets = new Outlets();
    private final Furniture furniture;
    private final Datelines datelines;

    /** With the patterns and tables that ship. */
    public Cleaner() {
        Macros macros = new Macros(agencies, dates);
        furniture = new Furniture(macros);
        datelines = new Datelines(macros);
    }

    /** What has been gathered on the way through one draft. */
    private static final class Found {
        private final List<Paragraph> kept = new ArrayList<>();
        private final Set<String> related = new LinkedHashSet<>();
        private Optional<String> agency = Optional.empty();
        private Optional<String> byline = Optional.empty();
        private Optional<String> credit = Optional.empty();
        private Optional<String> url = Optional.empty();
        private Optional<String> dateline = Optional.empty();
        private Optional<LocalDate> day = Optional.empty();
    }

    /**
     * @param path where the draft was read from
     * @return empty where nothing of a report is left
     */
    public Optional<Article> clean(Draft draft, String path) {
        Found found = new Found();
        found.related.addAll(draft.related());
        sort(draft, found);
        takeDateline(found);
        return found.kept.isEmpty() ? Optional.empty() : Optional.of(article(draft, found, path));
    }

    private void sort(Draft draft, Found found) {
        List<Paragraph> all = draft.paragraphs();
        boolean begun = false;
        for (int i = 0; i < all.size(); i++) {
            Paragraph paragraph = all.get(i);
            boolean end = begun && i >= all.size() - END;
            if (!take(paragraph, !begun, end, i == all.size() - 1, draft.title(), found)) {
                begun |= Words.count(paragraph.text()) >= FULL;
            }
        }
    }

    /** Whether the paragraph was no report. */
    private boolean take(
            Paragraph paragraph, boolean top, boolean end, boolean last, Optional<String> title, Found found) {
        String text = paragraph.text();
        Optional<LocalDate> day = top ? dates.line(text) : Optional.empty();
        if (text.isEmpty() || (top && title.filter(t -> same(t, text)).isPresent())) {
            return true;
        }
        if (day.isPresent()) {
            found.day = found.day.or(() -> day);
            return true;
        }
        Optional<Furniture.Hit> hit = top && opensReport(text) ? Optional.empty() : furniture.line(text, top, end);
        if (hit.isPresent()) {
            feed(hit.get(), found);
            return true;
        }
        List<Furniture.Hit> hits = new ArrayList<>();
        String rest = furniture.inside(text, last, hits);
        hits.forEach(inner -> feed(inner, found));
        if (!rest.isEmpty()) {
            found.kept.add(paragraph.withText(rest));
        }
        return false;
    }

    /** A dateline with a day or an agency, and words behind it, is no furniture, whatever it looks like. */
    private boolean opensReport(String text) {
        return datelines
                .in(text)
                .filter(found -> found.date().isPresent() || found.agency().isPresent())
                .filter(found -> Words.count(found.rest()) >= FEWEST)
                .isPresent();
    }

    private static boolean same(String one, String two) {
        return plain(one).equals(plain(two));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", "");
    }

    private void feed(Furniture.Hit hit, Found found) {
        if (hit.value().isEmpty()) {
            return;
        }
        Optional<String> value = hit.value();
        switch (hit.field()) {
            case NONE -> {}
            case AGENCY -> found.agency = found.agency.or(() -> value.flatMap(agencies::in));
            case BYLINE -> found.byline = found.byline.or(() -> value);
            case CREDIT -> found.credit = found.credit.or(() -> value);
            case URL -> found.url = found.url.or(() -> value);
            case RELATED -> found.related.add(value.get());
        }
    }

    private void takeDateline(Found found) {
        for (int i = 0; i < Math.min(BEGINNING, found.kept.size()); i++) {
            Optional<Datelines.Found> dateline = datelines.in(found.kept.get(i).text());
            if (dateline.isPresent()) {
                use(dateline.get(), i, found);
                return;
            }
            if (Words.count(found.kept.get(i).text()) >= FULL) {
                return;
            }
        }
    }

    private void use(Datelines.Found dateline, int index, Found found) {
        found.dateline = dateline.place();
        Optional<String> agency = dateline.agency();
        found.agency = agency.flatMap(agencies::in).or(() -> agency).or(() -> found.agency);
        found.day = found.day.or(() -> dateline.date().flatMap(dates::find));
        String rest = Words.fold(dateline.rest());
        if (rest.isEmpty()) {
            found.kept.remove(index);
        } else {
            found.kept.set(index, found.kept.get(index).withText(rest));
        }
    }

    private Article article(Draft draft, Found found, String path) {
        String text =
                String.join("\n\n", found.kept.stream().map(Paragraph::text).toList());
        Optional<String> url = draft.url().or(() -> found.url);
        Optional<String> byline =
                draft.byline().or(() -> found.byline).map(Words::fold).filter(b -> !b.isEmpty());
        Optional<String> outlet = outlet(draft, url);
        return new Article.Builder(text)
                .title(draft.title().map(Words::fold).filter(t -> !t.isEmpty()))
                .published(
                        draft.published().or(() -> found.day).or(draft::shown).or(() -> url.flatMap(dates::inUrl)))
                .outlet(outlet)
                .agency(agency(draft, found, byline, outlet))
                .byline(byline)
                .credit(found.credit.or(() -> draft.credit().map(this::credit)))
                .dateline(found.dateline)
                .language(
                        Languages.standard().of(text).or(() -> draft.language().flatMap(Cleaner::primary)))
                .url(url)
                .links(found.kept.stream().flatMap(p -> p.links().stream()).toList())
                .related(List.copyOf(found.related))
                .path(Optional.of(path))
                .build();
    }

    /** What the report says; else what its page says, unless an agency's own page names its own people. */
    private Optional<String> agency(Draft draft, Found found, Optional<String> byline, Optional<String> outlet) {
        Optional<String> told = draft.agency().flatMap(agencies::in).or(() -> byline.flatMap(agencies::in));
        return found.agency.or(() -> told.filter(agency -> !outlet.equals(Optional.of(agency))));
    }

    /** Without its label. */
    private String credit(String told) {
        String line = Words.fold(told);
        return furniture
                .line(line, true, false)
                .filter(hit -> hit.field() == Furniture.Field.CREDIT)
                .flatMap(Furniture.Hit::value)
                .orElse(line);
    }

    /** As the page names it; a site that gives its host or a few letters ("U.S.") has told less than the table. */
    private Optional<String> outlet(Draft draft, Optional<String> url) {
        Optional<String> own = draft.outlet().map(Words::fold).filter(name -> !name.isEmpty());
        Optional<String> host = own.filter(name -> name.matches("[\\w-]+(?:\\.[\\w-]+)+"))
                .flatMap(name -> Outlets.host("https://" + name));
        Optional<String> known = host.isPresent()
                        || own.filter(name -> name.length() < SHORT_NAME).isPresent()
                ? host.flatMap(outlets::named)
                        .or(() -> url.flatMap(Outlets::host).flatMap(outlets::named))
                : Optional.empty();
        return known.or(() -> own).or(() -> url.flatMap(outlets::of));
    }

    private static Optional<String> primary(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Optional.of(primary).filter(p -> p.matches("[a-z]{2,3}"));
    }
}
