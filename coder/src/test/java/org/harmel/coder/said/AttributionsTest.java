package org.harmel.coder.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;
import org.harmel.core.Attribution;
import org.harmel.core.Attribution.Stance;
import org.harmel.core.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionsTest {
    private static final StatementTagger TAGGER = new StatementTagger();
    private static final Attributions.Reader READER = new Attributions.Reader();

    private static Document tagged(String name) {
        return TAGGER.apply(Cases.read(name, "Norway=NOR, Lind=NOR"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
      # case          | word     | who                | verb         | via       | stance
      denied          | shelled  | The army           | deny         | - | DENIES
      denied          | false    | The army           | add          | - | ASSERTS
      asked           | sailed   | Reporters          | ask          | - | DOUBTS
      no verb         | was      | The navy           | say          | - | DOUBTS
      according to    | damaged  | the port authority | according to | - | ASSERTS
      statement said  | failed   | The ministry       | say          | statement | ASSERTS
      split quote     | keep     | Lind               | tell         | quote     | ASSERTS
      claims to have  | found    | Norway             | claim        | - | ASSERTS
      """)
    void tellsAccordingToWhom(String name, String word, String who, String verb, String via, Stance stance) {
        Document doc = tagged(name);
        Attribution said = READER.of(doc).of(0, Cases.token(doc, 0, word)).get(0);
        assertThat(said.actor().text()).contains(who);
        assertThat(said.verb()).isEqualTo(verb);
        assertThat(said.via().orElse("-")).isEqualTo(via);
        assertThat(said.stance()).isEqualTo(stance);
    }

    @Test
    void theNearestStandsFirst() {
        Document doc = tagged("nested");
        List<Attribution> chain = READER.of(doc).of(0, Cases.token(doc, 0, "crossed"));
        assertThat(chain).extracting(Attribution::verb).containsExactly("claim", "say");
        assertThat(chain.get(0).actor().code()).contains("NOR");
    }

    @Test
    void aQuotationOfSeveralSentencesIsOneLink() {
        Document doc = tagged("quote over sentences");
        assertThat(READER.of(doc).of(0, Cases.token(doc, 0, "is")))
                .singleElement()
                .satisfies(said -> assertThat(said.via()).contains("interview"));
    }

    @Test
    void whatTheOutletSaysHasNone() {
        Document doc = tagged("each side");
        assertThat(READER.of(doc).of(0, Cases.token(doc, 0, "met"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"called for, boycott", "called for, inquiry", "urged, open", "urged, lift", "threat, close"})
    void whatOneAsksOrPromisesIsOnesOwnDeed(String name, String word) {
        Document doc = tagged(name);
        int act = Cases.token(doc, 0, word);
        assertThat(READER.of(doc).of(0, act)).isEmpty();
        assertThat(READER.of(doc).chain(0, act)).isNotEmpty();
    }

    @Test
    void whatOthersThinkIsALinkButNotWhatTheSpeakerThinks() {
        Document others = tagged("speaks of others");
        assertThat(READER.of(others).of(0, Cases.token(others, 0, "fall")))
                .extracting(Attribution::verb)
                .containsExactly("believe", "say");
        Document own = tagged("own thought");
        assertThat(READER.of(own).of(0, Cases.token(own, 0, "hold")))
                .extracting(Attribution::verb)
                .containsExactly("say");
    }

    @Test
    void anOwnDeedIsNoAttribution() {
        Document doc = tagged("threat");
        int close = Cases.token(doc, 0, "close");
        assertThat(READER.of(doc).of(0, close)).isEmpty();
        assertThat(READER.of(doc).chain(0, close))
                .singleElement()
                .satisfies(said -> assertThat(said.cue()).isEqualTo(Cases.token(doc, 0, "threatened")));
    }

    @ParameterizedTest
    @CsvSource({
        "split quote, 0, We, Lind",
        "quote over sentences, 1, Our, Colonel Berg",
        "provided, 0, Our, the admiral"
    })
    void weIsTheSpeakersSide(String name, int sentence, String word, String speaker) {
        Document doc = tagged(name);
        Optional<Actor> side = READER.of(doc).speakerSide(sentence, Cases.token(doc, sentence, word));
        assertThat(side.flatMap(Actor::text)).contains(speaker);
    }

    @Test
    void outsideOfQuotationsWeIsNobody() {
        Document doc = tagged("denied");
        assertThat(READER.of(doc).speakerSide(0, Cases.token(doc, 0, "it"))).isEmpty();
    }
}
