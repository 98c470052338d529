package nl.oproep.testkit;

import static nl.oproep.testkit.SomeIncoming.answerTo;
import static nl.oproep.testkit.SomeIncoming.bounceOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.oproep.Oproep;
import nl.oproep.Policies;
import nl.oproep.announcement.SuppressionReason;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.inbound.Reception;
import nl.oproep.kernel.EmailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members leave by answering, and dead addresses get no more (M5, M6; promise 13). */
class UnsubscribingByAnswerTest {
    private final InMemoryStore store = InMemoryStore.create();
    private final Mailbox mailbox = new Mailbox();
    private final Oproep oproep = Oproep.over(store)
            .network(Fixtures.NETWORK)
            .agreements(Fixtures.AGREEMENTS)
            .transport(mailbox)
            .secret(SomeMember.SECRET)
            .policies(Policies.STANDARD.publishing(PublicationPolicy.IMMEDIATE))
            .clock(SettableClock.create())
            .build();
    private EmailAddress member = Fixtures.POSTER.email();
    private EmailAddress other = Fixtures.POSTER.email();

    @BeforeEach
    void announceToTwoMembers() {
        member = new SomeMember().storedIn(store).profile().email();
        other = new SomeMember().storedIn(store).profile().email();
        announce();
    }

    private void announce() {
        oproep.posting().post(Fixtures.aPosting().value());
        oproep.announcing().announceDue(10);
        while (oproep.distributing().distributeDue()) {
            assertThat(mailbox.tries()).isLessThan(100);
        }
    }

    private Arrived announcement() {
        var mails = mailbox.arrivedFor(member);
        assertThat(mails).isNotEmpty();
        return mails.get(mails.size() - 1);
    }

    private Reception receive(SomeIncoming mail) {
        return oproep.receiving().receive(mail.value());
    }

    private String quoted() {
        return "\n\nOp ma 23 nov. 2026 om 10:30 schreef Interim Netwerk:\n"
                + announcement().text().lines().map(line -> "> " + line).reduce("", (all, line) -> all + line + '\n');
    }

    @Test
    void theAnswerGoesByItsAddressAndNotByWhoSeemsToHaveSentIt() {
        assertThat(receive(answerTo(announcement()).from(other).saying("Afmelden" + quoted())))
                .isEqualTo(Reception.UNSUBSCRIBED);

        assertThat(store.members().find(member)).isEmpty();
        assertThat(store.members().find(other)).isPresent();
        assertThat(oproep.suppressing().find(member).orElseThrow().reason()).isEqualTo(SuppressionReason.UNSUBSCRIBED);
    }

    @Test
    void anOutOfOfficeThatQuotesOurOwnFooterUnsubscribesNobody() {
        assertThat(announcement().text()).contains("“afmelden”", "/afmelden/");

        assertThat(receive(answerTo(announcement())
                        .header("Auto-Submitted", "auto-replied")
                        .saying("Ik ben er niet." + quoted())))
                .isEqualTo(Reception.AUTOMATIC);
        assertThat(receive(answerTo(announcement()).saying("Ik ben er niet." + quoted())))
                .as("one that does not say what it is")
                .isEqualTo(Reception.TO_MAILBOX);
        assertThat(receive(answerTo(announcement())
                        .saying("Ik ben er niet.\n\n" + announcement().text())))
                .as("nor marks what it quotes")
                .isEqualTo(Reception.TO_MAILBOX);

        assertThat(store.members().find(member)).isPresent();
    }

    @Test
    void doingItTwiceIsNoError() {
        assertThat(receive(answerTo(announcement()).saying("stop"))).isEqualTo(Reception.UNSUBSCRIBED);
        assertThat(receive(answerTo(announcement()).saying("stop"))).isEqualTo(Reception.UNSUBSCRIBED);
    }

    @Test
    void aWordInAnAnswerToAnotherMailUnsubscribesNobody() {
        var toPoster = mailbox.arrivedFor(Fixtures.POSTER.email());
        var made = Objects.requireNonNull(announcement().replyTo()).value().replaceFirst("m\\+.{6}", "m+aaaaaa");

        assertThat(toPoster).isEmpty();
        receive(answerTo(announcement()).instead(made).saying("stop"));
        receive(answerTo(announcement())
                .instead(announcement().envelopeSender().value())
                .saying("stop"));

        assertThat(store.members().find(member)).isPresent();
    }

    @Test
    void aDeadAddressGetsNoMoreAndIsNoMemberTheLess() {
        var mail = announcement();

        assertThat(receive(bounceOf(mail).reporting("failed", "5.1.1", "user unknown", member.value())))
                .isEqualTo(Reception.RETURNED);
        announce();

        assertThat(oproep.suppressing().find(member).orElseThrow().reason()).isEqualTo(SuppressionReason.HARD_BOUNCE);
        assertThat(announcement()).isEqualTo(mail);
        assertThat(mailbox.arrivedFor(other)).hasSize(2);
    }

    @Test
    void aFullMailboxGetsTheNextOne() {
        assertThat(receive(bounceOf(announcement()).reporting("failed", "5.2.2", "mailbox full", member.value())))
                .isEqualTo(Reception.STRAY);

        assertThat(oproep.suppressing().find(member)).isEmpty();
    }
}
