package nl.oproep.adapter.smtp;

import nl.oproep.mail.spi.Promises;

/** An implementation without a test that extends the contract. */
final class Broken implements Promises {
    @Override
    public void act() {}
}
