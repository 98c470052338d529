package nl.oproep.announcement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.oproep.file.Upload;
import nl.oproep.kernel.Language;

/**
 * The command by which a member changes what was told (L1).
 *
 * @param draft what holds from then on
 * @param brochure instead of the one that is kept; none leaves it
 * @param withoutBrochure whether the one that is kept goes
 * @param language of the mails from then on
 */
public record ChangeMember(
        @Valid @NotNull MemberDraft draft,
        @NotNull List<Upload> brochure,
        boolean withoutBrochure,
        @NotNull Language language) {

    public ChangeMember {
        brochure = List.copyOf(brochure);
    }

    /** A change that leaves the brochure as it is. */
    public ChangeMember(MemberDraft draft, Language language) {
        this(draft, List.of(), false, language);
    }

    @Override
    public String toString() {
        return "ChangeMember[hidden]";
    }
}
