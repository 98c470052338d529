package nl.oproep.adapter.javalin;

/** Next door. */
public final class Neighbour {}
