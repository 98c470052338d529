package nl.oproep.mail.spi;

/** Code among the promises. */
public final class Broken {
    public void act() {}
}
