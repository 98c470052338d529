package nl.oproep.adapter.jdbc;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.oproep.board.BoardPage;
import nl.oproep.board.BoardQuery;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.Language;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.response.spi.Responses.Submission;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What databases do differently; everything else is common SQL. */
interface Dialect {

    /** Where this database's own part of the schema lies, below {@code schema/}. */
    String folder();

    /** What stands for what in the common part of the schema. */
    Map<String, String> placeholders();

    /** Whether only one thread at a time may use the database, because unfinished work of one is not safe from a crash while another commits. */
    boolean oneAtATime();

    /** Whether {@link #submit} and {@link #claim} are one statement each, which needs no transaction around it. */
    boolean inOneStatement();

    /**
     * Stores the response and its mails while the assignment stands still, if that is open and unchanged; nothing otherwise. Attachments are not its business.
     *
     * @return how the assignment stood, or empty when there is none
     */
    Optional<Standing> submit(Handle handle, Submission submission, LocalDate today);

    /** See {@link Outbox#claim}. */
    List<Outbox.Claim> claim(Handle handle, String owner, OffsetDateTime now, OffsetDateTime leaseEnds, int max);

    /** See {@link nl.oproep.board.spi.BoardEntries#search}. */
    BoardPage search(Handle handle, BoardQuery query);

    /** See {@link nl.oproep.board.spi.BoardEntries#tally}. */
    List<BoardEntries.Tally> tally(Handle handle, BoardQuery query);

    /** What fits an assignment in which this many words each begin some word; filled in by {@link #words}. */
    String having(int words);

    /** The same statement with these words filled in. */
    Query words(Query statement, List<String> words);

    /** What is unsafe about how this database is set up, in words for the operator. */
    List<String> warnings(Handle handle, Language language);

    /** See {@link nl.oproep.privacy.spi.Remnants#clear}; with a connection outside of any transaction. */
    List<String> clear(Handle handle, Language language);

    /** How long nobody may use a connection after {@link #clear}. */
    Duration restAfterClearing();

    /**
     * How an assignment stood when a response came.
     *
     * @param respondable whether it was open on that day
     * @param version of the assignment
     * @param stored whether the response was stored now
     */
    record Standing(boolean respondable, long version, boolean stored) {}
}
