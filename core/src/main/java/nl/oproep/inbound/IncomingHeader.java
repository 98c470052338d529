package nl.oproep.inbound;

/**
 * A header of a mail that came in.
 *
 * @param name as it was written
 * @param value unfolded and decoded, without control characters
 */
public record IncomingHeader(String name, String value) {

    /** Whether this is its name, whatever the case. */
    public boolean named(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    /** Hides the value, which may name anybody. */
    @Override
    public String toString() {
        return "IncomingHeader[hidden]";
    }
}
