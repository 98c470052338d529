package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.oproep.announcement.Member;
import nl.oproep.mail.DeliveryState;
import nl.oproep.operator.Appointed;
import nl.oproep.operator.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Becoming a member, changing what one wants, and leaving, by page and by API, without a script; nobody learns who is a member (L1, M5, M6, V10, promises 13 and 21). */
class MemberPagesTest {
    private static final String MEMBER = "lid@lid-kanarie.example";
    private static final String STRANGER = "vreemde@vreemde-kanarie.example";
    private static final String API = "/api/v1/members";
    private static final String[] LOGIN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("operator:geheim".getBytes(StandardCharsets.UTF_8))
    };

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

    private static List<String> fields(String email) {
        return Running.pairs(
                "name", "Linda <b>Lid</b>",
                "email", email,
                "disciplines", "FINANCE",
                "disciplines", "HEALTHCARE",
                "regions", "Utrecht\nGouda, Zeist",
                "remote", "true",
                "hoursMin", "16",
                "hoursMax", "32",
                "availability", "vanaf 1 maart",
                "about", "Regel een\n  <script>alert(1)</script>",
                "acceptTerms", "16.21");
    }

    private static String json(String email) {
        return "{\"name\":\"Linda Lid\",\"email\":\"" + email
                + "\",\"disciplines\":[\"FINANCE\"],\"regions\":[\"Utrecht\"],\"remote\":true,\"hoursMin\":16,\"hoursMax\":32,\"acceptTerms\":\"16.21\"}";
    }

    /** A member, who came by the form and the link. */
    private void joined(String email) {
        site.form("/inschrijven", fields(email));
        site.deliver();
        site.form(site.letters.link("inschrijven/bevestigen"), List.of());
    }

    /** The link to unsubscribe that the last announcement carries. */
    private String leaving() {
        site.posted();
        site.deliver();
        site.oproep.announcing().announceDue(10);
        boolean more = true;
        while (more) {
            more = site.oproep.distributing().distributeDue();
        }
        return site.letters.link("afmelden");
    }

    private List<Member> members() {
        return site.oproep.joining().list(100, 0);
    }

    @Test
    void fromTheFormToTheConfirmation() {
        var form = site.get("/inschrijven");
        assertThat(form.html().select("h1").text()).isEqualTo("Op zoek naar een opdracht");

        var sent = site.form("/inschrijven", fields(MEMBER));
        site.deliver();
        var link = site.letters.link("inschrijven/bevestigen");
        var looked = site.get(link);
        site.head(link);
        assertThat(members()).as("looking confirms nothing").isEmpty();
        var done = site.form(link, List.of());

        assertThat(sent.status()).isEqualTo(200);
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.header("Cache-Control")).isEqualTo("no-store");
        assertThat(done.html().select("h1").text()).isEqualTo("U bent ingeschreven");
        assertThat(members()).singleElement().satisfies(member -> {
            var wanted = member.profile().preferences();
            assertThat(member.profile().email().value()).isEqualTo(MEMBER);
            assertThat(wanted.disciplines()).containsExactlyInAnyOrder("FINANCE", "HEALTHCARE");
            assertThat(wanted.regions()).containsExactlyInAnyOrder("Utrecht", "Gouda", "Zeist");
            assertThat(wanted.remote()).isTrue();
            assertThat(wanted.hoursMin()).isEqualTo(16);
            assertThat(wanted.hoursMax()).isEqualTo(32);
            assertThat(member.consent().version()).isEqualTo("16.21");
        });
        for (var dead : List.of(link, "/inschrijven/bevestigen/verzonnen")) {
            assertThat(site.get(dead).status()).isEqualTo(404);
            assertThat(site.form(dead, List.of()).status()).isEqualTo(404);
        }
    }

    @Test
    void aMemberChangesWhatTheyWantThroughTheLinkInTheMail() {
        joined(MEMBER);
        site.form("/inschrijven", fields(MEMBER));
        site.deliver();
        var link = site.letters.link("inschrijven/wijzigen");

        var page = site.get(link);
        site.head(link);
        var wrong = site.form(
                link, Running.pairs("name", "Linda", "disciplines", "FINANCE", "hoursMin", "veel", "hoursMax", "99"));
        var done = site.form(
                link, Running.pairs("name", "Linda Ander", "disciplines", "IT", "regions", "Delft", "email", STRANGER));

        assertThat(page.html().select("[name=name]").val()).isEqualTo("Linda <b>Lid</b>");
        assertThat(page.html().select("[name=disciplines][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("FINANCE", "HEALTHCARE");
        assertThat(page.html().select("[name=about]").textNodes().get(0).getWholeText())
                .isEqualTo("Regel een\n  <script>alert(1)</script>");
        assertThat(page.html().select("script")).isEmpty();
        assertThat(page.html().select("main a[href^=/afmelden/]")).hasSize(1);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("[name=hoursMin]").val()).isEqualTo("veel");
        assertThat(done.html().select("h1").text()).isEqualTo("Uw inschrijving is gewijzigd");
        assertThat(members()).singleElement().satisfies(member -> {
            assertThat(member.profile().name()).isEqualTo("Linda Ander");
            assertThat(member.profile().preferences().regions()).containsExactly("Delft");
            assertThat(member.profile().email().value())
                    .as("an address is changed by registering anew")
                    .isEqualTo(MEMBER);
        });
        assertThat(site.get("/inschrijven/wijzigen/verzonnen").status()).isEqualTo(404);
        assertThat(site.form("/inschrijven/wijzigen/verzonnen", Running.pairs("name", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void knownAndUnknownGetTheSameAnswerAndTheSameWork() {
        joined(MEMBER);
        var bodies = new TreeSet<String>();
        var work = new ArrayList<Long>();

        for (var email : List.of(MEMBER, STRANGER)) {
            long before = waiting();
            var page = site.form("/inschrijven", fields(email));
            var api = site.post(API, Running.JSON, json(email));
            work.add(waiting() - before);
            bodies.add(page.status() + named(page) + page.body());
            bodies.add(api.status() + named(api) + api.body());
        }

        assertThat(bodies).hasSize(2).anyMatch(body -> body.startsWith("202")).anyMatch(body -> body.startsWith("200"));
        assertThat(work).containsExactly(2L, 2L);
        site.deliver();
        assertThat(members()).hasSize(1);
    }

    private long waiting() {
        return site.oproep.delivering().counts().getOrDefault(DeliveryState.PENDING, 0L);
    }

    private static String named(Answer answer) {
        return answer.headers().map().keySet().stream().sorted().collect(Collectors.joining(","));
    }

    @Test
    void whatIsWrongIsToldAtItsFieldTheSameForAnyAddress() {
        joined(MEMBER);
        var pages = new TreeSet<String>();

        for (var email : List.of(MEMBER, STRANGER)) {
            var page = site.form(
                    "/inschrijven",
                    Running.pairs("name", "", "email", email, "hoursMin", "40", "hoursMax", "8", "acceptTerms", "1.0"));
            assertThat(page.status()).isEqualTo(422);
            assertThat(page.html().select("[name=email]").val()).isEqualTo(email);
            pages.add(page.html().select(".summary").html());
        }

        assertThat(pages).hasSize(1);
        assertThat(site.post(API, Running.JSON, "{\"email\":\"geen adres\"}").violations())
                .contains("name: required", "email: email", "acceptTerms: terms");
    }

    @Test
    void aRobotThatFillsTheHiddenFieldIsStopped() {
        var fields = fields(MEMBER);
        fields.addAll(List.of("fax", "x"));

        assertThat(site.form("/inschrijven", fields).status()).isEqualTo(422);

        assertThat(waiting()).isZero();
    }

    @Test
    void oneClickOfAMailProgramUnsubscribesAndLookingDoesNot() {
        joined(MEMBER);
        var link = leaving();

        for (var path : List.of(link, link + "?List-Unsubscribe=One-Click")) {
            assertThat(site.get(path).status()).isEqualTo(200);
            assertThat(site.head(path).status()).isEqualTo(200);
        }
        assertThat(members()).hasSize(1);
        var clicked = site.post(link, Running.FORM, "List-Unsubscribe=One-Click");
        var again = site.post(link, Running.FORM, "List-Unsubscribe=One-Click");

        assertThat(clicked.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(clicked.body());
        assertThat(members()).isEmpty();
        int before = site.letters.all().size();
        site.posted();
        site.deliver();
        site.oproep.announcing().announceDue(10);
        while (site.oproep.distributing().distributeDue()) {
            assertThat(site.letters.all().size()).isLessThan(100);
        }
        assertThat(site.letters.all().subList(before, site.letters.all().size()))
                .noneMatch(mail -> mail.recipient().value().equals(MEMBER));
    }

    @Test
    void aLinkToUnsubscribeSaysTheSameWhetherItOpensSomethingOrNot() {
        joined(MEMBER);
        var link = leaving();
        var looked = new TreeSet<String>();
        var left = new TreeSet<String>();

        for (var path : List.of(link, "/afmelden/verzonnen")) {
            looked.add(site.get(path).body().replace(path, "X"));
        }
        for (var path : List.of("/afmelden/verzonnen", link, link)) {
            for (var multipart : List.of(false, true)) {
                var answer = multipart
                        ? site.multipart(path, Running.pairs("List-Unsubscribe", "One-Click"))
                        : site.post(path, Running.FORM, "List-Unsubscribe=One-Click");
                left.add(answer.status() + answer.body());
            }
        }

        assertThat(looked).hasSize(1);
        assertThat(left).hasSize(1).allMatch(answer -> answer.startsWith("200"));
    }

    @Test
    void theButtonOnThePageUnsubscribesToo() {
        joined(MEMBER);
        var page = site.get(leaving()).html();

        var left = site.form(page.select("main form").attr("action"), List.of());

        assertThat(left.html().select("h1").text()).isEqualTo("U bent afgemeld");
        assertThat(members()).isEmpty();
    }

    @Test
    void theOperatorSeesMembersByPageAndByApi() {
        joined(MEMBER);

        var page = site.get("/beheer/leden", LOGIN);
        var item =
                site.get("/api/v1/operator/members", LOGIN).json().path("items").path(0);

        assertThat(page.html().select("#lijst ~ .scroll td").eachText())
                .contains("Linda <b>Lid</b>", MEMBER, "Financiën, Zorg");
        assertThat(page.html().select("#lijst ~ .scroll td b")).isEmpty();
        assertThat(List.copyOf(item.propertyNames()))
                .containsExactly(
                        "id",
                        "name",
                        "email",
                        "disciplines",
                        "regions",
                        "remote",
                        "hoursMin",
                        "hoursMax",
                        "availability",
                        "about",
                        "brochure",
                        "language",
                        "termsVersion",
                        "confirmedAt",
                        "lastSignAt",
                        "suppressed");
        assertThat(item.path("email").stringValue()).isEqualTo(MEMBER);
        assertThat(item.path("suppressed").isNull()).isTrue();
    }

    @Test
    void membersAreForWhoMayReadThemAlone() {
        var appointing = site.oproep.backOffice().appointing();
        var appointed = (Appointed.Done) appointing.appoint("boekhouder", EnumSet.of(Role.MONEY));
        appointing.choose(appointed.account().id(), appointed.password(), "een zin van de boekhouder");
        var bookkeeper = Backoffice.signedIn(site, "boekhouder", "een zin van de boekhouder");

        assertThat(site.get("/beheer/leden").status()).isEqualTo(401);
        assertThat(site.get("/api/v1/operator/members").status()).isEqualTo(401);
        assertThat(bookkeeper.get("/beheer/leden").status()).isEqualTo(403);
    }
}
