package nl.oproep.mail;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.spi.StoreException;

/** A network with an outbox, a transport that does as told, and a clock that is moved by hand. */
final class Postroom {
    static final MailKind PLAIN = new MailKind("plain");
    static final MailKind BROKEN = new MailKind("broken");
    static final MailKind WIPED = new MailKind("wiped");
    static final MailKind UNREAD = new MailKind("unread");
    static final MailKind NOBODYS = new MailKind("nobodys");
    static final Network NETWORK = new Network(
            "Interim Netwerk",
            URI.create("https://network.example"),
            EmailAddress.of("post@network.example"),
            EmailAddress.of("box@network.example"),
            "bounce.network.example",
            ZoneId.of("Europe/Amsterdam"));
    static final Map<MailKind, Composer> COMPOSERS = Map.of(
            PLAIN,
            delivery -> Optional.of(letter()),
            BROKEN,
            delivery -> {
                throw new IllegalStateException(
                        "secret@canary.example " + delivery.recipient().value());
            },
            WIPED,
            delivery -> Optional.empty(),
            UNREAD,
            delivery -> {
                throw new StoreException("away", null);
            });

    final HandClock clock = new HandClock();
    final MemoryOutbox outbox = new MemoryOutbox();
    final ScriptedTransport transport = new ScriptedTransport();
    final List<Delivery> dead = new ArrayList<>();
    final Dispatching dispatching = node("node-a");
    private int made;

    Dispatching node(String owner) {
        return new Dispatching(
                outbox, transport, COMPOSERS, NETWORK, dead::add, RetrySchedule.STANDARD, owner, new Random(7), clock);
    }

    Delivery posted(MailKind kind) {
        made++;
        var delivery = new Delivery(
                new UUID(1, made),
                "tag" + made,
                kind,
                new UUID(2, made),
                EmailAddress.of("person" + made + "@canary.example"),
                Language.NL,
                Map.of(),
                clock.instant());
        outbox.add(List.of(delivery));
        return delivery;
    }

    private static Letter letter() {
        return new Letter("Interim Netwerk", null, "Onderwerp", "Tekst\n", "<p>Tekst</p>", Map.of(), List.of());
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
