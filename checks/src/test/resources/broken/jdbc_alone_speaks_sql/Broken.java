package nl.oproep.adapter.javalin;

/** A page that asks the database itself. */
record Broken(java.sql.Connection connection) {}
