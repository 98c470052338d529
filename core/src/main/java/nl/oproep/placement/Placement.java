package nl.oproep.placement;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.fee.FeeSchedule;
import nl.oproep.fee.Tariff;
import nl.oproep.fee.Work;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A candidate who got to work through the network (F1, O5). It keeps what the fee needs and nothing of the response but its key, so that wiping a response never waits for an invoice (V5).
 *
 * @param id the key
 * @param version counts the changes
 * @param response the key of the response that led to it, or null once that is wiped
 * @param partner the stamp of that response: a partner at the moment of responding (F5, R9)
 * @param work the days worked, or planned (F7)
 * @param calledOff whether it was called off before its start (F6)
 * @param tariff what the network asked when it was recorded (F4)
 * @param debtor who owes the fee, or null until the candidate has told
 * @param language of the documents
 * @param recordedBy who told of it first
 * @param recordedAt when
 */
public record Placement(
        UUID id,
        long version,
        @Nullable UUID response,
        boolean partner,
        Work work,
        boolean calledOff,
        Tariff tariff,
        @Nullable BillingIdentity debtor,
        Language language,
        RecordedBy recordedBy,
        Instant recordedAt) {

    /** What it costs, as far as is known now (F2-F8). */
    public FeeSchedule fee() {
        if (calledOff) {
            return FeeSchedule.calledOff();
        }
        return partner ? FeeSchedule.partner() : FeeSchedule.of(work, tariff);
    }

    /** The same, as the store holds it after so many changes. */
    public Placement atVersion(long changes) {
        return new Placement(
                id, changes, response, partner, work, calledOff, tariff, debtor, language, recordedBy, recordedAt);
    }

    Placement working(Work days, boolean off) {
        return new Placement(
                id, version, response, partner, days, off, tariff, debtor, language, recordedBy, recordedAt);
    }

    Placement owedBy(BillingIdentity identity) {
        return new Placement(
                id, version, response, partner, work, calledOff, tariff, identity, language, recordedBy, recordedAt);
    }

    @Override
    public String toString() {
        return "Placement[" + id + "]";
    }
}
