package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.operator.Account;
import nl.oproep.operator.Appointed;
import nl.oproep.operator.Role;
import nl.oproep.privacy.PrivacyKind;
import nl.oproep.testkit.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every act of the back office that goes well sends the browser on to a page that tells it, so that loading that page again does nothing again; and what cannot be undone asks first. */
class EveryActTest {
    private static final String PASSWORD = "een lang genoeg wachtwoord";
    /** What opens and ends a session tells nothing. */
    private static final Set<String> SESSIONS =
            Set.of("post /aanmelden", "post /aanmelden/code", "post /afmelden", "post /account/wachtwoord");

    @TempDir
    Path uploads;

    private Running site;
    private Backoffice office;
    private String reference = "";
    private final Map<String, List<Supplier<Answer>>> acts = new LinkedHashMap<>();

    @BeforeEach
    void start() {
        site = Running.site(uploads, settings -> settings.operator(new Host()));
        appointed("chef");
        office = Backoffice.signedIn(site, "chef", PASSWORD);
        reference = site.posted();
        site.post("/api/v1/assignments/" + reference + "/responses", Running.JSON, Responses.json());
        site.deliver();
        assignments();
        money();
        words();
        people();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void anActThatWentWellIsToldOnAPageThatCanBeLoadedAgain() {
        for (var act : acts.entrySet()) {
            for (var press : act.getValue()) {
                var answer = press.get();
                assertThat(answer.status())
                        .as("%s: %s", act.getKey(), answer.body())
                        .isEqualTo(303);
                var noted = noted();
                var page = office.follow(answer);

                assertThat(page.status()).as(act.getKey()).isEqualTo(200);
                assertThat(page.html().select("[role=status]").text())
                        .as(act.getKey())
                        .isNotBlank();
                office.follow(answer);
                assertThat(noted()).as("%s is done once", act.getKey()).isEqualTo(noted);
            }
        }
    }

    @Test
    void thereIsNoActThatThisTestDoesNotKnow() {
        var posts = new TreeSet<>(site.calls("/beheer"));
        posts.removeIf(call -> !call.startsWith("post ") || SESSIONS.contains(call));

        assertThat(acts.keySet()).containsExactlyInAnyOrderElementsOf(posts);
    }

    @Test
    void whatCannotBeUndoneAsksFirstAndDoesNothing() {
        var newsletter = newsletter();
        var sponsorship = sponsorship();
        var request = request();
        var placement = placement();
        var colleague = "/beheer/beheerders/" + appointed("nieuw").id();
        var before = noted();
        for (var press : List.<String[]>of(
                new String[] {"/beheer/oproepen/" + reference + "/finish", "outcome", "WITHDRAWN"},
                new String[] {"/beheer/procedures/" + reference, "stage", "FINISHED", "outcome", "WITHDRAWN"},
                new String[] {newsletter, "action", "send"},
                new String[] {sponsorship, "action", "stop"},
                new String[] {request, "action", "erase"},
                new String[] {request, "action", "lift"},
                new String[] {request, "action", "answer", "showRecipients", "true"},
                new String[] {placement, "periods.0.start", "2026-12-01", "cancelled", "true"},
                new String[] {"/beheer/facturen", "action", "run"},
                new String[] {"/beheer/bewaren", "action", "run"},
                new String[] {colleague, "action", "reset"},
                new String[] {colleague, "action", "disable"})) {
            var asked =
                    pressed(press[0], List.of(press).subList(1, press.length).toArray(String[]::new));

            assertThat(asked.status()).as(press[0]).isEqualTo(200);
            assertThat(asked.html().select("main form input[name=sure]"))
                    .as(press[0])
                    .hasSize(1);
        }
        assertThat(noted()).isEqualTo(before);
    }

    /** What was told is for one operator, on one page, for a while: an address that somebody else opens tells nothing. */
    @Test
    void aPasswordIsToldToWhoAskedForItAndNotForLong() {
        appointed("tweede");
        var other = Backoffice.signedIn(site, "tweede", PASSWORD);
        var answer = pressed("/beheer/beheerders", "name", "derde", "roles", "READ");
        var there = answer.header("Location");

        assertThat(there).doesNotContain("derde");
        assertThat(office.get(there).html().select("[role=status] li")).hasSize(1);
        assertThat(other.get(there).html().select("[role=status]")).isEmpty();
        assertThat(office.get(there.replace("/beheerders?", "/verslag?")).html().select("[role=status]"))
                .isEmpty();
        assertThat(office.get(there.substring(0, there.length() - 2)).html().select("[role=status]"))
                .isEmpty();
        assertThat(office.get("/beheer/beheerders?gedaan=abc").html().select("[role=status]"))
                .isEmpty();
        site.clock.pass(Duration.ofMinutes(6));
        assertThat(office.get(there).html().select("[role=status]")).isEmpty();
    }

    private void assignments() {
        var path = "/beheer/oproepen/";
        acts(
                "/oproepen/{reference}/{act}",
                () -> pressed(path + reference + "/reachable", "email", ""),
                () -> pressed(path + reference + "/close", "sure", "true"),
                () -> pressed(path + reference + "/reopen", "sure", "true"),
                () -> pressed(path + site.posted() + "/finish", "sure", "true", "outcome", "WITHDRAWN"));
        acts(
                "/procedures/{reference}",
                () -> pressed("/beheer/procedures/" + site.posted(), "outcome", "WITHDRAWN", "sure", "true"));
        acts(
                "/berichten/{id}/retry",
                () -> pressed(failed(), "back", "/beheer/berichten?state=FAILED"),
                () -> pressed(failed(), "back", "https://kwaad.example/"));
    }

    private String failed() {
        site.letters.refuses(true);
        site.posted();
        site.deliver();
        site.letters.refuses(false);
        return office.get("/beheer/berichten?state=FAILED")
                .html()
                .select("td form")
                .attr("action");
    }

    private void money() {
        acts(
                "/plaatsingen",
                () -> pressed("/beheer/plaatsingen", "response", response(), "periods.0.start", "2026-11-01"));
        acts(
                "/plaatsingen/{id}",
                () -> pressed(placement(), "periods.0.start", "2026-11-02"),
                () -> pressed(placement(), "periods.0.start", "2026-12-02", "cancelled", "true", "sure", "true"));
        acts("/facturen", () -> pressed("/beheer/facturen", "date", "2026-12-15", "action", "run", "sure", "true"));
        acts(
                "/partners",
                () -> pressed("/beheer/partners", "email", "p@partner-kanarie.example", "start", "2026-01-01"));
        acts(
                "/partners/{id}",
                () -> pressed(
                        office.get("/beheer/partners").html().select("td form").attr("action"), "end", "2026-12-31"));
    }

    private String response() {
        return site.oproep
                .followingUp()
                .list(Reference.parse(reference).orElseThrow(), 1, 0)
                .get(0)
                .receipt()
                .receipt();
    }

    private String placement() {
        pressed("/beheer/plaatsingen", "response", response(), "periods.0.start", "2026-12-01");
        return office.get("/beheer/plaatsingen").html().select("td a").attr("href");
    }

    private void words() {
        acts("/nieuwsbrieven", () -> pressed("/beheer/nieuwsbrieven", "subject", "Nieuws", "text", "Tekst"));
        acts(
                "/nieuwsbrieven/{id}",
                () -> pressed(
                        newsletter(),
                        "action",
                        "test",
                        "email",
                        Fixtures.NETWORK.mailbox().value()),
                () -> pressed(newsletter(), "action", "send", "sure", "true"));
        acts("/gesponsord", () -> pressed("/beheer/gesponsord", sponsored("Tekst")));
        acts(
                "/gesponsord/{id}",
                () -> pressed(sponsorship(), sponsored("Anders")),
                () -> pressed(sponsorship(), "action", "stop", "sure", "true"));
    }

    private String newsletter() {
        return there(pressed("/beheer/nieuwsbrieven", "subject", "Nieuws", "text", "Tekst"));
    }

    private static String[] sponsored(String text) {
        return new String[] {
            "slot",
            "BOARD",
            "text",
            text,
            "target",
            "https://sponsor.example/",
            "start",
            "2026-12-01",
            "end",
            "2026-12-31"
        };
    }

    private String sponsorship() {
        pressed("/beheer/gesponsord", sponsored("Tekst"));
        return office.get("/beheer/gesponsord").html().select("td a").attr("href");
    }

    private void people() {
        acts(
                "/verzoeken",
                () -> pressed(
                        "/beheer/verzoeken", "kind", "ACCESS", "email", "v@verzoek-kanarie.example", "language", "NL"));
        acts(
                "/verzoeken/{id}",
                () -> pressed(request(), "action", "hold", "reason", "geschil 1", "until", "2027-01-01"),
                () -> pressed(request(), "action", "lift", "sure", "true"),
                () -> pressed(request(), "action", "answer"),
                () -> pressed(request(), "action", "erase", "sure", "true"));
        acts("/bewaren", () -> pressed("/beheer/bewaren", "action", "run", "sure", "true"));
        acts("/beheerders", () -> pressed("/beheer/beheerders", "name", "nieuw", "roles", "READ"));
        acts(
                "/beheerders/{id}",
                () -> pressed(colleague(1), "action", "roles", "roles", "WORK"),
                () -> pressed(colleague(2), "action", "reset", "sure", "true"),
                () -> pressed(colleague(3), "action", "disable", "sure", "true"),
                () -> pressed(colleague(4), "action", "enable"));
        acts("/account/code", () -> pressed("/beheer/account/code", "action", "begin"), this::confirmed);
    }

    private Answer confirmed() {
        var link =
                office.get("/beheer/account").html().select("a[href^=otpauth]").attr("href");
        return pressed(
                "/beheer/account/code",
                "action",
                "confirm",
                "code",
                App.taking(link).at(site.clock));
    }

    private String request() {
        return "/beheer/verzoeken/"
                + site.oproep
                        .privacy()
                        .answering()
                        .take(EmailAddress.of(Responses.CANDIDATE), PrivacyKind.ERASURE, Language.NL)
                        .id();
    }

    private String colleague(int number) {
        return "/beheer/beheerders/" + appointed("collega" + number).id();
    }

    private Account appointed(String name) {
        var appointing = site.oproep.backOffice().appointing();
        var appointed = (Appointed.Done) appointing.appoint(name, EnumSet.allOf(Role.class));
        appointing.choose(appointed.account().id(), appointed.password(), PASSWORD);
        return appointed.account();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private void acts(String route, Supplier<Answer>... presses) {
        acts.put("post " + route, List.of(presses));
    }

    /** Sends a form with the token of the session. */
    private Answer pressed(String path, String... pairs) {
        var fields = new ArrayList<>(List.of(pairs));
        fields.add(Shell.TOKEN);
        fields.add(office.get("/beheer").html().select("[name=officeToken]").attr("value"));
        return office.post(path, fields.toArray(String[]::new));
    }

    /** Where an answer leads, without what it tells. */
    private static String there(Answer answer) {
        var location = answer.header("Location");
        return location.substring(0, location.indexOf('?'));
    }

    private int noted() {
        return site.oproep.backOffice().noting().list(1_000, 0).size();
    }
}
