package nl.oproep.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The poster as supplied; hides itself wherever it is printed (P3). The e-mail address is checked by {@link nl.oproep.kernel.EmailAddress}. */
public record PosterDetails(
        @Size(max = 150, message = "{size.max}") @Nullable String organisation,

        @NotBlank(message = "{required}") @Size(max = 100, message = "{size.max}") @Nullable String contact,

        @NotBlank(message = "{required}") @Nullable String email,
        @Size(max = 40, message = "{size.max}") @Nullable String phone,
        @Size(max = 200, message = "{size.max}") @Nullable String website) {

    @Override
    public String toString() {
        return "PosterDetails[hidden]";
    }
}
