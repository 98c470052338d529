package nl.oproep.privacy;

/**
 * What a network may decide about personal data. That requests are answered is no policy: a right cannot be waived in advance.
 *
 * @param retention how long everything is kept (V2)
 * @param recipients whether recipients are named on access (GDPR 15(1)(c))
 * @param telling whether recipients are told of an erasure (GDPR 19)
 */
public record PrivacyPolicies(Retention retention, RecipientsOnAccess recipients, TellingRecipients telling) {

    /** The defaults. */
    public static final PrivacyPolicies STANDARD =
            new PrivacyPolicies(Retention.STANDARD, RecipientsOnAccess.OPERATOR_DECIDES, TellingRecipients.NONE);
}
