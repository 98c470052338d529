package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.aPosting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.oproep.Oproep;
import nl.oproep.announcement.Issue;
import nl.oproep.announcement.JoinNetwork;
import nl.oproep.announcement.Joined;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.MemberDraft;
import nl.oproep.announcement.SuppressionReason;
import nl.oproep.assignment.Posted;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Token;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the form to the mail about a new assignment, and out again (L1-L3, M5, M6, P7, V10; promises 13, 17, 21). */
class MembersJourneyTest {
    private static final EmailAddress LID = EmailAddress.of("lid@lid-kanarie.example");

    private final SettableClock clock = SettableClock.create();
    private final InMemoryStore store = InMemoryStore.at(clock);
    private final Mailbox mailbox = new Mailbox();
    private final Oproep oproep = network(mailbox, "node");

    @Test
    void whoConfirmsHearsOfANewAssignmentOnce() {
        join(LID);
        assertThat(store.members().find(LID)).isEmpty();
        assertThat(oproep.joining().confirm(secret("/inschrijven/bevestigen/", LID)))
                .isPresent();
        publish();

        distribute(oproep);
        distribute(oproep);

        var mail = announced(LID);
        assertThat(mail).hasSize(1);
        var text = new String(mail.get(0).whole().bytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("List-Unsubscribe=<https://", "List-Unsubscribe-Post=List-Unsubscribe=One-Click")
                .contains("Precedence=bulk", "List-Id=<announcement.")
                .contains("/reageren");
        assertThat(mail.get(0).text()).doesNotContain(LID.value());
        assertThat(mail.get(0).envelopeSender().value()).startsWith("b+");
        assertThat(text)
                .doesNotContain(
                        Fixtures.POSTER.organisation(), Fixtures.POSTER.email().value());
    }

    @Test
    void nobodyHearsOfAnythingBeforeConfirming() {
        join(LID);
        publish();

        distribute(oproep);

        assertThat(announced(LID)).isEmpty();
    }

    @Test
    void aKnownAddressGetsTheSameAnswerAndAMailWithTheLinkToChange() {
        member(LID);
        int before = store.outbox()
                .claim("look", clock.instant(), clock.instant(), 100)
                .size();

        var answer = join(LID);

        assertThat(answer).isInstanceOf(Joined.Accepted.class);
        assertThat(before).isZero();
        var change = secret("/inschrijven/wijzigen/", LID);
        assertThat(oproep.joining().find(change).map(Member::id))
                .isEqualTo(store.members().find(LID).map(Member::id));
    }

    @Test
    void whoUnsubscribesByTheLinkGetsNothingMoreUntilRegisteringAnew() {
        member(LID);
        publish();
        distribute(oproep);
        var link = secret("/afmelden/", LID);

        oproep.unsubscribing().byLink(link);
        oproep.unsubscribing().byLink(link);
        publish();
        distribute(oproep);

        assertThat(announced(LID)).hasSize(1);
        assertThat(store.members().find(LID)).isEmpty();
        assertThat(oproep.suppressing().find(LID).orElseThrow().reason()).isEqualTo(SuppressionReason.UNSUBSCRIBED);

        member(LID);
        publish();
        distribute(oproep);
        assertThat(announced(LID)).hasSize(2);
        assertThat(oproep.suppressing().find(LID)).isEmpty();
    }

    @Test
    void theTagOfAMailFindsTheMemberForAnAnswerOrABounce() {
        member(LID);
        publish();
        distribute(oproep);
        var tag = tag(announced(LID).get(0));

        assertThat(oproep.suppressing().bounced("nobody")).isFalse();
        assertThat(oproep.suppressing().bounced(tag.toUpperCase(Locale.ROOT))).isTrue();
        assertThat(oproep.suppressing().find(LID).orElseThrow().reason()).isEqualTo(SuppressionReason.HARD_BOUNCE);
        assertThat(oproep.unsubscribing().byTag(tag)).isTrue();
        assertThat(oproep.unsubscribing().byTag(tag)).isFalse();
        assertThat(store.members().find(LID)).isEmpty();
    }

    @Test
    void oneBadAddressNeverStopsTheRest() {
        var members = members(30);
        publish();
        mailbox.answer(
                new Transport.Refused("server said 550 5.1.1 at RCPT TO", true),
                new Transport.TryLater("server said 450 at RCPT TO"),
                new Transport.Refused("server said 554 at the final dot"));

        distribute(oproep);
        clock.set(clock.instant().plusSeconds(120));
        deliver(oproep);

        assertThat(members.subList(3, 30))
                .allSatisfy(one -> assertThat(announced(address(one))).hasSize(1));
        assertThat(announced(address(members.get(1)))).hasSize(1);
        assertThat(oproep.delivering().list(DeliveryState.FAILED, 10, 0)).hasSize(2);
        assertThat(oproep.suppressing().find(address(members.get(0)))).isPresent();
        assertThat(oproep.suppressing().find(address(members.get(2)))).isEmpty();
        assertThat(issue().tally().sent()).isEqualTo(27);
        assertThat(issue().finishedAt()).isNotNull();
    }

    @Test
    void aRepeatFromTheOutboxIsTheSameMail() {
        var seen = new ArrayList<Mail>();
        var node = network(new Watched(seen::add, new Transport.TryLater("450"), 1), "other");
        members(1);
        publish();

        distribute(node);
        deliver(node);

        var tries = seen.stream().filter(MembersJourneyTest::isAnnouncement).toList();
        assertThat(tries).hasSize(2);
        assertThat(tries.get(1)).isEqualTo(tries.get(0));
    }

    @Test
    void aFaultOfOurOwnPausesAndMissesNobody() {
        var members = members(20);
        publish();
        mailbox.answer(new Transport.OwnFault("535"));

        distribute(oproep);
        assertThat(oproep.dispatching().pause()).isPresent();
        clock.set(clock.instant().plusSeconds(400));
        deliver(oproep);
        distribute(oproep);
        deliver(oproep);

        assertThat(members)
                .allSatisfy(one -> assertThat(announced(address(one))).hasSize(1));
    }

    /** At whichever mail a node dies: another one goes on, nobody is missed, and repeats are the mails that were begun and not written down (L2). */
    @Test
    void whereverANodeDiesNobodyIsMissedAndRepeatsAreThoseInFlight() {
        for (int dies = 1; dies <= 41; dies += 4) {
            var town = new MembersJourneyTest();
            var members = town.members(40);
            town.publish();
            var seen = new ArrayList<Mail>();
            var dying = town.network(new Watched(seen::add, null, dies), "dying");
            try {
                town.distribute(dying);
            } catch (Died e) {
                // as a killed process: nothing is given back
            }
            int before = seen.size();
            town.clock.set(town.clock.instant().plusSeconds(61));
            var next = town.network(new Watched(seen::add, null, 0), "next");

            town.distribute(next);

            assertThat(seen.stream().map(mail -> mail.recipient().key()).distinct())
                    .as("dying at mail %d", dies)
                    .hasSize(members.size());
            assertThat(seen.size() - members.size()).isBetween(0, Math.min(before, 20));
            assertThat(seen.stream().distinct()).hasSize(members.size());
        }
    }

    @Test
    void whoUnsubscribesDuringTheRunGetsNothingMore() {
        var members = members(40);
        publish();
        var seen = new ArrayList<Mail>();
        var leaving = members.get(39);
        var node = network(
                new Watched(
                        mail -> {
                            seen.add(mail);
                            oproep.unsubscribing().byAddress(address(leaving));
                        },
                        null,
                        0),
                "node");

        distribute(node);

        assertThat(seen).hasSize(39).noneMatch(mail -> mail.recipient().equals(address(leaving)));
    }

    @Test
    void aClosedAssignmentIsNotAnnouncedAndEditsAnnounceNothingAgain() {
        members(1);
        var town = publish();
        distribute(oproep);
        var assignment = store.assignments().find(town).orElseThrow();
        store.assignments().replace(assignment);

        assertThat(oproep.announcing().announceDue(10)).isZero();
    }

    @Test
    void aNetworkWithoutASecretSaysWhatToGive() {
        var bare = Oproep.over(store)
                .network(Fixtures.NETWORK)
                .agreements(Fixtures.AGREEMENTS)
                .transport(mailbox)
                .build();

        assertThatThrownBy(bare::joining)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("secret(");
    }

    private Issue issue() {
        return oproep.issuing().list(1, 0).get(0);
    }

    private static EmailAddress address(Member member) {
        return member.profile().email();
    }

    private List<Member> members(int number) {
        var members = new ArrayList<Member>();
        for (int i = 0; i < number; i++) {
            members.add(new SomeMember().storedIn(store));
        }
        return members;
    }

    private void member(EmailAddress address) {
        join(address);
        assertThat(oproep.joining().confirm(secret("/inschrijven/bevestigen/", address)))
                .isPresent();
    }

    private Joined join(EmailAddress address) {
        var draft = new MemberDraft("Lid ’t Kanarie", List.of(), List.of(), true, null, null, null, null);
        var joined = oproep.joining().join(new JoinNetwork(draft, address.value(), "16.21", Language.NL));
        deliver(oproep);
        return joined;
    }

    private Reference publish() {
        var posted = oproep.posting().post(aPosting().value());
        assertThat(posted).isInstanceOf(Posted.Accepted.class);
        deliver(oproep);
        oproep.managing().confirm(secret("/bevestigen/", Fixtures.POSTER.email()));
        return ((Posted.Accepted) posted).reference();
    }

    private void distribute(Oproep node) {
        node.announcing().announceDue(10);
        while (node.distributing().distributeDue()) {
            assertThat(mailbox.tries()).isLessThan(10_000);
        }
    }

    private void deliver(Oproep node) {
        while (node.dispatching().deliverDue(50) > 0) {
            assertThat(mailbox.tries()).isLessThan(10_000);
        }
    }

    private List<Arrived> announced(EmailAddress address) {
        return mailbox.arrivedFor(address).stream()
                .filter(mail -> mail.subject().equals("Een nieuwe opdracht voor u"))
                .toList();
    }

    private static boolean isAnnouncement(Mail mail) {
        return mail.letter().subject().equals("Een nieuwe opdracht voor u");
    }

    private static String tag(Arrived mail) {
        return mail.messageId().substring(1, mail.messageId().indexOf('@'));
    }

    private Token secret(String path, EmailAddress recipient) {
        var pattern = Pattern.compile(Pattern.quote(path) + "([A-Za-z0-9_-]{20,})");
        var found = mailbox.arrivedFor(recipient).stream()
                .flatMap(mail -> pattern.matcher(mail.text()).results())
                .map(match -> match.group(1))
                .toList();
        assertThat(found).isNotEmpty();
        return Token.supplied(found.get(found.size() - 1));
    }

    private Oproep network(Transport transport, String node) {
        return Oproep.over(store)
                .network(Fixtures.NETWORK)
                .agreements(Fixtures.AGREEMENTS)
                .transport(transport)
                .secret(SomeMember.SECRET)
                .clock(clock)
                .node(node)
                .build();
    }

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Tells of every mail; answers the n-th one differently, or dies at it. */
    private static final class Watched implements Transport {
        private final Consumer<Mail> watcher;
        private final @Nullable Verdict odd;
        private final int at;
        private int number;

        Watched(Consumer<Mail> watcher, @Nullable Verdict odd, int at) {
            this.watcher = watcher;
            this.odd = odd;
            this.at = at;
        }

        @Override
        public Verdict send(Mail mail) {
            watcher.accept(mail);
            if (++number != at) {
                return new Accepted();
            }
            if (odd == null) {
                throw new Died();
            }
            return odd;
        }

        @Override
        public void close() {}
    }
}
