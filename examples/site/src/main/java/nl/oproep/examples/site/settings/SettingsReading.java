package nl.oproep.examples.site.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.examples.site.settings.MailServer.Encryption;
import nl.oproep.mail.ReplyTo;
import nl.oproep.mail.RetrySchedule;
import org.jspecify.annotations.Nullable;

/** Reads the settings one by one, and checks those that belong together against each other. */
final class SettingsReading {
    private static final Duration GIVE_UP = Duration.ofDays(5);
    private static final Pattern PROXY =
            Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/[0-9]{1,3})?");
    private static final Pattern HERE = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1|\\[::1]");

    private final Reader reader;
    private final List<String> notes = new ArrayList<>();

    SettingsReading(Reader reader) {
        this.reader = reader;
    }

    Settings settings() {
        var dataDir = reader.path(Setting.DATA_DIR);
        var mailServer = mailServer();
        var name = name();
        var senders = senders(mailServer != null);
        var inbound = new InboundReading(reader).inbound();
        var billing = new BillingReading(reader);
        notes.addAll(billing.notes(mailServer != null));
        return new Settings(
                reader.required(Setting.HOST),
                reader.number(Setting.PORT, 8080, 0, 65_535),
                reader.baseUrl(Setting.BASE_URL),
                name,
                dataDir,
                database(dataDir),
                mailServer,
                senders,
                retries(),
                reader.choice(Setting.PUBLICATION, PublicationPolicy.AFTER_CONFIRMATION),
                replyTo(inbound, mailServer != null),
                inbound,
                operator(),
                billing.terms(name, senders.network()),
                PaceReading.of(reader),
                PrivacyReading.of(reader),
                PrivacyReading.ledger(reader, dataDir),
                limits(),
                reader.offset(Setting.CLOCK_OFFSET),
                reader.zone(Setting.TIME_ZONE),
                proxies(),
                secret(),
                node(),
                notes,
                reader.inForce());
    }

    private boolean limits() {
        boolean on = reader.onOff(Setting.LIMITS);
        if (!on) {
            notes.add(Setting.LIMITS.full() + " is off: only for load tests on a closed machine");
        }
        return on;
    }

    private String name() {
        return reader.read(
                Setting.NETWORK_NAME,
                "",
                reader.required(Setting.NETWORK_NAME),
                "must be one line of at most 60 characters",
                typed -> typed.length() > 60 || typed.chars().anyMatch(Character::isISOControl)
                        ? Optional.empty()
                        : Optional.of(typed));
    }

    private Database database(Path dataDir) {
        var url = reader.text(Setting.JDBC_URL);
        if (url == null) {
            for (var lonely : List.of(Setting.JDBC_USER, Setting.JDBC_PASSWORD)) {
                if (reader.has(lonely)) {
                    reader.problem(lonely, "means nothing without " + Setting.JDBC_URL.full());
                }
            }
            return Database.embeddedIn(dataDir);
        }
        if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
            reader.problem(Setting.JDBC_URL, "must start with jdbc:postgresql: (or with jdbc:h2:)");
        }
        return new Database(url, reader.text(Setting.JDBC_USER), reader.text(Setting.JDBC_PASSWORD), false);
    }

    private @Nullable MailServer mailServer() {
        var host = reader.text(Setting.SMTP_HOST);
        if (host == null) {
            for (var lonely : List.of(Setting.SMTP_PORT, Setting.SMTP_USER, Setting.SMTP_PASSWORD, Setting.SMTP_TLS)) {
                if (reader.has(lonely)) {
                    reader.problem(lonely, "means nothing without " + Setting.SMTP_HOST.full());
                }
            }
            return null;
        }
        if (!host.matches("[0-9A-Za-z.:_-]+|\\[[0-9A-Fa-f:.]+]")) {
            reader.problem(Setting.SMTP_HOST, "must be the name or address of a mail server, not \"" + host + "\"");
        }
        boolean here = isHere(host);
        var encryption = reader.choice(Setting.SMTP_TLS, here ? Encryption.NONE : Encryption.STARTTLS);
        var user = reader.text(Setting.SMTP_USER);
        var password = reader.text(Setting.SMTP_PASSWORD);
        if ((user == null) != (password == null)) {
            reader.problem(
                    user == null ? Setting.SMTP_PASSWORD : Setting.SMTP_USER,
                    "needs " + (user == null ? Setting.SMTP_USER : Setting.SMTP_PASSWORD).full() + " beside it");
        }
        if (encryption == Encryption.NONE && !here) {
            notes.add(Setting.SMTP_TLS.full() + " is NONE: mail" + (password == null ? "" : " and the password")
                    + " cross the network in the clear");
        }
        return new MailServer(
                host, reader.number(Setting.SMTP_PORT, encryption.usualPort(), 1, 65_535), user, password, encryption);
    }

    static boolean isHere(String host) {
        return HERE.matcher(host).matches();
    }

    private Senders senders(boolean mailLeaves) {
        for (var setting : List.of(Setting.MAIL_FROM, Setting.MAIL_NETWORK, Setting.MAIL_BOUNCE_DOMAIN)) {
            if (mailLeaves && !reader.has(setting)) {
                notes.add(setting.full() + " is not set: mail goes out with the example " + reader.required(setting));
            }
        }
        return new Senders(
                reader.address(Setting.MAIL_FROM),
                reader.address(Setting.MAIL_NETWORK),
                reader.domain(Setting.MAIL_BOUNCE_DOMAIN));
    }

    private RetrySchedule retries() {
        return reader.read(
                Setting.MAIL_RETRY,
                "",
                RetrySchedule.STANDARD,
                "must be delays such as 1m,5m,1h (units ms, s, m, h, d)",
                typed -> Delays.list(typed).map(delays -> new RetrySchedule(delays, GIVE_UP)));
    }

    private ReplyTo replyTo(InboundMail inbound, boolean mailLeaves) {
        var replyTo = reader.choice(Setting.REPLY_TO, ReplyTo.CANDIDATE);
        if (replyTo == ReplyTo.NETWORK_RELAY && mailLeaves && !inbound.given()) {
            notes.add(Setting.REPLY_TO.full()
                    + " is NETWORK_RELAY: posters' answers come to the bounce domain, so hand them to the command inbound, or set "
                    + Setting.INBOUND_IMAP.full() + " or " + Setting.INBOUND_MAILDIR.full());
        }
        return replyTo;
    }

    private OperatorLogin operator() {
        var hash = reader.text(Setting.OPERATOR_PASSWORD_HASH);
        var password = reader.text(Setting.OPERATOR_PASSWORD);
        if (hash != null && !hash.startsWith("$argon2id$")) {
            reader.problem(
                    Setting.OPERATOR_PASSWORD_HASH, "must be what the command hash-password prints: $argon2id$…");
        }
        if (hash != null && password != null) {
            reader.problem(
                    Setting.OPERATOR_PASSWORD,
                    "and " + Setting.OPERATOR_PASSWORD_HASH.full() + " are both set: keep the hash");
        }
        if (password != null) {
            notes.add(Setting.OPERATOR_PASSWORD.full() + " holds a plain password: use hash-password and "
                    + Setting.OPERATOR_PASSWORD_HASH.full() + " for real use");
        }
        var user = reader.required(Setting.OPERATOR_USER);
        if (user.contains(":") || user.chars().anyMatch(Character::isISOControl)) {
            reader.problem(Setting.OPERATOR_USER, "must be a name without a colon");
        }
        return new OperatorLogin(user, hash, password);
    }

    private List<String> proxies() {
        return reader.read(
                Setting.TRUSTED_PROXIES, "", List.<String>of(), "must be addresses such as 10.0.0.0/8,::1", typed -> {
                    var proxies = Arrays.stream(typed.split(",", -1))
                            .map(String::strip)
                            .toList();
                    return proxies.stream().allMatch(SettingsReading::proxy) ? Optional.of(proxies) : Optional.empty();
                });
    }

    private static boolean proxy(String typed) {
        if (!PROXY.matcher(typed).matches()) {
            return false;
        }
        int slash = typed.indexOf('/');
        int bits = typed.contains(":") ? 128 : 32;
        return slash < 0 || Integer.parseInt(typed.substring(slash + 1)) <= bits;
    }

    private @Nullable String secret() {
        var secret = reader.text(Setting.SECRET);
        if (secret != null && secret.length() < 32) {
            reader.problem(Setting.SECRET, "must have at least 32 characters");
        }
        return secret;
    }

    private @Nullable String node() {
        var node = reader.text(Setting.NODE);
        if (node != null && !node.matches("[0-9A-Za-z._-]{1,40}")) {
            reader.problem(Setting.NODE, "must be at most 40 letters, digits, dots, dashes and underscores");
        }
        return node;
    }
}
