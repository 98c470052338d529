package nl.oproep.adapter.smtp;

/** One adapter with another. */
record Broken(nl.oproep.adapter.javalin.Neighbour neighbour) {}
