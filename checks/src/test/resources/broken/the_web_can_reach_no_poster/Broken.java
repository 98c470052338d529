package nl.oproep.adapter.javalin;

/** A page that touches no poster, but holds something that hands one out. */
record Broken(nl.oproep.assignment.LeakyView view) {}
