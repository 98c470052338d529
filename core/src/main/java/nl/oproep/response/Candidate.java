package nl.oproep.response;

import nl.oproep.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Who reacts. Hides itself wherever it is printed. */
public record Candidate(
        String name, EmailAddress email, @Nullable String phone) {

    @Override
    public String toString() {
        return "Candidate[hidden]";
    }
}
