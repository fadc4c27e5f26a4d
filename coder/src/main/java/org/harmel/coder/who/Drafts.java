package org.harmel.coder.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;

/** The drafts of one sentence, in the order in which they were found. */
final class Drafts {
    private final Reading reading;
    private final List<Draft> all = new ArrayList<>();

    Drafts(Reading reading) {
        this.reading = reading;
    }

    List<Draft> all() {
        return all;
    }

    /** Of no named person, pronoun or definite noun. */
    Draft.Shape shape(int head) {
        return shape(head, false, false);
    }

    Draft.Shape shape(int head, boolean plural, boolean modifier) {
        return new Draft.Shape(false, plural, reading.isSubject(head), modifier, false, false);
    }

    void add(int token, Actor actor, String how, Draft.Shape shape) {
        all.add(new Draft(sentence(), token, actor, how, Optional.empty(), "current", -1, shape));
    }

    /** One who holds an office, or belongs to it. */
    void add(int token, Actor actor, String how, Office office, Draft.Shape shape) {
        all.add(new Draft(sentence(), token, actor, how, office.role(), office.tenure(), office.owner(), shape));
    }

    private int sentence() {
        return reading.tree().sentence().index();
    }
}
