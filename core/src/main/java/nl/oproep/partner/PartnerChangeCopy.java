package nl.oproep.partner;

import nl.oproep.kernel.CanonicalText;
import nl.oproep.kernel.Texts;

/** The canonical rendering of a change that a partner supplied (M3). */
final class PartnerChangeCopy {
    private PartnerChangeCopy() {}

    static String render(ChangePartner command, String terms) {
        var texts = Texts.of("nl.oproep.partner.copy", command.language(), PartnerChangeCopy.class);
        return new CanonicalText(texts)
                .line(texts.text("heading"))
                .line("")
                .field("terms", terms)
                .field("email", command.email())
                .field("newEmail", command.newEmail())
                .field("name", command.name())
                .field("phone", command.phone())
                .block("profile", command.profile())
                .toString();
    }
}
