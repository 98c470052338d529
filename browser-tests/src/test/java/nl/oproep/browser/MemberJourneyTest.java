package nl.oproep.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody becomes a member, changes what they want and leaves; a partner changes their details; with and without scripts, on a phone and on a desk (L1, L5, M5). */
class MemberJourneyTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

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
    @CsvSource({"false,1280", "false,360", "true,1280", "true,360"})
    void somebodyBecomesAMemberChangesTheirMindAndLeaves(boolean scripts, int width) {
        var email = "lid-" + scripts + width + "@lid-kanarie.nl";
        try (var member = chromium.visitor(site.address(), scripts, width)) {
            member.opens("/");
            member.page().locator("footer a[href=\"/inschrijven\"]").click();
            sends(member);
            assertThat(member.page().locator(".summary li").count()).isGreaterThan(1);
            looks(member, scripts, "joining-with-errors");
            fillsIn(member, email);
            sends(member);
            assertThat(member.heading().innerText()).isEqualTo("Kijk in uw mail");

            member.awaits(email, "/inschrijven/bevestigen/");
            member.follows(member.linkWith("/inschrijven/bevestigen/"));
            looks(member, scripts, "joining-confirm");
            sends(member);
            assertThat(member.heading().innerText()).isEqualTo("U bent ingeschreven");

            member.opens("/inschrijven");
            fillsIn(member, email);
            sends(member);
            assertThat(member.heading().innerText())
                    .as("the same for who is a member already")
                    .isEqualTo("Kijk in uw mail");
            member.awaits(email, "/inschrijven/wijzigen/");
            var change = member.linkWith("/inschrijven/wijzigen/");
            member.follows(change);
            assertThat(member.page().locator("[name=name]").inputValue()).isEqualTo("Linda Lid");
            member.fills("regions", "Delft\nLeiden");
            looks(member, scripts, "member-change");
            sends(member);
            assertThat(member.heading().innerText()).isEqualTo("Uw inschrijving is gewijzigd");

            member.follows(change);
            assertThat(member.page().locator("[name=regions]").inputValue()).contains("Delft", "Leiden");
            member.page().locator("main a[href^=\"/afmelden/\"]").click();
            looks(member, scripts, "leaving");
            sends(member);
            assertThat(member.heading().innerText()).isEqualTo("U bent afgemeld");
            member.follows(change);
            assertThat(member.heading().innerText()).isEqualTo("Deze link werkt niet");
            assertThat(member.cookies()).isZero();
        }
    }

    private static void fillsIn(Visitor member, String email) {
        member.fills("name", "Linda Lid");
        member.fills("email", email);
        member.page().locator("[name=disciplines]").first().check();
        member.fills("regions", "Utrecht");
        member.fills("hoursMin", "16");
        member.ticks("acceptTerms");
    }

    /** Presses the one button of the form. */
    private static void sends(Visitor visitor) {
        visitor.page().locator("main form button").last().click();
    }

    @ParameterizedTest
    @CsvSource({"false,1280", "false,360", "true,1280", "true,360"})
    void aPartnerChangesTheirDetails(boolean scripts, int width) throws Exception {
        var email = "partner-" + scripts + width + "@partner-kanarie.nl";
        var phone = "06-00" + (scripts ? 1 : 2) + width;
        assertThat(operator("POST", "/partners", "{\"email\":\"" + email + "\",\"start\":\"2026-01-01\"}"))
                .contains(email);
        try (var partner = chromium.visitor(site.address(), scripts, width)) {
            partner.opens("/");
            partner.page().locator("footer a[href=\"/partner/wijzigen\"]").click();
            looks(partner, scripts, "partner-form");
            partner.fills("email", email);
            partner.fills("phone", phone);
            partner.fills("profile", "Regel een\nRegel <b>twee</b>");
            partner.ticks("acceptTerms");
            sends(partner);
            looks(partner, scripts, "partner-sent");

            partner.awaits(email, "/partner/bevestigen/");
            var link = partner.linkWith("/partner/bevestigen/");
            partner.follows(link);
            assertThat(partner.text()).contains(phone, "Regel <b>twee</b>");
            looks(partner, scripts, "partner-confirm");
            assertThat(operator("GET", "/partners", "")).doesNotContain(phone);
            sends(partner);
            looks(partner, scripts, "partner-done");

            partner.follows(link);
            assertThat(partner.heading().innerText()).isEqualTo("Deze link werkt niet");
            assertThat(operator("GET", "/partners", "")).contains(phone);
            assertThat(partner.cookies()).isZero();
        }
    }

    /** What the operator's API answers. */
    private static String operator(String method, String path, String json) throws Exception {
        var pair = "beheer:" + Site.PASSWORD;
        var request = HttpRequest.newBuilder(URI.create(site.address() + "/api/v1/operator" + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    private static void looks(Visitor visitor, boolean scripts, String what) {
        visitor.fits(what);
        if (scripts) {
            Looking.everybodyCanUse(visitor.page(), what);
        }
        visitor.keepsAPicture(what);
    }
}
