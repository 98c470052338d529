package nl.oproep.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own, who remembers everything that was loaded. */
final class Visitor implements AutoCloseable {
    private final BrowserContext context;
    private final String site;
    private final Page page;
    private final List<String> loaded = new ArrayList<>();
    private final String name;
    private int shots;

    Visitor(BrowserContext context, String site, String name) {
        this.name = name;
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

    /** The page as it stands is fit for everybody: no wider than the screen, and, where scripts run that look, without anything that shuts somebody out; kept as a picture. */
    void isForEverybody(String what) {
        fits(what);
        if (name.startsWith("script")) {
            Looking.everybodyCanUseDayAndNight(page, what);
        }
        keepsAPicture(what);
    }

    /** Signs in as the operator of {@link Site}. */
    void signsIn() {
        opens("/beheer/aanmelden");
        fills("name", "beheer");
        fills("password", Site.PASSWORD);
        page.locator("main form button.button").first().click();
    }

    /** Fills in the form of an assignment and sends it. */
    void responds(String assignment, String who, String address) {
        opens(assignment + "/reageren");
        fills("name", who);
        fills("email", address);
        fills("motivation", "Ik doe dit graag.");
        page.locator("[name^=\"answers.\"]").all().forEach(Visitor::answers);
        ticks("acceptTerms");
        page.locator("main form button.button").last().click();
    }

    /** Gives an answer that fits the kind of the field. */
    static void answers(Locator field) {
        var type = String.valueOf(field.getAttribute("type"));
        var tag = field.evaluate("e => e.tagName").toString();
        if (tag.equals("SELECT")) {
            field.selectOption(String.valueOf(field.locator("option").nth(1).getAttribute("value")));
        } else if (type.equals("radio") || type.equals("checkbox")) {
            field.check();
        } else if (type.equals("date")) {
            field.fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(30).toString());
        } else if ("numeric".equals(field.getAttribute("inputmode"))
                || "decimal".equals(field.getAttribute("inputmode"))) {
            field.fill("7");
        } else {
            field.fill("Een antwoord in eigen woorden.");
        }
    }

    /** Nobody has to scroll sideways. */
    void fits(String what) {
        Looking.fits(page, what);
    }

    /** Opens the newest mail to this address that has this link. */
    void reads(String recipient, String part) {
        for (int number = 0; number < 5; number++) {
            opens("/postvak?aan=" + recipient.replace("@", "%40"));
            page.locator("ul.mails a").nth(number).click();
            if (page.locator("article a[href*=\"" + part + "\"]").count() > 0) {
                return;
            }
        }
        throw new AssertionError("no mail to " + recipient + " has " + part);
    }

    /** Opens the newest mail to this address that has this link; waits until it is there. */
    void awaits(String recipient, String part) {
        for (int tries = 0; tries < 300; tries++) {
            opens("/postvak?aan=" + recipient.replace("@", "%40"));
            var mails = page.locator("ul.mails a").all().stream()
                    .map(mail -> String.valueOf(mail.getAttribute("href")))
                    .toList();
            for (var mail : mails) {
                opens(mail);
                if (page.locator("article a[href*=\"" + part + "\"]").count() > 0) {
                    return;
                }
            }
        }
        throw new AssertionError("no mail to " + recipient + " has " + part);
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
    void keepsAPicture(String what) {
        var file = Path.of("target", "screenshots", "%s-%02d-%s.png".formatted(name, ++shots, what));
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
