package nl.oproep.sponsorship;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.Violation;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.sponsorship.spi.Sponsorships;

/**
 * Keeping sponsorships, and telling which show today (L6). The host sees to it that only an operator adds and changes.
 *
 * <p>Several may show at once, at most {@link #MOST_AT_ONCE} in a slot on any day; one more is refused. Should two operators add at the same moment, the ones that began first show.
 */
public final class Sponsoring {
    /** How many show in one slot on one day. */
    public static final int MOST_AT_ONCE = 3;

    private static final int TRIES = 5;

    private final Sponsorships sponsorships;
    private final Ids ids;
    private final Network network;
    private final Clock clock;
    private final Showing showing;

    public Sponsoring(Sponsorships sponsorships, Ids ids, Network network, Clock clock) {
        this.sponsorships = sponsorships;
        this.ids = ids;
        this.network = network;
        this.clock = clock;
        this.showing = new Showing(sponsorships);
    }

    /** Those that show in this slot today, from memory: at most five seconds behind other nodes, and not at all behind this one. The same list as long as nothing changes, for whoever keeps pages. Not for use inside a transaction. */
    public List<Sponsorship> shown(Slot slot) {
        return showing.shown(slot, today(), clock.instant());
    }

    /** Those that show in this slot on a day, from the store. */
    public List<Sponsorship> on(Slot slot, LocalDate day) {
        return sponsorships.during(day, day).stream()
                .filter(one -> one.slot() == slot)
                .limit(MOST_AT_ONCE)
                .toList();
    }

    /** Stores a sponsorship; nothing when anything is wrong. */
    public Sponsored add(SponsorshipDetails details) {
        var violations = check(details);
        var made = details.sponsorship(ids.next(), 0, false);
        if (!violations.isEmpty() || made.isEmpty()) {
            return new Sponsored.Refused(violations);
        }
        sponsorships.add(made.get());
        showing.touch();
        return new Sponsored.Stored(made.get());
    }

    /** Everything that is wrong with it, each at its field; empty when {@link #add} would store it. Stores nothing. */
    public List<Violation> check(SponsorshipDetails details) {
        var violations = details.problems();
        return details.sponsorship(new UUID(0, 0), 0, false)
                .filter(one -> !fits(one))
                .map(one -> List.of(full()))
                .orElse(List.copyOf(violations));
    }

    private static Violation full() {
        return Violation.of("start", "sponsorship.full", "most", MOST_AT_ONCE);
    }

    /** Whether on each of its days the slot has room for it: the number at once can only rise where one begins. */
    private boolean fits(Sponsorship added) {
        var others = sponsorships.during(added.first(), added.last()).stream()
                .filter(other -> other.slot() == added.slot() && !other.id().equals(added.id()))
                .toList();
        return added.stopped()
                || Stream.concat(Stream.of(added), others.stream())
                        .map(Sponsorship::first)
                        .filter(added::showsOn)
                        .allMatch(day -> others.stream()
                                        .filter(other -> other.showsOn(day))
                                        .count()
                                < MOST_AT_ONCE);
    }

    /** Changes what the details give, and nothing else; another last day ends it sooner or later. */
    public Sponsored change(UUID id, SponsorshipDetails details) {
        return changed(id, stored -> {
            var next = details.over(stored);
            var violations = new ArrayList<>(next.problems());
            var made = next.sponsorship(id, stored.version(), stored.stopped());
            if (made.isPresent() && !fits(made.get())) {
                violations.add(full());
            }
            return made.isPresent() && violations.isEmpty()
                    ? new Sponsored.Stored(made.get())
                    : new Sponsored.Refused(violations);
        });
    }

    /** Takes it away at once, for good; its days stay as they were agreed. */
    public Sponsored stop(UUID id) {
        return changed(
                id,
                stored -> new Sponsored.Stored(new Sponsorship(
                        id,
                        stored.version(),
                        stored.slot(),
                        stored.title(),
                        stored.text(),
                        stored.target(),
                        stored.first(),
                        stored.last(),
                        true)));
    }

    private Sponsored changed(UUID id, Function<Sponsorship, Sponsored> change) {
        for (int tries = 1; ; tries++) {
            var stored = sponsorships.find(id);
            if (stored.isEmpty()) {
                return new Sponsored.Unknown();
            }
            var sponsored = change.apply(stored.get());
            if (!(sponsored instanceof Sponsored.Stored next)) {
                return sponsored;
            }
            try {
                sponsorships.replace(next.sponsorship());
                showing.touch();
                return new Sponsored.Stored(
                        next.sponsorship().atVersion(stored.get().version() + 1));
            } catch (StaleException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** The sponsorship, or empty. */
    public Optional<Sponsorship> find(UUID id) {
        return sponsorships.find(id);
    }

    /** Sponsorships, latest start first, at most {@code limit} of them, skipping {@code offset}. */
    public List<Sponsorship> list(int limit, int offset) {
        return sponsorships.list(limit, offset);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), network.timeZone());
    }
}
