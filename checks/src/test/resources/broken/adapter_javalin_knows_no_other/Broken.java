package nl.oproep.adapter.javalin;

/** An adapter with the kit that belongs to tests. */
record Broken(nl.oproep.testkit.Neighbour neighbour) {}
