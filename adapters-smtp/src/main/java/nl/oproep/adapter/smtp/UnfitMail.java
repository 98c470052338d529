package nl.oproep.adapter.smtp;

/** A mail that cannot be made into sound bytes. The message says why and carries no personal data. */
final class UnfitMail extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitMail(String why) {
        super("this mail cannot be written: " + why);
    }
}
