package nl.oproep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has a keyboard and nothing else: everything can be reached, in an order that makes sense, and one sees where one is (WCAG 2.1.1, 2.4.3, 2.4.7, 2.4.11). */
class KeyboardTest {
    private static final int MOST_STOPS = 200;

    private static Site site;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws Exception {
        site = Site.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        chromium.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void aCandidateFindsAnAssignmentAndRespondsWithNothingButKeys(int width) {
        try (var candidate = chromium.visitor(site.address(), false, width)) {
            var page = candidate.page();
            candidate.opens("/");
            stopsAt(page, "input[name=q]");
            page.keyboard().type("controller");
            presses(page, "Enter");
            assertThat(page.url()).contains("q=controller");

            stopsAt(page, "ol.results h3 a");
            presses(page, "Enter");
            stopsAt(page, "a[href$='/reageren']");
            presses(page, "Enter");
            stopsAt(page, "main form[method=post] button.button:not(.default-action)");
            presses(page, "Enter");
            assertThat(page.locator(".summary").count()).as("sent empty").isOne();

            answersEverything(page);
            presses(page, "Enter");

            assertThat(candidate.heading().innerText()).as(candidate.text()).isEqualTo("Uw bericht is binnen");
        }
    }

    /** Goes from field to field and fills each in; ends at the button that sends. */
    private static void answersEverything(Page page) {
        Set<String> filled = new HashSet<>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            var here = next(page);
            var name = String.valueOf(here.getAttribute("name"));
            if (here.evaluate("e => e.matches('main form[method=post] button.button')")
                    .equals(true)) {
                return;
            }
            if (isField(here) && filled.add(name)) {
                answers(page, here, name);
            }
        }
        throw new AssertionError("the button that sends was not reached");
    }

    private static boolean isField(Locator here) {
        return here.evaluate("e => e.form !== null && e.form !== undefined && e.form.method === 'post'"
                        + " && ['INPUT', 'SELECT', 'TEXTAREA'].includes(e.tagName)")
                .equals(true);
    }

    private static void answers(Page page, Locator field, String name) {
        assertThat(name).as("what no person sees is not on the way").isNotEqualTo("fax");
        var type = String.valueOf(field.evaluate("e => e.tagName === 'INPUT' ? e.type : e.tagName"));
        var numbers = String.valueOf(field.getAttribute("inputmode"));
        switch (type) {
            case "radio", "checkbox" -> page.keyboard().press("Space");
            case "SELECT" -> page.keyboard().press("ArrowDown");
            case "date" -> page.keyboard().type("12122026"); // the same day, whichever of the two comes first
            case "file" -> assertThat(field.isEnabled()).isTrue();
            case "email" -> page.keyboard().type("toetsen@kandidaat-kanarie.nl");
            default -> page.keyboard().type(numbers.matches("numeric|decimal") ? "7" : "Een antwoord.");
        }
    }

    /** Tabs on until the focus is there. */
    private static void stopsAt(Page page, String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (next(page).evaluate("(e, there) => e.matches(there)", selector).equals(true)) {
                return;
            }
        }
        throw new AssertionError(selector + " was not reached");
    }

    /** The next stop; one sees that the focus is there, and it is on the screen. */
    private static Locator next(Page page) {
        do {
            page.keyboard().press("Tab");
        } while (page.evaluate("document.activeElement.type === 'date' && !document.activeElement.matches(':focus')")
                .equals(true)); // the button of a calendar, which is the browser's own
        var here = page.locator(":focus");
        assertThat(here.count()).as("something has the focus").isOne();
        var shown = here.evaluate("""
                e => {
                    const at = e.closest('label') ?? e;
                    const marks = [getComputedStyle(e), getComputedStyle(at), getComputedStyle(e, '::after')]
                        .some(style => style.outlineStyle !== 'none' && style.outlineWidth !== '0px');
                    const box = at.getBoundingClientRect();
                    return marks && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight;
                }""");
        assertThat(shown)
                .as("one sees the focus at %s", here.evaluate("e => e.outerHTML.slice(0, 120)"))
                .isEqualTo(true);
        return here;
    }

    /** Presses a key that leads to another page. */
    private static void presses(Page page, String key) {
        page.evaluate("document.documentElement.dataset.before = 'yes'");
        page.keyboard().press(key);
        page.waitForSelector("html:not([data-before])");
    }
}
