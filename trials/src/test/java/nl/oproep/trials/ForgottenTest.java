package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Promise 14 on the running site: what was wiped is in no file that it keeps, nor in its log, nor on any page, of anybody's or the operator's (V2-V4). */
class ForgottenTest {
    private static final String CANDIDATE = "zilvermeeuw@kandidaat-kanarie.nl";
    private static final String GONE = "zilvermeeuw@verhuisd-kanarie.nl";
    private static final String MEMBER = "zilvermeeuw@lid-kanarie.nl";
    private static final Map<String, String> LATER = Map.of("OPROEP_CLOCK_OFFSET", "P60D");
    private static final Duration MOST = Duration.ofSeconds(20);
    private static final List<String> OPEN = List.of(
            "/", "/metrics", "/postvak", "/feed.atom", "/sitemap.xml", "/gegevens", "/inschrijven", "/plaatsing");
    private static final List<String> OPERATORS = List.of(
            "/beheer", "/beheer/verslag", "/beheer/instellingen", "/beheer/beheerders", "/beheer/bewaren", "/metrics");
    private static final List<String> LISTS =
            List.of("assignments", "procedures", "members", "partners", "privacy-requests", "holds", "register");
    private static final List<String> STATES = List.of("PENDING", "DELIVERED", "FAILED", "RETURNED");

    private final Canary canary = Canary.ofPoster()
            .and("Kandidaat Zilvermeeuw", "Zilvermeeuw", "06-00737373", "0600737373", CANDIDATE, GONE, MEMBER)
            .and("kandidaat-kanarie", "verhuisd-kanarie", "lid-kanarie")
            .and("Vlaggenmastwerk", "Pimpelpaarsmuts", "Draailierkwestie", "Schommelstoelberaad", "Bakelietverzameling")
            .and("hagelslagbrief");

    @Test
    void nothingIsLeftOfAProcedureAndOfAMemberAnywhereInTheSite() {
        try (var mail = MailServer.polite();
                var site = Site.start(
                        mail,
                        Database.H2,
                        Map.of("OPROEP_MAIL_NETWORK", Supplied.NETWORK, "OPROEP_MAIL_RETRY", "200ms"))) {
            mail.behave((stage, about) -> stage == Stage.RCPT && about.equals(GONE)
                    ? "550 5.1.1 <" + GONE + ">: Kandidaat Zilvermeeuw moved"
                    : Manners.OK);
            var board = Board.of(site);
            new Members(site, mail, Map.of()).join(MEMBER);
            var reference = posted(board);
            var manage = mail.await(Supplied.POSTER).link("/beheer-oproep/");
            canary.and(manage.substring(manage.lastIndexOf('/') + 1));
            respondedInAllWays(board, reference);
            Patience.until("a refusal", MOST, () -> !board.deliveries("FAILED").isEmpty());

            assertThat(found(site, reference).keySet())
                    .as("before: the search bites")
                    .contains("data/oproep.mv.db", "/beheer/oproepen/" + reference, "/oproepen/" + reference)
                    .doesNotContain("log.txt", "/metrics");
            erased(board);
            finished(board, reference);
            swept(site);
            site.stop();
            site.run();

            assertThat(site.visitor().get(Board.assignment(reference)).status()).isIn(404, 410);
            assertThat(found(site, reference)).as("after, while it runs").isEmpty();
            site.stop();
            assertThat(found(files(site))).as("after, when it has stopped").isEmpty();
        }
    }

    @Test
    void norInADemoWithItsMailbox() {
        try (var site = Site.startDemo()) {
            var board = Board.of(site);
            var reference = posted(board);
            respondedInAllWays(board, reference);

            assertThat(found(site, reference).keySet())
                    .as("before: the search bites")
                    .contains("data/oproep.mv.db", "/postvak")
                    .doesNotContain("log.txt", "/metrics");
            finished(board, reference);
            swept(site);

            assertThat(found(pages(site, reference))).as("after").isEmpty();
            assertThat(canary.in(site.log())).as("log").isEmpty();
        }
    }

    private static String posted(Board board) {
        return board.post(Supplied.with(
                Supplied.assignment(), "text", "Wij zoeken iemand voor het Vlaggenmastwerk.\nDrie dagen op locatie."));
    }

