package nl.oproep.mail.spi;

/** A port that leaves its troubles to everybody. */
public interface Broken {
    void act() throws java.io.IOException;
}
