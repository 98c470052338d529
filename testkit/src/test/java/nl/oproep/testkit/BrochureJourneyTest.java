package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.oproep.Oproep;
import nl.oproep.Policies;
import nl.oproep.announcement.ChangeMember;
import nl.oproep.announcement.JoinNetwork;
import nl.oproep.announcement.Joined;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.MemberDraft;
import nl.oproep.announcement.MembershipPolicy;
import nl.oproep.file.CopyOfAttachments;
import nl.oproep.file.Upload;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Token;
import nl.oproep.privacy.PrivacyKind;
import org.junit.jupiter.api.Test;

/** What a member supplies comes back as an exact copy, and a brochure is kept for the network alone, as long as the member is one (L1, M3, V2-V4, V10). */
class BrochureJourneyTest {
    private static final EmailAddress LID = EmailAddress.of("lid@lid-kanarie.example");
    private static final EmailAddress STRANGER = EmailAddress.of("vreemde@vreemde-kanarie.example");

    private final SettableClock clock = SettableClock.create();
    private final InMemoryStore store = InMemoryStore.at(clock);
    private final Mailbox mailbox = new Mailbox();
    private Oproep oproep = network(Policies.STANDARD);

    @Test
    void whatWasSuppliedComesBackExactlyToKnownAndUnknownAlike() {
        member("Eerder");

        for (var address : List.of(LID, STRANGER)) {
            var mail = joining(address, "Wat ik kan.");

            assertThat(mail.copy())
                    .startsWith("OP ZOEK NAAR EEN OPDRACHT\n")
                    .contains("Naam: Lid ’t Kanarie\n", "E-mailadres: " + address.value() + '\n')
                    .contains("- FINANCE\n", "Profiel (13 tekens):\nRegel één\n.\n\n")
                    .contains(
                            "Brochure: Mijn brochure.txt\n",
                            Sha256.of("Wat ik kan.").hex());
            assertThat(mail.text()).contains(mail.copy(), Sha256.of(mail.copy()).hex());
            assertThat(mail.file("Mijn brochure.txt")).isEqualTo(bytes("Wat ik kan."));
        }
    }

    @Test
    void aBrochureDoesNotGoBackWhenFilesAreListedOnly() {
        oproep = network(Policies.STANDARD.copyingAttachments(CopyOfAttachments.LIST_ONLY));

        var mail = joining(LID, "Wat ik kan.");

        assertThat(mail.copy()).contains("Brochure: Mijn brochure.txt");
        assertThat(mail.files()).hasSize(1);
    }

    @Test
    void whoIsAMemberAtOnceHearsSoAndGetsTheSameCopy() {
        oproep = network(Policies.STANDARD.admitting(MembershipPolicy.AT_ONCE));

        var first = joining(LID, "Een");
        var second = joining(LID, "Twee");

        assertThat(first.text()).contains("bent u nu bij").doesNotContain("niets veranderd");
        assertThat(second.text()).contains("niets veranderd");
        assertThat(first.file("Mijn brochure.txt")).isEqualTo(bytes("Een"));
        assertThat(second.copy()).contains(Sha256.of("Twee").hex());
        assertThat(second.files()).as("nobody changes a member from outside").hasSize(1);
        assertThat(brochure()).isEqualTo("Een");
    }

    @Test
    void theBrochureOfTheFormThatWasConfirmedLastIsKept() {
        var first = joining(LID, "Een");
        var second = joining(LID, "Twee");
        confirm(first);
        var member = lid();
        assertThat(brochure()).isEqualTo("Een");

        confirm(second);

        assertThat(lid().id()).isEqualTo(member.id());
        assertThat(brochure()).isEqualTo("Twee");
    }

    @Test
    void aChangeComesBackExactlyAndReplacesOrTakesAwayTheBrochure() {
        member("Een");
        var link = secret("/inschrijven/wijzigen/", joining(LID, ""));

        change(link, upload("Twee"), false);
        var replaced = last(LID);
        change(link, List.of(), false);
        var left = last(LID);
        assertThat(brochure()).isEqualTo("Twee");
        change(link, List.of(), true);

        assertThat(replaced.copy())
                .startsWith("WIJZIGING VAN EEN INSCHRIJVING\n")
                .contains("Naam: Lid Anders\n");
        assertThat(replaced.file("Mijn brochure.txt")).isEqualTo(bytes("Twee"));
        assertThat(left.copy()).doesNotContain("Brochure");
        assertThat(last(LID).copy()).contains("Brochure: weggehaald");
        assertThat(store.brochures().find(lid().id())).isEmpty();
    }

