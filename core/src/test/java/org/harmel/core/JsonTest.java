package org.harmel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final String TEXT = "Norway's minister visited Sweden on 8 June.";

    @Test
    void writesAnEventInTheOrderOfTheRecordWithoutEmptyKeys() {
        assertThat(Json.write(event()))
                .startsWith("{\"id\":\"r-1\",\"act\":{\"type\":\"CONSULT\",\"mode\":\"visit\"},\"status\":\"occurred\","
                        + "\"type\":\"CONSULT\",\"mode\":\"visit\",\"track\":\"dialogue\",\"strand\":\"talk\",\"counted\":true,"
                        + "\"quad\":1,\"score\":4.0,\"cameo\":\"042\",\"goldstein\":1.9,\"actors\":[{\"code\":\"NOR\",")
                .contains("\"kind\":\"country\"", "\"span\":[0,17]", "\"precision\":\"day\",\"text\":\"on 8 June\"")
                .doesNotContain("symmetric", "disputed", "null", "[]", "\"length\"");
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(Json.read(Json.write(event()), Event.class)).isEqualTo(event());
    }

    @Test
    void refusesUnknownKeys() {
        assertThatThrownBy(() -> Json.read("{\"type\":\"AGREE\",\"wrong\":3}", Act.class))
                .hasMessageContaining("wrong");
    }

    @Test
    void evidenceMustFitItsWords() {
        assertThatThrownBy(() -> new Evidence(0, 3, 9, Optional.empty(), "four"))
                .hasMessage("evidence [3, 9) does not fit \"four\"");
    }

    private static Event event() {
        Actor norway = Actor.country("NOR").withSectors(List.of("GOV")).at("Norway's minister", new Span(0, 17));
        Actor sweden = Actor.country("SWE").at("Sweden", new Span(26, 32));
        LocalDate day = LocalDate.of(2018, 6, 8);
        About about = new About(
                List.of("fish"),
                Optional.of("face-to-face"),
                Optional.of("ministers"),
                true,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of("level", List.of(new Span(9, 17))));
        return new Event(
                "r-1",
                new Act("CONSULT", Optional.of("visit"), List.of(), List.of()),
                Status.OCCURRED,
                "CONSULT",
                Optional.of("visit"),
                List.of(),
                Event.Track.DIALOGUE,
                Event.Strand.TALK,
                true,
                1,
                4.0,
                "042",
                OptionalDouble.of(1.9),
                false,
                false,
                List.of(),
                List.of(norway),
                List.of(sweden),
                List.of(),
                Optional.of(Days.said(day, day, Days.Precision.DAY, "on 8 June", new Span(33, 42))),
                false,
                Optional.empty(),
                Optional.of(new Place(
                        "Sweden",
                        Optional.of("SWE"),
                        Optional.empty(),
                        Optional.of(62.0),
                        Optional.of(15.0),
                        Optional.of(2661886L),
                        Optional.of("Sweden"),
                        Optional.of(new Span(26, 32)))),
                List.of(),
                List.of(),
                0.9,
                "CONSULT/visit#visit",
                Optional.of(about),
                Evidence.of(0, new Span(0, 43), Optional.of(new Span(18, 25)), TEXT),
                "a-1",
                Optional.empty(),
                Optional.of(day),
                Optional.empty(),
                Optional.empty(),
                "v0-1");
    }
}
