package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.oproep.assignment.Reference;
import nl.oproep.response.Response;
import nl.oproep.testkit.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponsePagesTest {
    @TempDir
    Path uploads;

    private Running site;
    private String reference = "";
    private String path = "";

    @BeforeEach
    void start() {
        site = Running.site(uploads);
        reference = site.posted();
        path = "/oproepen/" + reference + "/reageren";
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void makesAnInputThatFitsForEachKindOfRequirement() {
        var form = site.get(path).html();

        assertThat(form.select("[name=answers.jaren]").attr("inputmode")).isEqualTo("decimal");
        assertThat(form.select("[name=answers.vanaf]").attr("type")).isEqualTo("date");
        assertThat(form.select("select[name=answers.taal] option").eachAttr("value"))
                .containsExactly("", "A1", "A2", "B1", "B2", "C1", "C2");
        assertThat(form.select("[name=answers.ra]").eachAttr("type")).containsExactly("radio", "radio");
        assertThat(form.select("[name=answers.pakket]").eachAttr("value")).containsExactly("SAP", "Exact", "AFAS");
        assertThat(form.select("[name=answers.sectoren]").eachAttr("type")).containsExactly("checkbox", "checkbox");
        assertThat(form.select("[name=answers.functie]").attr("type")).isEqualTo("text");
        assertThat(form.select("textarea[name=answers.aanpak]")).hasSize(1);
        assertThat(form.select("label[for=f-answers-jaren]").text()).contains("Ervaring als controller", "eis");
    }

    @Test
    void storesAResponseAndSaysReceived() {
        var answer = site.form(path, Responses.form());
        site.deliver();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.html().select("h1").text()).isEqualTo("Uw bericht is binnen");
        assertThat(stored()).hasSize(1);
        assertThat(answer.body())
                .contains(stored().get(0).receipt().receipt())
                .contains(stored().get(0).receipt().sha256().hex());
        assertThat(site.letters.all().stream().map(mail -> mail.recipient().value()))
                .contains(
                        Responses.CANDIDATE,
                        Fixtures.NETWORK.mailbox().value(),
                        Fixtures.POSTER.email().value());
    }

    @Test
    void takesABrochureAlong() {
        var answer = site.multipart(path, Responses.form(), "brochure.pdf", Fixtures.aPdf());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(stored().get(0).attachments()).hasSize(1);
        assertThat(stored().get(0).attachments().get(0).contentType()).isEqualTo("application/pdf");
        assertThat(uploads).isEmptyDirectory();
    }

    @Test
    void takesALargeFileFromDiskAndLeavesNothingBehind() {
        var text = "een regel van een brochure\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);

        var answer = site.multipart(path, Responses.form(), "brochure.txt", text);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(stored().get(0).attachments().get(0).size()).isEqualTo(text.length);
        assertThat(uploads).isEmptyDirectory();
    }

    @Test
    void ignoresTheEmptyFileOfABrowserThatChoseNone() {
        var answer = site.multipart(path, Responses.form(), "", new byte[0]);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(stored().get(0).attachments()).isEmpty();
    }

    @Test
    void showsAllErrorsAtOnceKeepsWhatWasTypedAndSaysToChooseFilesAgain() {
        var typed = Responses.form();
        typed.set(typed.indexOf("answers.jaren") + 1, "zeven");
        typed.set(typed.indexOf("answers.taal") + 1, "");
        typed.set(typed.indexOf("email") + 1, "geen adres");
        typed.addAll(List.of("remarks", "<b>& 'dit' blijft\"", "onlyThisAssignment", "true"));

        var answer = site.multipart(path, typed, "brochure.pdf", Fixtures.aPdf());
        var page = answer.html();

        assertThat(answer.status()).isEqualTo(422);
        for (var field : List.of("answers-jaren", "answers-taal", "email")) {
            assertThat(page.select("#f-" + field + "-fout").text()).as(field).isNotBlank();
            assertThat(page.select("#f-" + field).attr("aria-describedby"))
                    .as(field)
                    .contains("f-" + field + "-fout");
            assertThat(page.select(".summary a[href=#f-" + field + "]"))
                    .as(field)
                    .hasSize(1);
        }
        assertThat(page.select(".summary a").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Ervaring als controller: "),
                        second -> assertThat(second).startsWith("Nederlands: "),
                        third -> assertThat(third).startsWith("E-mailadres: "));
        assertThat(page.select(".summary").text()).contains("Kies uw bijlagen opnieuw");
        assertThat(page.select("[name=answers.jaren]").val()).isEqualTo("zeven");
        assertThat(page.select("[name=email]").val()).isEqualTo("geen adres");
        assertThat(page.select("[name=remarks]").get(0).wholeText().strip()).isEqualTo("<b>& 'dit' blijft\"");
        assertThat(page.select("[name=onlyThisAssignment]").hasAttr("checked")).isTrue();
        assertThat(page.select("[name=answers.sectoren][checked]").eachAttr("value"))
                .containsExactly("Zorg");
        assertThat(stored()).isEmpty();
        assertThat(uploads).isEmptyDirectory();
    }

    @Test
    void storesOneResponseHoweverOftenTheSamePageIsSent() {
        var typed = Responses.form();
        typed.addAll(List.of(
                "formToken", site.get(path).html().select("[name=formToken]").val()));

        var first = site.form(path, typed);
        var second = site.form(path, typed);

        assertThat(stored()).hasSize(1);
        assertThat(second.html().select(".digest").text())
                .isEqualTo(first.html().select(".digest").text());
    }

    @Test
    void knowsItsOwnFormsAfterARestart() {
        var token = site.get(path).html().select("[name=formToken]").val();

        try (var restarted = Running.site(uploads)) {
            var other = "/oproepen/" + restarted.posted() + "/reageren";
            var typed = Responses.form();
            typed.set(typed.indexOf("email") + 1, "fout");
            typed.addAll(List.of("formToken", token));
            assertThat(restarted
                            .form(other, typed)
                            .html()
                            .select("[name=formToken]")
                            .val())
                    .isEqualTo(token);
        }
    }

    @Test
    void takesAQuestionWithoutAnswers() {
        assertThat(site.get(path + "?kind=QUESTION")
                        .html()
                        .select("[name=kind][checked]")
                        .val())
                .isEqualTo("QUESTION");

        var answer = site.form(
                path,
                Running.pairs(
                        "kind", "QUESTION",
                        "name", "Kanarie",
                        "email", Responses.CANDIDATE,
                        "motivation", "Wat is de reistijd?",
                        "acceptTerms", "16.21"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void takesNothingOnceItIsClosed() {
        site.oproep.supervising().close(new Reference(reference));

        var answer = site.form(path, Responses.form());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("niet opgeslagen");
        assertThat(stored()).isEmpty();
    }

    private List<Response> stored() {
        return site.oproep.followingUp().list(new Reference(reference), 100, 0);
    }
}
