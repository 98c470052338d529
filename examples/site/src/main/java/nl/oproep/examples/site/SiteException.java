package nl.oproep.examples.site;

/** Why the site cannot start or a command cannot be carried out, in words for the person at the command line; says what to do. */
final class SiteException extends RuntimeException {

    SiteException(String message) {
        super(message);
    }

    SiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
