package nl.oproep.examples.site.settings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.oproep.kernel.Expiry;
import nl.oproep.privacy.PrivacyPolicies;
import nl.oproep.privacy.Retention;

/** Reads how long everything is kept, and what is decided about requests. */
final class PrivacyReading {
    private PrivacyReading() {}

    static PrivacyPolicies of(Reader reader) {
        return new PrivacyPolicies(
                retention(reader),
                reader.choice(Setting.RECIPIENTS_ON_ACCESS, PrivacyPolicies.STANDARD.recipients()),
                reader.choice(Setting.TELLING_RECIPIENTS, PrivacyPolicies.STANDARD.telling()));
    }

    /** In the data directory, unless it is set. */
    static Path ledger(Reader reader, Path dataDir) {
        return reader.has(Setting.ERASURE_LEDGER) ? reader.path(Setting.ERASURE_LEDGER) : dataDir.resolve("erasures");
    }

    private static Retention retention(Reader reader) {
        var changed = reader.read(
                Setting.RETENTION,
                "",
                Map.<Expiry, Period>of(),
                "must be rules with a term, such as RESPONSE=P14D,MEMBER=P18M; rules are "
                        + Arrays.toString(Expiry.values()),
                PrivacyReading::periods);
        try {
            return Retention.standardBut(changed);
        } catch (IllegalArgumentException e) {
            reader.problem(Setting.RETENTION, "cannot be: " + e.getMessage());
            return Retention.STANDARD;
        }
    }

    private static Optional<Map<Expiry, Period>> periods(String typed) {
        var periods = new EnumMap<Expiry, Period>(Expiry.class);
        for (var rule : typed.split(",", -1)) {
            var parts = rule.strip().split("=", -1);
            try {
                if (parts.length != 2
                        || periods.put(Expiry.valueOf(parts[0].strip()), Period.parse(parts[1].strip())) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                return Optional.empty();
            }
        }
        return Optional.of(periods);
    }
}