    private static void respondedInAllWays(Board board, String reference) {
        var response = Supplied.response(CANDIDATE, "Pimpelpaarsmuts");
        var question = Supplied.with(Supplied.response(CANDIDATE, "Draailierkwestie"), "kind", "QUESTION");
        assertThat(board.respond(reference, response).status()).isEqualTo(202);
        assertThat(board.respond(reference, question).status()).isEqualTo(202);
        var wish = Supplied.with(Supplied.response(GONE, "Pimpelpaarsmuts"), "destroyAfterProcedure", true);
        assertThat(board.respond(reference, wish).status()).isEqualTo(202);
        var file = "Mijn Bakelietverzameling".getBytes(StandardCharsets.UTF_8);
        var form = Multipart.form()
                .fields(Fields.of(Supplied.response(CANDIDATE, "met een brief")))
                .file("attachment", "hagelslagbrief.txt", "text/plain", file);
        assertThat(board.visitor().multipart(Board.form(reference), form).status())
                .isIn(200, 303);
        var told = board.operator()
                .json(course(reference), Map.of("stage", "INTERVIEWS", "text", "Er was een Schommelstoelberaad."));
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        board.awaitQuiet(MOST);
    }

    private static void erased(Board board) {
        var requests = "/api/v1/operator/privacy-requests";
        var request = board.operator().json(requests, Map.of("email", MEMBER, "kind", "ERASURE"));
        assertThat(request.status()).as(request.toString()).isEqualTo(201);
        var id = request.json().path("id").stringValue();
        var done = board.operator().json(requests + "/" + id + "/erase", Map.of());
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    private static void finished(Board board, String reference) {
        var done = board.operator()
                .json("/api/v1/operator/assignments/" + reference + "/finish", Map.of("outcome", "FILLED_VIA_NETWORK"));
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
        Patience.until(
                "the final update is complete",
                MOST,
                () -> !board.operator()
                        .get(course(reference))
                        .json()
                        .path("finalUpdateAt")
                        .isNull());
        board.awaitQuiet(MOST);
    }

    private static String course(String reference) {
        return "/api/v1/operator/assignments/" + reference + "/feedback";
    }

    /** Starts it again sixty days later, and has it wipe what is due. */
    private static void swept(Site site) {
        site.stop();
        site.run(LATER);
        var swept = site.operator().json("/api/v1/operator/retention/run", Map.of());
        assertThat(swept.status()).as(swept.toString()).isEqualTo(200);
    }

    private Map<String, List<String>> found(Site site, String reference) {
        var places = files(site);
        places.putAll(pages(site, reference));
        return found(places);
    }

    private static Map<String, String> pages(Site site, String reference) {
        var pages = new TreeMap<String, String>();
        Surfaces.of(site.visitor(), reference)
                .forEach(answer -> pages.merge(answer.asked(), answer.whole(), String::concat));
        var open = new ArrayList<>(OPEN);
        open.addAll(List.of("/oproepen/" + reference, Board.assignment(reference)));
        var operators = new ArrayList<>(OPERATORS);
        LISTS.forEach(list -> operators.add("/api/v1/operator/" + list));
        STATES.forEach(state -> operators.add("/api/v1/operator/deliveries?state=" + state));
        operators.addAll(List.of("/beheer/oproepen/" + reference, course(reference), "/beheer/leden?q=z"));
        operators.add("/api/v1/operator/assignments/" + reference + "/responses");
        Crawl.from(site.visitor(), open).forEach((path, answer) -> pages.merge(path, answer.whole(), String::concat));
        Crawl.from(site.operator(), operators)
                .forEach((path, answer) -> pages.merge(path, answer.whole(), String::concat));
        assertThat(pages).as("pages searched").hasSizeGreaterThan(80);
        return pages;
    }

    private Map<String, List<String>> found(Map<String, String> places) {
        var found = new TreeMap<String, List<String>>();
        places.forEach((place, text) -> {
            var traces = canary.in(text);
            if (!traces.isEmpty()) {
                found.put(place, traces);
            }
        });
        return found;
    }

    /** Data folder, temporary folder and the whole log since the first start. */
    private static Map<String, String> files(Site site) {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(site.home())) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(site.home().relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
