package nl.oproep.assignment;

import nl.oproep.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking for an interim; never shown to anybody but the network (P3). Hides itself wherever it is printed.
 *
 * @param organisation or null for a private person
 * @param contact the person's name
 * @param email where responses go
 * @param phone as supplied, or null
 * @param website as supplied, or null
 */
public record Poster(
        @Nullable String organisation,
        String contact,
        EmailAddress email,
        @Nullable String phone,
        @Nullable String website) {

    /** The same person at another address. */
    Poster at(EmailAddress corrected) {
        return new Poster(organisation, contact, corrected, phone, website);
    }

    @Override
    public String toString() {
        return "Poster[hidden]";
    }
}
