package org.harmel.core;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person holds an office, as an article says.
 *
 * @param person full name, as {@code Jim Mattis}
 * @param office in the text's words, as {@code Defense Secretary}
 * @param actor whose office: a coded actor with the office's sectors
 * @param date publication date of the article
 * @param tenure {@code current}, {@code former}, {@code acting}, {@code designate} or {@code late}
 * @param level at which its holder meets others, one of {@link About#LEVELS}
 */
public record OfficeFact(
        String person,
        String office,
        Actor actor,
        Optional<LocalDate> date,
        String tenure,
        Optional<String> level,
        Evidence evidence) {
    public OfficeFact {
        if (level.filter(l -> !About.LEVELS.contains(l)).isPresent()) {
            throw new IllegalArgumentException("%s is none of the levels %s".formatted(level.get(), About.LEVELS));
        }
    }
}
