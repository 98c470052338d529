package nl.oproep.examples.embedded;

import java.io.PrintStream;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport;

/** A way for mail that leads no further than the screen: the smallest {@link Transport} there is. */
final class PrintedMail implements Transport {
    private final PrintStream out;

    PrintedMail(PrintStream out) {
        this.out = out;
    }

    @Override
    public Verdict send(Mail mail) {
        out.println("To " + mail.recipient().value() + ": " + mail.letter().subject());
        return new Accepted();
    }

    @Override
    public void close() {}
}
