package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.oproep.operator.Appointed;
import nl.oproep.operator.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Getting into the back office, staying there, and getting out, without a script. */
class SignInTest {
    @TempDir
    Path uploads;

    private Running site;

    @BeforeEach
    void start() {
        site = Running.site(uploads, settings -> settings.operator(new Host()));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void asksForASignInInsteadOfThePageAndThenShowsThePage() {
        var browser = new Backoffice(site);

        var asked = browser.get("/beheer/partners");
        var signedIn = browser.submit(asked, "/beheer/aanmelden", "name", "operator", "password", "geheim");
        var page = browser.follow(signedIn);

        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.header("WWW-Authenticate")).startsWith("Cookie ");
        assertThat(signedIn.header("Location")).isEqualTo("/beheer/partners");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("nav.rail [aria-current=page]").text()).isEqualTo("Partners");
    }

    @Test
    void leadsNowhereElse() {
        for (var to : List.of("https://kwaad.example/", "//kwaad.example/", "/beheer/../x", "/", "/beheer/afmelden")) {
            var answer = new Backoffice(site)
                    .post("/beheer/aanmelden", "name", "operator", "password", "geheim", "naar", to);

            assertThat(answer.header("Location")).isEqualTo("/beheer");
        }
    }

    @Test
    void setsACookieThatOnlyThisHostCanSetAndNoScriptCanRead() {
        var browser = Backoffice.signedIn(site, "operator", "geheim");

        assertThat(browser.setCookie())
                .startsWith("__Host-oproep=")
                .contains("; Path=/;", "; HttpOnly", "; SameSite=Strict", "; Secure")
                .doesNotContain("Domain", "Expires", "Max-Age");
    }

    @Test
    void setsAPlainCookieOverPlainHttpFromElsewhere() {
        var cookie = new SessionCookie(URI.create("http://board.example"));

        assertThat(cookie.name(false)).isEqualTo("oproep");
        assertThat(cookie.name(true)).isEqualTo("__Host-oproep");
        assertThat(new SessionCookie(URI.create("https://board.example")).name(false))
                .isEqualTo("__Host-oproep");
    }

    @Test
    void showsTheSameToAnUnknownNameAsToAWrongPassword() {
        appoint("anna", EnumSet.allOf(Role.class));

        var unknown = new Backoffice(site).signIn("niemand", "mis");
        var wrong = new Backoffice(site).signIn("anna", "mis");
        var host = new Backoffice(site).signIn("operator", "mis");

        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.body().replace("anna", "X"))
                .isEqualTo(unknown.body().replace("niemand", "X"))
                .isEqualTo(host.body().replace("\"operator\"", "\"X\""));
        assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void slowsDownWhoGuessesANameWhetherItIsThereOrNot() {
        appoint("anna", EnumSet.allOf(Role.class));

        for (var name : List.of("anna", "niemand")) {
            for (int i = 0; i < 10; i++) {
                assertThat(new Backoffice(site).signIn(name, "gok " + i).status())
                        .isEqualTo(422);
            }
            var stopped = new Backoffice(site).signIn(name, "gok");
            assertThat(stopped.status()).isEqualTo(429);
            assertThat(stopped.header("Retry-After")).isNotEmpty();
        }
        site.clock.pass(Duration.ofMinutes(10));
        assertThat(new Backoffice(site).signIn("anna", "gok").status()).isEqualTo(422);
    }

    @Test
    void slowsDownAClientThatTriesManyNames() {
        for (int i = 0; i < 30; i++) {
            assertThat(new Backoffice(site).signIn("naam" + i, "gok").status()).isEqualTo(422);
        }

        assertThat(new Backoffice(site).signIn("operator", "geheim").status()).isEqualTo(429);
    }

    @Test
    void rightTriesCostNothing() {
        for (int i = 0; i < 40; i++) {
            assertThat(new Backoffice(site).signIn("operator", "geheim").status())
                    .isEqualTo(303);
        }
    }

    @Test
    void endsAfterHalfAnHourWithoutUse() {
        var browser = Backoffice.signedIn(site, "operator", "geheim");

        site.clock.pass(Duration.ofMinutes(29));
        assertThat(browser.get("/beheer").status()).isEqualTo(200);
        site.clock.pass(Duration.ofMinutes(29));
        assertThat(browser.get("/beheer").status()).isEqualTo(200);
        site.clock.pass(Duration.ofMinutes(30));
        assertThat(browser.get("/beheer").status()).isEqualTo(401);
    }

    @Test
    void endsAfterTwelveHoursWhateverHappens() {
        var browser = Backoffice.signedIn(site, "operator", "geheim");

        for (int i = 0; i < 35; i++) {
            site.clock.pass(Duration.ofMinutes(20));
            assertThat(browser.get("/beheer").status()).isEqualTo(200);
        }
        site.clock.pass(Duration.ofMinutes(20));

        assertThat(browser.get("/beheer").status()).isEqualTo(401);
    }

    @Test
    void endsWhenTheOperatorSignsOut() {
        var browser = Backoffice.signedIn(site, "operator", "geheim");
        var cookie = Objects.requireNonNull(browser.cookie());

        var out = browser.submit(browser.get("/beheer"), "/beheer/afmelden");
        browser.plant(cookie);

        assertThat(out.status()).isEqualTo(303);
        assertThat(out.header("Set-Cookie")).startsWith("__Host-oproep=;").contains("Max-Age=0");
        assertThat(browser.get("/beheer").status()).isEqualTo(401);
    }

    @Test
    void neverTakesOverASessionThatSomebodyPlanted() {
        var thief = Backoffice.signedIn(site, "operator", "geheim");
        var planted = Objects.requireNonNull(thief.cookie());
        var victim = new Backoffice(site);
        victim.plant(planted);

        victim.signIn("operator", "geheim");

        assertThat(victim.cookie()).isNotEqualTo(planted);
        assertThat(thief.get("/beheer").status()).isEqualTo(401);
        assertThat(victim.get("/beheer").status()).isEqualTo(200);
    }

    @Test
    void believesNoCookieOfAnothersMaking() {
        var browser = Backoffice.signedIn(site, "operator", "geheim");
        var cookie = Objects.requireNonNull(browser.cookie());
        var secret = cookie.substring(0, cookie.indexOf('.'));

        for (var made : List.of(secret + ".YmFhcw", secret, secret + ".", cookie + "x", "__Host-oproep=x.y")) {
            browser.plant(made);
            assertThat(browser.get("/beheer").status()).as(made).isEqualTo(401);
        }
    }

    @Test
    void changesNothingWithoutTheTokenOfItsForms() {
        var browser = Backoffice.signedIn(site, "operator", "geheim");
        var reference = site.posted();
        var close = "/beheer/oproepen/" + reference + "/close";

        assertThat(browser.post(close).status()).isEqualTo(403);
        assertThat(browser.post(close, "officeToken", "x").status()).isEqualTo(403);
        assertThat(site.get("/").html().select(".results > li")).hasSize(1);
        var asked = browser.submit(browser.get("/beheer/oproepen/" + reference), close);
        assertThat(site.get("/").html().select(".results > li")).hasSize(1);
        var closed = browser.submit(asked, close);
        assertThat(closed.status()).isEqualTo(303);
        assertThat(browser.follow(closed).html().select("[role=status]").text()).isEqualTo("Gedaan.");
        assertThat(site.get("/").html().select(".results > li")).isEmpty();
    }

    @Test
    void changesNothingForAnotherSite() {
        var browser = Backoffice.signedIn(site, "operator", "geheim");
        var cookie = Objects.requireNonNull(browser.cookie());
        var token = browser.get("/beheer").html().select("[name=officeToken]").attr("value");

        var cross = site.form(
                "/beheer/partners",
                List.of("officeToken", token, "email", "p@voorbeeld.example", "start", "2026-01-01"),
                "Cookie",
                cookie,
                "Sec-Fetch-Site",
                "cross-site");
        var signIn = site.form(
                "/beheer/aanmelden",
                List.of("name", "operator", "password", "geheim"),
                "Origin",
                "https://kwaad.example");

        assertThat(cross.status()).isEqualTo(403);
        assertThat(signIn.status()).isEqualTo(403);
        assertThat(site.oproep.subscribing().list(1, 0)).isEmpty();
    }

    @Test
    void keepsASessionAwayFromTheApi() {
        var browser = Backoffice.signedIn(site, "operator", "geheim");

        assertThat(browser.get("/api/v1/operator/assignments").status()).isEqualTo(401);
    }

    @Test
    void hasNoPasswordAndNoSecretInThePage() {
        var browser = new Backoffice(site);

        var wrong = browser.signIn("operator", "een wachtwoord met é");
        var right = Backoffice.signedIn(site, "operator", "geheim");
        var cookie = Objects.requireNonNull(right.cookie());

        assertThat(wrong.body()).doesNotContain("een wachtwoord");
        assertThat(right.get("/beheer").body())
                .doesNotContain(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf('.')));
    }

    @Test
    void opensEachPartToItsRolesOnly() {
        var lezer = Backoffice.signedIn(site, "anna", own(appoint("anna", Set.of(Role.READ))));
        var werker = Backoffice.signedIn(site, "ben", own(appoint("ben", Set.of(Role.WORK))));
        var penning = Backoffice.signedIn(site, "cor", own(appoint("cor", Set.of(Role.MONEY))));
        var reference = site.posted();
        var close = "/beheer/oproepen/" + reference + "/close";

        assertThat(lezer.get("/beheer").status()).isEqualTo(200);
        assertThat(lezer.get("/beheer/plaatsingen").status()).isEqualTo(403);
        assertThat(lezer.post(close, "officeToken", token(lezer)).status()).isEqualTo(403);
        assertThat(penning.get("/beheer/plaatsingen").status()).isEqualTo(200);
        assertThat(penning.get("/beheer/facturen.csv").status()).isEqualTo(200);
        assertThat(penning.post(close, "officeToken", token(penning)).status()).isEqualTo(403);
        assertThat(werker.get("/beheer/facturen").status()).isEqualTo(403);
        assertThat(werker.post(close, "officeToken", token(werker)).status()).isEqualTo(200);
        assertThat(penning.get("/beheer").html().select("nav.rail a").eachText())
                .contains("Plaatsingen", "Facturen")
                .doesNotContain("Beheerders");
    }

    @Test
    void letsAnOperatorChooseAPasswordBeforeAnythingElse() {
        var given = appoint("anna", EnumSet.allOf(Role.class)).password();
        var browser = Backoffice.signedIn(site, "anna", given);

        var page = browser.get("/beheer");
        var account = browser.follow(page);
        var wrong = browser.submit(account, "/beheer/account/wachtwoord", "old", "mis", "chosen", "kort");
        var chosen = browser.submit(account, "/beheer/account/wachtwoord", "old", given, "chosen", "paard accu nietje");

        assertThat(page.header("Location")).isEqualTo("/beheer/account");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".error")).hasSize(2);
        assertThat(browser.follow(chosen).status()).isEqualTo(200);
        assertThat(new Backoffice(site).signIn("anna", given).status()).isEqualTo(422);
    }

    @Test
    void asksForASecondStepThatWorksOnce() {
        var password = own(appoint("anna", EnumSet.allOf(Role.class)));
        var browser = Backoffice.signedIn(site, "anna", password);
        var begun = browser.acts(browser.get("/beheer/account"), "/beheer/account/code", "action", "begin");
        var app = App.taking(begun.html().select("a[href^=otpauth]").attr("href"));
        var on = browser.acts(begun, "/beheer/account/code", "action", "confirm", "code", app.at(site.clock));
        var recovery = on.html().select("li").eachText().stream()
                .filter(text -> text.matches("[a-z2-9]{4}(-[a-z2-9]{4}){2}"))
                .toList();
        site.clock.pass(Duration.ofSeconds(60));
        var code = app.at(site.clock);

        var first = secondStep(password, code);
        var replayed = secondStep(password, code);
        var recovered = secondStep(password, recovery.get(0).toUpperCase(Locale.ROOT));
        var recoveredAgain = secondStep(password, recovery.get(0));
        var guessed = secondStep(password, "000000");

        assertThat(recovery).hasSize(10);
        assertThat(first.status()).isEqualTo(303);
        assertThat(replayed.status()).isEqualTo(422);
        assertThat(recovered.status()).isEqualTo(303);
        assertThat(recoveredAgain.status()).isEqualTo(422);
        assertThat(guessed.status()).isEqualTo(422);
        for (int i = 0; i < 2; i++) {
            secondStep(password, "000000");
        }
        assertThat(secondStep(password, app.at(site.clock)).status()).isEqualTo(429);
    }

    @Test
    void opensNothingHalfway() {
        var password = own(appoint("anna", EnumSet.allOf(Role.class)));
        var browser = Backoffice.signedIn(site, "anna", password);
        var begun = browser.acts(browser.get("/beheer/account"), "/beheer/account/code", "action", "begin");
        var app = App.taking(begun.html().select("a[href^=otpauth]").attr("href"));
        browser.submit(begun, "/beheer/account/code", "action", "confirm", "code", app.at(site.clock));
        var halfway = Backoffice.signedIn(site, "anna", password);

        assertThat(halfway.get("/beheer").status()).isEqualTo(401);
        assertThat(halfway.get("/beheer/aanmelden/code").status()).isEqualTo(200);
        site.clock.pass(Duration.ofMinutes(5));
        assertThat(halfway.get("/beheer/aanmelden/code").status()).isEqualTo(303);
    }

    @Test
    void endsTheSessionsOfWhoIsResetOrDisabled() {
        var anna = appoint("anna", EnumSet.allOf(Role.class));
        var browser = Backoffice.signedIn(site, "anna", own(anna));
        var appointing = site.oproep.backOffice().appointing();

        appointing.disable(anna.account().id());
        assertThat(browser.get("/beheer").status()).isEqualTo(401);
        appointing.enable(anna.account().id());
        assertThat(browser.get("/beheer").status()).isEqualTo(200);
        appointing.reset(anna.account().id());
        assertThat(browser.get("/beheer").status()).isEqualTo(401);
    }

    private Answer secondStep(String password, String code) {
        var browser = new Backoffice(site);
        var page = browser.follow(browser.signIn("anna", password));
        return browser.submit(page, "/beheer/aanmelden/code", "code", code);
    }

    private Appointed.Done appoint(String name, Set<Role> roles) {
        return (Appointed.Done) site.oproep.backOffice().appointing().appoint(name, roles);
    }

    /** The password that this operator has chosen instead of the one given out. */
    private String own(Appointed.Done appointed) {
        var chosen = "een zin van " + appointed.account().name();
        site.oproep.backOffice().appointing().choose(appointed.account().id(), appointed.password(), chosen);
        return chosen;
    }

    private static String token(Backoffice browser) {
        return browser.get("/beheer").html().select("[name=officeToken]").attr("value");
    }
}
