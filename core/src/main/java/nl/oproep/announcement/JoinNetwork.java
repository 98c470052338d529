package nl.oproep.announcement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.oproep.file.Upload;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * The command of the form <em>Op zoek naar een opdracht</em> (L1).
 *
 * @param draft what somebody tells about themselves
 * @param email where assignments go
 * @param acceptTerms the version of the working agreements that was agreed to (V6)
 * @param brochure one, or none
 * @param language of the mails
 */
public record JoinNetwork(
        @Valid @NotNull MemberDraft draft,
        @NotBlank(message = "{required}") @Nullable String email,
        @NotNull(message = "{terms}") @Nullable String acceptTerms,
        @NotNull List<Upload> brochure,
        @NotNull Language language) {

    public JoinNetwork {
        brochure = List.copyOf(brochure);
    }

    /** A form without a brochure. */
    public JoinNetwork(MemberDraft draft, @Nullable String email, @Nullable String acceptTerms, Language language) {
        this(draft, email, acceptTerms, List.of(), language);
    }

    @Override
    public String toString() {
        return "JoinNetwork[hidden]";
    }
}
