package nl.oproep.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.oproep.fee.Tariff;
import nl.oproep.fee.Work;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.placement.BillingIdentity;
import nl.oproep.placement.Placement;
import nl.oproep.placement.RecordedBy;
import nl.oproep.placement.VatId;
import org.jspecify.annotations.Nullable;

/** A placement in the making: {@code new SomePlacement().working(work).value()}. Each time another one, open-ended from the first of March 2026. */
public final class SomePlacement {
    /** Who owes the fee, in words that hurt. */
    public static final BillingIdentity DEBTOR = new BillingIdentity(
            "Kanarie ’t Hart & Zoon <b> € ë",
            "Strâße 1 bis'; --",
            "1234 AB",
            "’s-Gravenhage",
            "NL",
            "12345678",
            new VatId("NL123456782B90"),
            EmailAddress.of("Factuur@debiteur-kanarie.example"));

    private final UUID id = UUID.randomUUID();
    private @Nullable UUID response = UUID.randomUUID();
    private boolean partner;
    private Work work = Work.from(LocalDate.of(2026, 3, 1), null);
    private boolean calledOff;
    private @Nullable BillingIdentity debtor = DEBTOR;
    private Instant recordedAt = Fixtures.NOW;

    public SomePlacement because(@Nullable UUID ofResponse) {
        response = ofResponse;
        return this;
    }

    public SomePlacement byPartner() {
        partner = true;
        return this;
    }

    public SomePlacement working(Work days) {
        work = days;
        return this;
    }

    public SomePlacement calledOff() {
        calledOff = true;
        return this;
    }

    public SomePlacement owedBy(@Nullable BillingIdentity identity) {
        debtor = identity;
        return this;
    }

    public SomePlacement recordedAt(Instant moment) {
        recordedAt = moment;
        return this;
    }

    public Placement value() {
        return new Placement(
                id,
                0,
                response,
                partner,
                work,
                calledOff,
                Tariff.STANDARD,
                debtor,
                Language.EN,
                RecordedBy.CANDIDATE,
                recordedAt);
    }
}
