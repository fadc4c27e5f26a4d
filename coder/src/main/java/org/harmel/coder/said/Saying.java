package org.harmel.coder.said;

import java.util.List;
import java.util.Optional;
import org.harmel.core.Span;

/**
 * Words of saying with what hangs on them in their sentence, before quotation marks are looked at.
 *
 * @param token the word of saying, or -1 where a colon or quotation marks alone stand for it
 * @param speakers head words of the speaker's noun phrases
 * @param speakerSentence where those stand
 * @param content by the grammar; empty where a quotation must follow
 */
record Saying(
        int sentence,
        int token,
        Cue cue,
        Optional<Span> cueSpan,
        List<Integer> speakers,
        int speakerSentence,
        Optional<Span> source,
        List<Span> content) {
    Saying {
        speakers = List.copyOf(speakers);
        content = List.copyOf(content);
    }

    /** The same speaker in another sentence, without words of saying. */
    Saying elsewhere(int where) {
        return new Saying(where, -1, Cue.COLON, Optional.empty(), speakers, speakerSentence, source, List.of());
    }

    static Saying unknown(int where) {
        return new Saying(where, -1, Cue.COLON, Optional.empty(), List.of(), where, Optional.empty(), List.of());
    }
}
