package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.SomePartnerChange.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.Token;
import nl.oproep.partner.ChangePartner;
import nl.oproep.partner.ChangeSubmitted;
import nl.oproep.partner.ChangingPartner;
import nl.oproep.partner.Subscription;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Partners change what the network knows of them, from the form to the confirmation (L5, M3, V10, F5). */
class PartnerJourneyTest {
    private static final EmailAddress NEW = EmailAddress.of("nieuw@partner-kanarie.example");
    private static final EmailAddress STRANGER = EmailAddress.of("vreemde@vreemde-kanarie.example");

    private final Town town = new Town();
    private final ChangingPartner changing = town.oproep.changingPartner();

    @BeforeEach
    void subscribed() {
        town.oproep.subscribing().subscribe(PARTNER, TODAY.minusDays(10), TODAY.plusDays(10));
        town.oproep.subscribing().subscribe(PARTNER, TODAY.plusDays(11), null);
    }

    private void submitted(SomePartnerChange change) {
        assertThat(changing.submit(change.command())).isInstanceOf(ChangeSubmitted.Received.class);
        town.deliver();
    }

    private Token link() {
        var pattern =
                Pattern.compile(Pattern.quote(Fixtures.NETWORK.link("/partner/bevestigen/")) + "([A-Za-z0-9_-]+)");
        var found = pattern.matcher(town.last(PARTNER).text());
        assertThat(found.find()).isTrue();
        return Token.supplied(found.group(1));
    }

    private List<Subscription> periods(EmailAddress address) {
        return town.store.partners().of(address);
    }

    @Test
    void nothingChangesUntilItIsConfirmedFromTheAddressOnFile() {
        submitted(new SomePartnerChange().to(NEW));
        assertThat(periods(PARTNER)).hasSize(2);
        assertThat(town.store.partnerProfiles().find(PARTNER)).isEmpty();
        assertThat(town.mails(NEW)).isEmpty();
        assertThat(changing.open(link())).isPresent();
        assertThat(periods(NEW)).as("looking changes nothing").isEmpty();

        var profile = changing.confirm(link()).orElseThrow();
        town.deliver();

        assertThat(profile.email()).isEqualTo(NEW);
        assertThat(profile.phone()).isEqualTo("06-00525252");
        assertThat(profile.profile()).isEqualTo(Fixtures.HURTING);
        assertThat(profile.consent().version()).isEqualTo("16.21");
        assertThat(periods(PARTNER)).isEmpty();
        assertThat(periods(NEW))
                .extracting(Subscription::first, Subscription::last)
                .containsExactly(tuple(TODAY.minusDays(10), TODAY.plusDays(10)), tuple(TODAY.plusDays(11), null));
        assertThat(town.store.partnerProfiles().find(NEW)).contains(profile);
        assertThat(town.mails(NEW)).hasSize(1);
        assertThat(town.last(NEW).text()).doesNotContain("Kanarie ’t Partner", PARTNER.value());
    }

    @Test
    void theUsedAddressGetsTheExactCopyOfWhatWasSupplied() {
        submitted(new SomePartnerChange().to(NEW));

        var mail = town.last(PARTNER);

        assertThat(mail.copy())
                .contains(PARTNER.value(), NEW.value(), "Kanarie ’t Partner & <b>", "06-00525252", Fixtures.HURTING);
        assertThat(mail.text())
                .contains(Sha256.of(mail.file("exacte-kopie.txt")).hex());
        assertThat(mail.subject()).doesNotContain("Kanarie");
        assertThat(town.mails(Town.NETWORK)).isEmpty();
    }

    @Test
    void whatIsNotNamedStays() {
        submitted(new SomePartnerChange());
        changing.confirm(link());
        town.clock.pass(Duration.ofMinutes(5));

        submitted(new SomePartnerChange().called("Anders").reachedAt(null).known(null));
        var profile = changing.confirm(link()).orElseThrow();

        assertThat(profile.name()).isEqualTo("Anders");
        assertThat(profile.phone()).isEqualTo("06-00525252");
        assertThat(profile.profile()).isEqualTo(Fixtures.HURTING);
        assertThat(periods(PARTNER)).hasSize(2);
    }

    @Test
    void aLinkIsUsedOnceAndForSevenDays() {
        submitted(new SomePartnerChange());
        var used = link();
        assertThat(changing.confirm(used)).isPresent();
        assertThat(changing.confirm(used)).isEmpty();
        assertThat(changing.open(used)).isEmpty();

        submitted(new SomePartnerChange().called("Te laat"));
        var late = link();
        town.clock.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(changing.open(late)).isPresent();
        town.clock.pass(Duration.ofSeconds(1));

        assertThat(changing.confirm(late)).isEmpty();
        assertThat(town.store.partnerProfiles().find(PARTNER).orElseThrow().name())
                .isEqualTo("Kanarie ’t Partner & <b>");
    }

