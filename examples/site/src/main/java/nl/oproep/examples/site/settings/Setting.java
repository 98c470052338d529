package nl.oproep.examples.site.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import org.jspecify.annotations.Nullable;

/** The names that can be set; each is {@code OPROEP_} and the constant's own name. The table in README.md is made after this list. */
public enum Setting {
    CONFIG(null, "a properties file with more settings"),
    HOST("127.0.0.1", "where to listen"),
    PORT("8080", "where to listen; 0 = any free port"),
    BASE_URL(null, "the only source of links in mails; by default http://localhost:PORT"),
    NETWORK_NAME("Oproep", "how pages and mails name the network"),
    DATA_DIR("./oproep-data", "embedded database, uploads in flight, key"),
    JDBC_URL(null, "PostgreSQL for real use; by default an embedded H2 in the data directory"),
    JDBC_USER(null, "database user"),
    JDBC_PASSWORD(null, "database password", Trait.SECRET),
    SMTP_HOST(null, "outgoing mail; without it a demo mailbox keeps all mail on this machine"),
    SMTP_PORT(null, "by default 465 for TLS, 587 for STARTTLS, 25 for NONE"),
    SMTP_USER(null, "user at the mail server"),
    SMTP_PASSWORD(null, "password at the mail server", Trait.SECRET),
    SMTP_TLS(null, "NONE, STARTTLS or TLS; by default NONE to this machine and STARTTLS to any other"),
    MAIL_FROM("netwerk@oproep.example", "the sender of all mail"),
    MAIL_NETWORK("opvolging@oproep.example", "the network's own mailbox, which gets a copy of every response"),
    MAIL_BOUNCE_DOMAIN("bounce.oproep.example", "the domain of envelope senders, where bounces come in"),
    MAIL_RETRY("1m,5m,15m,30m,1h", "delays between tries; the last one repeats, for five days"),
    INBOUND_IMAP(null, "where bounces and answers come in: imaps://USER@HOST/FOLDER, or imap:// with STARTTLS"),
    INBOUND_PASSWORD(null, "password of that user", Trait.SECRET),
    INBOUND_MAILDIR(null, "a Maildir where bounces and answers come in"),
    BULK_RATE(
            "0",
            "announcements and newsletters: mails a second from all nodes together, 0 for as many as the server takes"),
    BULK_HOURS("00:00-00:00", "between which hours they go out, such as 08:00-20:00"),
    PUBLICATION("AFTER_CONFIRMATION", "AFTER_CONFIRMATION, IMMEDIATE or AFTER_REVIEW"),
    REPLY_TO("CANDIDATE", "CANDIDATE, NETWORK_RELAY or BODY_ONLY"),
    OPERATOR_USER("operator", "operator login"),
    OPERATOR_PASSWORD_HASH(null, "made by the command hash-password", Trait.SECRET),
    OPERATOR_PASSWORD(null, "plain, for tests and first steps only", Trait.SECRET),
    FEE_MONTHLY("250.00", "what a whole fee month costs, ex VAT; 250.00 at most"),
    FEE_MONTHS("6", "how many fee months count, 1 to 6"),
    FEE_PART_MONTH("PER_DAY", "PER_DAY, STARTED_MONTHS_IN_FULL or COMPLETED_MONTHS_ONLY"),
    INVOICE_TIMING("IN_ARREARS", "IN_ARREARS or IN_ADVANCE"),
    INVOICE_DAYS("14", "how many days a debtor has to pay, 1 to 60"),
    INVOICE_SERIES("F", "what invoice numbers begin with, one to ten capitals"),
    INVOICE_NAME(null, "the network on invoices; by default its name"),
    INVOICE_STREET("Voorbeeldstraat 1", "its address on invoices"),
    INVOICE_POSTCODE("1234 AB", "its address on invoices"),
    INVOICE_CITY("Voorbeeldstad", "its address on invoices"),
    INVOICE_KVK("12345678", "its number in the Dutch trade register"),
    INVOICE_VAT_ID("NL123456782B90", "its VAT identification number"),
    INVOICE_IBAN("NL91ABNA0417164300", "where to pay"),
    INVOICE_EMAIL(null, "for questions about invoices; by default OPROEP_MAIL_NETWORK"),
    INVOICE_SMALL_BUSINESS("off", "on when the network uses the VAT scheme for small businesses"),
    RETENTION(null, "how long what is kept, but for the defaults, such as RESPONSE=P14D,MEMBER=P18M"),
    RECIPIENTS_ON_ACCESS("OPERATOR_DECIDES", "OPERATOR_DECIDES, CATEGORIES_ONLY or IDENTITY_ON_REQUEST"),
    TELLING_RECIPIENTS("NONE", "NONE, ON_REQUEST or ALWAYS: whether recipients are told of an erasure"),
    ERASURE_LEDGER(null, "the ledger of erasures beside the database; by default in the data directory"),
    LIMITS("on", "off switches form limits off, for load tests on a closed machine"),
    CLOCK_OFFSET("PT0S", "moves the site's clock, such as P29D"),
    TIME_ZONE("Europe/Amsterdam", "where days begin and end"),
    TRUSTED_PROXIES(null, "addresses or ranges whose X-Forwarded-For is believed, separated by commas"),
    SECRET(null, "key of form tokens, at least 32 characters; by default kept in the data directory", Trait.SECRET),
    NODE(null, "name of this node among those that share a database; by default kept in the data directory");

    static final String PREFIX = "OPROEP_";
    static final String FILE = "_FILE";

    private enum Trait {
        PLAIN,
        SECRET
    }

    private final @Nullable String standard;
    private final String meaning;
    private final Trait trait;

    Setting(@Nullable String standard, String meaning) {
        this(standard, meaning, Trait.PLAIN);
    }

    Setting(@Nullable String standard, String meaning, Trait trait) {
        this.standard = standard;
        this.meaning = meaning;
        this.trait = trait;
    }

    /** The name as it is set: {@code OPROEP_PORT}. */
    public String full() {
        return PREFIX + name();
    }

    /** What counts when nothing is set, or empty when that follows from something else. */
    public Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    /** What it is for, in half a line. */
    public String meaning() {
        return meaning;
    }

    /** The same in every language; what the command line prints is English. */
    public Map<Language, String> meanings() {
        var dutch = Texts.of("nl.oproep.examples.site.settings", Language.NL, Setting.class);
        return Map.of(Language.NL, dutch.text(name()), Language.EN, meaning);
    }

    /** Whether it can also come from a file named by {@code …_FILE}, and is never printed. */
    public boolean secret() {
        return trait == Trait.SECRET;
    }

    static Optional<Setting> named(String full) {
        return Arrays.stream(values()).filter(s -> s.full().equals(full)).findFirst();
    }
}
