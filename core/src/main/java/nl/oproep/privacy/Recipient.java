package nl.oproep.privacy;

import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who received a response. Leaves the store only where a policy says so. Hides itself wherever it is printed.
 *
 * @param response the key of what was received
 * @param receipt its number
 * @param assignment the reference of the assignment
 * @param organisation or null for a private person
 * @param contact the person
 * @param email where it went
 * @param language of theirs
 */
public record Recipient(
        UUID response,
        String receipt,
        String assignment,
        @Nullable String organisation,
        String contact,
        EmailAddress email,
        Language language) {

    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
