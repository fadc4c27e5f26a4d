package org.harmel.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActorTest {
    @Test
    void unresolvedHasItsKindAlone() {
        Actor group = Actor.unresolved(Actor.Kind.GROUP);
        assertThat(group.kind()).isEqualTo(Actor.Kind.GROUP);
        assertThat(List.of(group.code(), group.country(), group.name(), group.office(), group.text(), group.span()))
                .allMatch(Optional::isEmpty);
        assertThat(group.sectors()).isEmpty();
        assertThat(group.members()).isEmpty();
    }
}
