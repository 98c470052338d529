package nl.oproep.inbound.spi;

import java.util.List;
import java.util.UUID;
import nl.oproep.mail.MailAttachment;

/** Files of mails that came in, while they wait to be passed on. They go with their delivery, and are of no use once that has been delivered. Takes part in {@link nl.oproep.kernel.spi.Transactions}. */
public interface PassedFiles {

    /** Stores these files, in order, for a delivery that is in the outbox. */
    void add(UUID delivery, List<MailAttachment> files);

    /** The files of a delivery, in order; their contents are read from the store, piece by piece, when they are asked for. */
    List<MailAttachment> of(UUID delivery);

    /**
     * Forgets the files of up to {@code max} deliveries that need them no more: delivered, or come back.
     *
     * @return of how many deliveries; 0 means that none is left
     */
    int tidy(int max);
}
