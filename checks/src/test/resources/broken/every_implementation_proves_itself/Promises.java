package nl.oproep.mail.spi;

/** A port with a contract. */
public interface Promises {
    void act();
}
