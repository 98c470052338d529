package nl.oproep.adapter.javalin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport;

/** Keeps the mails of a test. */
final class Letters implements Transport {
    private volatile boolean refusing;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    /** Whether every mail is refused for good from now on. */
    void refuses(boolean everything) {
        refusing = everything;
    }

    @Override
    public Verdict send(Mail mail) {
        if (refusing) {
            return new Refused("550 no");
        }
        mails.add(mail);
        return new Accepted();
    }

    List<Mail> all() {
        return mails;
    }

    /** The last private link of this kind that was mailed, as a path: {@code bevestigen} or {@code beheer-oproep}. */
    String link(String kind) {
        for (int i = mails.size() - 1; i >= 0; i--) {
            var found = Pattern.compile("/" + kind + "/[A-Za-z0-9_-]+")
                    .matcher(mails.get(i).letter().text());
            if (found.find()) {
                return found.group();
            }
        }
        throw new AssertionError("no mail has a link " + kind);
    }

    @Override
    public void close() {
        mails.clear();
    }
}
