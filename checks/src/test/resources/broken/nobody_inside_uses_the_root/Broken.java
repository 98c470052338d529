package nl.oproep.mail;

/** A room that knows the house it stands in. */
record Broken(nl.oproep.Store store) {}
