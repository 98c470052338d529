package nl.oproep.inbound;

/**
 * What a delivery report says of one recipient (RFC 3464).
 *
 * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or {@code expanded}, in lower case; empty when missing
 * @param status the enhanced status, such as {@code 5.1.1}; empty when missing
 * @param diagnostic the words of the other server; empty when missing
 * @param finalRecipient the address it is about; empty when missing
 */
public record ReturnReport(String action, String status, String diagnostic, String finalRecipient) {

    /** Hides the words and the address. */
    @Override
    public String toString() {
        return "ReturnReport[" + action + " " + status + "]";
    }
}
