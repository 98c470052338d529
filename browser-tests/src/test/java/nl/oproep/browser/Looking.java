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

    /** What the browser itself says has moved since the page began to show. */
    static void standsStill(Page page, String what) {
        var moved = page.evaluate("""
                () => new Promise(done => {
                    let moved = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => { moved += entry.value; }))
                        .observe({ type: 'layout-shift', buffered: true });
                    setTimeout(() => done(moved), 100);
                })""");
        assertThat(((Number) moved).doubleValue())
                .as("layout shift of %s", what)
                .isZero();
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
