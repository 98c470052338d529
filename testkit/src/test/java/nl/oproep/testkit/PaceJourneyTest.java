package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.aPosting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.oproep.Oproep;
import nl.oproep.Policies;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.Pace;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport;
import org.junit.jupiter.api.Test;

/** How fast, and at which hours, announcements go out, from all nodes together; and that who left is passed over, also by a mail that waited for another try (L2, M5, M6). */
class PaceJourneyTest {
    private static final Pace BY_DAY = new Pace(0, LocalTime.of(8, 0), LocalTime.of(20, 0));
    private static final Pace TEN_A_SECOND = new Pace(10, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    private final SettableClock clock = SettableClock.create();
    private final InMemoryStore store = InMemoryStore.at(clock);
    private final List<EmailAddress> sent = new ArrayList<>();
    private Consumer<Mail> meanwhile = mail -> {};
    private Transport.Verdict verdict = new Transport.Accepted();

    @Test
    void nothingGoesOutsideTheHoursAndEverythingWithinThem() {
        var node = node("node", BY_DAY);
        members(3);
        at(20, 0);
        publish(node);

        distribute(node);
        at(7, 59);
        distribute(node);
        assertThat(sent).isEmpty();

        at(8, 0);
        distribute(node);
        assertThat(sent).hasSize(3);
    }

    @Test
    void whenTheHoursEndDuringARunTheRestWaitsForTheNextDayAndNobodyIsMissed() {
        var node = node("node", BY_DAY);
        var members = members(120);
        at(19, 59);
        publish(node);
        meanwhile = mail -> {
            if (sent.size() == 40) {
                at(20, 0);
            }
        };

        distribute(node);
        int today = sent.size();
        distribute(node);
        assertThat(sent).as("no pack is begun after the last hour").hasSize(today);
        assertThat(today).isBetween(40, 119);

        clock.pass(Duration.ofHours(12));
        distribute(node);

        assertThat(sent)
                .containsExactlyInAnyOrderElementsOf(
                        members.stream().map(member -> member.profile().email()).toList());
    }

    @Test
    void hoursMayGoOverMidnightAndTheSameTimeTwiceIsTheWholeDay() {
        var night = new Pace(0, LocalTime.of(22, 0), LocalTime.of(6, 0));
        var zone = Fixtures.NETWORK.timeZone();
        var day = ZonedDateTime.of(2026, 12, 1, 0, 0, 0, 0, zone);

        assertThat(night.isOpen(day.withHour(21).toInstant(), zone)).isFalse();
        assertThat(night.isOpen(day.withHour(22).toInstant(), zone)).isTrue();
        assertThat(night.isOpen(day.withHour(5).toInstant(), zone)).isTrue();
        assertThat(night.isOpen(day.withHour(6).toInstant(), zone)).isFalse();
        assertThat(Pace.FREE.isOpen(day.toInstant(), zone)).isTrue();
    }

    @Test
    void allNodesTogetherSendNoMoreThanSoManyASecond() {
        var one = node("one", TEN_A_SECOND);
        var two = node("two", TEN_A_SECOND);
        members(25);
        publish(one);

        for (int second = 1; second <= 3; second++) {
            distribute(one);
            distribute(two);
            assertThat(sent).hasSize(Math.min(25, 10 * second));
            clock.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void whoLeavesWhileTheirMailWaitsForAnotherTryGetsItNoMore() {
        var node = node("node", Pace.FREE);
        var members = members(2);
        publish(node);
        verdict = new Transport.TryLater("server said 450 at RCPT TO");
        distribute(node);
        sent.clear();

        node.unsubscribing().byAddress(members.get(0).profile().email());
        verdict = new Transport.Accepted();
        clock.pass(Duration.ofMinutes(10));
        deliver(node);

        assertThat(sent).containsExactly(members.get(1).profile().email());
    }

    @Test
    void whoseAddressDiesWhileTheirMailWaitsGetsItNoMore() {
        var node = node("node", Pace.FREE);
        var member = members(1).get(0);
        publish(node);
        verdict = new Transport.TryLater("server said 450 at RCPT TO");
        distribute(node);
        sent.clear();

        assertThat(node.suppressing().bounced(member.tag() + "abcdefghjk")).isTrue();
        verdict = new Transport.Accepted();
        clock.pass(Duration.ofMinutes(10));
        deliver(node);

        assertThat(sent).isEmpty();
    }

    private void at(int hour, int minute) {
        var zone = Fixtures.NETWORK.timeZone();
        clock.set(clock.instant().atZone(zone).with(LocalTime.of(hour, minute)).toInstant());
    }

    private List<Member> members(int number) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < number; i++) {
            members.add(new SomeMember().storedIn(store));
        }
        return members;
    }

    private void publish(Oproep node) {
        node.posting().post(aPosting().value());
        deliver(node);
        node.announcing().announceDue(10);
        sent.clear();
    }

    private void distribute(Oproep node) {
        boolean more = true;
        while (more) {
            more = node.distributing().distributeDue();
            assertThat(sent).hasSizeLessThan(1_000);
        }
    }

    private static void deliver(Oproep node) {
        int delivered = 1;
        while (delivered > 0) {
            delivered = node.dispatching().deliverDue(50);
        }
    }

    private Oproep node(String name, Pace pace) {
        return Oproep.over(store)
                .network(Fixtures.NETWORK)
                .agreements(Fixtures.AGREEMENTS)
                .policies(Policies.STANDARD
                        .publishing(PublicationPolicy.IMMEDIATE)
                        .pacing(pace))
                .transport(new Watched())
                .secret(SomeMember.SECRET)
                .clock(clock)
                .node(name)
                .build();
    }

    /** Notes who gets mail. */
    private final class Watched implements Transport {
        @Override
        public Verdict send(Mail mail) {
            sent.add(mail.recipient());
            meanwhile.accept(mail);
            return verdict;
        }

        @Override
        public void close() {}
    }
}
