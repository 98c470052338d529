package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Placements, fees, invoices and partners as the operator's programs see them (O5, F1-F9, L5). */
class BillingApiTest {
    private static final String ROOT = "/api/v1/operator";
    private static final String[] LOGIN = {
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("operator:geheim".getBytes(StandardCharsets.UTF_8))
    };
    private static final String BILLING =
            ",\"billing\":{\"name\":\"=Kandidaat, \\\"K\\\"\",\"street\":\"Straat 2\",\"postcode\":\"2000 bb\",\"city\":\"Haarlem\",\"country\":\"NL\",\"kvk\":\"12345678\",\"email\":\"boeken@kandidaat-kanarie.example\"}";

    @TempDir
    Path uploads;

    private Running site;
    private String response = "";

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        var reference = site.posted();
        site.post("/api/v1/assignments/" + reference + "/responses", Running.JSON, Responses.json());
        response = site.get(ROOT + "/assignments/" + reference + "/responses", LOGIN)
                .json()
                .path("items")
                .get(0)
                .path("receipt")
                .stringValue();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aPlacementIsRecordedShownAndChanged() {
        var placed = place("\"start\":\"2026-11-01\"" + BILLING);
        var path = ROOT + "/placements/" + placed.path("id").stringValue();

        assertThat(placed.path("end").isNull()).isTrue();
        assertThat(placed.path("total").longValue()).isEqualTo(150_000);
        assertThat(placed.path("billing").path("postcode").stringValue()).isEqualTo("2000 BB");
        assertThat(patched(path, "{\"end\":\"2026-11-15\"}").path("total").longValue())
                .isEqualTo(12_500);
        assertThat(patched(path, "{\"end\":null}").path("total").longValue()).isEqualTo(150_000);
        assertThat(patched(path, "{\"periods\":[[\"2026-11-01\",\"2026-11-30\"],[\"2027-01-01\",null]]}")
                        .path("total")
                        .longValue())
                .isEqualTo(125_000);
        assertThat(patched(path, "{\"cancelled\":true}").path("total").longValue())
                .isZero();
        assertThat(site.get(ROOT + "/placements", LOGIN).json().path("items")).hasSize(1);
        assertThat(site.patch(ROOT + "/placements/0-0-0-0-0", "{\"end\":null}", LOGIN)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theFeeIsExplainedLineByLine() {
        var placed = place("\"start\":\"2026-11-01\",\"end\":\"2026-12-15\"");

        var fee = site.get(ROOT + "/placements/" + placed.path("id").stringValue() + "/fee", LOGIN)
                .json();

        assertThat(fee.path("lines").get(1).path("reason").stringValue()).contains("15 van 31 dagen");
        assertThat(fee.path("lines").get(1).path("cents").longValue()).isEqualTo(12_097);
        assertThat(fee.path("total").longValue()).isEqualTo(37_097);
        assertThat(fee.path("invoiced").longValue()).isZero();
    }

    @Test
    void everythingWrongIsSaidAtOnceAtItsField() {
        var wrong = site.post(
                ROOT + "/placements",
                Running.JSON,
                "{\"response\":\"weg\",\"start\":\"31-02-2026\",\"end\":\"2026-01-01\",\"billing\":{\"name\":\"N\",\"country\":\"XX\",\"kvk\":\"1\"}}",
                LOGIN);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.violations()).contains("start: answer.date");
        assertThat(site.post(
                                ROOT + "/placements",
                                Running.JSON,
                                "{\"response\":\"weg\",\"start\":\"2026-11-02\",\"end\":\"2026-11-01\",\"billing\":{\"name\":\"N\",\"country\":\"XX\",\"kvk\":\"1\"}}",
                                LOGIN)
                        .violations())
                .contains(
                        "response: placement.response",
                        "end: end.beforeStart",
                        "billing.street: required",
                        "billing.country: billing.country",
                        "billing.kvk: billing.kvk",
                        "billing.email: required");
        assertThat(site.get(ROOT + "/placements", LOGIN).json().path("items")).isEmpty();
    }

    @Test
    void aRunIssuesWhatItsDryRunForetold() {
        place("\"start\":\"2026-11-01\"" + BILLING);

        var dry = run("{\"date\":\"2027-01-01\",\"dryRun\":true}");
        assertThat(site.get(ROOT + "/invoices", LOGIN).json().path("items")).isEmpty();
        var wet = run("{\"date\":\"2027-01-01\"}");
        var again = run("{\"date\":\"2027-01-01\"}");

        assertThat(dry.path("invoices").longValue()).isEqualTo(1);
        assertThat(dry.path("issued").get(0).path("number").stringValue()).isEqualTo("F2027-00001");
        assertThat(wet.path("issued").get(0).path("total").longValue()).isEqualTo(60_500);
        assertThat(again.path("invoices").longValue()).isZero();
        assertThat(site.post(ROOT + "/invoices/run", Running.JSON, "{\"date\":\"1999-12-31\"}", LOGIN)
                        .violations())
                .containsExactly("date: date.far");
    }

    @Test
    void aDocumentComesAsJsonAsPdfAndAsUbl() {
        place("\"start\":\"2026-11-01\"" + BILLING);
        run("{\"date\":\"2026-12-01\"}");
        var path = ROOT + "/invoices/F2026-00001";

        assertThat(site.get(path, LOGIN)
                        .json()
                        .path("lines")
                        .get(0)
                        .path("reason")
                        .stringValue())
                .contains("hele maand");
        assertThat(site.get(path + "?lang=en", LOGIN)
                        .json()
                        .path("lines")
                        .get(0)
                        .path("reason")
                        .stringValue())
                .contains("whole month");
        assertThat(site.get(path + ".pdf", LOGIN).body()).isEqualTo("pdf of F2026-00001");
        assertThat(site.get(path + ".pdf", LOGIN).header("Content-Disposition")).contains("F2026-00001.pdf");
        assertThat(site.get(path + ".xml", LOGIN).body()).isEqualTo("ubl of F2026-00001");
        assertThat(site.get(ROOT + "/invoices/F2026-00002", LOGIN).status()).isEqualTo(404);
        assertThat(site.get(ROOT + "/invoices/niets.pdf", LOGIN).status()).isEqualTo(404);
        assertThat(site.get(path + ".pdf").status()).isEqualTo(401);
    }

    @Test
    void theExportHoldsEveryDocumentAndNoFormula() {
        var placed = place("\"start\":\"2026-11-01\"" + BILLING);
        run("{\"date\":\"2026-12-01\"}");
        patched(ROOT + "/placements/" + placed.path("id").stringValue(), "{\"cancelled\":true}");
        run("{\"date\":\"2026-12-01\"}");

        var lines = site.get(ROOT + "/invoices.csv", LOGIN).body().split("\r\n");

        assertThat(lines).hasSize(3);
        assertThat(lines[1]).startsWith("F2026-00002,CREDIT_NOTE,F2026-00001,").endsWith(",-250.00,-52.50,-302.50");
        assertThat(lines[2])
                .startsWith("F2026-00001,INVOICE,,2026-12-01,2026-12-15,\"'=Kandidaat, \"\"K\"\"\",NL,,STANDARD,")
                .endsWith(",250.00,52.50,302.50");
    }

    @Test
    void whateverCouldBeAFormulaGetsAnApostrophe() {
        for (var evil : new String[] {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", " =1", "|calc", "\r=1", "%0A"}) {
            assertThat(InvoiceExport.cell(evil)).as(evil).matches("(?s)\"?'.*");
        }
        assertThat(InvoiceExport.cell("-250.00")).isEqualTo("-250.00");
        assertThat(InvoiceExport.cell("O'Neil")).isEqualTo("O'Neil");
    }

    @Test
    void partnersAreKeptByPeriod() {
        var added = site.post(
                ROOT + "/partners",
                Running.JSON,
                "{\"email\":\"partner@voorbeeld.example\",\"start\":\"2026-01-01\",\"end\":\"2026-12-31\"}",
                LOGIN);
        var path = ROOT + "/partners/" + added.json().path("id").stringValue();

        assertThat(added.status()).isEqualTo(201);
        assertThat(site.post(
                                ROOT + "/partners",
                                Running.JSON,
                                "{\"email\":\"PARTNER@voorbeeld.example\",\"start\":\"2026-12-31\"}",
                                LOGIN)
                        .violations())
                .containsExactly("start: partner.overlap");
        assertThat(site.post(
                                ROOT + "/partners",
                                Running.JSON,
                                "{\"email\":\"x\",\"start\":\"2026-12-31\",\"end\":\"2026-12-30\"}",
                                LOGIN)
                        .violations())
                .containsExactlyInAnyOrder("email: email", "end: end.beforeStart");
        assertThat(site.patch(path, "{\"end\":\"2026-06-30\"}", LOGIN)
                        .json()
                        .path("end")
                        .stringValue())
                .isEqualTo("2026-06-30");
        assertThat(site.get(ROOT + "/partners", LOGIN).json().path("items")).hasSize(1);
    }

    private JsonNode place(String fields) {
        var answer = site.post(
                ROOT + "/placements", Running.JSON, "{\"response\":\"" + response + "\"," + fields + "}", LOGIN);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode patched(String path, String json) {
        var answer = site.patch(path, json, LOGIN);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode run(String json) {
        var answer = site.post(ROOT + "/invoices/run", Running.JSON, json, LOGIN);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
