package nl.oproep.adapter.jdbc;

/** A store that knows of pages. */
record Broken(io.javalin.http.Context page) {}
