package org.harmel.ingest.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.harmel.ingest.clean.Draft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Web pages: what they say about themselves, and the body found among all that stands around it. */
public final class HtmlReader {
    /** A body with fewer words is a teaser or a notice. */
    private static final int FEWEST_WORDS = 15;

    private HtmlReader() {}

    /**
     * The draft of the page's article.
     *
     * @param address where the page is from, if that is known otherwise; what the page says of itself goes first
     * @return empty where the page has no article
     */
    public static Optional<Draft> read(String html, Optional<String> address) {
        Document page = Jsoup.parse(html, address.orElse(""));
        PageData data = new PageData(page);
        Optional<String> title = data.title();
        Optional<LocalDate> published = data.published();
        Optional<String> url = data.url().or(() -> address);
        Draft head = new Draft(
                List.of(),
                title,
                published,
                published.isPresent() ? Optional.empty() : data.shown(),
                data.outlet(),
                data.byline(),
                data.credit(),
                data.agency(),
                data.language(),
                url,
                List.of());
        Optional<Body> told = data.body().map(Body::ofText);
        Body found = Body.of(page, url.orElse("http://localhost/"));
        Body body = told.filter(t -> t.words() > 2 * found.words()).orElse(found);
        if (body.words() < FEWEST_WORDS && !body.writesWithoutSpaces()) {
            return Optional.empty();
        }
        return Optional.of(head.withBody(body.paragraphs(), body.related()));
    }
}
