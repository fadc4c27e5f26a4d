package org.harmel.core;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Stages in an order in which each finds what it needs; safe for use by many threads. */
public final class Pipeline {
    private final List<Stage> stages;

    /**
     * @throws IllegalArgumentException if a stage needs a layer that no stage before it makes
     */
    public Pipeline(List<? extends Stage> stages) {
        Set<Layer> made = EnumSet.noneOf(Layer.class);
        for (Stage stage : stages) {
            for (Layer need : stage.needs()) {
                if (!made.contains(need)) {
                    throw new IllegalArgumentException("%s needs %s, which no stage before it makes; put one first"
                            .formatted(stage.getClass().getSimpleName(), need));
                }
            }
            made.add(stage.makes());
        }
        this.stages = List.copyOf(stages);
    }

    public Document read(Article article) {
        Document doc = Document.of(article);
        for (Stage stage : stages) {
            doc = stage.apply(doc);
        }
        return doc;
    }
}
