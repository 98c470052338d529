package nl.oproep.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A request about somebody's own data. Hides itself wherever it is printed.
 *
 * @param id the key
 * @param version counts the changes
 * @param kind what is asked
 * @param address about which, and to which every answer goes
 * @param language of the answer
 * @param state how far it is
 * @param asksRecipients whether it asks who exactly received the data
 * @param showsRecipients whether the operator decided that this may be told
 * @param requestedAt when it was made
 * @param dueOn the last day for an answer
 * @param answeredAt when it was answered, or null
 */
public record PrivacyRequest(
        UUID id,
        long version,
        PrivacyKind kind,
        EmailAddress address,
        Language language,
        RequestState state,
        boolean asksRecipients,
        boolean showsRecipients,
        Instant requestedAt,
        LocalDate dueOn,
        @Nullable Instant answeredAt) {

    /** The same, as the store holds it after so many changes. */
    public PrivacyRequest atVersion(long changes) {
        return new PrivacyRequest(
                id,
                changes,
                kind,
                address,
                language,
                state,
                asksRecipients,
                showsRecipients,
                requestedAt,
                dueOn,
                answeredAt);
    }

    PrivacyRequest opened(boolean forRecipients) {
        return new PrivacyRequest(
                id,
                version,
                kind,
                address,
                language,
                RequestState.OPEN,
                asksRecipients || forRecipients,
                showsRecipients,
                requestedAt,
                dueOn,
                null);
    }

    PrivacyRequest answered(boolean showing, Instant at) {
        return new PrivacyRequest(
                id,
                version,
                kind,
                address,
                language,
                RequestState.ANSWERED,
                asksRecipients,
                showing,
                requestedAt,
                dueOn,
                at);
    }

    @Override
    public String toString() {
        return "PrivacyRequest[" + id + " " + state + "]";
    }
}
