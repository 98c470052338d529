package nl.oproep.mail;

/**
 * What sort of mail something is; a room that sends mail names its own kinds.
 *
 * @param name short and fixed, for it is stored: {@code response-to-poster}
 */
public record MailKind(String name) {

    public MailKind {
        if (!name.matches("[a-z][a-z0-9-]{1,39}")) {
            throw new IllegalArgumentException("a mail kind is named in lower case and hyphens: " + name);
        }
    }
}
