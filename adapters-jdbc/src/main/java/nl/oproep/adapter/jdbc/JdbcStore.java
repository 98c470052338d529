package nl.oproep.adapter.jdbc;

import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.oproep.announcement.spi.Announcements;
import nl.oproep.announcement.spi.Audiences;
import nl.oproep.announcement.spi.Brochures;
import nl.oproep.announcement.spi.Issues;
import nl.oproep.announcement.spi.Members;
import nl.oproep.announcement.spi.Registrations;
import nl.oproep.announcement.spi.SilentMembers;
import nl.oproep.announcement.spi.Stretches;
import nl.oproep.announcement.spi.Suppressions;
import nl.oproep.billing.spi.Invoices;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.spi.Ids;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.kernel.spi.Traces;
import nl.oproep.kernel.spi.Transactions;
import nl.oproep.newsletter.spi.Newsletters;
import nl.oproep.operator.spi.Notes;
import nl.oproep.operator.spi.Operators;
import nl.oproep.operator.spi.Sessions;
import nl.oproep.operator.spi.Totals;
import nl.oproep.operator.spi.Waiting;
import nl.oproep.partner.spi.PartnerChanges;
import nl.oproep.partner.spi.PartnerProfiles;
import nl.oproep.partner.spi.Partners;
import nl.oproep.placement.spi.Placements;
import nl.oproep.privacy.spi.Erasures;
import nl.oproep.privacy.spi.Holds;
import nl.oproep.privacy.spi.PrivacyRequests;
import nl.oproep.privacy.spi.Recipients;
import nl.oproep.privacy.spi.Remnants;
import nl.oproep.sponsorship.spi.Sponsorships;

/**
 * Everything in one relational database: PostgreSQL 15 or later, or H2 for the first five minutes.
 *
 * <pre>{@code
 * var store = JdbcStore.over(dataSource).migrate();
 * }</pre>
 *
 * <p>All tables are called {@code oproep_…}, so that they can live in a database that belongs to somebody else. The data source is asked for a connection per call or transaction and should pool; it must not
 * be a proxy that joins transactions of its own. A transaction that loses a race with another (SQL states 40001 and 40P01) is run again a few times, its work with it. Errors carry references and SQL states, never
 * a stored value (V7). Safe for many threads and, on PostgreSQL, many nodes; on H2 one thread at a time gets its turn, because a commit there can carry along half of what another thread has not committed yet, and a
 * crash at that moment leaves rows that nobody can change any more (docs/adr/0014).
 */
public final class JdbcStore extends MainTables {
    private final DataSource dataSource;
    private final Ids ids = new JdbcIds();
    private final Partners partners;
    private final PartnerProfiles partnerProfiles;
    private final PartnerChanges partnerChanges;
    private final Newsletters newsletters;
    private final Sponsorships sponsorships;
    private final Placements placements;
    private final MembershipTables membership;
    private final Invoices invoices;
    private final Operators operators;
    private final Sessions sessions;
    private final Notes notes;
    private final Waiting waiting;
    private final Totals totals;
    private final PrivacyTables privacy;

    private JdbcStore(DataSource dataSource, Clock clock) {
        this(dataSource, dialectOf(dataSource), clock);
    }

    private JdbcStore(DataSource dataSource, Dialect dialect, Clock clock) {
        super(new Jdbc(dataSource, dialect.oneAtATime()), dialect, clock);
        this.dataSource = dataSource;
        this.partners = new JdbcPartners(jdbc);
        this.partnerProfiles = new JdbcPartnerProfiles(jdbc);
        this.partnerChanges = new JdbcPartnerChanges(jdbc);
        this.newsletters = new JdbcNewsletters(jdbc);
        this.sponsorships = new JdbcSponsorships(jdbc);
        this.placements = new JdbcPlacements(jdbc);
        this.membership = MembershipTables.in(jdbc);
        this.invoices = new JdbcInvoices(jdbc);
        this.operators = new JdbcOperators(jdbc);
        this.sessions = new JdbcSessions(jdbc);
        this.notes = new JdbcNotes(jdbc);
        this.waiting = new JdbcWaiting(jdbc);
        this.totals = new JdbcTotals(jdbc);
        this.privacy = PrivacyTables.over(jdbc, clock);
    }

    /**
     * A store in this database, by the system's clock. Connects once, to see which database it is; tables are needed from the first call on.
     *
     * @throws StoreException when the database cannot be reached
     * @throws IllegalArgumentException when it is neither PostgreSQL nor H2
     */
    public static JdbcStore over(DataSource dataSource) {
        return over(dataSource, Clock.systemUTC());
    }

