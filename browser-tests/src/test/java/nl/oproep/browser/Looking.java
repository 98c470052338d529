package nl.oproep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** What a page is held to: WCAG 2.2 AA as far as axe can tell, no wider than the screen, nothing that moves while it loads, and light. */
final class Looking {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int LIGHT = 30_000;
    private static final int LOOKS = 3;

    private Looking() {}

    /** Nothing on it that axe knows to shut somebody out, in light and in dark. */
    static void everybodyCanUseDayAndNight(Page page, String what) {
        everybodyCanUse(page, what);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        everybodyCanUse(page, what + ", dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Nothing on it that axe knows to shut somebody out. */
    static void everybodyCanUse(Page page, String what) {
        var violations = new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(Looking::named)
                        .toList();
        assertThat(violations).as(what).isEmpty();
    }

    private static String named(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    /** Nobody has to scroll sideways. */
    static void fits(Page page, String what) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("how much wider than the screen: %s", what)
                .isEqualTo(0);
    }

    /** Whatever is pressed is as high as a finger: 44 pixels, links within a sentence aside. */
    static void fitsAFinger(Page page, String what) {
        var small = page.evaluate("""
                () => [...document.querySelectorAll('a, button, summary, select, textarea, input:not([type=hidden])')]
                    .map(part => part.closest('label') ?? part)
                    .filter(part => {
                        const box = part.getBoundingClientRect();
                        const seen = box.width > 1 && box.right > 0 && !part.closest('.trap');
                        return seen && getComputedStyle(part).display !== 'inline' && box.height < 43.9;
                    })
                    .map(part => part.outerHTML.slice(0, 80))""");
        assertThat((List<?>) small).as("too low for a finger: %s", what).isEmpty();
    }

    /** What somebody hears who cannot see: one title, no level of headings left out, and the parts of the page by name. */
    static void readsInOrder(Page page, String what) {
        var levels = page.locator("h1, h2, h3, h4, h5, h6").all().stream()
                .map(heading -> Integer.parseInt(
                        heading.evaluate("h => h.tagName.slice(1)").toString()))
                .toList();
        assertThat(levels).as("headings of %s", what).startsWith(1).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("heading %d of %s", i, what).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
        assertThat(page.locator("body > header").count()).isOne();
        assertThat(page.locator("body > main").count()).isOne();
        assertThat(page.locator("body > footer").count()).isOne();
        assertThat(page.locator("nav:not([aria-label]):not([aria-labelledby])").count())
                .as("navigation without a name: %s", what)
                .isZero();
    }

    /** What the browser itself says has moved since the page began to show. A busy machine may show half a page once; what moves by itself moves each time. */
    static void standsStill(Page page, String what) {
        double moved = moved(page);
        for (int again = 0; again < LOOKS && moved > 0; again++) {
            page.reload();
            moved = moved(page);
        }
        assertThat(moved).as("layout shift of %s", what).isZero();
    }

    private static double moved(Page page) {
        var moved = page.evaluate("""
                () => new Promise(done => {
                    let moved = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => { moved += entry.value; }))
                        .observe({ type: 'layout-shift', buffered: true });
                    setTimeout(() => done(moved), 100);
                })""");
        return ((Number) moved).doubleValue();
    }

    /** Page and stylesheet together, as they go over the line. */
    static void isLight(Page page, String what) throws IOException, InterruptedException {
        var style = String.valueOf(page.locator("link[rel=stylesheet]").first().evaluate("link => link.href"));
        assertThat(compressed(page.url()) + compressed(style))
                .as("bytes of %s", what)
                .isLessThan(LIGHT);
    }

    private static int compressed(String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept-Encoding", "gzip")
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray()).body().length;
    }
}
