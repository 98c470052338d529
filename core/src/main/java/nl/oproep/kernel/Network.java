package nl.oproep.kernel;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;

/**
 * The operator of the board, as pages and mails name it.
 *
 * @param name how the network is called, as the sender of mails
 * @param baseUrl the only source of links, without a slash at the end
 * @param from the address that mails come from
 * @param mailbox the network's own mailbox, which gets a copy of every response (R2)
 * @param bounceDomain the domain of envelope senders, where bounces come in (R4)
 * @param timeZone where the network's days begin and end (P9)
 */
public record Network(
        String name, URI baseUrl, EmailAddress from, EmailAddress mailbox, String bounceDomain, ZoneId timeZone) {

    public Network {
        if (baseUrl.getScheme() == null
                || baseUrl.getHost() == null
                || baseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "a base URL has a scheme and a host and no slash at the end: " + baseUrl);
        }
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a network has a name on one line");
        }
    }

    /**
     * What is wrong with an address that somebody typed at {@code field}: not one plain address, or one of our own, which would send mail in circles (promise 20).
     */
    public List<Violation> problem(String field, String typed) {
        var address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            return List.of(Violation.of(field, "email"));
        }
        boolean ours = address.get().equals(from)
                || address.get().equals(mailbox)
                || address.get().domain().equalsIgnoreCase(bounceDomain);
        return ours ? List.of(Violation.of(field, "email.ours")) : List.of();
    }

    /** The address of a page: {@code link("/oproepen/abc")}. */
    public String link(String path) {
        return baseUrl + path;
    }
}
