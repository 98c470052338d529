package nl.oproep;

import nl.oproep.assignment.spi.Assignments;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.link.spi.Links;
import nl.oproep.mail.spi.Deliveries;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.partner.spi.Partners;
import nl.oproep.response.spi.Responses;

/** Where everything is kept: one of each port, all over the same transactions. */
public interface Store {

    /** What must happen together. */
    Transactions transactions();

    /** Keys for rows. */
    Ids ids();

    /** All assignments. */
    Assignments assignments();

    /** What the board reads. */
    BoardEntries boardEntries();

    /** All private links. */
    Links links();

    /** Where mails wait. */
    Outbox outbox();

    /** The outbox as the operator sees it. */
    Deliveries deliveries();

    /** All partner subscriptions. */
    Partners partners();

    /** All responses and questions. */
    Responses responses();
}
