package nl.oproep.mail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import nl.oproep.mail.spi.Transport;

/** A transport that answers as told, and keeps what it was given. */
final class ScriptedTransport implements Transport {
    final List<Mail> given = new CopyOnWriteArrayList<>();
    volatile Function<Mail, Verdict> answer = mail -> new Accepted();

    @Override
    public Verdict send(Mail mail) {
        given.add(mail);
        return answer.apply(mail);
    }

    @Override
    public void close() {}
}
