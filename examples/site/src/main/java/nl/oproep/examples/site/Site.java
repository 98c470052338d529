package nl.oproep.examples.site;

import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.oproep.Oproep;
import nl.oproep.adapter.javalin.OproepPages;
import nl.oproep.adapter.javalin.ShownSetting;
import nl.oproep.adapter.jdbc.JdbcStore;
import nl.oproep.announcement.MembershipPolicy;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.examples.site.demo.Postvak;
import nl.oproep.examples.site.demo.PostvakPages;
import nl.oproep.examples.site.demo.SampleMembers;
import nl.oproep.examples.site.demo.Samples;
import nl.oproep.examples.site.settings.OperatorLogin;
import nl.oproep.examples.site.settings.Settings;
import nl.oproep.kernel.Language;
import nl.oproep.mail.spi.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole site, running: port, data directory, database, network, mail, pages. Closing it takes at most 30 seconds and loses nothing. */
final class Site implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);
    private static final int MAIL_WORKERS = 4;
    private static final int MEMBER_WORKERS = 2;
    private static final int DEMO_MAILS = 300;
    private static final long DEMO_BYTES = 24_000_000;
    private static final Duration FOR_REQUESTS = Duration.ofSeconds(12);
    private static final Duration FOR_MAIL = Duration.ofSeconds(8);
    private static final Duration FOR_MEMBERS = Duration.ofSeconds(4);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Settings settings;
    private final Clock clock;
    private final Postvak postvak = Postvak.keeping(DEMO_MAILS, DEMO_BYTES);
    private String url = "";

    private Site(Settings settings) {
        this.settings = settings;
        this.clock = Clock.offset(Clock.systemUTC(), settings.clockOffset());
    }

    /**
     * Starts it; when this returns, it answers.
     *
     * @param operator who may enter the operator's pages
     * @throws SiteException when something that it needs is not there; nothing is left running then
     */
    static Site start(Settings settings, OperatorLogin operator) {
        var site = new Site(settings);
        boolean started = false;
        try {
            site.run(operator);
            started = true;
            return site;
        } finally {
            if (!started) {
                site.close();
            }
        }
    }

    /** The address that it listens on. */
    String url() {
        return url;
    }

    private void run(OperatorLogin operator) {
        var listening = keep(Listening.on(settings.host(), settings.port()));
        var folder = keep(DataFolder.open(settings.dataDir()));
        Databases.clear(settings.database());
        var database = keep(Databases.open(settings.database()));
        var store = JdbcStore.over(database, clock).migrate();
        store.warnings(Language.EN).forEach(LOG::warn);
        settings.notes().forEach(LOG::warn);
        var key = folder.key(settings);
        var transport = keep(transport());
        var bell = new Bell(MAIL_WORKERS);
        var node = settings.node() == null ? folder.node() : settings.node();
        noted(database, node, key);
        var networks = new Networks(settings, store, listening.port(), transport, node, bell::ring, key);
        var oproep = networks.at(clock, settings.publication());
        int replayed = oproep.privacy().replaying().replay();
        if (replayed > 0) {
            LOG.info("{} erasures that this database did not know were carried out again", replayed);
        }
        if (settings.demo()) {
            int posted =
                    Samples.post(ago -> networks.at(Clock.offset(clock, ago.negated()), PublicationPolicy.IMMEDIATE));
            if (posted > 0) {
                SampleMembers.join(networks.at(clock, settings.publication(), MembershipPolicy.AT_ONCE));
            }
        }
        var mail = new MailLoop(oproep.dispatching(), bell, clock);
        keep(() -> mail.stop(FOR_MAIL));
        mail.start(MAIL_WORKERS);
        var members = new MemberLoop(oproep);
        keep(() -> members.stop(FOR_MEMBERS));
        members.start(MEMBER_WORKERS);
        var inboxes = new Inboxes(settings, oproep.receiving()::receive);
        keep(Recurring.start(
                database,
                node,
                Rota.of(oproep, inboxes.work(clock), settings.database().embedded())));
        serve(listening, oproep, pages(oproep, folder, database, operator), new Metrics(oproep, database));
        url = listening.url();
    }

    /** A key of its own makes a site a stranger to the others, which nobody sees until links fail. */
    private void noted(HikariDataSource database, String node, byte[] key) {
        keep(Nodes.tell(database, node, key, clock.instant()));
        try {
            if (Nodes.of(database).stream().anyMatch(one -> !one.keyHash().equals(Nodes.hash(key)))) {
                LOG.error(
                        "another site works over this database by another key: give all of them the same OPROEP_SECRET; doctor says more");
            }
        } catch (SQLException e) {
            LOG.warn("the keys of other sites could not be compared: SQL state {}", e.getSQLState());
        }
    }

    private Transport transport() {
        var server = settings.mailServer();
        return server == null ? postvak : Mailing.to(server, settings.timeZone(), MAIL_WORKERS);
    }

    private OproepPages pages(Oproep oproep, DataFolder folder, HikariDataSource database, OperatorLogin operator) {
        return OproepPages.over(oproep)
                .secret(folder.key(settings))
                .uploads(folder.uploads())
                .operator(new OperatorDoor(operator, Clock.systemUTC()))
                .limits(settings.limits())
                .trustedProxies(settings.trustedProxies())
                .demo(settings.demo())
                .clockMoved(!settings.clockOffset().isZero())
                .problems(() -> Databases.problems(database))
                .clock(clock)
                .settings(settings.inForce().stream()
                        .map(one -> new ShownSetting(
                                one.setting().full(), one.value(), one.setting().meanings(), one.standard()))
                        .toList())
                .build();
    }

    private void serve(Listening listening, Oproep oproep, OproepPages pages, Metrics metrics) {
        var server = Javalin.create(config -> {
            listening.serve(config.jetty, FOR_REQUESTS.toMillis());
            pages.configure(config);
            metrics.into(config);
            if (settings.demo()) {
                new PostvakPages(postvak, oproep.network().timeZone(), pages::framed, oproep.receiving()::receive)
                        .into(config.routes);
            }
        });
        keep(server::stop);
        server.start();
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** Closes everything, the last opened first: no more requests, no more mail, then what both needed. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.warn("a part of the site did not end well: {}", e.getClass().getSimpleName());
            }
        }
    }
}