    @Test
    void whatIsNoBrochureIsRefusedAndNothingIsStored() {
        var draft = draft("Lid");
        var program = new Upload("cv.pdf", 3, () -> new ByteArrayInputStream(new byte[] {'M', 'Z', 0}));
        var command = new JoinNetwork(draft, LID.value(), "16.21", List.of(program), Language.NL);

        var answer = oproep.joining().join(command);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Joined.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.field() + ": " + violation.key())
                                .containsExactly("attachment: attachment.type"));
        deliver();
        assertThat(mailbox.arrivedFor(LID)).isEmpty();
    }

    @Test
    void aBrochureGoesWithWhoLeaves() {
        member("Een");
        var id = lid().id();

        oproep.unsubscribing().byAddress(LID);

        assertThat(store.brochures().find(id)).isEmpty();
    }

    @Test
    void aBrochureGoesWithTheErasureOfWhoAsksIt() {
        member("Een");
        var id = lid().id();

        oproep.privacy().requesting().request(LID.value(), PrivacyKind.ERASURE, Language.NL);
        deliver();
        oproep.privacy().requesting().erase(secret("/gegevens/", last(LID)), false);

        assertThat(store.brochures().find(id)).isEmpty();
    }

    @Test
    void aBrochureGoesWithTheFormThatNobodyConfirmed() {
        joining(LID, "Een");
        var id = Objects.requireNonNull(store.traces().get(DataCategory.MEMBER))
                .about(LID)
                .get(0)
                .key();
        assertThat(store.brochures().find(id)).isPresent();

        clock.set(clock.instant().plus(Duration.ofDays(8)));
        oproep.privacy().sweeping().sweepDue(100);

        assertThat(store.registrations().find(id)).isEmpty();
        assertThat(store.brochures().find(id)).isEmpty();
    }

    private void member(String brochure) {
        confirm(joining(LID, brochure));
    }

    private Member lid() {
        return store.members().find(LID).orElseThrow();
    }

    /** Sends the form, with a brochure that says this if it says anything; returns the mail that follows. */
    private Arrived joining(EmailAddress address, String brochure) {
        var command = new JoinNetwork(
                draft("Lid ’t Kanarie"),
                address.value(),
                "16.21",
                brochure.isEmpty() ? List.of() : upload(brochure),
                Language.NL);
        assertThat(oproep.joining().join(command)).isInstanceOf(Joined.Accepted.class);
        deliver();
        return last(address);
    }

    private void confirm(Arrived mail) {
        assertThat(oproep.joining().confirm(secret("/inschrijven/bevestigen/", mail)))
                .isPresent();
    }

    private void change(Token link, List<Upload> brochure, boolean without) {
        var command = new ChangeMember(draft("Lid Anders"), brochure, without, Language.NL);
        assertThat(oproep.joining().change(link, command)).containsInstanceOf(Joined.Accepted.class);
        deliver();
    }

    private String brochure() {
        var kept = oproep.presenting().find(lid().id()).orElseThrow();
        try (var in = kept.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Arrived last(EmailAddress address) {
        var mails = mailbox.arrivedFor(address);
        return mails.get(mails.size() - 1);
    }

    private void deliver() {
        while (oproep.dispatching().deliverDue(50) > 0) {
            assertThat(mailbox.tries()).isLessThan(1_000);
        }
    }

    private static MemberDraft draft(String name) {
        return new MemberDraft(name, List.of("FINANCE"), List.of(), true, 16, null, null, "Regel één\n.\n\n");
    }

    private static List<Upload> upload(String text) {
        var content = bytes(text);
        return List.of(new Upload("../Mijn brochure.exe", content.length, () -> new ByteArrayInputStream(content)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Token secret(String path, Arrived mail) {
        var found =
                Pattern.compile(Pattern.quote(path) + "([A-Za-z0-9_-]{20,})").matcher(mail.text());
        assertThat(found.find()).isTrue();
        return Token.supplied(found.group(1));
    }

    private Oproep network(Policies policies) {
        return Oproep.over(store)
                .network(Fixtures.NETWORK)
                .agreements(Fixtures.AGREEMENTS)
                .policies(policies)
                .transport(mailbox)
                .secret(SomeMember.SECRET)
                .clock(clock)
                .node("node")
                .build();
    }
}
