package nl.oproep.adapter.javalin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport;

/** Keeps the mails of a test. */
final class Letters implements Transport {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    @Override
    public Verdict send(Mail mail) {
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
