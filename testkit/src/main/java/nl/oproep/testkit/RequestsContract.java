package nl.oproep.testkit;

import static nl.oproep.testkit.Village.CANDIDATE;
import static nl.oproep.testkit.Village.POSTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.oproep.Store;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import nl.oproep.privacy.Dossier;
import nl.oproep.privacy.HeldItem;
import nl.oproep.privacy.PrivacyKind;
import nl.oproep.privacy.PrivacyPolicies;
import nl.oproep.privacy.Recipient;
import nl.oproep.privacy.RecipientsOnAccess;
import nl.oproep.privacy.RequestState;
import nl.oproep.privacy.TellingRecipients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people and the operator can do about personal data, over any store (V3, V8, V10; GDPR 12, 15, 17, 19). Extend it once per store and hand it an empty one. */
public abstract class RequestsContract {
    private static final EmailAddress STRANGER = EmailAddress.of("vreemde@vreemd-kanarie.example");

    private Village village;

    /** A store with nothing in it, by this clock. */
    protected abstract Store emptyStore(Clock clock);

    @BeforeEach
    void open() {
        village = Village.over(this::emptyStore);
    }

    @Test
    void whoeverAsksGetsTheSameAnswerAndTheSameMailKnownOrNot() {
        village.responded(village.published());
        village.deliver();
        int before = village.mailbox.arrived().size();

        assertThat(request(CANDIDATE.value()))
                .isEqualTo(request(STRANGER.value()))
                .isEmpty();
        village.deliver();

        assertThat(village.mailbox.arrived()).hasSize(before + 2);
        var known = lastTo(CANDIDATE);
        var unknown = lastTo(STRANGER);
        assertThat(known.subject()).isEqualTo(unknown.subject());
        assertThat(known.text().replaceAll("/gegevens/[A-Za-z0-9_-]+", "/gegevens/…"))
                .isEqualTo(unknown.text().replaceAll("/gegevens/[A-Za-z0-9_-]+", "/gegevens/…"));
    }

    @Test
    void whatIsNoAddressIsNamedAndNothingIsStored() {
        assertThat(request("geen adres"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("email"));
        assertThat(village.oproep.privacy().answering().list(RequestState.MAILED, 10, 0))
                .isEmpty();
    }

    @Test
    void theLinkShowsWhatIsHeldAndNamesNoPoster() {
        village.responded(village.published());
        var dossier = opened(CANDIDATE);

        assertThat(dossier.items())
                .extracting(HeldItem::category)
                .contains(DataCategory.RESPONSE, DataCategory.REQUEST);
        assertThat(dossier.recipients()).isEmpty();
        assertThat(dossier.items())
                .allSatisfy(item -> assertThat(item.trace().content().values())
                        .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains(POSTER.key())));
        assertThat(dossier.toString()).doesNotContainIgnoringCase("kandidaat");
    }

    @Test
    void lookingChangesNothingAndTheLinkEndsAfterAWeek() {
        village.responded(village.published());
        var link = requested(CANDIDATE);
        var requesting = village.oproep.privacy().requesting();

        assertThat(requesting.open(link)).isPresent();
        assertThat(requesting.open(link)).isPresent();
        village.days(7);

        assertThat(requesting.open(link)).isEmpty();
        assertThat(requesting.erase(link, false)).isEmpty();
        assertThat(village.held(DataCategory.RESPONSE, CANDIDATE)).isEqualTo(1);
    }

    @Test
    void erasingByTheLinkAnswersByMailAndTakesTheRequestWithIt() {
        village.responded(village.published());
        var link = requested(CANDIDATE);
        int before = village.mailbox.arrivedFor(POSTER).size();

        var decisions = village.oproep.privacy().requesting().erase(link, true).orElseThrow();
        village.deliver();

        assertThat(decisions).anySatisfy(decision -> {
            assertThat(decision.category()).isEqualTo(DataCategory.RESPONSE);
            assertThat(decision.erased()).isEqualTo(1);
        });
        assertThat(lastTo(CANDIDATE).text()).contains("Gewist: 1");
        assertThat(village.oproep.privacy().requesting().open(link)).isEmpty();
        assertThat(village.held(DataCategory.REQUEST, CANDIDATE)).isZero();
        assertThat(village.mailbox.arrivedFor(POSTER))
                .as("no third party is told")
                .hasSize(before);
    }