    @Test
    void whatIsNotConfirmedInTimeIsForgotten() {
        submitted(new SomePartnerChange());
        town.clock.pass(Duration.ofDays(7));
        town.clock.pass(Duration.ofSeconds(-1));
        var sweeping = town.oproep.privacy().sweeping();
        assertThat(sweeping.sweepDue(100).counts()).doesNotContainKey(Expiry.UNCONFIRMED_CHANGE);
        town.clock.pass(Duration.ofSeconds(1));

        assertThat(sweeping.sweepDue(100).counts()).containsEntry(Expiry.UNCONFIRMED_CHANGE, 1L);

        assertThat(town.store.partnerChanges().of(PARTNER)).isEmpty();
    }

    @Test
    void aStrangerGetsTheSameAnswerAndNoMailAndNothingIsKept() {
        var known = changing.submit(new SomePartnerChange().command());
        var unknown = changing.submit(new SomePartnerChange().of(STRANGER).command());

        assertThat(unknown).isEqualTo(known);
        assertThat(town.store.partnerChanges().of(STRANGER))
                .as("the same is stored for both")
                .hasSize(1);
        town.deliver();

        assertThat(town.mails(STRANGER)).isEmpty();
        assertThat(town.store.partnerChanges().of(STRANGER)).isEmpty();
        assertThat(town.store.partnerChanges().of(PARTNER)).hasSize(1);
        assertThat(town.store.outbox().nextDue()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithoutLookingAtWhoIsKnown() {
        var nothing = new ChangePartner("geen adres", " ", null, null, null, null, Language.NL);
        var wrong = new ChangePartner(
                PARTNER.value(),
                Fixtures.NETWORK.mailbox().value(),
                "twee\nregels",
                "0".repeat(41),
                "\u0000",
                "16.20",
                Language.NL);

        assertThat(keys(nothing))
                .containsExactlyInAnyOrder("email: email", "newEmail: partner.nothing", "acceptTerms: terms");
        assertThat(keys(wrong))
                .containsExactlyInAnyOrder(
                        "newEmail: email.ours",
                        "name: oneLine",
                        "phone: size.max",
                        "profile: characters",
                        "acceptTerms: terms.version");
        assertThat(town.store.partnerChanges().of(PARTNER)).isEmpty();
    }

    private List<String> keys(ChangePartner command) {
        var submitted = changing.submit(command);
        assertThat(submitted).isInstanceOf(ChangeSubmitted.Refused.class);
        return ((ChangeSubmitted.Refused) submitted)
                .violations().stream().map(v -> v.field() + ": " + v.key()).toList();
    }

    @Test
    void earlierResponsesKeepTheirStampAndLaterOnesGoByTheNewAddress() {
        var reference = town.published();
        town.received(Fixtures.aResponseTo(reference).by("Partner", PARTNER.value()));

        submitted(new SomePartnerChange().to(NEW));
        changing.confirm(link());
        town.received(Fixtures.aResponseTo(reference).by("Later", NEW.value()));

        assertThat(town.oproep.followingUp().list(reference, 10, 0))
                .extracting(r -> r.candidate().email(), r -> r.partner())
                .containsExactlyInAnyOrder(tuple(PARTNER, true), tuple(NEW, true));
        assertThat(town.oproep.subscribing().active(PARTNER, TODAY)).isFalse();
    }

    @Test
    void nobodyCanRewriteTheProfileOfAnotherByMovingToTheirAddress() {
        var victim = new SomePartnerChange().of(NEW).called("Slachtoffer").profile();
        town.store.partnerProfiles().put(victim);
        town.oproep.subscribing().subscribe(NEW, TODAY, null);

        submitted(new SomePartnerChange().to(NEW).called("Indringer"));
        var answer = changing.confirm(link());

        assertThat(answer).isPresent();
        assertThat(town.store.partnerProfiles().find(NEW)).contains(victim);
        assertThat(periods(NEW)).hasSize(3);
        assertThat(town.store.partnerProfiles().find(PARTNER)).isEmpty();
    }

    @Test
    void aProfileErasedMeanwhileDoesNotComeBack() {
        town.store.partnerProfiles().put(new SomePartnerChange().of(STRANGER).profile());
        changing.submit(new SomePartnerChange().of(STRANGER).command());
        town.deliver();
        var pattern = Pattern.compile("/partner/bevestigen/([A-Za-z0-9_-]+)");
        var found = pattern.matcher(town.last(STRANGER).text());
        assertThat(found.find()).isTrue();
        town.store.partnerProfiles().forget(STRANGER);

        assertThat(changing.confirm(Token.supplied(found.group(1)))).isEmpty();

        assertThat(town.store.partnerProfiles().find(STRANGER)).isEmpty();
    }
}
