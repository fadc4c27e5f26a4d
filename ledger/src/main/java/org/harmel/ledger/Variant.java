package org.harmel.ledger;

import java.util.Comparator;
import java.util.Optional;
import org.harmel.core.Article;
import org.harmel.core.Json;

/**
 * One article can be found at two addresses, or once with its author and once without: its id is the same. Which of them is
 * kept must not depend on which was read first.
 */
final class Variant {
    private static final Comparator<String> LESS =
            Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder());

    private Variant() {}

    /** Whether the one has more to tell of the article than the other; where it was read from does not count. */
    static boolean tellsMore(Article one, Article other) {
        return LESS.compare(Json.write(withoutPath(one)), Json.write(withoutPath(other))) > 0;
    }

    private static Article withoutPath(Article article) {
        return new Article(
                article.id(),
                article.text(),
                article.title(),
                article.published(),
                article.outlet(),
                article.agency(),
                article.byline(),
                article.credit(),
                article.dateline(),
                article.language(),
                article.url(),
                article.links(),
                article.related(),
                Optional.empty());
    }
}
