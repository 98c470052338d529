package nl.oproep.assignment;

import static nl.oproep.assignment.Giveaway.Kind.DOMAIN;
import static nl.oproep.assignment.Giveaway.Kind.EMAIL;
import static nl.oproep.assignment.Giveaway.Kind.WEBSITE;

import java.net.IDN;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The traces of an e-mail address and of a website. A domain at which anybody can have an address or a page does not count by itself. */
final class Addresses {
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*:/*");

    private Addresses() {}

    static List<Trace> ofEmail(String supplied) {
        var traces = new ArrayList<Trace>();
        var mailbox = spelled(supplied.replaceFirst("@[^@]*$", ""));
        var domain = supplied.substring(supplied.lastIndexOf('@') + 1);
        if (mailbox.isEmpty() || domain.isBlank() || supplied.indexOf('@') < 0) {
            return traces;
        }
        for (var host : spellings(domain)) {
            traces.add(new AddressTrace(mailbox + '@' + host, EMAIL));
            if (mailbox.indexOf('+') > 0) {
                traces.add(new AddressTrace(mailbox.substring(0, mailbox.indexOf('+')) + '@' + host, EMAIL));
            }
        }
        ownDomains(domain).forEach(own -> traces.add(new AddressTrace(own, DOMAIN)));
        return traces;
    }

    static List<Trace> ofWebsite(String supplied) {
        var traces = new ArrayList<Trace>();
        var page = page(supplied);
        var host = host(supplied);
        if (shared(host) && page.length() > host.length() + 1) {
            traces.add(new AddressTrace(spelled(page), WEBSITE));
        }
        ownDomains(host).forEach(own -> traces.add(new AddressTrace(own, WEBSITE)));
        return traces;
    }

    /** The domain that somebody was given, in its own letters and in ASCII; none when it is not theirs alone. */
    static Set<String> ownDomains(String host) {
        var own = new LinkedHashSet<String>();
        for (var spelling : spellings(host)) {
            if (spelling.indexOf('.') > 0 && !shared(spelling)) {
                own.add(Lexicon.givenName(spelling));
            }
        }
        return own;
    }

    /** The host of a website as supplied. */
    static String host(String supplied) {
        return page(supplied).replaceFirst("[/:].*", "");
    }

    private static boolean shared(String host) {
        return Lexicon.FREEMAIL.hasDomain(host) || Lexicon.SHARED_HOSTS.hasDomain(host);
    }

    /** Host and path, without what stands before the host and without a query. */
    private static String page(String supplied) {
        var address = SCHEME.matcher(supplied.strip().toLowerCase(java.util.Locale.ROOT))
                .replaceFirst("");
        return address.replaceFirst("^[^/]*@", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("/+$", "");
    }

    private static Set<String> spellings(String host) {
        var all = new LinkedHashSet<String>();
        all.add(spelled(host));
        try {
            all.add(spelled(IDN.toUnicode(host.strip())));
            all.add(spelled(IDN.toASCII(host.strip())));
        } catch (IllegalArgumentException e) {
            all.removeIf(String::isEmpty);
        }
        return all;
    }

    private static String spelled(String supplied) {
        return Spelling.of(Folding.of(supplied.strip())).text();
    }
}
