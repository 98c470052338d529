package nl.oproep.adapter.smtp.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import nl.oproep.inbound.IncomingMail;
import nl.oproep.kernel.OproepException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One mail after another to whoever takes it, with a count of the tries of those that could not be taken. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    static final int TRIES = 5;
    private static final int MOST_REMEMBERED = 10_000;

    /** What becomes of a mail. */
    enum Fate {
        TAKEN,
        AGAIN,
        ASIDE
    }

    private final Reading reading;
    private final Consumer<IncomingMail> taker;
    private final Map<String, Integer> failed = new LinkedHashMap<>();

    Intake(Reading reading, Consumer<IncomingMail> taker) {
        this.reading = reading;
        this.taker = taker;
    }

    /**
     * Reads and hands over one mail.
     *
     * @param name what it is called where it waits, the same at each try
     * @throws IOException when it cannot be read
     */
    Fate take(String name, InputStream message) throws IOException {
        try {
            taker.accept(reading.read(message, Envelope.UNKNOWN));
        } catch (OproepException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return failed(name, e);
        }
        failed.remove(name);
        return Fate.TAKEN;
    }

    /** It could not be read or taken. */
    Fate failed(String name, Throwable why) {
        int tries = failed.merge(name, 1, Integer::sum);
        var first = failed.keySet().iterator();
        if (failed.size() > MOST_REMEMBERED) {
            first.next();
            first.remove();
        }
        if (tries < TRIES) {
            LOG.warn("A mail could not be taken in, at try {}: {}", tries, trace(why));
            return Fate.AGAIN;
        }
        failed.remove(name);
        LOG.error("A mail could not be taken in after {} tries, and is set aside: {}", tries, trace(why));
        return Fate.ASIDE;
    }

    /** What and where, without the message: that may carry what a person typed (V7). */
    private static String trace(Throwable thrown) {
        var frames = thrown.getStackTrace();
        return thrown.getClass().getSimpleName()
                + (frames.length == 0 ? "" : " at " + frames[0].getClassName() + ':' + frames[0].getLineNumber());
    }
}
