package nl.oproep.mail;

/** Open to inheritance by accident. */
public class Broken {}
