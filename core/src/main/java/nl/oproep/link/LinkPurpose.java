package nl.oproep.link;

/** What a private link may be used for; a token for one purpose opens nothing else. */
public enum LinkPurpose {
    /** The poster publishes with one click (P6). Used once. */
    CONFIRM_ASSIGNMENT,
    /** The poster edits, closes, extends, withdraws (P5). */
    MANAGE_ASSIGNMENT,
    /** A candidate tells of getting to work, and who owes the fee (O5). */
    REPORT_PLACEMENT,
    /** Somebody confirms the address that wants to hear of assignments (L1). Used once. */
    CONFIRM_MEMBER,
    /** A member sees and changes preferences (L1). */
    CHANGE_MEMBER,
    /** A member unsubscribes (M5). */
    UNSUBSCRIBE,
    /** Somebody sees what is held about them, and has it erased (V3, V8). */
    PRIVACY_REQUEST,
    /** A partner confirms, from the address on file, what is to change (L5). Used once. */
    CONFIRM_PARTNER_CHANGE
}
