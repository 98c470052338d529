package nl.oproep.examples.site.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;
import org.jspecify.annotations.Nullable;

/** The names that can be set; each is {@code OPROEP_} and the constant's own name. The table in README.md is made after this list. */
public enum Setting {
    CONFIG(null),
    HOST("127.0.0.1"),
    PORT("8080"),
    BASE_URL(null),
    NETWORK_NAME("Oproep"),
    DATA_DIR("./oproep-data"),
    JDBC_URL(null),
    JDBC_USER(null),
    JDBC_PASSWORD(null, Trait.SECRET),
    SMTP_HOST(null),
    SMTP_PORT(null),
    SMTP_USER(null),
    SMTP_PASSWORD(null, Trait.SECRET),
    SMTP_TLS(null),
    MAIL_FROM("netwerk@oproep.example"),
    MAIL_NETWORK("opvolging@oproep.example"),
    MAIL_BOUNCE_DOMAIN("bounce.oproep.example"),
    MAIL_RETRY("1m,5m,15m,30m,1h"),
    INBOUND_IMAP(null),
    INBOUND_PASSWORD(null, Trait.SECRET),
    INBOUND_MAILDIR(null),
    BULK_RATE("0"),
    BULK_HOURS("00:00-00:00"),
    PUBLICATION("AFTER_CONFIRMATION"),
    REPLY_TO("CANDIDATE"),
    OPERATOR_USER("operator"),
    OPERATOR_PASSWORD_HASH(null, Trait.SECRET),
    OPERATOR_PASSWORD(null, Trait.SECRET),
    FEE_MONTHLY("250.00"),
    FEE_MONTHS("6"),
    FEE_PART_MONTH("PER_DAY"),
    INVOICE_TIMING("IN_ARREARS"),
    INVOICE_DAYS("14"),
    INVOICE_SERIES("F"),
    INVOICE_NAME(null),
    INVOICE_STREET("Voorbeeldstraat 1"),
    INVOICE_POSTCODE("1234 AB"),
    INVOICE_CITY("Voorbeeldstad"),
    INVOICE_KVK("12345678"),
    INVOICE_VAT_ID("NL123456782B90"),
    INVOICE_IBAN("NL91ABNA0417164300"),
    INVOICE_EMAIL(null),
    INVOICE_SMALL_BUSINESS("off"),
    RETENTION(null),
    RECIPIENTS_ON_ACCESS("OPERATOR_DECIDES"),
    TELLING_RECIPIENTS("NONE"),
    ERASURE_LEDGER(null),
    LIMITS("on"),
    CLOCK_OFFSET("PT0S"),
    TIME_ZONE("Europe/Amsterdam"),
    TRUSTED_PROXIES(null),
    SECRET(null, Trait.SECRET),
    NODE(null);

    static final String PREFIX = "OPROEP_";
    static final String FILE = "_FILE";

    private enum Trait {
        PLAIN,
        SECRET
    }

    private final @Nullable String standard;
    private final Trait trait;

    Setting(@Nullable String standard) {
        this(standard, Trait.PLAIN);
    }

    Setting(@Nullable String standard, Trait trait) {
        this.standard = standard;
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

    /** What it is for, in half a line, in every language. */
    public Map<Language, String> meanings() {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(
                        Function.identity(), language -> words(language).text(name())));
    }

    /** What is said of settings, each by its name. */
    static Texts words(Language language) {
        return Texts.of("nl.oproep.examples.site.settings", language, Setting.class);
    }

    /** Whether it can also come from a file named by {@code …_FILE}, and is never printed. */
    public boolean secret() {
        return trait == Trait.SECRET;
    }

    static Optional<Setting> named(String full) {
        return Arrays.stream(values()).filter(s -> s.full().equals(full)).findFirst();
    }
}
