package nl.oproep.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.mail.spi.Outbox.Delivered;
import nl.oproep.mail.spi.Outbox.Dropped;
import nl.oproep.mail.spi.Outbox.Failed;
import nl.oproep.mail.spi.Outbox.GivenBack;
import nl.oproep.mail.spi.Outbox.Outcome;
import nl.oproep.mail.spi.Outbox.Postponed;
import nl.oproep.mail.spi.Transport;
import nl.oproep.mail.spi.Transport.Accepted;
import nl.oproep.mail.spi.Transport.OwnFault;
import nl.oproep.mail.spi.Transport.Refused;
import nl.oproep.mail.spi.Transport.TryLater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One claimed mail at a time: composed, put in its envelope, handed over, and judged by what the server said (M2). */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatching.class);

    static final String BOUNCE = "b+";

    private final Transport transport;
    private final Map<MailKind, Composer> composers;
    private final Network network;
    private final RetrySchedule schedule;
    private final RandomGenerator random;
    private final Clock clock;
    private final Pausing pausing;
    private final AddressUnknown unknown;

    Sending(
            Transport transport,
            Map<MailKind, Composer> composers,
            Network network,
            RetrySchedule schedule,
            RandomGenerator random,
            Clock clock,
            Pausing pausing,
            AddressUnknown unknown) {
        this.transport = transport;
        this.composers = Map.copyOf(composers);
        this.network = network;
        this.schedule = schedule;
        this.random = random;
        this.clock = clock;
        this.pausing = pausing;
        this.unknown = unknown;
        if (EmailAddress.parse(BOUNCE + '@' + network.bounceDomain()).isEmpty()) {
            throw new IllegalArgumentException("no bounces can come in at domain " + network.bounceDomain());
        }
    }

    /** What became of it, or empty when it is not ours any more and must not be touched. */
    Optional<Outcome> carry(Held held) {
        boolean reachedTransport = false;
        try {
            if (!held.isOurs(clock.instant())) {
                return Optional.empty();
            }
            if (pausing.stops(held)) {
                return Optional.of(givenBack(held, clock.instant()));
            }
            var composer = composers.get(held.delivery().kind());
            if (composer == null) {
                return Optional.of(
                        failed(held, "nobody composes " + held.delivery().kind().name()));
            }
            var letter = composer.compose(held.delivery());
            if (letter.isEmpty()) {
                return Optional.of(new Dropped(held.id(), held.attempt()));
            }
            var mail = mail(held.delivery(), letter.get());
            reachedTransport = true;
            return Optional.of(judge(held, transport.send(mail)));
        } catch (StoreException e) {
            return Optional.of(postponed(held, "the store could not be read"));
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of(
                    reachedTransport
                            ? postponed(held, "sending broke off: " + trace(e))
                            : failed(held, "cannot be composed: " + trace(e)));
        } finally {
            if (!reachedTransport && held.probe()) {
                pausing.unused();
            }
        }
    }

    /** Not tried, and due again at {@code when}. */
    static Outcome givenBack(Held held, Instant when) {
        return new GivenBack(held.id(), held.attempt(), when);
    }

    /** Tried in vain: tried again by the schedule, or given up (M2). */
    Outcome postponed(Held held, String reason) {
        Optional<Instant> next;
        synchronized (random) {
            next = schedule.next(held.attempt(), held.delivery().createdAt(), clock.instant(), random);
        }
        return next.<Outcome>map(when -> new Postponed(held.id(), held.attempt(), when, reason))
                .orElseGet(() -> failed(held, "given up after " + held.attempt() + " tries: " + reason));
    }

    private Outcome judge(Held held, Transport.Verdict verdict) {
        if (verdict instanceof OwnFault fault) {
            if (pausing.isOdd(held)) {
                return postponed(held, fault.reason());
            }
            return givenBack(held, pausing.fault(held, fault.reason(), clock.instant()));
        }
        pausing.passed(held);
        if (verdict instanceof Accepted) {
            return new Delivered(held.id(), held.attempt());
        }
        if (verdict instanceof TryLater later) {
            return postponed(held, later.reason());
        }
        var refused = (Refused) verdict;
        if (refused.nobody()) {
            unknown.told(held.delivery());
        }
        return failed(held, refused.reason());
    }

    private Outcome failed(Held held, String reason) {
        LOG.warn(
                "Delivery {} of kind {} failed: {}",
                held.id(),
                held.delivery().kind().name(),
                Wordless.of(reason));
        return new Failed(held.id(), held.attempt(), reason);
    }

    private Mail mail(Delivery delivery, Letter letter) {
        return new Mail(
                delivery.tag(),
                delivery.createdAt(),
                network.from(),
                EmailAddress.of(BOUNCE + delivery.tag() + '@' + network.bounceDomain()),
                network.bounceDomain(),
                delivery.recipient(),
                letter);
    }

    /** What and where, without the message: that may carry what a person typed (V7). */
    private static String trace(Throwable thrown) {
        var frames = thrown.getStackTrace();
        return thrown.getClass().getSimpleName()
                + (frames.length == 0 ? "" : " at " + frames[0].getClassName() + ':' + frames[0].getLineNumber());
    }
}
