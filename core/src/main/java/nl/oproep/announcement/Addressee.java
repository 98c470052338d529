package nl.oproep.announcement;

import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Sha256;

/** What a mail to a member needs of the member. Hides itself wherever it is printed. */
public record Addressee(UUID id, String name, EmailAddress email, Language language, String tag, Sha256 hash) {

    /** What a mail needs of this member. */
    public static Addressee of(Member member) {
        return new Addressee(
                member.id(),
                member.profile().name(),
                member.profile().email(),
                member.language(),
                member.tag(),
                member.hash());
    }

    @Override
    public String toString() {
        return "Addressee[" + id + "]";
    }
}
