package nl.oproep.adapter.invoice;

/** One adapter with another. */
record Broken(nl.oproep.adapter.javalin.Neighbour neighbour) {}
