package nl.oproep.mail;

/** Remembers between tests. */
final class Broken {
    static int sent;
}
