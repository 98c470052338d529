package nl.oproep.examples.site.jar;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.nodes.Document;

/** Somebody's mail in the demo mailbox. */
final class Inbox {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Browser browser;
    private final String list;

    Inbox(Browser browser, String address) {
        this.browser = browser;
        this.list = "/postvak?aan=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    /** Opens the newest mail whose subject starts so, as soon as it is there. */
    Document mail(String subject) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var found = browser.page(list).selectFirst("ul.mails a:matchesOwn(^" + subject + ")");
            if (found != null) {
                return browser.page(found.attr("href"));
            }
        }
        throw new AssertionError("no mail \"" + subject + "\" came to " + list);
    }

    int count() throws IOException, InterruptedException {
        return browser.page(list).select("ul.mails li").size();
    }

    /** The path of the link to that page of the site. */
    static String link(Document mail, String page) {
        var link = mail.selectFirst("article a[href*=" + page + "]");
        if (link == null) {
            throw new AssertionError("the mail has no link to " + page + ": "
                    + mail.select("article").text());
        }
        return link.attr("href").replaceFirst("^https?://[^/]+", "");
    }
}