    @Test
    void recipientsAreToldOfAnErasureOnlyWhereThatWasDecided() {
        village = with(RecipientsOnAccess.CATEGORIES_ONLY, TellingRecipients.ON_REQUEST);
        var receipt = village.responded(village.published());
        var link = requested(CANDIDATE);

        village.oproep.privacy().requesting().erase(link, true);
        village.deliver();

        assertThat(lastTo(POSTER).text()).contains(receipt.receipt()).doesNotContainIgnoringCase("kandidaat-kanarie");
    }

    @Test
    void whoReceivedItIsNamedUnderThePolicyOnly() {
        for (var policy : RecipientsOnAccess.values()) {
            village = with(policy, TellingRecipients.NONE);
            village.responded(village.published());
            var link = requested(CANDIDATE);
            var requesting = village.oproep.privacy().requesting();

            boolean asked = requesting.askRecipients(link);

            assertThat(asked).as(policy.name()).isEqualTo(policy != RecipientsOnAccess.CATEGORIES_ONLY);
            assertThat(requesting.open(link).orElseThrow().recipients())
                    .as(policy.name())
                    .hasSize(policy == RecipientsOnAccess.IDENTITY_ON_REQUEST ? 1 : 0);
        }
    }

    @Test
    void theOperatorDecidesOnRecipientsWithinAMonth() {
        village.responded(village.published());
        var link = requested(CANDIDATE);
        village.oproep.privacy().requesting().askRecipients(link);
        var answering = village.oproep.privacy().answering();

        var open = answering.list(RequestState.OPEN, 10, 0);
        assertThat(open)
                .singleElement()
                .satisfies(request -> assertThat(request.dueOn()).isEqualTo(Fixtures.TODAY.plusMonths(1)));
        assertThat(answering.answer(open.get(0).id(), true)).isTrue();
        village.deliver();

        assertThat(village.oproep
                        .privacy()
                        .requesting()
                        .open(village.link("/gegevens/", CANDIDATE))
                        .orElseThrow()
                        .recipients())
                .extracting(Recipient::email)
                .containsExactly(POSTER);
    }

    @Test
    void aRequestByLetterIsTakenInHeldAndCarriedOut() {
        village.responded(village.published());
        var answering = village.oproep.privacy().answering();
        var request = answering.take(CANDIDATE, PrivacyKind.ERASURE, Language.NL);

        assertThat(answering.hold(request.id(), "geschil", Fixtures.TODAY.plusDays(9)))
                .isEqualTo(1);
        assertThat(village.oproep.privacy().erasing().preview(CANDIDATE))
                .anySatisfy(decision -> assertThat(decision.kept()).isNotEmpty());
        assertThat(answering.lift(request.id())).isEqualTo(1);
        assertThat(answering.erase(request.id(), false)).isPresent();

        assertThat(village.held(DataCategory.RESPONSE, CANDIDATE)).isZero();
        assertThat(answering.find(request.id())).isEmpty();
    }

    @Test
    void requestsThatNobodyFollowedUpGoAfterAWeekAndAnsweredOnesAfterFour() {
        requested(STRANGER);
        var answering = village.oproep.privacy().answering();
        var taken = answering.take(CANDIDATE, PrivacyKind.ACCESS, Language.NL);
        answering.answer(taken.id(), false);
        village.deliver();
        village.clock.pass(Duration.ofDays(7));

        assertThat(swept()).containsEntry(Expiry.UNCONFIRMED_REQUEST, 1L).doesNotContainKey(Expiry.REQUEST);
        village.days(21);
        assertThat(swept()).containsEntry(Expiry.REQUEST, 1L);
    }

    private Map<Expiry, Long> swept() {
        return village.oproep.privacy().sweeping().sweepDue(100).counts();
    }

    private Village with(RecipientsOnAccess access, TellingRecipients telling) {
        return Village.over(
                this::emptyStore, new PrivacyPolicies(PrivacyPolicies.STANDARD.retention(), access, telling));
    }

    private List<Violation> request(String typed) {
        return village.oproep.privacy().requesting().request(typed, PrivacyKind.ACCESS, Language.NL);
    }

    private Token requested(EmailAddress address) {
        request(address.value());
        village.deliver();
        return village.link("/gegevens/", address);
    }

    private Dossier opened(EmailAddress address) {
        return village.oproep.privacy().requesting().open(requested(address)).orElseThrow();
    }

    private Arrived lastTo(EmailAddress address) {
        var mails = village.mailbox.arrivedFor(address);
        return mails.get(mails.size() - 1);
    }
}
