package nl.oproep.adapter.javalin;

import nl.oproep.kernel.Language;
import nl.oproep.partner.ChangePartner;

/** A change of a partner as a form or a program sends it. */
final class PartnerChangeInput {
    private PartnerChangeInput() {}

    static ChangePartner command(Fields fields, Language language) {
        return new ChangePartner(
                fields.text("email"),
                fields.text("newEmail"),
                fields.text("name"),
                fields.text("phone"),
                fields.text("profile"),
                fields.text("acceptTerms"),
                language);
    }
}
