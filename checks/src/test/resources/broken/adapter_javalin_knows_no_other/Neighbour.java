package nl.oproep.testkit;

/** Next door. */
public final class Neighbour {}
