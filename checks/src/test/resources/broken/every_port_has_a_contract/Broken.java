package nl.oproep.mail.spi;

/** A port whose promises nobody tries. */
public interface Broken {
    void act();
}
