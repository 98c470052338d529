package nl.oproep.examples.site;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.oproep.examples.site.settings.Settings;

/** Do the links in mails lead anywhere, and is the time that pages show the real one. */
final class AddressCheck {
    private static final String SUBJECT = "base URL";

    private final Settings settings;

    AddressCheck(Settings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(baseUrl());
        if (!settings.clockOffset().isZero()) {
            findings.add(Finding.note(
                    "clock",
                    "moved by " + settings.clockOffset()
                            + ", for trying things out: unset OPROEP_CLOCK_OFFSET for real use"));
        }
        return findings;
    }

    private Finding baseUrl() {
        var url = settings.baseUrl();
        if (url == null) {
            return settings.demo()
                    ? Finding.ok(SUBJECT, "http://localhost and the port, which does for a demo")
                    : Finding.wrong(
                            SUBJECT,
                            "links in mails would lead to localhost: set OPROEP_BASE_URL to the address people use");
        }
        if (!"https".equals(url.getScheme())) {
            return Finding.note(
                    SUBJECT, url + " is not https: private links and answers cross the network in the clear");
        }
        return resolves(Optional.ofNullable(url.getHost()).orElse(""))
                ? Finding.ok(SUBJECT, url.toString())
                : Finding.wrong(
                        SUBJECT, url.getHost() + " is a name that nobody knows: check OPROEP_BASE_URL and the DNS");
    }

    private static boolean resolves(String host) {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
