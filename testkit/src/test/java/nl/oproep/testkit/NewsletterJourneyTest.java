package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import nl.oproep.Oproep;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.SuppressionReason;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.newsletter.Circulating;
import nl.oproep.newsletter.ComposeNewsletter;
import nl.oproep.newsletter.Composed;
import nl.oproep.newsletter.Newsletter;
import nl.oproep.sponsorship.Slot;
import org.junit.jupiter.api.Test;

/** A newsletter from the operator's desk to every member, once, sponsored links marked (L4, L6, M5, promise 13). */
class NewsletterJourneyTest {
    private static final ComposeNewsletter BOTH = new ComposeNewsletter(
            "Nieuws", "Eerste regel\nnog steeds.\n\nTweede \uFDD0 <b>alinea</b>.", "News", "First.\n\nSecond.");

    private final SettableClock clock = SettableClock.create();
    private final InMemoryStore store = InMemoryStore.at(clock);
    private final Mailbox mailbox = new Mailbox();
    private final Oproep oproep = Oproep.over(store)
            .network(Fixtures.NETWORK)
            .agreements(Fixtures.AGREEMENTS)
            .transport(mailbox)
            .clock(clock)
            .secret(SomeMember.SECRET)
            .build();
    private final Circulating circulating = oproep.circulating();

    private Newsletter composed() {
        var composed = circulating.compose(BOTH);
        assertThat(composed).isInstanceOf(Composed.Done.class);
        return ((Composed.Done) composed).newsletter();
    }

    private void deliver() {
        while (oproep.distributing().distributeDue()) {
            assertThat(mailbox.tries()).isLessThan(10_000);
        }
        while (oproep.dispatching().deliverDue(50) > 0) {
            assertThat(mailbox.tries()).isLessThan(10_000);
        }
    }

    private Member joined(SomeMember some) {
        var member = some.value();
        store.members().add(member);
        return member;
    }

    private static EmailAddress of(Member member) {
        return member.profile().email();
    }

    @Test
    void everyMemberGetsItOnceInTheirLanguageWithTheWayOut() {
        var dutch = joined(new SomeMember());
        var english = joined(new SomeMember().speaking(Language.EN));
        var newsletter = composed();
        deliver();
        assertThat(mailbox.tries()).as("composing sends nothing").isZero();

        circulating.send(newsletter.id());
        circulating.send(newsletter.id());
        deliver();
        circulating.send(newsletter.id());
        deliver();

        var mails = mailbox.arrivedFor(of(dutch));
        assertThat(mails).hasSize(1);
        assertThat(mailbox.arrivedFor(of(english))).hasSize(1);
        assertThat(mails.get(0).subject()).isEqualTo("Nieuws");
        assertThat(mails.get(0).text())
                .contains("Eerste regel nog steeds.\n\nTweede \uFFFD <b>alinea</b>.", "/afmelden/");
        assertThat(mailbox.arrivedFor(of(english)).get(0).text()).contains("First.\n\nSecond.");
        assertThat(new String(mails.get(0).whole().bytes(), StandardCharsets.UTF_8))
                .contains("List-Unsubscribe", "One-Click", "Precedence");
        var issue = circulating
                .progress(circulating.find(newsletter.id()).orElseThrow())
                .orElseThrow();
        assertThat(issue.tally().sent()).isEqualTo(2);
        assertThat(issue.finishedAt()).isNotNull();
    }

    /** However many members there are, nothing is written down for each of them (L2). */
    @Test
    void noMemberHasARowInTheOutboxBeforeTheMailOrAfterIt() {
        for (int i = 0; i < 30; i++) {
            joined(new SomeMember());
        }
        var before = store.deliveries().counts();

        circulating.send(composed().id());
        assertThat(store.deliveries().counts()).isEqualTo(before);
        deliver();

        assertThat(mailbox.tries()).isEqualTo(30);
        assertThat(store.deliveries().counts()).isEqualTo(before);
    }

    @Test
    void whoLeftGetsNothing() {
        var leaver = joined(new SomeMember());
        var stayer = joined(new SomeMember());
        oproep.suppressing().suppress(of(leaver), SuppressionReason.UNSUBSCRIBED);

        circulating.send(composed().id());
        deliver();

        assertThat(mailbox.arrivedFor(of(leaver))).isEmpty();
        assertThat(mailbox.arrivedFor(of(stayer))).hasSize(1);
    }

    @Test
    void sponsoredLinksOfTheDayOfSendingAreMarkedAsSuch() {
        var member = joined(new SomeMember());
        oproep.sponsoring().add(new SomeSponsorship().in(Slot.NEWSLETTER).details());
        oproep.sponsoring()
                .add(new SomeSponsorship().in(Slot.BOARD).saying("Niet hier").details());
        oproep.sponsoring()
                .add(new SomeSponsorship()
                        .in(Slot.NEWSLETTER)
                        .saying("Morgen pas")
                        .from(TODAY.plusDays(1))
                        .until(TODAY.plusDays(1))
                        .details());

        circulating.send(composed().id());
        deliver();

        assertThat(mailbox.arrivedFor(of(member)).get(0).text())
                .contains("Gesponsord", "https://www.sponsor-kanarie.example/a?b=c&d=%C3%AB#e\n")
                .doesNotContain("Niet hier", "Morgen pas");
    }

    @Test
    void aTestGoesToTheNetworkItselfAndNowhereElse() {
        var member = joined(new SomeMember());
        var newsletter = composed();

        var elsewhere = circulating.test(newsletter.id(), of(member).value(), Language.NL);
        var own = circulating.test(newsletter.id(), Fixtures.NETWORK.mailbox().value(), Language.NL);
        deliver();

        assertThat(elsewhere).isInstanceOf(Composed.Refused.class);
        assertThat(own).isInstanceOf(Composed.Done.class);
        assertThat(mailbox.arrivedFor(of(member))).isEmpty();
        assertThat(mailbox.arrivedFor(Fixtures.NETWORK.mailbox())).hasSize(1);
        assertThat(circulating.find(newsletter.id()).orElseThrow().issue()).isNull();
    }

    @Test
    void whatIsWrongIsToldAtOnceAndOneLanguageWillDo() {
        var wrong = circulating.compose(new ComposeNewsletter("twee\nregels", " ", "x".repeat(121), null));
        var english = circulating.compose(new ComposeNewsletter(null, null, "News", "Text"));

        var keys = new ArrayList<String>();
        ((Composed.Refused) wrong).violations().forEach(v -> keys.add(v.field() + ": " + v.key()));
        assertThat(keys)
                .containsExactlyInAnyOrder(
                        "subject: oneLine", "text: required", "english.subject: size.max", "english.text: required");
        assertThat(english).isInstanceOf(Composed.Done.class);
        assertThat(((Composed.Done) english).newsletter().in(Language.NL).subject())
                .isEqualTo("News");
        assertThat(circulating.list(10, 0)).hasSize(1);
        assertThat(circulating.send(new UUID(0, 1))).isInstanceOf(Composed.Unknown.class);
        assertThat(circulating.preview(composed(), Language.EN).text()).contains("First.");
    }
}