    /** Likewise, by a clock of one's own, which stamps changes and deliveries. */
    public static JdbcStore over(DataSource dataSource, Clock clock) {
        return new JdbcStore(dataSource, clock);
    }

    private static Dialect dialectOf(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            var product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "PostgreSQL" -> new PostgresDialect();
                case "H2" -> new H2Dialect();
                default ->
                    throw new IllegalArgumentException("Oproep keeps its data in PostgreSQL or H2, not in " + product);
            };
        } catch (SQLException e) {
            throw Faults.unreachable(e);
        }
    }

    /**
     * Makes the tables, or brings those of an older version up to date; nothing happens when they are. Keeps its history in {@code oproep_schema_history} and touches no table of anybody else.
     *
     * @return this store
     * @throws StoreException when that fails
     */
    public JdbcStore migrate() {
        new Schema(dialect).migrate(dataSource);
        return this;
    }

    /** The SQL that makes the tables in this kind of database, for those who migrate with their own tools instead of {@link #migrate}. */
    public String schema() {
        return new Schema(dialect).sql();
    }

    /**
     * Writes everything as JSON lines, from one moment, for {@link #restore} into an empty database of either kind. Sessions of operators are left out.
     *
     * @param out gets UTF-8 and stays open
     * @return how many rows that are
     * @throws StoreException when that fails; what was written then is of no use
     */
    public long dump(OutputStream out) {
        return new Dump(jdbc).write(out);
    }

    /**
     * Reads what {@link #dump} wrote into these tables, all of it or nothing. Afterwards let erasures be replayed ({@code oproep.privacy().replaying()}).
     *
     * @return how many rows that were
     * @throws StoreException when the tables are not empty, or are of another version, or the dump is damaged
     */
    public long restore(InputStream in) {
        return new DumpReading(jdbc).read(in);
    }

    /**
     * What is unsafe about how the database is set up, a sentence each with what to do; empty when all is well. For the operator, at the start.
     *
     * @throws StoreException when the database cannot be reached
     */
    public List<String> warnings(Language language) {
        return jdbc.one("settings of the database", handle -> dialect.warnings(handle, language));
    }

    @Override
    public Transactions transactions() {
        return jdbc;
    }

    @Override
    public Ids ids() {
        return ids;
    }

    @Override
    public Partners partners() {
        return partners;
    }

    @Override
    public PartnerProfiles partnerProfiles() {
        return partnerProfiles;
    }

    @Override
    public PartnerChanges partnerChanges() {
        return partnerChanges;
    }

    @Override
    public Newsletters newsletters() {
        return newsletters;
    }

    @Override
    public Sponsorships sponsorships() {
        return sponsorships;
    }

    @Override
    public Operators operators() {
        return operators;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public Waiting waiting() {
        return waiting;
    }

    @Override
    public Totals totals() {
        return totals;
    }

    @Override
    public Registrations registrations() {
        return membership.registrations();
    }

    @Override
    public Members members() {
        return membership.members();
    }

    @Override
    public Brochures brochures() {
        return membership.brochures();
    }

    @Override
    public SilentMembers silentMembers() {
        return membership.silent();
    }

    @Override
    public Audiences audiences() {
        return membership.audiences();
    }

    @Override
    public Suppressions suppressions() {
        return membership.suppressions();
    }

    @Override
    public Announcements announcements() {
        return membership.announcements();
    }

    @Override
    public Issues issues() {
        return membership.issues();
    }

    @Override
    public Stretches stretches() {
        return membership.stretches();
    }

    @Override
    public Placements placements() {
        return placements;
    }

    @Override
    public Invoices invoices() {
        return invoices;
    }

    @Override
    public Map<DataCategory, Traces> traces() {
        return privacy.traces();
    }

    @Override
    public PrivacyRequests privacyRequests() {
        return privacy.requests();
    }

    @Override
    public Holds holds() {
        return privacy.holds();
    }

    @Override
    public Erasures erasures() {
        return privacy.erasures();
    }

    @Override
    public Remnants remnants() {
        return language -> jdbc.resting(
                "what is left of what was wiped",
                handle -> dialect.clear(handle, language),
                dialect.restAfterClearing());
    }

    @Override
    public Recipients recipients() {
        return privacy.recipients();
    }
}
