package nl.oproep.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.oproep.mail.spi.Transport.Accepted;
import nl.oproep.mail.spi.Transport.OwnFault;
import org.junit.jupiter.api.Test;

class PausingTest {
    private final Postroom room = new Postroom();

    @Test
    void aFaultOfOurOwnPausesTheQueueAndBurnsNoTry() {
        var mails = List.of(room.posted(Postroom.PLAIN), room.posted(Postroom.PLAIN), room.posted(Postroom.PLAIN));
        room.transport.answer = sent -> new OwnFault("535 5.7.8 wrong password");

        room.dispatching.deliverDue(10);

        assertThat(room.transport.given).hasSize(1);
        assertThat(mails)
                .allSatisfy(mail -> assertThat(room.outbox.row(mail).attempt).isZero());
        assertThat(room.dispatching.pause())
                .hasValue(new Pause(
                        room.clock.instant(),
                        room.clock.instant().plus(Duration.ofMinutes(1)),
                        "535 5.7.8 wrong password"));
        assertThat(room.dispatching.nextDue()).hasValue(room.clock.instant().plus(Duration.ofMinutes(1)));
        room.clock.pass(Duration.ofSeconds(59));
        assertThat(room.dispatching.deliverDue(10)).isZero();
        assertThat(room.transport.given).hasSize(1);
    }

    @Test
    void oneMailAtATimeTriesWhetherTheFaultIsOver() {
        for (int i = 0; i < 3; i++) {
            room.posted(Postroom.PLAIN);
        }
        var begun = room.clock.instant();
        room.transport.answer = sent -> new OwnFault("535 5.7.8 wrong password");
        room.dispatching.deliverDue(10);

        for (int minutes : List.of(1, 5, 15)) {
            room.clock.pass(Duration.ofMinutes(minutes));
            int before = room.transport.given.size();
            assertThat(room.dispatching.deliverDue(10)).isEqualTo(1);
            assertThat(room.transport.given).hasSize(before + 1);
        }
        assertThat(room.dispatching.pause().map(Pause::since)).hasValue(begun);
        room.transport.answer = sent -> new Accepted();
        room.clock.pass(Duration.ofMinutes(30));

        assertThat(room.dispatching.deliverDue(10)).isEqualTo(1);
        assertThat(room.dispatching.pause()).isEmpty();
        assertThat(room.dispatching.deliverDue(10)).isEqualTo(2);
        assertThat(room.outbox.rows.values()).allMatch(row -> row.state.equals("DELIVERED") && row.attempt == 1);
    }

    @Test
    void aMailThatNoServerEverSawDoesNotEndAPause() {
        room.posted(Postroom.PLAIN);
        room.transport.answer = sent -> new OwnFault("certificate expired");
        room.dispatching.deliverDue(10);
        room.outbox.rows.clear();
        room.clock.pass(Duration.ofMinutes(1));
        room.posted(Postroom.WIPED);

        room.dispatching.deliverDue(10);

        assertThat(room.dispatching.pause()).isPresent();
        var next = room.posted(Postroom.PLAIN);
        room.transport.answer = sent -> new Accepted();
        assertThat(room.dispatching.deliverDue(10)).isEqualTo(1);
        assertThat(room.outbox.row(next).state).isEqualTo("DELIVERED");
    }

    @Test
    void oneOddMailCannotKeepTheQueuePaused() {
        var odd = room.posted(Postroom.PLAIN);
        room.transport.answer =
                sent -> sent.tag().equals(odd.tag()) ? new OwnFault("554 5.7.1 relaying denied") : new Accepted();
        room.dispatching.deliverDue(1);
        var others = List.of(room.posted(Postroom.PLAIN), room.posted(Postroom.PLAIN));
        room.clock.pass(Duration.ofMinutes(1));

        while (room.dispatching.deliverDue(1) > 0) {
            assertThat(room.transport.given.size()).isLessThan(10);
        }

        assertThat(others)
                .allSatisfy(mail -> assertThat(room.outbox.row(mail).state).isEqualTo("DELIVERED"));
        assertThat(room.dispatching.pause()).isEmpty();
        assertThat(room.outbox.row(odd).attempt).isEqualTo(1);
        assertThat(room.outbox.row(odd).due).isAfter(room.clock.instant());
    }
}
