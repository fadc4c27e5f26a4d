package org.harmel.coder.when;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Document;
import org.harmel.core.Span;

/**
 * The day on which a report says that it was written: "MOSCOW, March 12 (agency) -", or a line that holds a date alone.
 *
 * <p>It stands for the day of print where that is not known, and corrects it by a few days where it is: what is "today" in a
 * report of Tuesday that a paper prints on Wednesday is Tuesday.
 */
final class Dateline {
    private static final int LINES = 3;
    private static final int WORDS = 14;
    private static final int DAYS_TO_PRINT = 3;
    private static final Set<String> ENDS = Set.of("(", "-", "–", "—", ":", "/", "|");
    private static final Set<String> DATES = Set.of("date", "iso", "isotime", "dmy");

    private final Phrases phrases;
    private final Reckoner reckoner;

    Dateline(Phrases phrases, Reckoner reckoner) {
        this.phrases = phrases;
        this.reckoner = reckoner;
    }

    /** The day from which a document's words are counted. */
    Optional<LocalDate> anchor(Document doc) {
        Optional<LocalDate> print = doc.article().published();
        return written(doc.text(), print)
                .filter(day -> print.isEmpty() || isBefore(day, print.get()))
                .or(() -> print);
    }

    private static boolean isBefore(LocalDate day, LocalDate print) {
        long days = ChronoUnit.DAYS.between(day, print);
        return days >= 0 && days <= DAYS_TO_PRINT;
    }

    private Optional<LocalDate> written(String text, Optional<LocalDate> print) {
        int start = 0;
        for (int line = 0; line < LINES && start < text.length(); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Optional<LocalDate> day = inLine(new Words(text, new Span(start, Math.min(end, start + 120))), print);
            if (day.isPresent()) {
                return day;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private Optional<LocalDate> inLine(Words words, Optional<LocalDate> print) {
        Phrases.Scan scan = phrases.scan(words);
        for (int i = 0; i < Math.min(words.size(), WORDS); i++) {
            Optional<Phrases.Match> match = scan.at(i).filter(m -> DATES.contains(m.operation()));
            if (match.isPresent()) {
                return match.filter(m -> isEnd(words, m.to()))
                        .filter(m -> print.isPresent() || !m.operation().equals("date") || m.has("year"))
                        .flatMap(m -> reckoner.read(
                                m, new Reckoner.Context(print, Optional.empty(), Optional.empty(), Tense.Look.UNKNOWN)))
                        .flatMap(Moment::first);
            }
            if (Character.isLowerCase(words.exact(i).charAt(0))) {
                return Optional.empty(); // a sentence, no dateline
            }
        }
        return Optional.empty();
    }

    private static boolean isEnd(Words words, int word) {
        return word >= words.size() || ENDS.contains(words.at(word));
    }
}
