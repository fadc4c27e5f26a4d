package org.harmel.coder.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.harmel.core.Actor;
import org.harmel.core.Article;
import org.harmel.core.Document;
import org.harmel.core.Mention;
import org.harmel.core.Place;
import org.harmel.core.PlaceMention;
import org.harmel.core.Sentence;
import org.harmel.core.Span;
import org.harmel.core.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActorTaggerTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final ActorTagger TAGGER = new ActorTagger(LEXICON, Holders.none(), Holders.none());

    record Case(String text, List<Sentence> sentences, List<String> mentions, List<String> offices) {
        @Override
        public String toString() {
            return text;
        }

        Document document() {
            return Document.of(Article.of(text, Optional.of(LocalDate.parse("2024-03-14"))))
                    .withSentences(sentences);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsAllWhoAct(Case given) {
        Document doc = TAGGER.apply(given.document());

        assertThat(doc.actors().stream().map(m -> line(doc, m))).containsExactlyElementsOf(given.mentions());
        assertThat(doc.offices().stream()
                        .map(o -> String.join(
                                " | ", o.person(), o.office(), o.actor().code().orElse("-"), o.tenure())))
                .containsExactlyElementsOf(given.offices());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void wordsAreThoseOfTheText(Case given) {
        for (Mention mention : TAGGER.apply(given.document()).actors()) {
            assertThat(mention.span().of(given.text()))
                    .isEqualTo(mention.actor().text().orElseThrow());
        }
    }

    private static String line(Document doc, Mention mention) {
        Actor actor = mention.actor();
        return String.join(
                " | ",
                doc.sentences()
                        .get(mention.sentence())
                        .tokens()
                        .get(mention.token())
                        .text(),
                actor.text().orElse("-"),
                actor.code().orElse("-"),
                actor.country().orElse("-"),
                actor.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                list(actor.sectors()),
                actor.name().orElse("-"),
                actor.office().orElse("-"),
                list(actor.members()),
                mention.how());
    }

    private static String list(List<String> codes) {
        return codes.isEmpty() ? "-" : codes.size() > 4 ? "…" : String.join(",", codes);
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = ActorTaggerTest.class.getResourceAsStream("cases.txt")) {
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(file.split("\n## ")).skip(1).map(ActorTaggerTest::read);
        }
    }

    private static Case read(String block) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        List<String> mentions = new ArrayList<>();
        List<String> offices = new ArrayList<>();
        List<String> lines = block.lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("=> ")) {
                mentions.add(line.substring(3));
            } else if (line.startsWith("office ")) {
                offices.add(line.substring(7));
            } else if (line.equals("--")) {
                sentences.add(sentence(sentences.size(), tokens));
                tokens = new ArrayList<>();
            } else if (!line.isBlank()) {
                tokens.add(token(line.split("\t")));
            }
        }
        sentences.add(sentence(sentences.size(), tokens));
        return new Case(lines.get(0), sentences, mentions, offices);
    }

    private static Sentence sentence(int index, List<Token> tokens) {
        Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
        return new Sentence(index, span, tokens);
    }

    private static Token token(String[] c) {
        Span span = new Span(Integer.parseInt(c[6]), Integer.parseInt(c[7]));
        return new Token(span, c[0], c[1], c[2], Integer.parseInt(c[4]), c[5], c[3]);
    }

    private static Case starting(String words) throws IOException {
        return cases().filter(c -> c.text().startsWith(words)).findFirst().orElseThrow();
    }

    @Test
    void aPlaceTellsTheCountryOfItsPeople() throws IOException {
        Document doc = starting("Farmers from Bergen").document();
        Span bergen = new Span(13, 19);
        Place place = new Place(
                "Bergen",
                Optional.of("NOR"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Bergen"),
                Optional.of(bergen));

        Document tagged = TAGGER.apply(doc.withPlaces(List.of(new PlaceMention(0, 2, place))));

        assertThat(new ActorIndex(tagged).at(0, 0)).singleElement().satisfies(a -> {
            assertThat(a.code()).contains("NOR");
            assertThat(a.sectors()).containsExactly("AGR");
        });
    }

    @Test
    void theIndexHandsBackAllActorsOfAWord() throws IOException {
        ActorIndex index = new ActorIndex(TAGGER.apply(starting("Senior Kenyan").document()));

        assertThat(index.at(0, 4)).extracting(a -> a.code().orElse("")).containsExactly("KEN", "NATO");
        assertThat(index.at(0, 5)).isEmpty();
        assertThat(index.over(new Span(7, 13)))
                .map(m -> m.actor().code().orElse(""))
                .contains("KEN");
    }

    @Test
    void oneLookAndAnotherGiveTheSame() throws IOException {
        Document doc = starting("The top").document();
        assertThat(TAGGER.apply(doc)).isEqualTo(TAGGER.apply(doc));
    }
}
