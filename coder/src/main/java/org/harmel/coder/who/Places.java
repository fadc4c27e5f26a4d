package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harmel.core.PlaceMention;
import org.harmel.core.Sentence;
import org.harmel.core.Span;

/** The places of one sentence by their words. */
final class Places {
    private final List<Known> all = new ArrayList<>();

    /** A place from its first to its last word. */
    private record Known(int first, int last, String country) {}

    void add(Sentence sentence, PlaceMention mention) {
        int start = mention.place().span().map(Span::start).orElse(Integer.MAX_VALUE);
        int first = mention.token();
        while (first > 0 && sentence.tokens().get(first - 1).span().start() >= start) {
            first--;
        }
        if (first < mention.token() && sentence.tokens().get(first).tag().equals("DT")) {
            first++; // "The Netherlands" is no longer a name than "Netherlands"
        }
        all.add(new Known(first, mention.token(), mention.place().country().orElse("")));
    }

    /** Country of the place whose last word it is. */
    Optional<String> country(int token) {
        for (Known place : all) {
            if (place.last() == token && !place.country().isEmpty()) {
                return Optional.of(place.country());
            }
        }
        return Optional.empty();
    }

    /** The words are a part of a longer name of a place. */
    boolean covers(int start, int end) {
        for (Known place : all) {
            boolean inside = place.first() <= start && end - 1 <= place.last();
            if (inside && place.last() - place.first() > end - 1 - start) {
                return true;
            }
        }
        return false;
    }
}
