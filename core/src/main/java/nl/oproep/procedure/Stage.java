package nl.oproep.procedure;

/** How far a procedure is, as the poster reports it, before it ends with an outcome (O1). */
public enum Stage {
    IN_SELECTION,
    INTERVIEWS,
    CANDIDATE_CHOSEN,
    ON_HOLD
}
