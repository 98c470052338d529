package nl.oproep.adapter.smtp;

/** Next door. */
public final class Neighbour {}
