package nl.oproep.privacy;

/** Whether those who received a response are told that it was erased (GDPR 19). */
public enum TellingRecipients {
    /** Nobody is told, as the agreements have it. */
    NONE,
    /** When the person asks for it. */
    ON_REQUEST,
    /** Always. */
    ALWAYS
}
