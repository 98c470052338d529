package nl.oproep.privacy;

/** Whether somebody who asks what is held about them is told who exactly received it. GDPR 15(1)(c), as C-154/21 reads it, gives a right to that; the working agreements promise posters the opposite. */
public enum RecipientsOnAccess {
    /** Categories at once; the identity when the person asks for it and the operator, who weighs both rights, decides so. */
    OPERATOR_DECIDES,
    /** Categories only, as the agreements have it: for networks where nobody in the Union posts or responds. */
    CATEGORIES_ONLY,
    /** The identity, to whoever asks for it through the link in the mail. */
    IDENTITY_ON_REQUEST
}
