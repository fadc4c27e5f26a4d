package org.harmel.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.ingest.clean.Cleaner;
import org.harmel.ingest.clean.Draft;
import org.harmel.ingest.html.HtmlReader;
import org.harmel.ingest.jsonl.JsonFile;
import org.harmel.ingest.jsonl.JsonlReader;
import org.harmel.ingest.jsonl.Record;
import org.harmel.ingest.text.Decoder;
import org.harmel.ingest.text.Markdown;
import org.harmel.ingest.text.PlainText;

/**
 * Files and folders of news to articles, one by one. Holds one page or one line in memory, and keeps nothing between
 * files; one instance serves many threads.
 */
public final class Ingest {
    /** Bytes; a longer page is refused. */
    public static final int PAGE_LIMIT = 16 << 20;

    private final Cleaner cleaner;
    private final int pageLimit;
    private final int lineLimit;

    private Ingest(Cleaner cleaner, int pageLimit, int lineLimit) {
        this.cleaner = cleaner;
        this.pageLimit = pageLimit;
        this.lineLimit = lineLimit;
    }

    /** With the patterns, tables and limits that ship. */
    public static Ingest standard() {
        return new Ingest(new Cleaner(), PAGE_LIMIT, JsonlReader.LIMIT);
    }

    /** The same with other limits, in bytes. */
    public Ingest withLimits(int page, int line) {
        return new Ingest(cleaner, page, line);
    }

    /**
     * Reads a file, or all files under a folder by name, and hands over what it finds. What cannot be used is told to
     * the sink and never stops the reading; what the sink throws does.
     */
    public void read(Path path, Sink sink) {
        read(List.of(path), sink);
    }

    /** Reads several, in the order given. */
    public void read(List<Path> paths, Sink sink) {
        AtomicLong done = new AtomicLong();
        for (Path path : paths) {
            Walk.files(path, file -> readFile(file, done, sink), sink::bad);
        }
    }

    /** Bytes under the paths, as {@link Sink#progress} counts them; what is missing counts nothing. */
    public long size(List<Path> paths) {
        AtomicLong sum = new AtomicLong();
        for (Path path : paths) {
            Walk.files(path, file -> sum.addAndGet(size(file)), problem -> {});
        }
        return sum.get();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private void readFile(Path file, AtomicLong done, Sink sink) {
        String where = file.toString();
        long before = done.get();
        Optional<Kind> kind = Kind.of(Walk.name(file));
        if (kind.isEmpty()) {
            sink.bad(new BadInput(where, "is of no kind that can be read", "give " + Kind.KNOWN));
        } else if (size(file) == 0 && Files.isRegularFile(file)) {
            sink.bad(empty(where));
        } else {
            try (InputStream in = open(file, before, sink)) {
                read(kind.get(), in, where, sink);
            } catch (BadInput problem) {
                sink.bad(problem);
            } catch (IOException e) {
                sink.bad(new BadInput(
                        where, "cannot be read to its end (" + e.getMessage() + ")", "check the file and its rights"));
            }
        }
        done.set(before + size(file));
        sink.progress(done.get());
    }

    private static BadInput empty(String where) {
        return new BadInput(where, "is empty", "give a file with an article in it");
    }

    /** Packed or not, by its first bytes, since names lie. */
    private static InputStream open(Path file, long before, Sink sink) throws IOException {
        InputStream in =
                new BufferedInputStream(new Counted(Files.newInputStream(file), before, sink::progress), 1 << 16);
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16)) : in;
    }

    private void read(Kind kind, InputStream in, String where, Sink sink) throws IOException {
        switch (kind) {
            case JSONL -> readLines(in, where, sink);
            case JSON -> JsonFile.read(in, where, line -> accept(line, where, sink));
            default -> sink.article(page(kind, text(in, where), where));
        }
    }

    private String text(InputStream in, String where) throws IOException {
        byte[] bytes = in.readNBytes(pageLimit + 1);
        if (bytes.length > pageLimit) {
            throw new BadInput(
                    where,
                    "has more than the %d bytes that a page may have".formatted(pageLimit),
                    "give one article a file, or JSON lines");
        }
        String text = Decoder.decode(bytes, where);
        if (text.isBlank()) {
            throw empty(where);
        }
        return text;
    }

    private Article page(Kind kind, String text, String where) {
        Optional<Draft> draft = switch (kind) {
            case HTML -> HtmlReader.read(text, Optional.empty());
            case MARKDOWN -> Optional.of(Markdown.read(text));
            default -> Optional.of(PlainText.read(text));
        };
        return draft.flatMap(d -> cleaner.clean(d, where)).orElseThrow(() -> noArticle(where));
    }

    private static BadInput noArticle(String where) {
        return new BadInput(where, "has no article in it", "give the page of one report");
    }

    private void readLines(InputStream in, String where, Sink sink) throws IOException {
        try (JsonlReader reader = new JsonlReader(in, where, lineLimit)) {
            boolean any = false;
            for (Optional<JsonlReader.Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                accept(line.get(), where, sink);
                any = true;
            }
            if (!any) {
                sink.bad(empty(where));
            }
        }
    }

    private void accept(JsonlReader.Line line, String file, Sink sink) {
        if (line instanceof JsonlReader.Bad bad) {
            sink.bad(bad.problem());
        } else if (line instanceof JsonlReader.Good good) {
            String where = file + ":" + good.record().line();
            Optional<Article> article = article(good.record(), where);
            article.ifPresentOrElse(sink::article, () -> sink.bad(noArticle(where)));
        }
    }

    /**
     * The article of a record, cleaned as a page is.
     *
     * @param where the record is from, for the article's {@code path}
     * @return empty where nothing of a report is in it
     */
    public Optional<Article> article(Record record, String where) {
        Optional<Draft> draft = record.text().isPresent()
                ? record.text().map(PlainText::paragraphs).map(Draft::of)
                : record.html().flatMap(html -> HtmlReader.read(html, record.url()));
        return draft.map(d -> d.withTitle(record.title().or(d::title))
                        .withPublished(record.published().or(d::published))
                        .withOutlet(record.outlet().or(d::outlet))
                        .withByline(record.byline().or(d::byline))
                        .withLanguage(record.language().or(d::language))
                        .withUrl(record.url().or(d::url)))
                .flatMap(d -> cleaner.clean(d, where));
    }
}
