package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.oproep.kernel.Language;
import nl.oproep.requirement.Kind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody has to begin with an empty form: common requirements of a discipline, or an earlier assignment, to start from. */
class StartingPostsTest {
    private static final String PATH = "/oproepen/nieuw";

    @TempDir
    Path uploads;

    private Running site;

    @BeforeEach
    void start() {
        site = Running.site(uploads);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void startsFromWhatIsOftenAskedInADiscipline() {
        var page = form(PATH, "title=Mijn+titel&startFrom=FINANCE&action=start").html();

        assertThat(page.select("#f-title").val()).isEqualTo("Mijn titel");
        assertThat(labels(page)).contains("Jaren ervaring in deze functie", "Bent u RA, AA of RC?");
        assertThat(page.select("[name=requirements.0.min]").val()).isEqualTo("5");
        assertThat(page.select("[name=requirements.0.unit]").val()).isEqualTo("jaar");
    }

    @Test
    void addsNothingThatIsAskedAlready() {
        var once = form(PATH, "startFrom=IT&action=start").html();
        var twice = form(PATH, filled(once, "startFrom=IT&action=start")).html();

        assertThat(labels(twice)).isEqualTo(labels(once)).doesNotHaveDuplicates();
    }

    @Test
    void whatEveryDisciplineStartsFromCanBePublished() {
        for (var discipline : Disciplines.OFFERED) {
            for (var language : List.of("", "?lang=en")) {
                var page = form(PATH + language, "startFrom=" + discipline + "&action=start")
                        .html();
                var answer = form(
                        PATH + language,
                        filled(
                                page,
                                "title=Titel&text=Tekst&disciplines=" + discipline
                                        + "&poster.contact=Gerda+Geheima&poster.email=g%40opdrachtgever-kanarie.nl&acceptTerms=16.21&action=send"));

                assertThat(answer.status()).as(discipline + language).isEqualTo(200);
            }
        }
    }

    @Test
    void everyCommonRequirementHasItsTexts() {
        var p = new Phrases(Language.EN, ZoneOffset.UTC);

        for (var discipline : Disciplines.OFFERED) {
            for (var common : CommonRequirements.of(discipline)) {
                assertThat(p.knows("common." + common.name())).as(common.name()).isTrue();
                assertThat(Stream.of(Kind.values()).map(Kind::name)).contains(common.kind());
            }
        }
    }

    @Test
    void movesARequirementDown() {
        var page = form(
                        PATH,
                        "requirements.0.kind=YES_NO&requirements.0.label=Eerste&requirements.1.kind=YES_NO&requirements.1.label=Tweede&action=down:0")
                .html();

        assertThat(labels(page)).containsExactly("Tweede", "Eerste");
        assertThat(page.select("button[value=down:1], button[value=up:0]")).isEmpty();
    }

    @Test
    void copiesAnEarlierAssignmentThroughItsManageLink() {
        site.posted();
        site.deliver();
        var manage = site.letters.link("beheer-oproep");

        var copy = site.get(manage + "/kopie");

        assertThat(site.get(manage).html().select("a[href$=/kopie]")).hasSize(1);
        var page = copy.html();
        assertThat(copy.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.select("form").attr("action")).isEqualTo(PATH);
        assertThat(page.select("#f-title").val()).isEqualTo("Interim controller");
        assertThat(labels(page)).hasSize(8).contains("Ervaring als controller");
        assertThat(page.select("#f-closesOn").val()).isEmpty();
        assertThat(page.select("[name=poster.email]").val()).isEmpty();
        assertThat(site.get("/beheer-oproep/abcdefghijklmnopqrstuvwxyz012345/kopie")
                        .status())
                .isEqualTo(404);
    }

    private Answer form(String path, String body) {
        return site.post(path, Running.FORM, body);
    }

    private static List<String> labels(Document page) {
        return page.select("[name~=requirements\\.[0-9]+\\.label]").eachAttr("value");
    }

    /** The form as a browser would send it, with these fields instead of its own. */
    private static String filled(Document page, String own) {
        var names = new ArrayList<String>();
        Collections.addAll(names, own.split("&", -1));
        var fields = new LinkedHashMap<String, String>();
        for (var pair : ((FormElement) page.select("form[method=post]").get(0)).formData()) {
            fields.merge(pair.key(), URLEncoder.encode(pair.value(), StandardCharsets.UTF_8), (one, other) -> one);
        }
        fields.forEach((name, value) -> {
            if (names.stream().noneMatch(field -> field.startsWith(name + "="))) {
                names.add(name + "=" + value);
            }
        });
        return String.join("&", names);
    }
}
