package nl.oproep.response;

/**
 * What the candidate asks about the use of the data (R6): a one-sided request to the poster, which the network's own storage obeys.
 *
 * @param onlyThisAssignment use it for this assignment only
 * @param destroyAfterProcedure destroy it when the procedure has ended
 */
public record Wishes(boolean onlyThisAssignment, boolean destroyAfterProcedure) {}
