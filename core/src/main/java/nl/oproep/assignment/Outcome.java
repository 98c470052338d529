package nl.oproep.assignment;

/** How a procedure ended (P9). */
public enum Outcome {
    FILLED_VIA_NETWORK,
    FILLED_OTHERWISE,
    WITHDRAWN,
    NO_FEEDBACK
}
