package nl.oproep.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the machine: the one that {@code OPROEP_CHROMIUM} names, or the first on the path. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        var playwright = Playwright.create();
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(path())
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A visitor without scripts, as the site promises to serve them (promise 8). */
    Visitor withoutScripts(String site) {
        return visitor(site, false, 1280);
    }

    /** A visitor with or without scripts, on a screen of this width. */
    Visitor visitor(String site, boolean scripts, int width) {
        return new Visitor(
                browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(scripts)
                        .setLocale("nl-NL")
                        .setViewportSize(width, 900)),
                site,
                (scripts ? "script-" : "plain-") + width);
    }

    Browser browser() {
        return browser;
    }

    private static Path path() {
        return Optional.ofNullable(System.getenv("OPROEP_CHROMIUM"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .or(Chromium::onThePath)
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium on the path: install it, or name one in OPROEP_CHROMIUM"));
    }

    private static Optional<Path> onThePath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
