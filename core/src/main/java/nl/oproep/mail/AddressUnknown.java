package nl.oproep.mail;

/** Told when a server says at once that there is no such mailbox; a bounce says it later (M4, M6). */
@FunctionalInterface
public interface AddressUnknown {

    /** The address of this mail is dead. Called before the mail is written down as failed, and again when that did not succeed: telling it twice changes nothing. */
    void told(Delivery delivery);
}
