package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harmel.core.Actor;
import org.harmel.core.Document;
import org.harmel.core.Mention;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.Token;

/** The actors of a document by the word at which they stand. Made once a document; a look-up costs one hash. */
public final class ActorIndex {
    private static final Set<String> SPEAKER = Set.of("we", "us", "our", "ours", "i", "me", "my");

    private final Document doc;
    private final Map<Long, List<Mention>> byWord = new HashMap<>();

    /** @param doc with the layer {@code ACTORS} */
    public ActorIndex(Document doc) {
        this.doc = doc;
        for (Mention mention : doc.actors()) {
            byWord.computeIfAbsent(key(mention.sentence(), mention.token()), k -> new ArrayList<>(1))
                    .add(mention);
        }
    }

    private static long key(int sentence, int token) {
        return (long) sentence << 32 | token;
    }

    /** The mentions whose head is that word, in text order; several where the phrase joins several actors. */
    public List<Mention> mentionsAt(int sentence, int token) {
        return List.copyOf(byWord.getOrDefault(key(sentence, token), List.of()));
    }

    /** The actors whose head is that word. */
    public List<Actor> at(int sentence, int token) {
        return mentionsAt(sentence, token).stream().map(Mention::actor).toList();
    }

    /** The first mention that covers the span, or overlaps it. */
    public Optional<Mention> over(Span span) {
        return doc.actors().stream()
                .filter(m -> m.span().contains(span))
                .findFirst()
                .or(() -> doc.actors().stream()
                        .filter(m -> m.span().overlaps(span))
                        .findFirst());
    }

    /** "we", "our": in a quotation, the speaker's side; no mention is made of them. */
    public boolean isSpeakersSide(int sentence, int token) {
        Sentence in = doc.sentences().get(sentence);
        Token word = in.tokens().get(token);
        return word.tag().startsWith("PRP") && SPEAKER.contains(word.lemma())
                || word.tag().startsWith("PRP") && SPEAKER.contains(word.text().toLowerCase(java.util.Locale.ROOT));
    }

    /** The speaker's side as that word stands for it: the speaker's state or body, without the person. */
    public Actor speakersSide(Actor speaker, int sentence, int token) {
        Token word = doc.sentences().get(sentence).tokens().get(token);
        return speaker.withPerson(Optional.empty(), Optional.empty()).at(word.text(), word.span());
    }
}
