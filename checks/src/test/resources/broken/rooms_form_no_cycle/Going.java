package nl.oproep.board;

/** The other half. */
public record Going(nl.oproep.kernel.Coming coming) {}
