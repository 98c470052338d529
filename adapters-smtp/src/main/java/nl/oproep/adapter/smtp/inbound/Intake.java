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

/** For an {@link Inbox}: one mail after another to whoever takes it, with a count of the tries of those that could not be taken. For one thread at a time. */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private static final int TRIES = 5;
    private static final int MOST_REMEMBERED = 10_000;

    /** What becomes of a mail. */
    public enum Fate {
        /** It was taken for good, and is to be removed. */
        TAKEN,
        /** It is to be left where it is. */
        AGAIN,
        /** It is to be set aside for a person to look at. */
        ASIDE
    }

    private final Reading reading;
    private final Consumer<IncomingMail> taker;
    private final Map<String, Integer> failed = new LinkedHashMap<>();

    /**
     * An intake with no tries yet.
     *
     * @param taker returns when the mail is taken for good; may get the same one again
     */
    public Intake(Reading reading, Consumer<IncomingMail> taker) {
        this.reading = reading;
        this.taker = taker;
    }

    /**
     * Reads and hands over one mail.
     *
     * @param name what it is called where it waits, the same at each try
     * @throws IOException when it cannot be read; then {@link #failed} is to be asked
     * @throws nl.oproep.kernel.OproepException when no mail can be taken now; it is to be left where it is, and does not count as a try
     */
    public Fate take(String name, InputStream message) throws IOException {
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
    public Fate failed(String name, Throwable why) {
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
