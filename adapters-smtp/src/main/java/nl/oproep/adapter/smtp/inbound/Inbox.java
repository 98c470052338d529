package nl.oproep.adapter.smtp.inbound;

/** A place where mail comes in and waits to be taken. For one thread at a time. */
public interface Inbox {

    /**
     * Takes in what waits, in the order in which it came: each mail is read and handed over, and only when that has returned is it removed. What is taken in when the process dies is taken in again.
     *
     * <p>One mail that cannot be taken never stops the others (promise 17): it is tried again later, and set aside for a person after a few tries.
     *
     * @param most how many mails at once
     * @return how many were taken or set aside; 0 when there is nothing more to be done now
     * @throws nl.oproep.kernel.OproepException when mail cannot be taken at all, since the store does not answer; all that waits keeps waiting
     */
    int takeIn(int most);
}
