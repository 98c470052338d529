package nl.oproep.announcement;

import nl.oproep.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells about themselves on the form <em>Op zoek naar een opdracht</em> (L1). Hides itself wherever it is printed.
 *
 * @param preferences what to hear of
 * @param availability in their own words, or null
 * @param about more about them, or null
 */
public record MemberProfile(
        String name,
        EmailAddress email,
        Preferences preferences,
        @Nullable String availability,
        @Nullable String about) {

    @Override
    public String toString() {
        return "MemberProfile[hidden]";
    }
}
