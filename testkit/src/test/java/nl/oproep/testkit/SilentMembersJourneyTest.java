package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import nl.oproep.announcement.ChangeMember;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.MemberDraft;
import nl.oproep.announcement.SuppressionReason;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Token;
import nl.oproep.link.LinkPurpose;
import nl.oproep.link.Linking;
import org.junit.jupiter.api.Test;

/** Members of whom nothing was heard for 24 months are warned, and go when they stay silent (V2, L1). */
class SilentMembersJourneyTest {
    private final Town town = new Town();
    private final Member member = new SomeMember().storedIn(town.store);
    private final EmailAddress address = member.profile().email();

    @Test
    void nobodyIsWarnedBeforeTheTermIsNearlyOver() {
        at(lastSign().plusMonths(24).minusDays(29));

        assertThat(town.oproep.rousing().rouseDue(10)).isZero();
        assertThat(town.mails(address)).isEmpty();
    }

    @Test
    void whoIsWarnedAndStaysSilentGoesWhenTheTermIsOverAndNotADaySooner() {
        at(lastSign().plusMonths(24).minusDays(28));
        assertThat(town.oproep.rousing().rouseDue(10)).isEqualTo(1);
        town.deliver();
        at(lastSign().plusMonths(24));
        town.clock.pass(Duration.ofMinutes(-1));
        assertThat(swept()).isEmpty();
        town.clock.pass(Duration.ofMinutes(1));

        assertThat(swept()).containsExactly(Map.entry(Expiry.MEMBER, 1L));

        assertThat(town.store.members().find(address)).isEmpty();
    }

    @Test
    void theWarningComesOnceAndSaysByWhenAndHowToStay() {
        at(lastSign().plusMonths(24).minusDays(28));

        town.oproep.rousing().rouseDue(10);
        town.oproep.rousing().rouseDue(10);
        town.deliver();

        assertThat(town.mails(address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("wissen we uw inschrijving na", "/inschrijven/wijzigen/", "/afmelden/")
                        .doesNotContain(address.value(), member.profile().name()));
    }

    @Test
    void whoSavesTheRegistrationStays() {
        at(lastSign().plusMonths(24).minusDays(28));
        new Linking(town.store.links(), new Random(7), town.clock)
                .issue(LinkPurpose.CHANGE_MEMBER, member.id(), SomeMember.KEYS.change(address));
        town.oproep.rousing().rouseDue(10);
        town.deliver();
        var draft = new MemberDraft("Lid ’t Kanarie", List.of(), List.of(), true, null, null, null, null);

        assertThat(town.oproep.joining().change(secret("/inschrijven/wijzigen/"), new ChangeMember(draft, Language.NL)))
                .isPresent();
        town.clock.pass(Duration.ofDays(60));

        assertThat(swept()).isEmpty();
        assertThat(town.store.members().find(address)).isPresent();
        assertThat(town.oproep.rousing().rouseDue(10)).isZero();
    }

    @Test
    void whoWasNotWarnedInTimeStillGetsTheWholeNotice() {
        at(lastSign().plusMonths(30));
        assertThat(swept()).isEmpty();

        assertThat(town.oproep.rousing().rouseDue(10)).isEqualTo(1);

        town.clock.pass(Duration.ofDays(27));
        assertThat(swept()).isEmpty();
        town.clock.pass(Duration.ofDays(1));
        assertThat(swept()).containsKey(Expiry.MEMBER);
    }

    @Test
    void anAddressThatGetsNoMailGoesWithoutOne() {
        at(lastSign().plusMonths(24));
        town.oproep.suppressing().suppress(address, SuppressionReason.HARD_BOUNCE);

        assertThat(town.oproep.rousing().rouseDue(10)).isEqualTo(1);
        town.deliver();
        town.clock.pass(Duration.ofDays(28));

        assertThat(town.mails(address)).isEmpty();
        assertThat(swept()).containsKey(Expiry.MEMBER);
        assertThat(town.oproep.suppressing().find(address)).isPresent();
    }

    private LocalDate lastSign() {
        return LocalDate.ofInstant(member.lastSign(), Fixtures.NETWORK.timeZone());
    }

    /** At the time of day of the last sign of life. */
    private void at(LocalDate day) {
        var zone = Fixtures.NETWORK.timeZone();
        town.clock.set(day.atTime(member.lastSign().atZone(zone).toLocalTime())
                .atZone(zone)
                .toInstant());
    }

    /** What was wiped but for what the outbox knew of the warning. */
    private Map<Expiry, Long> swept() {
        var counts = new EnumMap<Expiry, Long>(Expiry.class);
        counts.putAll(town.oproep.privacy().sweeping().sweepDue(100).counts());
        counts.remove(Expiry.DELIVERED_MAIL);
        return counts;
    }

    private Token secret(String path) {
        var found = Pattern.compile(Pattern.quote(path) + "([A-Za-z0-9_-]{20,})")
                .matcher(town.last(address).text());
        assertThat(found.find()).isTrue();
        return Token.supplied(found.group(1));
    }
}
