package nl.oproep.response;

/** Prints a person, as records do when nobody forbids it. */
record Broken(String phone) {}
