package nl.oproep.testkit;

import static nl.oproep.testkit.Village.CANDIDATE;
import static nl.oproep.testkit.Village.POSTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.announcement.SuppressionReason;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.Series;
import nl.oproep.billing.spi.Invoices;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Sha256;
import nl.oproep.partner.Subscription;
import nl.oproep.privacy.Decision;
import nl.oproep.privacy.Erasure;
import nl.oproep.privacy.Hold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What erasing promises over any store: the three conditions of the agreements, for every role that somebody has (V3, V4, V5). Extend it once per store and hand it an empty one. */
public abstract class ErasingContract {
    private Village village;

    /** A store with nothing in it, by this clock. */
    protected abstract Store emptyStore(Clock clock);

    @BeforeEach
    void open() {
        village = Village.over(this::emptyStore);
    }

    @Test
    void ofSomebodyUnknownNothingIsPresent() {
        assertThat(erase(CANDIDATE))
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.present()).isZero());
        assertThat(village.ledger.all()).isEmpty();
    }

    @Test
    void aResponseGoesAtOnceAndItsMailsAreCancelled() {
        var receipt = village.responded(village.published());

        assertThat(of(DataCategory.RESPONSE, erase(CANDIDATE)))
                .isEqualTo(new Decision(DataCategory.RESPONSE, 1, 1, List.of()));

        village.deliver();
        assertThat(village.mailbox.arrivedFor(CANDIDATE)).isEmpty();
        assertThat(village.mailbox.arrived()).noneMatch(mail -> mail.text().contains("Kandidaat ’t Hart"));
        assertThat(village.held(DataCategory.RESPONSE, CANDIDATE)).isZero();
        assertThat(village.held(DataCategory.MAIL, CANDIDATE)).isZero();
        assertThat(village.oproep.followingUp().known(receipt.receipt())).isEmpty();
    }

    @Test
    void theDryRunDecidesTheSameAndChangesNothing() {
        village.responded(village.published());
        var erasing = village.oproep.privacy().erasing();

        var would = erasing.preview(CANDIDATE);

        assertThat(erasing.preview(CANDIDATE)).isEqualTo(would);
        assertThat(village.ledger.all()).isEmpty();
        assertThat(erase(CANDIDATE)).isEqualTo(would);
    }

    @Test
    void theAddressIsFoundInAnyLetterCaseAndBothFormsOfItsDomain() {
        var reference = village.published();
        village.responded(Fixtures.aResponseTo(reference).by("Een", "Iemand@Bücher-kanarie.example"));
        village.responded(Fixtures.aResponseTo(reference).by("Twee", "iemand@xn--bcher-kanarie-wob.example"));
        new SomeMember().at("IEMAND@bücher-kanarie.example").storedIn(village.store);
        var asked = EmailAddress.of("iemand@BÜCHER-KANARIE.example".toUpperCase(Locale.ROOT));

        var decisions = erase(asked);

        assertThat(of(DataCategory.RESPONSE, decisions).erased()).isEqualTo(2);
        assertThat(of(DataCategory.MEMBER, decisions).erased()).isEqualTo(1);
    }

    @Test
    void aPosterWhoseProcedureRunsStaysUntilItEnds() {
        var reference = village.published();

        assertThat(of(DataCategory.POSTING, erase(POSTER)).kept())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.removable()).isTrue();
                    assertThat(kept.lapsed()).as("the purpose has not lapsed").isFalse();
                    assertThat(kept.reason()).isEqualTo("procedure");
                });
        village.finish(reference);

        assertThat(of(DataCategory.POSTING, erase(POSTER)).erased()).isEqualTo(1);
        assertThat(village.held(DataCategory.POSTING, POSTER)).isZero();
    }

    @Test
    void erasingACandidateLeavesThePosterAndTheOthersAlone() {
        var reference = village.published();
        village.responded(reference);
        var other = village.responded(
                Fixtures.aResponseTo(reference).by("Iemand Anders", "ander@kandidaat-kanarie.example"));

        erase(CANDIDATE);
        village.deliver();

        assertThat(village.oproep.followingUp().known(other.receipt())).isPresent();
        assertThat(village.mailbox.arrivedFor(POSTER))
                .anyMatch(mail -> mail.text().contains("Iemand Anders"));
    }

    @Test
    void anInvoiceStaysForTheTaxLawAndIsCutLooseFromTheResponse() {
        var response = village.response(village.responded(village.published()));
        var placement = new SomePlacement().because(response).value();
        village.store.placements().add(placement);
        var invoice = new SomeInvoice(placement.id(), new InvoiceNumber("F", 2026, 1)).value();
        village.store
                .invoices()
                .issue(
                        new Series("F", 2026, 1, invoice.date()),
                        List.of(invoice),
                        List.of(new Invoices.Settled(placement.id(), null)));

        assertThat(of(DataCategory.RESPONSE, erase(CANDIDATE)).erased()).isEqualTo(1);
        var decision = of(DataCategory.INVOICE, erase(SomePlacement.DEBTOR.email()));

        assertThat(decision.erased()).isZero();
        assertThat(decision.kept()).singleElement().satisfies(kept -> {
            assertThat(kept.removable()).as("the law forbids it").isFalse();
            assertThat(kept.reason()).isEqualTo("tax");
            assertThat(kept.until()).isNotNull();
        });
        assertThat(village.store.invoices().find(invoice.id())).contains(invoice);
    }

    @Test
    void everyRoleOfOnePersonIsDecidedOnItsOwn() {
        var reference = village.published();
        village.responded(reference);
        new SomeMember().at(CANDIDATE.value()).storedIn(village.store);
        village.store.registrations().add(new SomeMember().at(CANDIDATE.value()).form());
        village.store.partners().add(new Subscription(UUID.randomUUID(), CANDIDATE, Fixtures.TODAY.minusDays(9), null));
        village.store
                .partnerProfiles()
                .put(new SomePartnerChange().of(CANDIDATE).profile());
        village.store.partnerChanges().add(new SomePartnerChange().of(CANDIDATE).value());

        var decisions = erase(CANDIDATE);

        assertThat(of(DataCategory.RESPONSE, decisions).erased()).isEqualTo(1);
        assertThat(of(DataCategory.MEMBER, decisions)).isEqualTo(new Decision(DataCategory.MEMBER, 2, 2, List.of()));
        var partner = of(DataCategory.SUBSCRIPTION, decisions);
        assertThat(partner.present()).isEqualTo(3);
        assertThat(partner.erased()).as("the change").isEqualTo(1);
        assertThat(partner.kept()).extracting(Decision.Kept::reason).containsOnly("subscription");
        assertThat(village.store.partnerChanges().of(CANDIDATE)).isEmpty();
    }

    @Test
    void aMemberWhoUnsubscribedBeforeStaysSuppressedWithoutAnAddress() {
        new SomeMember().at(CANDIDATE.value()).storedIn(village.store);
        village.oproep.suppressing().suppress(CANDIDATE, SuppressionReason.HARD_BOUNCE);

        assertThat(of(DataCategory.MEMBER, erase(CANDIDATE)).erased()).isEqualTo(1);

        assertThat(village.store.members().find(CANDIDATE)).isEmpty();
        assertThat(village.oproep.suppressing().find(CANDIDATE)).isPresent();
    }

    @Test
    void whatIsHeldForAnInquiryStaysAndSaysSo() {
        var response = village.response(village.responded(village.published()));
        var last = Fixtures.TODAY.plusDays(9);
        village.store.holds().place(List.of(new Hold(response, "geschil", village.clock.instant(), last)));

        assertThat(of(DataCategory.RESPONSE, erase(CANDIDATE)).kept())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.reason()).isEqualTo("hold");
                    assertThat(kept.until())
                            .isEqualTo(
                                    last.plusDays(1).atStartOfDay(Fixtures.ZONE).toInstant());
                });
        assertThat(village.held(DataCategory.RESPONSE, CANDIDATE)).isEqualTo(1);
    }

    @Test
    void theLedgersKnowThatSomethingWasErasedAndOfWhomNothing() {
        village.responded(village.published());

        erase(CANDIDATE);

        var entries = village.oproep.privacy().replaying();
        assertThat(village.ledger.all()).singleElement().satisfies(entry -> {
            assertThat(entry.counts()).containsEntry(DataCategory.RESPONSE, 1L);
            assertThat(entry.toString()).doesNotContainIgnoringCase("kandidaat");
            assertThat(entry.hash().hex())
                    .isNotEqualTo(Sha256.of(CANDIDATE.key()).hex());
        });
        assertThat(village.store.erasures().list(10, 0)).isEqualTo(village.ledger.all());
        assertThat(entries.replay()).as("nothing is missing").isZero();
    }

    @Test
    void aRestoredBackupIsErasedAgainButNotWhatCameLater() {
        village.responded(village.published());
        new SomeMember().at(CANDIDATE.value()).storedIn(village.store);
        erase(CANDIDATE);
        village.days(1);
        var restored = village.restoredIn(this::emptyStore);
        village.days(-2);
        var reference = restored.published();
        restored.responded(
                Fixtures.aResponseTo(reference).by("Weer", CANDIDATE.value().toUpperCase(Locale.ROOT)));
        restored.responded(Fixtures.aResponseTo(reference).by("Ander", "ander@kandidaat-kanarie.example"));
        village.days(2);
        var later = restored.responded(Fixtures.aResponseTo(reference));

        assertThat(restored.oproep.privacy().replaying().replay()).isEqualTo(1);

        assertThat(Objects.requireNonNull(restored.store.traces().get(DataCategory.RESPONSE))
                        .about(CANDIDATE))
                .extracting(trace -> trace.content().get("receipt"))
                .containsExactly(later.receipt());
        assertThat(restored.held(DataCategory.RESPONSE, EmailAddress.of("ander@kandidaat-kanarie.example")))
                .isEqualTo(1);
        assertThat(restored.oproep.privacy().replaying().replay()).isZero();
        assertThat(restored.store.erasures().list(9, 0))
                .extracting(Erasure::id)
                .containsExactly(village.ledger.all().get(0).id());
    }

    private List<Decision> erase(EmailAddress address) {
        return village.oproep.privacy().erasing().erase(address);
    }

    private static Decision of(DataCategory category, List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.category() == category)
                .findFirst()
                .orElseThrow();
    }
}
