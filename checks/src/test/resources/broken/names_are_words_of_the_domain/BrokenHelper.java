package nl.oproep.mail;

/** Helps, but with what? */
final class BrokenHelper {}
