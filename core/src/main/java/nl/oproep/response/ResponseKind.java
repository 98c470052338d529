package nl.oproep.response;

/** Whether somebody reacts as a candidate or asks for more information; both go the same way (R1). */
public enum ResponseKind {
    RESPONSE,
    QUESTION
}
