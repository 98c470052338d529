package nl.oproep.partner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * The command to change what the network knows of a partner (L5). Fields as in the JSON contract; what is absent stays as it is.
 *
 * @param email the address on file
 * @param newEmail the address from now on
 * @param acceptTerms the version of the working agreements in force
 */
public record ChangePartner(
        @NotBlank(message = "{required}") @Nullable String email,

        @Nullable String newEmail,
        @Size(max = 100, message = "{size.max}") @Nullable String name,

        @Size(max = 40, message = "{size.max}") @Nullable String phone,

        @Size(max = 2_000, message = "{size.max}") @Nullable String profile,

        @NotNull(message = "{terms}") @Nullable String acceptTerms,
        @NotNull Language language) {

    @Override
    public String toString() {
        return "ChangePartner[hidden]";
    }
}
