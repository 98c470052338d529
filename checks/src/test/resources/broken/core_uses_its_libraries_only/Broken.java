package nl.oproep.kernel;

/** The core with a library of an adapter. */
record Broken(org.jdbi.v3.core.Jdbi jdbi) {}
