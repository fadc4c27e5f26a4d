package org.harmel.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.harmel.core.Article;
import org.harmel.core.BadInput;
import org.harmel.core.Event;
import org.harmel.core.Json;
import org.harmel.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An event or article with its evidence marked in the text. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows an article or an event with its evidence marked in the text.",
            "In colour on a terminal; elsewhere the evidence in [[ ]], the word that names the act in ** **."
        },
        footer = {"", "Examples:", "  harmel show r-5f2c0a91d3e4aa01", "  harmel show a-90b1c7710e52cd34"})
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "of an event (r-…) or an article (a-…)")
    private String id = "";

    @Mixin
    private LedgerOption where = new LedgerOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (Ledger ledger = where.openExisting(spec.commandLine().getErr())) {
            Optional<Event> event = ledger.event(id);
            Optional<Article> article = ledger.article(event.map(Event::article).orElse(id));
            if (article.isEmpty()) {
                throw new BadInput(
                        where.path().toString(),
                        "holds no event or article " + id,
                        "ask for ids with `harmel events --format jsonl`");
            }
            List<Event> marked = event.map(List::of).orElseGet(() -> ledger.eventsOf(id));
            show(article.get(), marked, spec.commandLine().getOut());
        }
        return 0;
    }

    /** The head of an article, its events in a line each, and its text with their evidence marked. */
    static void show(Article article, List<Event> events, PrintWriter out) {
        article.title().ifPresent(out::println);
        List<String> head = new ArrayList<>();
        article.outlet().ifPresent(head::add);
        article.published().ifPresent(d -> head.add(d.toString()));
        article.url().ifPresent(head::add);
        if (!head.isEmpty()) {
            out.println(String.join(" · ", head));
        }
        out.println();
        events.forEach(e -> out.println(Lines.of(e)));
        out.println(events.isEmpty() ? "(no events)\n" : "");
        out.println(Marks.of(events).in(article.text(), Terminal.colour()));
    }

    /** One event in one line, for readers. */
    static final class Lines {
        private Lines() {}

        static String of(Event e) {
            String who = Cells.brief(Json.mapper().valueToTree(e.actors()));
            String whom = e.recipients().isEmpty()
                    ? ""
                    : " → " + Cells.brief(Json.mapper().valueToTree(e.recipients()));
            String when = e.when()
                    .map(d -> d.start() + (d.end().equals(d.start()) ? "" : "…" + d.end()))
                    .orElse("undated");
            String where = e.where().map(p -> ", " + p.name()).orElse("");
            String says = e.attribution().isEmpty()
                    ? ""
                    : "; says "
                            + Cells.brief(Json.mapper()
                                    .valueToTree(e.attribution().stream()
                                            .map(a -> a.actor())
                                            .toList()));
            return "%s  %s%s (%s %s, %s%s%s)  because %s"
                    .formatted(
                            e.id(),
                            who.isEmpty() ? "?" : who,
                            whom,
                            e.type() + e.mode().map(m -> "/" + m).orElse(""),
                            Json.name(e.status()),
                            when,
                            where,
                            says,
                            e.because());
        }
    }
}
