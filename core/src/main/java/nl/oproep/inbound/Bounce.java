package nl.oproep.inbound;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * That a mail of ours did not arrive, in a form that says so (RFC 3464) or in words alone.
 *
 * @param failed for good; otherwise it is only late
 * @param dead whether the reason is that there is no such mailbox (M6)
 * @param reason for the operator, naming nobody
 */
record Bounce(boolean failed, boolean dead, String reason) {
    /** The same as for a server that says so at once. */
    private static final Set<String> NOBODY = Set.of("5.1.1", "5.1.2", "5.1.6", "5.1.10");

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([45])[0-5]\\d(?![\\d.])");

    private static final Pattern UNKNOWN = Pattern.compile(
            "(user|mailbox|recipient|address|account|gebruiker|postvak|adres)[^.\\n]{0,40}(unknown|not found|does(n't| not) exist|onbekend|bestaat niet|niet gevonden)"
                    + "|no such (user|mailbox|recipient|address|person)|unknown (user|recipient|mailbox|address)|domain( name)? not found|host (or domain name )?not found");

    private static final Pattern SUBJECT = Pattern.compile(
            "\\s*(undeliver|undelivered|delivery (status notification|failure|has failed|delayed)|mail delivery|mail system error|returned mail|failure notice"
                    + "|message (could not be|not) delivered|warning: (message|could not)|onbestelbaar|niet (bezorgd|afgeleverd)|niet te bezorgen|unzustellbar).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern SENDER = Pattern.compile(
            ".*\\b(mailer-daemon|postmaster|mail delivery (sub)?system)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern LATE = Pattern.compile(
            "\\b(delayed|has not yet been delivered|will (be retried|retry|keep trying)|warning message only|still being retried|vertraagd|nog niet bezorgd)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST_READ = 20_000;

    /** What this mail says of one of ours, or empty when it is no bounce. */
    static Optional<Bounce> read(IncomingMail mail) {
        if (!mail.reports().isEmpty()) {
            return structured(mail.reports());
        }
        var subject = mail.header("Subject").orElse("");
        boolean says = SUBJECT.matcher(subject).matches()
                || SENDER.matcher(mail.header("From").orElse("")).matches()
                || mail.header("X-Failed-Recipients").isPresent();
        return says ? Optional.of(unstructured(subject + '\n' + mail.text())) : Optional.empty();
    }

    /** One mail of ours had one recipient, so one report that it failed is all there is to say. */
    private static Optional<Bounce> structured(List<ReturnReport> reports) {
        var failed = reports.stream().filter(r -> r.action().equals("failed")).findFirst();
        var told = failed.or(
                () -> reports.stream().filter(r -> r.action().equals("delayed")).findFirst());
        return told.map(report -> {
            var status = closer(report);
            return new Bounce(
                    failed.isPresent(),
                    failed.isPresent() && NOBODY.contains(status),
                    reason(
                            failed.isPresent(),
                            status,
                            Unnamed.of(report.diagnostic(), List.of(report.finalRecipient()))));
        });
    }

    /** Some reports say no more than "failed" in their status, and all of it in the words of the other server. */
    private static String closer(ReturnReport report) {
        boolean vague = report.status().isEmpty() || report.status().endsWith(".0.0");
        return vague
                ? STATUS.matcher(report.diagnostic())
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse(report.status())
                : report.status();
    }

    private static Bounce unstructured(String words) {
        var read = words.substring(0, Math.min(words.length(), MOST_READ));
        var status = STATUS.matcher(read)
                .results()
                .map(MatchResult::group)
                .filter(found -> !found.startsWith("2"))
                .findFirst()
                .orElse("");
        boolean failed = isPermanent(status, read) && !LATE.matcher(read).find();
        boolean vague = status.isEmpty() || status.endsWith(".0.0");
        boolean unknown =
                vague && UNKNOWN.matcher(read.toLowerCase(Locale.ROOT)).find();
        return new Bounce(failed, failed && (unknown || NOBODY.contains(status)), reason(failed, status, ""));
    }

    private static boolean isPermanent(String status, String read) {
        return status.isEmpty()
                ? CODE.matcher(read).results().noneMatch(code -> code.group(1).equals("4"))
                : status.startsWith("5");
    }

    /** The operator's list shows all of it; a log would stop at the colon. */
    private static String reason(boolean failed, String status, String words) {
        return (failed ? "came back" : "is late")
                + (status.isEmpty() ? "" : " with " + status)
                + (words.isEmpty() ? "" : ": " + words);
    }
}
