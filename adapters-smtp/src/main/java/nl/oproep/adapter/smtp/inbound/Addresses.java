package nl.oproep.adapter.smtp.inbound;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.oproep.inbound.IncomingHeader;

/** From whom and for whom a mail is, by its envelope or else by its headers. */
final class Addresses {
    /** Any address within a header, with or without a name before it. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>()\\[\\],;:\"@]{1,128}@[^\\s<>()\\[\\],;:\"@]{1,255}");

    private static final List<List<String>> RECIPIENTS =
            List.of(List.of("Delivered-To", "X-Original-To"), List.of("To", "Cc"));
    private static final int MOST = 100;

    private Addresses() {}

    static String sender(Envelope envelope, List<IncomingHeader> headers) {
        var stated = envelope.sender().isBlank() ? first(headers, "Return-Path") : envelope.sender();
        var found = ADDRESS.matcher(stated);
        return found.find() ? lowerDomain(found.group()) : "";
    }

    private static String first(List<IncomingHeader> headers, String name) {
        return headers.stream()
                .filter(header -> header.named(name))
                .findFirst()
                .map(IncomingHeader::value)
                .orElse("");
    }

    static List<String> recipients(Envelope envelope, List<IncomingHeader> headers) {
        var found = new LinkedHashSet<String>();
        envelope.recipients().forEach(recipient -> add(recipient, found));
        for (var names : RECIPIENTS) {
            if (found.isEmpty()) {
                headers.stream()
                        .filter(header -> names.stream().anyMatch(header::named))
                        .forEach(header -> add(header.value(), found));
            }
        }
        return List.copyOf(found);
    }

    private static void add(String value, Set<String> found) {
        var address = ADDRESS.matcher(value);
        while (found.size() < MOST && address.find()) {
            found.add(lowerDomain(address.group()));
        }
    }

    private static String lowerDomain(String address) {
        int at = address.lastIndexOf('@');
        return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
    }
}
