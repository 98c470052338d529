package nl.oproep.testkit;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.partner.ChangePartner;
import nl.oproep.partner.PartnerChange;
import nl.oproep.partner.PartnerProfile;
import nl.oproep.terms.Consent;
import org.jspecify.annotations.Nullable;

/** A change of a partner in the making, in words that hurt: {@code new SomePartnerChange().to(address).value()}. Each time another one. */
public final class SomePartnerChange {
    /** The address on file. */
    public static final EmailAddress PARTNER = EmailAddress.of("Partner@partner-kanarie.example");

    private final UUID id = UUID.randomUUID();
    private EmailAddress email = PARTNER;
    private @Nullable EmailAddress newEmail;
    private @Nullable String name = "Kanarie ’t Partner & <b>";
    private @Nullable String phone = "06-00525252";
    private @Nullable String profile = Fixtures.HURTING;
    private Instant at = Fixtures.NOW;

    public SomePartnerChange of(EmailAddress address) {
        email = address;
        return this;
    }

    public SomePartnerChange to(@Nullable EmailAddress address) {
        newEmail = address;
        return this;
    }

    public SomePartnerChange called(@Nullable String words) {
        name = words;
        return this;
    }

    public SomePartnerChange reachedAt(@Nullable String number) {
        phone = number;
        return this;
    }

    public SomePartnerChange known(@Nullable String words) {
        profile = words;
        return this;
    }

    public SomePartnerChange submittedAt(Instant moment) {
        at = moment;
        return this;
    }

    /** As a partner fills it in. */
    public ChangePartner command() {
        return new ChangePartner(
                email.value(),
                newEmail == null ? null : newEmail.value(),
                name,
                phone,
                profile,
                Fixtures.AGREEMENTS.current().version(),
                Language.NL);
    }

    /** As it waits for its confirmation. */
    public PartnerChange value() {
        return new PartnerChange(
                id, email, newEmail, name, phone, profile, "kopie: " + Fixtures.HURTING, consent(), Language.EN);
    }

    /** As it is known once confirmed. */
    public PartnerProfile profile() {
        return new PartnerProfile(email, name, phone, profile, consent(), at.plusSeconds(60));
    }

    private Consent consent() {
        return Fixtures.AGREEMENTS.consentAt(at);
    }
}
