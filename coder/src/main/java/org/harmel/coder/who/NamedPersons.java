package org.harmel.coder.who;

import java.util.List;
import java.util.Optional;
import org.harmel.core.Actor;

/** Composes the actors of persons who are named, with their offices where the sentence tells them. */
final class NamedPersons {
    private final Reading reading;
    private final PersonNames names;
    private final Owners owners;
    private final Drafts drafts;
    private final Offices offices;
    private final PersonOffices others;

    NamedPersons(Reading reading, PersonNames names, Owners owners, Drafts drafts) {
        this.reading = reading;
        this.names = names;
        this.owners = owners;
        this.drafts = drafts;
        this.offices = new Offices(reading, owners);
        this.others = new PersonOffices(reading, names, owners);
    }

    /** @param head last word of the name */
    void add(int head) {
        int left = reading.left(head);
        Optional<Phrases.Hit<Role>> title = names.title(head);
        List<Office> titles = title.map(hit -> offices.of(head, left, hit)).orElse(List.of());
        Optional<Office> later = others.later(head);
        boolean told = later.filter(Office::isCoded).isPresent();
        boolean untold = titles.stream().allMatch(o -> !o.isCoded() && o.owner() < 0);
        if (title.isPresent() && !(told && untold)) {
            String words = reading.bareWords(left, title.get().end());
            titles.forEach(office -> add(head, left, office.how(), office.withWords(words)));
            return;
        }
        Optional<Entity> owner = owners.before(head, left, false).stream().findFirst();
        Optional<Office> other = later.or(() -> others.before(head)).or(() -> others.shared(head));
        if (other.isPresent()) {
            int start = title.isPresent() ? left : names.first(head);
            add(head, start, "apposition", owner.map(other.get()::orOwnedBy).orElse(other.get()));
        } else if (owner.isPresent()) {
            // "Norway's Anna Holm"
            add(head, left, "owner+name", owner.get().actor().withSectors(List.of()));
        } else {
            add(head, names.first(head), "person", Actor.unresolved(Actor.Kind.OTHER));
        }
    }

    private void add(int head, int start, String how, Office office) {
        Actor actor = office.actor().withPerson(Optional.of(names.name(head)), office.words());
        drafts.add(head, reading.mentioned(actor, start, head + 1), how, office, shape(head));
    }

    private void add(int head, int start, String how, Actor whose) {
        Actor actor = whose.withPerson(Optional.of(names.name(head)), Optional.empty());
        drafts.add(head, reading.mentioned(actor, start, head + 1), how, shape(head));
    }

    private Draft.Shape shape(int head) {
        return new Draft.Shape(true, false, reading.isSubject(head), false, false, false);
    }
}
