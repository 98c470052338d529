package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same by hand: the operator's pages, the candidate's own link, and the poster who owes nothing (O5, P1, F8). */
class BillingPagesTest {
    private static final String[] LOGIN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("operator:geheim".getBytes(StandardCharsets.UTF_8))
    };

    @TempDir
    Path uploads;

    private Running site;
    private String receipt = "";

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        var reference = site.posted();
        site.post("/api/v1/assignments/" + reference + "/responses", Running.JSON, Responses.json());
        receipt = site.get("/api/v1/operator/assignments/" + reference + "/responses", LOGIN)
                .json()
                .path("items")
                .get(0)
                .path("receipt")
                .stringValue();
        site.deliver();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static List<String> billing() {
        return Running.pairs(
                "billing.name", "K. ’t Hart",
                "billing.street", "Straat 2",
                "billing.postcode", "2000 BB",
                "billing.city", "Haarlem",
                "billing.country", "NL",
                "billing.email", "boeken@kandidaat-kanarie.example");
    }

    @Test
    void theOperatorRecordsLooksAndInvoices() {
        var fields = Running.pairs("response", receipt, "periods.0.start", "2026-11-01", "periods.0.end", "");
        fields.addAll(billing());
        var placed = site.acted("/beheer/plaatsingen", fields, LOGIN);
        assertThat(placed.status()).isEqualTo(200);
        assertThat(placed.html().select("table").text()).contains("hele maand");

        var look = site.get("/beheer/facturen?date=2026-12-15", LOGIN);
        var made =
                site.acted("/beheer/facturen", List.of("date", "2026-12-15", "action", "run", "sure", "true"), LOGIN);

        assertThat(look.html().select("[role=status]").text()).contains("Dit zou er komen: 1 facturen", "hele maand");
        assertThat(made.html().select("[role=status]").text()).contains("Gemaakt: 1 facturen");
        assertThat(made.html().select("td a[href$=F2026-00001.pdf]")).hasSize(1);
        assertThat(made.html().text()).contains("alleen PDF");
        assertThat(site.get("/beheer/facturen/F2026-00001.pdf", LOGIN).body()).isEqualTo("pdf of F2026-00001");
        assertThat(site.get("/beheer/facturen/F2026-00001", LOGIN).status()).isEqualTo(404);
        assertThat(site.get("/beheer/facturen.csv", LOGIN).body()).contains("F2026-00001");
        assertThat(site.get("/beheer/facturen").status()).isEqualTo(401);
        assertThat(site.get("/beheer/facturen?date=31-2-2026", LOGIN).status()).isEqualTo(422);
    }

    @Test
    void aChangeRecomputesTheFeeAndKeepsWhatWasTypedWhenItIsWrong() {
        var fields = Running.pairs("response", receipt, "periods.0.start", "2026-11-01");
        var path = site.acted("/beheer/plaatsingen", fields, LOGIN)
                .html()
                .select("details form")
                .attr("action");

        var wrong = site.acted(path, List.of("periods.0.start", "2026-11-20", "periods.0.end", "2026-11-10"), LOGIN);
        var right = site.acted(
                path,
                List.of(
                        "periods.0.start", "2026-11-01",
                        "periods.0.end", "2026-11-15",
                        "periods.1.start", "2027-01-01",
                        "periods.1.end", ""),
                LOGIN);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("[name=periods.0.end]").val()).isEqualTo("2026-11-10");
        assertThat(wrong.html().select("#f-periods-0-end-fout").text()).contains("voor de begindatum");
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.html().text()).contains("1.125,00");
        assertThat(site.get(path, LOGIN).html().select("[name=periods.1.start]").val())
                .isEqualTo("2027-01-01");
    }

    @Test
    void aCandidateAsksForALinkAndTellsOfWork() {
        var known = site.form("/plaatsing", List.of("receipt", receipt, "email", Responses.CANDIDATE));
        var unknown = site.form("/plaatsing", List.of("receipt", "nergens", "email", Responses.CANDIDATE));
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());
        site.deliver();
        var link = site.letters.link("plaatsing");

        var page = site.get(link);
        var empty = site.form(link, List.of("periods.0.start", "", "billing.country", "NL"));
        var fields = Running.pairs("periods.0.start", "2026-12-01", "periods.0.end", "");
        fields.addAll(billing());
        var told = site.form(link, fields);

        assertThat(page.html().select("h1").text()).isNotBlank();
        assertThat(page.html().text()).doesNotContain("Opdrachtgever");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select(".summary li")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(told.status()).isEqualTo(200);
        assertThat(site.get("/beheer/plaatsingen", LOGIN).html().text()).contains("1 dec. 2026", "kandidaat");
        assertThat(site.get("/plaatsing/onzin").status()).isEqualTo(404);
    }

    @Test
    void aPosterTellsWhoStartsAndReadsThatItCostsNothing() {
        var manage = site.letters.link("beheer-oproep");
        var page = site.get(manage).html();
        var response = page.select("select[name=response] option").val();
        assertThat(page.text()).contains("U betaalt niets");

        var wrong = site.form(manage, List.of("action", "hired", "response", response, "start", ""));
        var told = site.form(manage, List.of("action", "hired", "response", response, "start", "2026-12-01"));
        var twice = site.form(manage, List.of("action", "hired", "response", response, "start", "2026-12-01"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(told.html().select("[role=status]").text()).contains("genoteerd");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(site.get("/beheer/plaatsingen", LOGIN).html().text()).contains("plaatser", "nog niet bekend");
    }

    @Test
    void partnersAreKeptByPeriod() {
        var added = site.acted(
                "/beheer/partners", List.of("email", "partner@voorbeeld.example", "start", "2026-01-01"), LOGIN);
        var path = added.html().select("td form").attr("action");
        var ended = site.acted(path, List.of("end", "2026-06-30"), LOGIN);
        var wrong = site.acted("/beheer/partners", List.of("email", "x", "start", ""), LOGIN);

        assertThat(added.html().select("td").text()).contains("partner@voorbeeld.example");
        assertThat(ended.html().select("td input[name=end]").val()).isEqualTo("2026-06-30");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("[name=email]").val()).isEqualTo("x");
    }
}
