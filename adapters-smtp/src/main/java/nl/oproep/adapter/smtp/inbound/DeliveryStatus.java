package nl.oproep.adapter.smtp.inbound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.oproep.inbound.ReturnReport;

/** What stands in a {@code message/delivery-status} (RFC 3464): a block about the mail, then one for each recipient. */
final class DeliveryStatus {
    private static final int MOST = 100;

    private DeliveryStatus() {}

    static List<ReturnReport> reports(String text) {
        var reports = new ArrayList<ReturnReport>();
        var fields = new HashMap<String, String>();
        var last = "";
        for (var line : (text + "\n\n").split("\n", -1)) {
            if (line.isBlank()) {
                if (isAboutRecipient(fields) && reports.size() < MOST) {
                    reports.add(report(fields));
                }
                fields.clear();
                last = "";
                continue;
            }
            boolean goesOn = line.charAt(0) == ' ' || line.charAt(0) == '\t';
            int colon = line.indexOf(':');
            if (goesOn && !last.isEmpty()) {
                fields.merge(last, ' ' + line.strip(), String::concat);
            } else if (colon > 0) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.put(last, line.substring(colon + 1).strip());
            }
        }
        return reports;
    }

    private static boolean isAboutRecipient(Map<String, String> fields) {
        return fields.containsKey("action") || fields.containsKey("status") || fields.containsKey("final-recipient");
    }

    private static ReturnReport report(Map<String, String> fields) {
        var recipient = typed(fields.getOrDefault("final-recipient", fields.getOrDefault("original-recipient", "")));
        return new ReturnReport(
                word(fields.getOrDefault("action", "")).toLowerCase(Locale.ROOT),
                word(fields.getOrDefault("status", "")),
                typed(fields.getOrDefault("diagnostic-code", "")),
                recipient.replaceAll("^<|>$", ""));
    }

    /** Without the comment that may follow it. */
    private static String word(String value) {
        var words = value.strip().split("[\\s(;]", 2);
        return words[0];
    }

    /** Without the type that stands before it: {@code rfc822; a@b}, {@code smtp; 550 no}. */
    private static String typed(String value) {
        int semicolon = value.indexOf(';');
        boolean type = semicolon > 0 && value.substring(0, semicolon).strip().matches("[A-Za-z0-9_.-]{1,40}");
        return (type ? value.substring(semicolon + 1) : value).strip();
    }
}
