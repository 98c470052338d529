package nl.oproep.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own, who remembers everything that was loaded. */
final class Visitor implements AutoCloseable {
    private final BrowserContext context;
    private final String site;
    private final Page page;
    private final List<String> loaded = new ArrayList<>();
    private int shots;

    Visitor(BrowserContext context, String site) {
        this.context = context;
        this.site = site;
        page = context.newPage();
        page.onRequest((Request request) -> loaded.add(request.url()));
    }

    Page page() {
        return page;
    }

    void opens(String path) {
        page.navigate(site + path);
    }

    /** Follows a link out of a mail on this site, wherever its base URL says that it is. */
    void follows(String link) {
        var there = URI.create(link);
        opens(there.getRawPath());
    }

    void fills(String name, String value) {
        page.locator("[name=\"" + name + "\"]").first().fill(value);
    }

    void ticks(String name) {
        page.locator("[name=\"" + name + "\"]").first().check();
    }

    void ticks(String name, String value) {
        page.locator("[name=\"" + name + "\"][value=\"" + value + "\"]").check();
    }

    /** Presses the visible button with this value of {@code action}. */
    void presses(String action) {
        page.locator("button[name=action][value=\"" + action + "\"]:not(.default-action)")
                .first()
                .click();
    }

    Locator heading() {
        return page.locator("h1").first();
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** Opens the newest mail to this address in the demo mailbox; waits until it is there. */
    void reads(String recipient) {
        for (int tries = 0; tries < 300; tries++) {
            opens("/postvak?aan=" + recipient.replace("@", "%40"));
            var mail = page.locator("ul.mails a");
            if (mail.count() > 0) {
                mail.first().click();
                return;
            }
        }
        throw new AssertionError("no mail to " + recipient);
    }

    /** The link in the open mail whose address contains this. */
    String linkWith(String part) {
        var link = page.locator("article a[href*=\"" + part + "\"]").first();
        return String.valueOf(link.getAttribute("href"));
    }

    /** Keeps a picture for people to look at, in {@code target/screenshots}. */
    void keepsAPicture(String name) {
        var file = Path.of("target", "screenshots", "%02d-%s.png".formatted(++shots, name));
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    List<String> loaded() {
        return List.copyOf(loaded);
    }

    int cookies() {
        return context.cookies().size();
    }

    @Override
    public void close() {
        context.close();
    }
}
