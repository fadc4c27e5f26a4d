package org.harmel.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.core.Document;
import org.harmel.ingest.Sink;
import org.harmel.ledger.Ledger;

/** Articles on their way into the ledger; those that it has are not coded again. */
final class Recording implements Sink, AutoCloseable {
    /** Articles of one transaction; so many at most are read again after a kill. */
    private static final int BATCH = 16;

    private final Ledger ledger;
    private final Supplier<Reader> open;
    private final Progress progress;
    private final InOrder<Attempt<Document>> work;
    private final List<Document> batch = new ArrayList<>();
    private final Set<String> pending = new HashSet<>();
    private Optional<Reader> reader = Optional.empty();
    private int given;
    private int taken;
    private int fresh;
    private int events;
    private int bad;

    /**
     * @param reader opened for the first article that the ledger does not have
     */
    Recording(Ledger ledger, Supplier<Reader> reader, Progress progress) {
        this.ledger = ledger;
        this.open = reader;
        this.progress = progress;
        work = new InOrder<>(this::accept);
    }

    @Override
    public void article(Article article) {
        given++;
        try {
            if (!pending.add(article.id()) || ledger.has(article.id())) {
                took();
            } else {
                Reader ready = reader.orElseGet(open);
                reader = Optional.of(ready);
                work.give(() -> Attempt.of(article.path().orElse(article.id()), () -> ready.read(article)));
            }
        } catch (BadInput problem) {
            // of the ledger or the reader, not of this article
            throw new Stop(problem);
        }
    }

    @Override
    public void bad(BadInput problem) {
        bad++;
        progress.say("harmel: " + problem.getMessage());
    }

    @Override
    public void progress(long bytes) {
        progress.to(bytes);
    }

    private void accept(Attempt<Document> attempt) {
        attempt.done().ifPresent(batch::add);
        attempt.problem().ifPresent(problem -> {
            given--;
            bad(problem);
        });
        if (batch.size() >= BATCH) {
            put();
        }
    }

    private void put() {
        if (!batch.isEmpty()) {
            fresh += ledger.putAll(batch, reader.orElseThrow().run());
            batch.forEach(doc -> {
                events += doc.events().size();
                took();
            });
            batch.clear();
            pending.clear();
        }
    }

    private void took() {
        taken++;
        progress.articles(taken);
    }

    /** Waits until all that was given is in the ledger, and what it tells of others, too. */
    void finish() {
        work.finish();
        put();
        ledger.settle();
    }

    int bad() {
        return bad;
    }

    int fresh() {
        return fresh;
    }

    int events() {
        return events;
    }

    String summary(Path path) {
        int known = given - fresh;
        return "%s with %s%s%s; ledger %s"
                .formatted(
                        Words.count(fresh, "new article"),
                        Words.count(events, "event"),
                        known > 0 ? ", %d known already".formatted(known) : "",
                        bad > 0 ? ", %s could not be used".formatted(Words.count(bad, "input")) : "",
                        path);
    }

    @Override
    public void close() {
        work.close();
    }
}
