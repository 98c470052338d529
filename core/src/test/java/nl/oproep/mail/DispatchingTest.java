package nl.oproep.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.oproep.kernel.Network;
import nl.oproep.mail.spi.Transport.Refused;
import nl.oproep.mail.spi.Transport.TryLater;
import org.junit.jupiter.api.Test;

class DispatchingTest {
    private final Postroom room = new Postroom();

    @Test
    void sendsWhatIsDueInItsEnvelopeAndRemembersThatItIsDelivered() {
        var mail = room.posted(Postroom.PLAIN);

        int taken = room.dispatching.deliverDue(10);

        assertThat(taken).isEqualTo(1);
        assertThat(room.outbox.row(mail).state).isEqualTo("DELIVERED");
        var sent = room.transport.given.get(0);
        assertThat(sent.envelopeSender().value()).isEqualTo("b+" + mail.tag() + "@bounce.network.example");
        assertThat(sent.messageId()).isEqualTo("<" + mail.tag() + "@bounce.network.example>");
        assertThat(sent.date()).isEqualTo(mail.createdAt());
        assertThat(sent.from()).isEqualTo(Postroom.NETWORK.from());
        assertThat(sent.recipient()).isEqualTo(mail.recipient());
    }

    @Test
    void aLetterThatCannotBeComposedFailsWithoutAnyonesDataAndStopsNoOther() {
        var broken = room.posted(Postroom.BROKEN);
        var nobodys = room.posted(Postroom.NOBODYS);
        var sound = room.posted(Postroom.PLAIN);

        room.dispatching.deliverDue(10);

        assertThat(room.outbox.row(broken).state).isEqualTo("FAILED");
        assertThat(room.outbox.row(broken).reason)
                .contains("IllegalStateException")
                .doesNotContain("@", "canary");
        assertThat(room.outbox.row(nobodys).reason).contains("nobodys");
        assertThat(room.outbox.row(sound).state).isEqualTo("DELIVERED");
    }

    @Test
    void aMailWhoseSubjectIsWipedIsDropped() {
        room.posted(Postroom.WIPED);

        room.dispatching.deliverDue(10);

        assertThat(room.outbox.rows).isEmpty();
        assertThat(room.transport.given).isEmpty();
    }

    @Test
    void aLetterThatTheStoreCouldNotGiveIsTriedAgain() {
        var mail = room.posted(Postroom.UNREAD);

        room.dispatching.deliverDue(10);

        assertThat(room.outbox.row(mail).state).isEqualTo("PENDING");
        assertThat(room.outbox.row(mail).due)
                .isAfterOrEqualTo(room.clock.instant().plus(Duration.ofMinutes(1)));
    }

    @Test
    void waitsLongerAfterEachFailedTryAndGivesUpInTheEnd() {
        var mail = room.posted(Postroom.PLAIN);
        room.transport.answer = sent -> new TryLater("451 4.7.1 greylisted");

        for (int minutes : List.of(1, 5, 15, 30, 60, 60)) {
            room.dispatching.deliverDue(10);
            assertThat(Duration.between(room.clock.instant(), room.outbox.row(mail).due))
                    .isBetween(Duration.ofMinutes(minutes), Duration.ofSeconds(66L * minutes));
            room.clock.pass(Duration.between(room.clock.instant(), room.outbox.row(mail).due));
        }
        room.clock.pass(Duration.ofDays(5));
        room.dispatching.deliverDue(10);

        assertThat(room.outbox.row(mail).state).isEqualTo("FAILED");
        assertThat(room.outbox.row(mail).reason)
                .contains("given up after 7 tries")
                .contains("451 4.7.1");
    }

    @Test
    void aRefusedMailGoesToTheOperatorWithTheReason() {
        var mail = room.posted(Postroom.PLAIN);
        room.transport.answer = sent -> new Refused("550 5.1.1 no such user");

        room.dispatching.deliverDue(10);

        assertThat(room.outbox.row(mail).state).isEqualTo("FAILED");
        assertThat(room.outbox.row(mail).reason).isEqualTo("550 5.1.1 no such user");
        assertThat(room.dead)
                .as("whose mailbox is there, for all the server says")
                .isEmpty();
    }

    @Test
    void anAddressThatTheServerKnowsNothingOfIsToldAsDead() {
        var mail = room.posted(Postroom.PLAIN);
        room.transport.answer = sent -> new Refused("550 5.1.1 no such user", true);

        room.dispatching.deliverDue(10);

        assertThat(room.outbox.row(mail).state).isEqualTo("FAILED");
        assertThat(room.dead).containsExactly(mail);
    }

    @Test
    void aTransportThatBreaksOffLosesNothing() {
        var mail = room.posted(Postroom.PLAIN);
        room.transport.answer = sent -> {
            throw new IllegalArgumentException("secret@canary.example");
        };

        room.dispatching.deliverDue(10);

        assertThat(room.outbox.row(mail).state).isEqualTo("PENDING");
        assertThat(room.outbox.row(mail).reason).doesNotContain("@");
    }

    @Test
    void refusesANetworkThatNoBounceCanReach() {
        var network = new Network(
                "Netwerk",
                URI.create("https://network.example"),
                Postroom.NETWORK.from(),
                Postroom.NETWORK.mailbox(),
                "no domain",
                Postroom.NETWORK.timeZone());

        assertThatThrownBy(() -> new Dispatching(
                        room.outbox,
                        room.transport,
                        Map.of(),
                        network,
                        delivery -> {},
                        RetrySchedule.STANDARD,
                        "node-a",
                        new Random(7),
                        room.clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no domain");
    }
}
