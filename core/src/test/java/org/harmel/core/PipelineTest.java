package org.harmel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final class Coder implements Stage {
        @Override
        public Set<Layer> needs() {
            return Set.of(Layer.SENTENCES);
        }

        @Override
        public Layer makes() {
            return Layer.EVENTS;
        }

        @Override
        public Document apply(Document doc) {
            return doc.withEvents(List.of());
        }
    }

    private static final class Parser implements Stage {
        @Override
        public Set<Layer> needs() {
            return Set.of();
        }

        @Override
        public Layer makes() {
            return Layer.SENTENCES;
        }

        @Override
        public Document apply(Document doc) {
            return doc.withSentences(List.of());
        }
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> new Pipeline(List.of(new Coder())))
                .hasMessage("Coder needs SENTENCES, which no stage before it makes; put one first");
    }

    @Test
    void addsLayerAfterLayer() {
        Document doc = new Pipeline(List.of(new Parser(), new Coder())).read(Article.of("Words.", Optional.empty()));
        assertThat(doc.layers()).containsExactlyInAnyOrder(Layer.SENTENCES, Layer.EVENTS);
    }
}
