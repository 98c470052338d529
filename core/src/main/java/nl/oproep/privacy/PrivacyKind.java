package nl.oproep.privacy;

/** What somebody asks about their own data. */
public enum PrivacyKind {
    /** What is held about me? (V8, GDPR 15 and 20) */
    ACCESS,
    /** Erase it. (V3, GDPR 17) */
    ERASURE
}
