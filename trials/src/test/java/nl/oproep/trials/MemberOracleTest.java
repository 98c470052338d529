package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Promise 21, for the pages of members and partners: nobody learns by asking whether an address is known, nor from how long the answer takes (L1, L5, V10). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberOracleTest {
    private static final String KNOWN = "bekend0000@lid-trials.nl";
    private static final byte[] BROCHURE = "Wat ik kan.\n".repeat(2_000).getBytes(StandardCharsets.UTF_8);

    private final MailServer mail = MailServer.polite();
    private final Site site = Site.start(mail, Database.H2, Map.of());
    private final Visitor visitor = site.visitor();
    private String change = "";

    @BeforeAll
    void somebodyIsKnown() {
        new Members(site, mail, Map.of()).join(KNOWN);
        assertThat(visitor.json("/api/v1/members", form(KNOWN)).status()).isEqualTo(202);
        mail.await(2);
        change = path(mail.received().get(1).link("/inschrijven/wijzigen/"));
        var period = Visitor.of(site.address(), Site.OPERATOR, Site.PASSWORD)
                .json("/api/v1/operator/partners", Map.of("email", KNOWN, "start", "2026-01-01"));
        assertThat(period.status()).as(period.toString()).isEqualTo(201);
    }

    @AfterAll
    void close() {
        site.close();
        mail.close();
    }

    @Test
    void whoIsAMemberIsAnsweredLikeAStrangerOnTheFormAndByTheApi() {
        about(email -> visitor.form("/inschrijven", Fields.of(form(email)))).hold(200);
        about(email -> visitor.json("/api/v1/members", form(email))).hold(202);
    }

    @Test
    void aBrochureMakesNoDifference() {
        about(email -> visitor.multipart(
                        "/inschrijven",
                        Multipart.form()
                                .fields(Fields.of(form(email)))
                                .file("attachment", "brochure.txt", "text/plain", BROCHURE)))
                .hold(200);
    }

    @Test
    void whatIsWrongIsToldAlikeToo() {
        about(email -> visitor.form("/inschrijven", Fields.of(form(email)).with("hoursMin", "veel")))
                .hold(422);
        about(email -> visitor.json("/api/v1/members", Map.of("email", email))).hold(422);
    }

    @Test
    void aPartnerIsAnsweredLikeAStranger() {
        about(email -> visitor.form("/partner/wijzigen", Fields.of(partner(email))))
                .hold(202);
        about(email -> visitor.json("/api/v1/partners/changes", partner(email))).hold(202);
    }

    @Test
    void whoAsksWhatIsHeldIsAnsweredLikeAStranger() {
        about(email -> visitor.json("/api/v1/privacy-requests", Map.of("email", email, "kind", "ACCESS")))
                .hold(202);
    }

    @Test
    void aSecretForSomethingElseLooksLikeOneThatNeverWas() {
        var secret = change.substring(change.lastIndexOf('/') + 1);
        var never = "x".repeat(secret.length());
        for (var page : List.of("/inschrijven/bevestigen/", "/partner/bevestigen/", "/gegevens/")) {
            new Alike(page, i -> visitor.get(page + secret), i -> visitor.get(page + never)).hold(404);
        }
        new Alike("/afmelden/", i -> visitor.get("/afmelden/" + secret), i -> visitor.get("/afmelden/" + never))
                .hold(200);
        new Alike(
                        "/afmelden/",
                        i -> visitor.form("/afmelden/" + secret, Fields.none()),
                        i -> visitor.form("/afmelden/" + never, Fields.none()))
                .hold(200);
        assertThat(visitor.get(change).status())
                .as("it opened nothing else, and still opens this")
                .isEqualTo(200);
    }

    /** The same question about who is known and about somebody new each time. */
    private static Alike about(Function<String, Answer> question) {
        IntFunction<Answer> known = i -> question.apply(KNOWN);
        IntFunction<Answer> unknown = i -> question.apply("vreemd%04d@lid-trials.nl".formatted(i));
        return new Alike(known.apply(0).asked(), known, unknown);
    }

    private static Map<String, Object> form(String email) {
        var form = new LinkedHashMap<String, Object>();
        form.put("name", "Lid Zilvermeeuw");
        form.put("email", email);
        form.put("disciplines", List.of("FINANCE"));
        form.put("about", "Dit kan ik.");
        form.put("acceptTerms", Supplied.TERMS);
        return form;
    }

    private static Map<String, Object> partner(String email) {
        return Map.of("email", email, "name", "Partner Zilvermeeuw", "acceptTerms", Supplied.TERMS);
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }
}
