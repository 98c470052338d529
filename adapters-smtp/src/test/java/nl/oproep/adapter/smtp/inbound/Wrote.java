package nl.oproep.adapter.smtp.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import nl.oproep.inbound.IncomingMail;

/** Mails as they come in, and what we read in them. */
final class Wrote {
    static final String DOMAIN = "terug.kanarie.example";

    private Wrote() {}

    static byte[] fixture(String name) {
        try (var in = Wrote.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IncomingMail read(byte[] message) {
        return read(message, Envelope.UNKNOWN);
    }

    static IncomingMail read(String message) {
        return read(message.getBytes(UTF_8));
    }

    static IncomingMail read(byte[] message, Envelope envelope) {
        return read(Reading.of(DOMAIN), message, envelope);
    }

    static IncomingMail read(Reading reading, byte[] message, Envelope envelope) {
        try {
            return reading.read(new ByteArrayInputStream(message), envelope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String content(IncomingMail mail, int file) {
        try (var in = mail.files().get(file).content().open()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
