package org.harmel.app.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.harmel.core.BadInput;

/** What was made of one article, or why nothing could be; one of the two is there. */
record Attempt<T>(Optional<T> done, Optional<BadInput> problem) {
    /**
     * Does it; whatever fails is the problem of this article and not of the others.
     *
     * @param where the article stands, for the message
     */
    static <T> Attempt<T> of(String where, Supplier<T> work) {
        try {
            return new Attempt<>(Optional.of(work.get()), Optional.empty());
        } catch (BadInput e) {
            return bad(e);
        } catch (RuntimeException | StackOverflowError e) {
            return bad(new BadInput(
                    where,
                    "cannot be coded, by a fault of Harmel's own (%s)".formatted(fault(e)),
                    "the other articles are not touched by it; please report it with this article"));
        }
    }

    static <T> Attempt<T> bad(BadInput problem) {
        return new Attempt<>(Optional.empty(), Optional.of(problem));
    }

    private static String fault(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? e.toString() : "%s at %s".formatted(e, trace[0]);
    }
}
